"""The object or infinitive that a cue has, cut before the day and the occasion on which it was said."""

from __future__ import annotations

from statecraft import Span, Tag, Tokens
from statecraft_quotes.carriers import NETWORKS
from statecraft_quotes.cutting import SPARKS, in_quotation, infinitive_of, object_of, until
from statecraft_quotes.draft import Page
from statecraft_quotes.following import Following

_REL_THAT_WH = Tag.REL | Tag.THAT | Tag.WH


def complement(page: Page, following: Following, content: Span) -> Span | None:
    """Content cut where the sentence goes on behind the object or infinitive that it is, or tells of a reaction."""
    if following.kind not in "ncio":
        return to_reaction(page, following.first, content)
    cut = object_of if following.kind in "nc" else infinitive_of
    whole = cut(page, following.first, content)
    if whole is not None and following.kind == "n":
        whole = to_setting(page, following.first, whole)
    return None if whole is None else to_occasion(page, following.first, whole)


# The envoy condemned the attack at a news conference.
def to_setting(page: Page, first: int, content: Span) -> Span | None:
    """An object cut where it is told at what meeting with reporters that was said; what was said there stays whole."""
    tags, words = page.tokens.tags, page.tokens.words
    last = page.tokens.first_from(content.end)
    if _WITH_PRESS.isdisjoint(words[first:last]):
        return content
    for k in range(first + 1, last - 2):
        if tags[k] & _REL_THAT_WH or (k > first + 1 and page.reading.is_finite(k)):
            return content
        if words[k] in ("at", "in") and words[k + 1] in _ONE_OF and not in_quotation(page, k):
            end = next((n for n in range(k + 2, min(last, k + 7)) if words[n] in _WITH_PRESS), None)
            if end is None or any(tags[n] & _PARTS for n in range(k + 2, end)):
                continue
            told = tags[k - 1] & Tag.ED or not _SAID_THERE.isdisjoint(words[max(first - 1, k - 3) : k])
            press = words[end] == "briefing" or not _PRESS.isdisjoint(words[k + 2 : end])
            if press and not told:
                return until(page, content, k)
    return content


_ONE_OF = frozenset("a an his her its their the".split())
_WITH_PRESS = frozenset({"conference", "briefing"})
_PRESS = frozenset({"news", "press", "media"})
_PARTS = Tag.PREP | Tag.COMMA | Tag.CONJ | Tag.STOP | Tag.QUOTE
_SAID_THERE = frozenset(
    """remark remarks comment comments statement statements question questions answer answers words speech appearance
    announcement announcements claim made asked shown presented absence presence behaviour behavior""".split()
)


# The envoy said the ban would stay, drawing criticism from the mills.
def to_reaction(page: Page, first: int, content: Span) -> Span | None:
    """A clause cut where the sentence tells what others thought of its being said."""
    tags, words = page.tokens.tags, page.tokens.words
    last = page.tokens.first_from(content.end)
    if _BEHIND.isdisjoint(words[first:last]):
        return content
    for k in range(first + 1, last - 1):
        brings = tags[k] & Tag.COMMA and words[k + 1] in SPARKS and not _REACTIONS.isdisjoint(words[k + 2 : k + 6])
        brings = brings or (words[k] == "without" and keeps_back(page.tokens, k, last))
        if brings and not in_quotation(page, k):
            return until(page, content, k)
    return content


# The envoy said the ban would stay, without giving details.  /  … without elaborating.
def keeps_back(tokens: Tokens, without: int, last: int) -> bool:
    """Whether "without" tells what somebody left out who said something, and no deed."""
    words, verb = tokens.words, without + 1
    if verb >= last:
        return False
    if words[verb] in ("elaborating", "elaboration"):
        return True
    if not tokens.tags[without - 1] & Tag.COMMA:
        return False
    gives = words[verb] in _GIVING and not _DETAILS.isdisjoint(words[verb + 1 : min(last, verb + 5)])
    return gives or words[verb] in ("specifying", "identifying")


_GIVING = frozenset("giving providing offering citing disclosing revealing naming presenting".split())
_DETAILS = frozenset(
    """detail details evidence proof reason reasons explanation figures specifics timeline date names examples source
    sources""".split()
)
_BEHIND = SPARKS | {"without"}
_REACTIONS = frozenset(
    """condemnation criticism protest protests outcry anger outrage fury praise rebuke rebukes ire applause backlash
    contrast distinction scorn ridicule""".split()
)


# The envoy urged calm during a speech in Lima.  /  The envoy vowed to resign as she opened the fair.
def to_occasion(page: Page, first: int, content: Span) -> Span | None:
    """An object or infinitive cut where it is told on what occasion that was said."""
    tags, words = page.tokens.tags, page.tokens.words
    last = page.tokens.first_from(content.end)
    if _ON_OCCASION.isdisjoint(words[first:last]):
        return content
    for k in range(first + 2, last - 1):
        if tags[k] & _REL_THAT_WH and words[k] != "when":
            return content
        occasion = words[k] in _ON and not tags[k - 1] & Tag.ED and _is_occasion(page, k + 1, last)
        telling = words[k] in ("as", "when") and words[k + 1] in _TELLERS and k + 2 < last and tags[k + 2] & Tag.ED
        if (occasion or telling) and not in_quotation(page, k):
            return until(page, content, k)
        if page.reading.is_finite(k):
            return content
    return content


def _is_occasion(page: Page, k: int, last: int) -> bool:
    """Whether a talk or speech, and no coming one, follows: "during **a televised interview**"."""
    tags, words = page.tokens.tags, page.tokens.words
    end = next((n for n in range(k, min(last, k + 6)) if tags[n] & (Tag.PREP | Tag.COMMA)), min(last, k + 6))
    return not _OCCASIONS.isdisjoint(words[k:end]) and _COMING.isdisjoint(words[k:end])


_ON = frozenset({"during", "following", "after"})
_ON_OCCASION = _ON | {"as", "when"}
_OCCASIONS = frozenset("talks meeting speech interview address ceremony conference briefing call broadcast".split())
_COMING = frozenset("upcoming next coming".split())
_TELLERS = frozenset("he she they".split())


# The envoy announced the ban Tuesday.  /  The court rejected the claims late Friday.
def to_day(page: Page, first: int, content: Span, *, announced: bool) -> Span | None:
    """An object cut at the day on which it was told; one ``announced`` also at "while" or "two weeks ago"."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    if not announced and tags[first] & Tag.ING:
        return content  # "suggested meeting Wednesday"
    last = tokens.first_from(content.end)
    for k in range(first + 1, last):
        dated = tags[k] & Tag.TIME or words[k] in _PART_OF_DAY
        told = dated and _is_day_of_telling(tokens, k)
        told = told or (words[k] == "on" and _is_when_told(tokens, first, k, last))
        ago = announced and words[k + 2 : k + 3] == ["ago"] and k > first + 1
        meanwhile = announced and words[k] == "while" and any(tag & (Tag.PREP | Tag.ING) for tag in tags[k + 1 : k + 2])
        if (told or ago or meanwhile) and not in_quotation(page, k):
            return until(page, content, k)
        if tags[k] & _REL_THAT_WH:
            break
        if not announced and ((tags[k] & Tag.ING and not tags[k] & Tag.CAP) or page.reading.is_finite(k)):
            break  # "accused Peru of jailing the envoy Tuesday"
    return content


_PART_OF_DAY = frozenset({"late", "early"})


def _is_day_of_telling(tokens: Tokens, k: int) -> bool:
    """Whether a day stands at a token, perhaps after "late", with which neither a name nor a phrase goes on."""
    tags, words = tokens.tags, tokens.words
    day = k + 1 if words[k] in _PART_OF_DAY and k + 1 < len(words) else k
    if not (tags[day] & Tag.TIME and tags[day] & Tag.CAP and words[day].endswith("day")):
        return False
    return (
        not tags[k - 1] & _BEFORE_DAYS and words[k - 1] not in _FEASTS and _GOES_ON.isdisjoint(words[day + 1 : day + 2])
    )


# The envoy thanked Chile on Friday.  /  The envoy thanked Chile on Telegram.
def _is_when_told(tokens: Tokens, first: int, on: int, last: int) -> bool:
    """Whether "on" brings the day of what is told, or the network, at the end of it, and not that of an event."""
    tags, words, after = tokens.tags, tokens.words, on + 2
    if on + 1 >= last or not (after >= last or tags[after] & Tag.COMMA or words[after] in _AS):
        return False
    if words[on + 1] in NETWORKS | _KNOWN_NETWORKS:
        return bool(tags[on + 1] & Tag.CAP and tags[on - 1] & _SOMEBODY)  # not "the ban on Telegram"
    day = tags[on + 1] & Tag.TIME and tags[on + 1] & Tag.CAP and words[on + 1].endswith("day")
    return bool(day) and _EVENTS.isdisjoint(words[first:on])


_AS = frozenset({"as", "after", "before", "during", "while", "on"})
_KNOWN_NETWORKS = frozenset({"twitter", "facebook"})
_SOMEBODY = Tag.CAP | Tag.OBJ
_EVENTS = frozenset(
    """attack attacks raid raids strike strikes bombing bombings shooting shootings killing killings talks meeting
    summit vote votes election elections poll polls referendum launch test tests visit protest protests rally rallies
    march ceremony clash clashes hearing explosion explosions blast blasts coup session conference game""".split()
)
_FEASTS = frozenset("easter palm good black bloody ash super".split())
_BEFORE_DAYS = Tag.PREP | Tag.SUB | Tag.DET | Tag.POSS | Tag.TIME | Tag.NUM | Tag.CONJ
# "announced plans Friday **to** run", "praised her Friday **as** a friend"
_GOES_ON = frozenset("to of for against on that from as which".split())
