"""Direct speech before words that tell how somebody put it: "is how she put it", "is all he said", "in her words"."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.carried import ANSWERS, REACH, made, quoting
from statecraft_quotes.draft import Draft, Page

_OWNER_POSS = Tag.OWNER | Tag.POSS

_DEPICTS = frozenset("put puts describe described describes summarized summarised summed characterized".split())


# "The door is open," he would later say.  /  he likes to say  /  he is fond of saying
def governing(page: Page, k: int, first: int) -> int:
    """The finite verb that a cue hangs on, the cue itself where it hangs on none."""
    tags = page.tokens.tags
    left = k - 1
    while left > first and tags[left] & Tag.ADV and not tags[left] & Tag.TO:
        left -= 1
    if tags[left] & Tag.MODAL and not tags[left] & Tag.CAP and left > first:
        return left
    if tags[k - 1] & Tag.TO and k > first + 2:
        return k - 2
    if page.tokens.words[k - 2 : k] == ["fond", "of"] and k - 3 > first:
        return k - 3
    return k


# "We'll see," is all that the envoy would say.  /  "A zoo," is how one envoy described it.
def that_is_how(page: Page, t: int, high: int, content: Span) -> Draft | None:
    """The statement of a quotation that is the subject of "is how", "was all" or "was what" somebody said."""
    words = page.tokens.words
    if (answer := _answer(page, t + 1, high, content)) is not None:
        return answer
    if words[t + 1 : t + 2] not in (["how"], ["all"], ["what"]) and words[t + 1 : t + 3] != ["the", "way"]:
        return None
    first = t + 2 + (words[t + 2 : t + 3] in (["that"], ["way"]))
    for k in range(first + 1, min(high, first + REACH)):
        if quoting(page, k) is not None or words[k] in _DEPICTS:
            source = page.span(first, governing(page, k, first) - 1)
            return made(page, "direct-that-is-how", page.span(k, k), source, content, (k,))
    return None


# "No," was her answer.
def _answer(page: Page, first: int, high: int, content: Span) -> Draft | None:
    """The statement of a quotation which a clause that ends with it calls somebody's answer."""
    tokens = page.tokens
    noun = next((k for k in range(first + 1, min(high, first + _SHORT)) if tokens.words[k] in ANSWERS), None)
    if (
        noun is None
        or not tokens.tags[noun - 1] & _OWNER_POSS
        or (noun + 1 < high and not tokens.tags[noun + 1] & _ENDS)
    ):
        return None
    return made(page, "direct-answer", page.span(noun, noun), page.span(first, noun - 1), content, (noun,))


# Her answer? "No."
def answered(page: Page, mark: int, content: Span) -> Draft | None:
    """The statement of a quotation behind a question mark, before which stands only whose answer it is."""
    tokens = page.tokens
    low, noun = page.sentence(mark)[0], mark - 1
    if not low < noun <= low + _SHORT or tokens.words[noun] not in ANSWERS or not tokens.tags[noun - 1] & _OWNER_POSS:
        return None
    return made(page, "direct-answer", page.span(noun, noun), page.span(low, noun - 1), content, (noun,))


_SHORT = 6  # tokens of whose answer it is
_ENDS = Tag.DOT | Tag.COMMA | Tag.STOP


# The house, "a bargain," in the words of one broker, was sold.  /  "a bargain," in her words
def in_words_of(page: Page, k: int, high: int, content: Span) -> Draft | None:
    """The statement of a quotation that "in the words of" somebody or "in her words" follows."""
    tokens = page.tokens
    if tokens.words[k + 1 : k + 4] == ["the", "words", "of"] and k + 4 < high:
        source = page.reading.phrase_from(tokens.starts[k + 4])
        return made(page, "direct-in-the-words-of", page.span(k, k + 3), source, content, ())
    for n in range(k + 2, min(high, k + 7)):
        if tokens.words[n] == "words" and tokens.tags[n - 1] & _OWNER_POSS:
            return made(page, "direct-in-the-words-of", page.span(k, n), page.span(k + 1, n - 1), content, ())
    return None
