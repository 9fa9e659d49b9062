"""What has been spoken of so far, which pronouns, titles and group nouns are then resolved by."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import regex

from statecraft.actors import Actor, Mention
from statecraft.reading.gazetteer import slug, surnames
from statecraft.reading.names import Found
from statecraft.reading.words import BODY_WORDS, GROUP_PEOPLE

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_PLURAL_SPEAKERS = frozenset({"officials", "authorities", "representatives", "leaders", "lawmakers", "ministers"})
_OFFICES = {
    "foreign secretary": "foreign minister",
    "premier": "prime minister",
    "king": "monarch",
    "queen": "monarch",
    "emir": "monarch",
    "defense minister": "defence minister",
    "defense secretary": "defence minister",
    "defence secretary": "defence minister",
}
_HEADS_OF_STATE = frozenset({"president", "prime minister", "chancellor", "monarch", "leader", "supreme leader"})
_ACTING = regex.compile(
    r"(?:\s(?:has|have|had|is|was|will|would|also|again|recently|earlier|later|on \w+day|\w+day))*\s(?:said|says|say|saying|"
    r"(?:accus|announc|warn|threaten|reject|den(?:y|i)|call|urg|want|demand|agre|sign|claim|insist|describ|criticis|criticiz|condemn|"
    r"welcom|back|support|oppos|refus|vow|pledg|promis|offer|hop|consider|fear|believ|view|see|maintain|argu|impos|recogni|plan|suspect|"
    r"expect|respond|denounc|declar|express|seek|lift|blam|withdr|cut|recall|broke|halt|suspend|provid|consider|ask|propos|repeat|rul)\w*)\b"
)
_BEFORE_ACTING = regex.compile(r"(?:\b(?:between|with|by|accus\w+|urg\w+|press\w+|pressure|warn\w+|blam\w+|told|against|and|from|persuad\w+|asked|says|that) )$")


class Discourse:
    """The actors of an article in the order in which it brings them up, and what is known of them."""

    def __init__(self, reading: Reading, text: str) -> None:
        self._gazetteer = reading.gazetteer
        self._published = reading.article.published
        self._text = text
        self._sentences = [sentence.start for sentence in reading.sentences]
        self._by_surname: dict[str, Actor] = {}
        self._by_name: dict[str, Actor] = {}
        self._by_office: dict[tuple[str | None, str], Actor] = {}
        self._office_last: dict[str, Actor] = {}
        self._offices: dict[str, str] = {}
        self._female: dict[str, bool] = {}
        self._mentions: list[Mention] = []
        self._counts: dict[Actor, int] = {}
        self._nouns: dict[str, tuple[Actor, ...]] = {}
        self._joint: tuple[Actor, ...] = ()

    # Names

    def actor(self, found: Found) -> Actor | None:
        """Whom a name means in this article."""
        if found.form == "office":
            return self._holder(found.country, found.office or "", named=True)
        actor = found.actor
        if actor is None and found.person:
            actor = self._person(found)
        elif actor is None:
            actor = self._body(found)
        if actor is not None and actor.kind == "person":
            self._remember(actor, found)
        return actor

    def _person(self, found: Found) -> Actor | None:
        known = self._by_name.get(found.name) or self._by_surname.get(found.name)
        if known is not None:
            return known
        words = found.name.split()
        if found.form == "title":
            surname = surnames(found.name, found.country)[0]
            if len(words) == 1 or surname == found.name:
                office = found.office if found.office in _HEADS_OF_STATE or found.office and "minister" in found.office else None
                country = found.country
                leader = self._gazetteer.by_surname(found.name, country=country, office=office, on=self._published)
                if leader is not None and (office or country):
                    return leader
                famous = self._gazetteer.famous(found.name, self._published)
                if famous is not None:
                    return famous
            else:
                last = self._by_surname.get(words[-1])
                if last is not None and last.name.split()[0] == words[0]:
                    return last
        elif len(words) == 1:
            return self._gazetteer.famous(found.name, self._published)
        role = found.office if found.office and found.office != "-" else None
        return Actor(slug("person", found.name), found.name, kind="person", country=found.country, role=role)

    def _body(self, found: Found) -> Actor | None:
        name = found.name
        known = self._by_name.get(name) or self._by_surname.get(name)
        if known is not None:
            return known
        if " " not in name:
            famous = self._gazetteer.famous(name, self._published)
            if famous is not None:
                return famous
            follows = self._text[found.end : found.end + 1]
            if not (name.isupper() and 2 <= len(name) <= 6 and name.isalpha()) and follows != ")":
                return None
        plain = name.removeprefix("The ")
        if found.country and plain.casefold().split()[-1] in ("ministry", "government", "department", "embassy", "army"):
            return self._gazetteer.country(found.country)
        company = plain.endswith(("Inc", "Inc.", "Corp", "Corp.", "Ltd", "Co", "Company", "plc", "LLC", "Group"))
        actor = Actor(slug("company" if company else "organisation", plain), plain, kind="company" if company else "organisation", country=found.country)
        self._by_name[name] = self._by_name[plain] = actor
        initials = "".join(word[0] for word in plain.split() if word[0].isupper())
        if len(initials) > 1:
            self._by_name.setdefault(initials, actor)
        return actor

    def _remember(self, actor: Actor, found: Found) -> None:
        for name in (actor.name, found.name):
            if name:
                self._by_name.setdefault(name, actor)
                for surname in surnames(name, actor.country or found.country):
                    self._by_surname[surname] = actor
        office = found.office if found.office and found.office != "-" else self._offices.get(actor.id) or actor.role
        country = found.country or actor.country
        if office:
            self._offices[actor.id] = office
            self._by_office[country, office] = actor
            self._office_last[office] = actor
        before = self._text[max(0, found.start - 5) : found.start + 5].casefold()
        if "mrs." in before or "ms." in before or (found.office or "").endswith("woman"):
            self._female[actor.id] = True

    def _holder(self, country: str | None, office: str, *, named: bool = False) -> Actor | None:
        """Who holds an office: one of this article, else by the tables, else the state for which the office acts."""
        office = _OFFICES.get(office, office)
        found = self._by_office.get((country, office)) if country else self._office_last.get(office)
        if found is not None:
            return found
        if country:
            if office == "leader":
                for head in ("president", "prime minister", "chancellor", "leader", "monarch", "supreme leader"):
                    if (country, head) in self._by_office:
                        return self._by_office[country, head]
            for held in (office, "prime minister" if office == "leader" else office):
                leader = self._gazetteer.office_holder(country, held, self._published)
                if leader is not None:
                    return leader
            of_country = [a for a in self._counts if a.kind == "person" and a.country == country]
            if len(of_country) == 1 and office in _HEADS_OF_STATE:
                return of_country[0]
            return self._gazetteer.country(country)
        return None

    def acts(self, found: Found, text: str) -> bool:
        """Whether a capital stands for its government here and not for a place."""
        if _ACTING.match(text, found.end):
            return True
        before = text[max(0, found.start - 14) : found.start]
        return bool(_BEFORE_ACTING.search(before)) and not text.startswith((", where", "'s "), found.end) and "from " not in before[-5:] and "that " not in before[-5:]

    # What was said before

    def noted(self, mention: Mention) -> Mention:
        """Keep a mention as the latest."""
        previous = self._mentions[-1] if self._mentions else None
        self._mentions.append(mention)
        for actor in mention.actors:
            self._counts[actor] = self._counts.get(actor, 0) + 1
        if len(mention.actors) > 1:
            self._joint = mention.actors
        elif previous is not None and mention.kind != "pronoun" and len(previous.actors) == 1:
            between = self._text[previous.span.end : mention.span.start]
            if len(between) < 30 and previous.actors[0] != mention.actors[0] and _COORDINATED.fullmatch(between):
                if previous.actors[0] in self._joint and between.strip() in (",", "and", ", and", "and the"):
                    self._joint = (*self._joint, *mention.actors)
                else:
                    self._joint = (*previous.actors, *mention.actors)
        return mention

    def _since(self, offset: int, sentences: int) -> list[list[Mention]]:
        """The mentions of the sentence of ``offset`` before it, then those of the sentences before, nearest first."""
        at = bisect_right(self._sentences, offset) - 1
        out: list[list[Mention]] = [[] for _ in range(sentences + 1)]
        for mention in reversed(self._mentions):
            back = at - (bisect_right(self._sentences, mention.span.start) - 1)
            if back > sentences:
                break
            if back >= 0:
                out[back].append(mention)
        for mentions in out:
            mentions.reverse()
        return out

    def person(self, offset: int, *, female: bool) -> tuple[Actor, ...]:
        """Whom "he" or "she" means: the first person of this sentence, else of the nearest one before."""
        for mentions in self._since(offset, 4):
            for mention in mentions:
                actor = mention.actors[0]
                if len(mention.actors) == 1 and actor.kind == "person" and self._female.get(actor.id, female) == female:
                    owned = self._text.startswith("'s ", mention.span.end)
                    if not owned or mention is mentions[-1]:
                        self._female.setdefault(actor.id, female)
                        return (actor,)
        return ()

    def body(self, offset: int) -> tuple[Actor, ...]:
        """What "it" means: the first state or body of this sentence, else of the one before."""
        for mentions in self._since(offset, 1):
            for mention in mentions:
                if len(mention.actors) == 1 and mention.actors[0].kind != "person" and mention.kind != "demonym":
                    return mention.actors
        return ()

    def several(self, offset: int) -> tuple[Actor, ...]:
        """Whom "they" means: the last named together in this sentence or the two before, else the last that are many."""
        for mentions in self._since(offset, 2):
            for mention in mentions:
                if len(mention.actors) > 1:
                    return mention.actors
            for first, second in zip(mentions, mentions[1:], strict=False):
                between = self._text[first.span.end : second.span.start]
                if first.actors != second.actors and len(between) < 40 and _COORDINATED.fullmatch(between):
                    return self._joint if set(first.actors) <= set(self._joint) else (*first.actors, *second.actors)
            for mention in mentions:
                if mention.kind in ("noun", "demonym") and mention.actors[0].kind != "person":
                    return mention.actors
        return self._joint

    def pair(self, head: str, inside: list[Found], count: int) -> tuple[Actor, ...]:
        """Whom "both sides", "the two leaders" or "the pair" means."""
        states = head not in GROUP_PEOPLE and head != ""
        named = [actor for found in inside if (actor := found.actor) is not None]
        if len(named) >= 2:
            return tuple(dict.fromkeys(named))
        if len(self._joint) == count:
            return self._as_states(self._joint) if states else self._as_people(self._joint)
        kinds = ("country", "organisation") if states else ("person",)
        ranked = sorted((actor for actor in self._counts if actor.kind in kinds), key=lambda actor: -self._counts[actor])
        if states:
            ranked = list(self._as_states(tuple(a for a in self._counts if a.kind == "person"))) or ranked
        return tuple(ranked[:count]) if len(ranked) >= count else ()

    def _as_states(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        states = [self._gazetteer.country(actor.country) or actor if actor.kind == "person" else actor for actor in actors]
        return tuple(dict.fromkeys(states))

    def _as_people(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        people = []
        for actor in actors:
            leaders = [a for a in self._counts if a.kind == "person" and a.country == actor.country and actor.country]
            people.append(leaders[0] if actor.kind == "country" and leaders else actor)
        return tuple(dict.fromkeys(people))

    def noun(self, determiner: str, head: str, inside: list[Found], span: object) -> tuple[Actor, ...]:
        """Whom a noun such as "the foreign secretary" or "a U.S. official" means."""
        named = next((found.actor for found in inside if found.actor is not None), None)
        definite = determiner not in ("a", "an")
        head = head.casefold()
        office = _OFFICES.get(head, head)
        if head in ("officials", "ministers", "presidents", "leaders", "lawmakers", "authorities", "representatives"):
            named_all = [found.actor for found in inside if found.actor is not None]
            if head in ("presidents", "leaders", "ministers") and len(named_all) >= 2:
                offices = {"presidents": "president", "leaders": "leader", "ministers": "minister"}
                return tuple(self._holder(a.country, offices[head]) or a for a in named_all)
            return tuple(dict.fromkeys(named_all)) or (self._nouns.get(head, ()) if definite else ())
        if named is not None:
            if named.kind == "country" and definite and (office in self._office_last or office in _HEADS_OF_STATE or "minister" in office):
                holder = self._holder(named.country, office)
                return (holder or named,)
            self._nouns[head] = (named,)
            return (named,)
        if not definite:
            return ()
        if office in self._office_last:
            return (self._office_last[office],)
        if office == "leader":
            for head_office in _HEADS_OF_STATE:
                if head_office in self._office_last:
                    return (self._office_last[head_office],)
        if office in ("minister", "secretary"):
            for held, actor in reversed(self._office_last.items()):
                if held.endswith(("minister", "secretary")):
                    return (actor,)
        if head in self._nouns:
            return self._nouns[head]
        if head in BODY_WORDS or head in ("country", "company", "organization", "organisation", "group", "panel", "agency", "union", "bloc"):
            wanted = ("country",) if head in ("country", "government", "army", "administration") else ("organisation", "company")
            for mention in reversed(self._mentions):
                if mention.actors[0].kind in wanted and len(mention.actors) == 1:
                    return mention.actors
        return ()


_COORDINATED = regex.compile(r"[\s,]*(?:\b(?:and|as well as|along with|together with|joined with|met with|met|with|&)\b)?(?:\s(?:the|his|her|its|their|both|visiting|then))*(?:\s(?:\w+ ){0,2}counterpart)?[\s,]*")
