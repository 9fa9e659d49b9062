"""What stands behind a cue in commas: more of what is said, or how, where and when it was said."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.draft import HELPERS, Page

_PHRASE = Tag.DET | Tag.POSS | Tag.NUM | Tag.CAP | Tag.OWNER | Tag.PRON | Tag.PLURAL
_JOINS = Tag.CONJ | HELPERS
_NOMINAL = Tag.DET | Tag.POSS | Tag.CAP | Tag.OBJ
_REASONS = frozenset("because although though unless if whereas despite instead".split())
_OPENS = frozenset("since until once so lest provided than".split())
_WHENS = frozenset("when while after before as".split())
_ALIKE = frozenset("well long soon if though part".split())
_PRONOUNS = frozenset("he she it they we i you".split())
_EVEN = frozenset(
    """mainly mostly especially particularly partly largely chiefly primarily possibly perhaps maybe only just not
    thereby thus often usually rather""".split()
)
_RESULTS = frozenset(
    """killing wounding injuring causing making forcing destroying damaging bringing raising reducing allowing
    enabling turning including sending putting using linking burning shooting dropping firing setting creating cutting
    striking seizing blocking""".split()
)
_ADDED = frozenset("called named known based located compared followed caused driven led built held worth".split())
# Prepositions that may say where, when and before whom one spoke, and the words behind them that do not.
_PLACES: dict[str, frozenset[str]] = {
    "in": frozenset("exchange line violation breach accordance order spite contrast return which part".split()),
    "at": frozenset({"least", "most", "which"}),
    "to": frozenset({"which"}),
    "by": frozenset({"which"}),
    "for": frozenset({"which", "example", "instance"}),
    **dict.fromkeys(
        "on during following from through via upon ahead amid over outside inside near".split(), frozenset()
    ),
}
_MANNERS = frozenset(
    """grin smile laugh sigh shrug tear tears nod wink frown bitterness regret pride emotion emphasis hand hands eyes
    voice finger reference respect regard""".split()
)
_RECEPTION = frozenset("applause laughter cheers parliament congress loud thunderous enthusiastic much".split())
_UNSAID = frozenset("evidence proof elaboration explanation hesitation further details".split())
_SPEECH = frozenset(
    """claim claims charge accusation allegation assertion reference allusion comment comments view opinion position
    prediction warning statement remark remarks promise pledge vow demand call criticism admission acknowledgment time
    sign echo hint""".split()
)
_NEAR = 6


# The port is shut, she said, **because the dam broke**.  /  but: …, she said, **in a letter**
def says_more(page: Page, k: int, high: int, source: str, *, named: bool) -> bool:
    """Whether what begins at a token, behind a clause and its cue in commas, goes on with that clause.

    The speaker is ``source``. What stands behind a noun (``named``), and not behind the cue, may say more of that.
    """
    tags, words = page.tokens.tags, page.tokens.words
    word, tag = words[k], tags[k]
    if word == "even" and k + 1 < high:
        return says_more(page, k + 1, high, source, named=named)
    if tag & Tag.TIME and not tag & Tag.DET:
        return False
    if tag & _JOINS and not tag & Tag.CAP:
        return not (tag & Tag.CONJ and k + 1 < high and tags[k + 1] & Tag.REPORT and page.reading.is_finite(k + 1))
    if word in _REASONS or (word == "as" and words[k + 1 : k + 2] == ["well"]):
        return k + 1 < high and not (word == "if" and tags[k + 1] & Tag.ED)
    if named or tag & (Tag.QUOTE | Tag.REPORTING):
        return False
    if word in _WHENS:
        return _is_when(page, k, high, source)
    if tag & Tag.REL or word in _OPENS or word in _EVEN or word == "where":
        return True
    if tag & Tag.PREP:
        return _is_no_setting(page, k, high)
    if tag & (Tag.ING | Tag.ED) and not tag & _PHRASE:
        return word in _RESULTS or word in _ADDED
    return not tag & (Tag.ADV | Tag.SUB | Tag.THAT) and _is_phrase(page, k, high)


# …, she said, **when the dam broke**  /  but: **when asked**, **as she left**, **after meeting** him
def _is_when(page: Page, k: int, high: int, source: str) -> bool:
    """Whether "when" or the like brings a clause about others than the speaker, and not when that one spoke."""
    tags, words = page.tokens.tags, page.tokens.words
    if k + 2 >= high:
        return False
    end = next((n for n in range(k + 1, high) if tags[n] & Tag.COMMA), high)
    acted = any(page.reading.is_finite(n) for n in range(k + 2, end))
    if words[k] == "as":
        serves = words[k + 1] in ("a", "an") and not acted and _SPEECH.isdisjoint(words[k:end])
        return words[k + 1] in _ALIKE or serves
    if words[k + 1] in _PRONOUNS:
        return source.lower() in _PRONOUNS and source.lower() != words[k + 1]
    own = not tags[k + 1] & (Tag.ING | Tag.ED | Tag.PREP) or tags[k + 1] & _NOMINAL
    return bool(own) and (acted or words[k] == "when")


# …, she said, **despite the rain**  /  but: …, she said, **at a meeting**, **to applause**
def _is_no_setting(page: Page, k: int, high: int) -> bool:
    """Whether a preposition tells more of what is said, and not where, how or to whom it was said."""
    tags, words = page.tokens.tags, page.tokens.words
    if k + 1 >= high:
        return False
    word, after, tag = words[k], words[k + 1], tags[k + 1]
    if word == "to":
        return after == "which" or not (tag & (_NOMINAL | Tag.PLURAL | Tag.NUM) or after in _RECEPTION)
    if (word == "by" and tag & (Tag.ING | Tag.NUM)) or (word == "from" and not tag & Tag.CAP and "to" in words[k:high]):
        return True
    if word in _PLACES:
        return after in _PLACES[word]
    near = words[k + 1 : min(high, k + _NEAR)]
    if word == "with":
        return _MANNERS.isdisjoint(near)
    return word != "without" or not (tag & Tag.ING or not _UNSAID.isdisjoint(near[:2]))


# Aid includes milk, she said, **bread and meat**.  /  but: …, she said, **her voice shaking**, **a charge Peru denies**
def _is_phrase(page: Page, k: int, high: int) -> bool:
    """Whether a noun phrase, or a clause, goes on with what is said, and tells nothing of its being said."""
    tags, words = page.tokens.tags, page.tokens.words
    end = next((n for n in range(k, high) if tags[n] & Tag.COMMA), high)
    verb = next((n for n in range(k + 1, end) if page.reading.is_finite(n)), end)
    if verb < end and tags[verb] & Tag.REPORT:
        return False
    if tags[k] & Tag.POSS and any(tag & (Tag.ING | Tag.ED) for tag in tags[k + 1 : min(verb, k + _NEAR)]):
        return False
    if any(words[n] in ("after", "before", "ahead") for n in range(k + 1, min(end, k + _NEAR))):
        return False  # "**a day after** talks ended"
    listed = end > k + 1 or any(tag & Tag.CONJ for tag in tags[end:high])
    return bool(tags[k] & _PHRASE or listed) and _SPEECH.isdisjoint(words[k : min(end, k + _NEAR)])
