"""Who the text speaks of, and where: names, titles, demonyms, metonyms, pronouns, groups and nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from statecraft.actors import Mention, MentionKind
from statecraft.reading.discourse import Discourse
from statecraft.reading.gazetteer import fold
from statecraft.reading.names import Found, names_in
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

# What stands for actors without naming them. Determiners come first, so that a noun alone costs nothing.
_ANAPHOR = regex.compile(
    r"""(?x) \b (?:
    (?P<pronoun> (?i: s?he | they | it | him | them | his | their | its ) ) \b
    | (?P<both> (?i: both | the\ (?:two|three|four|other) | these | those | all\ (?:two|three) ) ) \s
      (?: [\w-]+ \s ){0,2}? (?P<heads> sides | countries | nations | states | parties | leaders | presidents | ministers | men
      | women | governments | neighbou?rs | powers | capitals | diplomats | officials | delegations | allies ) \b
    | (?P<few> (?i: the ) \s (?: pair | duo | trio | two | three | couple ) ) \b (?! \s (?:\w+ )? \p{L}+s \b )
    | (?P<det> (?i: the | his | her | their | its | an? | this ) ) \s
      (?P<mod> (?: [\w'’.-]+ \s ){0,3}? ) (?P<head> (?:vice-?\ )?president | prime\ minister | premier | chancellor
      | (?:foreign|defen[cs]e)\ (?:minister|secretary) | minister | secretary | king | queen | pope | emir | leader | governor
      | senator | ambassador | envoy | negotiator | spokes(?:man|woman|person) | chairman | official | diplomat | general
      | counterpart | officials | ministers | presidents | leaders | representatives | government | authorities | ministry
      | parliament | lawmakers | administration | army | countries | country | company | organi[sz]ation | agency | group | panel
      | committee | commission | council | alliance | bloc | union | parties | sides ) \b (?! -\w )
    )"""
)
_HE = frozenset({"he", "him", "his"})
_SHE = frozenset({"she", "her"})
_THEY = frozenset({"they", "them", "their"})


def mentions_of(reading: Reading) -> tuple[Mention, ...]:
    """All mentions of actors, in text order, none inside another."""
    text = fold(reading.text)
    discourse = Discourse(reading, text)
    names = list(names_in(text, reading.gazetteer))
    anaphors = list(_ANAPHOR.finditer(text))
    mentions: list[Mention] = []
    last = 0
    name_at = 0
    for anaphor in [*anaphors, None]:
        start = anaphor.start() if anaphor else len(text)
        while name_at < len(names) and names[name_at].start < start:
            found = names[name_at]
            name_at += 1
            if found.start >= last:
                mention = _named(discourse, text, found)
                if mention is not None:
                    last = mention.span.end
                    mentions.append(mention)
        if anaphor is None or anaphor.start() < last:
            continue
        end = anaphor.end()
        inside = []
        while name_at < len(names) and names[name_at].start < end:
            inside.append(names[name_at])
            name_at += 1
        if inside and (inside[-1].end > end or (anaphor["head"] and _name_follows(names, name_at, end, text))):
            name_at -= len(inside)
            continue
        mention = _meant(discourse, text, anaphor, inside)
        if mention is not None:
            last = mention.span.end
            mentions.append(mention)
        else:
            name_at -= len(inside)
    return tuple(mentions)


def _name_follows(names: list[Found], at: int, end: int, text: str) -> bool:
    return at < len(names) and text[end : names[at].start] in (" ", ", ") and names[at].person


def _named(discourse: Discourse, text: str, found: Found) -> Mention | None:
    actor = discourse.actor(found)
    if actor is None:
        return None
    kinds: dict[str, MentionKind] = {"adjective": "demonym", "people": "demonym", "metonym": "metonym", "capital": "metonym"}
    if found.form == "capital" and not discourse.acts(found, text):
        return None
    kind = kinds.get(found.form, "title" if found.form in ("title", "office") else "name")
    return discourse.noted(Mention(Span(found.start, found.end), (actor,), kind=kind))


def _meant(discourse: Discourse, text: str, anaphor: regex.Match[str], inside: list[Found]) -> Mention | None:
    span = Span(*anaphor.span())
    kind: MentionKind
    if anaphor["pronoun"]:
        word = anaphor["pronoun"].casefold()
        kind = "pronoun"
        if word in _HE or word in _SHE:
            actors = discourse.person(span.start, female=word in _SHE)
        elif word in _THEY:
            actors = discourse.several(span.start)
        else:
            actors = discourse.body(span.start)
    elif anaphor["both"] or anaphor["few"]:
        kind = "group"
        actors = discourse.pair(anaphor["heads"] or "", inside, 3 if "three" in anaphor[0].casefold() or "trio" in anaphor[0] else 2)
    else:
        kind = "noun"
        actors = discourse.noun(anaphor["det"].casefold(), anaphor["head"], inside, span)
    if not actors:
        return None
    return discourse.noted(Mention(span, actors, kind=kind))
