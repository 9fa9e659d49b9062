"""Who made a document: "the report says" is of a body, "a joint statement said" of those who met."""

from __future__ import annotations

from statecraft.actors import Actor
from statecraft.reading.converted import converted
from statecraft.reading.draft import FAR_BACK, POSSESSIVES, Draft
from statecraft.reading.head_words import DEALS, INQUIRIES, LAWS
from statecraft.reading.serving import Serving
from statecraft.reading.word_classes import Tag

_UN, _COUNCIL = "org:united-nations", "org:united-nations-security-council"
_SINGLE = frozenset({"country", "person"})
_OPENERS = Tag.DOT | Tag.COMMA | Tag.QUOTE
_NEAR = 40  # noun phrases
_ORDERS = frozenset({"order", "decree"})
_REPORTS = frozenset({"report", "study"})
_ABSTAINED = frozenset({"abstained", "abstains", "abstaining"})


class Papers(Serving):
    """Whom documents mean."""

    def _paper(self, draft: Draft) -> tuple[Actor, ...]:
        """Who made a document; kept for "the report" of its kind from here on."""
        words = self.source.words[draft.first : draft.last]
        told = self._told_makers(draft, words)
        makers = told or self._spoken_of(draft)
        found = draft.head in INQUIRIES or (draft.head in _REPORTS and self._opens(draft))
        home = draft.det in ("a", "an") and not makers and self._is_of_home(draft) and "presidential" not in words
        state = self.trace.last_state(draft.start) if home else None
        if state is not None and (found or draft.head == "report"):
            makers = (state,)  # "a Defence Ministry report"
        if found and not makers and draft.det in ("a", "an"):
            return ()  # "A published report says": it is of nobody who acted before
        if not makers:
            shared = "joint" in words or draft.head in DEALS or draft.head == "communique"
            makers = self.trace.makers(draft.start, shared=shared)
            if state is not None and not shared and [maker.kind for maker in makers] != ["country"]:
                makers = (state,)  # "Envoys met. A foreign ministry statement said"
        if not told and draft.head in DEALS and len(makers) == 1 and makers[0].kind in _SINGLE:
            makers = ()  # who acted last may have helped with it, and nobody makes a deal alone
        if draft.head == "resolution" and len(makers) == 1 and (makers[0].id == _UN or not told):
            makers = self._adopters(makers)  # "the U.N. resolution" among them
        if draft.head in LAWS or draft.head in DEALS:
            makers = converted(makers, self.gazetteer, self.people, to="states") or makers
        self._keep(draft, makers)
        return makers

    def _told_makers(self, draft: Draft, words: list[str]) -> tuple[Actor, ...]:
        """Whom the phrase itself names as makers: "a Peruvian report", "a joint Chilean and EU statement"."""
        states = self._states_of(draft) if draft.tells_states else ()
        if states and self.meant and self.drafts[len(self.meant) - 1].sort == "actor":
            before = self.drafts[len(self.meant) - 1].last
            return (*self.meant[-1], *states) if self.source.words[before : draft.first] == ["and"] else tuple(states)
        if not states and "senate" in words[:-1]:
            senate = self.gazetteer.named("United States Senate")
            return (senate,) if senate is not None else ()
        return tuple(states)

    def _spoken_of(self, draft: Draft) -> tuple[Actor, ...]:
        """The makers of a document that was spoken of before, or of one that is somebody's."""
        if draft.det in ("the", "this", "that"):
            told = self.nouns.get("any paper", ()) if draft.head == "document" else ()  # of whatever kind
            makers = self.nouns.get(f"paper {draft.head}", told)
            if not makers and draft.head in DEALS and draft.det != "that":
                makers = self._signed_with(draft)
            if not makers and draft.head == "report" and draft.det == "the":
                outlet = self.trace.last_body(draft.start, ("media",))
                makers = (outlet,) if outlet is not None else ()  # "Envoys told the Lima Post … The report says"
            return makers
        return self.trace.pronoun(draft.det, draft.start, self.people) if draft.det in POSSESSIVES else ()

    def _opens(self, draft: Draft) -> bool:
        """Whether a noun phrase begins a sentence, a clause or a quotation."""
        tags, before = self.source.tags, draft.first - 1
        if before > 0 and tags[before] & Tag.CONJ and tags[before - 1] & Tag.DOT:
            return True  # "But **a report** says"
        return before < 0 or bool(tags[before] & _OPENERS)

    def _keep(self, draft: Draft, makers: tuple[Actor, ...]) -> None:
        """Remember who made a document; a text's own order stays "the order" behind "her predecessor's order"."""
        key = f"paper {draft.head}"
        if makers and not (draft.head in _ORDERS and draft.det not in ("a", "an") and key in self.nouns):
            self.nouns[key] = self.nouns["any paper"] = makers
        if draft.det in ("a", "an") and self.source.words[draft.first - 1] == "in":
            self.unsigned = (key, self.trace.sentence(draft.start))

    def _signed_with(self, draft: Draft) -> tuple[Actor, ...]:
        """Between whom the deal was that the sentence before told of: "Peru signed **a deal with Chile**. The deal"."""
        words, here = self.source.words, self.trace.sentence(draft.start)
        for at in range(len(self.meant) - 2, max(0, len(self.meant) - _NEAR), -1):
            deal, partner = self.drafts[at], self.drafts[at + 1]
            near = here - self.trace.sentence(deal.start) == 1
            if near and deal.head in DEALS and words[deal.last] == "with" and partner.first - deal.last <= 2:
                host = self.trace.last_subject(deal.end)
                both = (*(() if host is None else (host,)), *self.meant[at + 1])
                return converted(both, self.gazetteer, self.people, to="states") if len(both) > 1 else ()
        return ()

    def _adopters(self, acted: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Whose a resolution is, where one ``acted`` last: the Council's that was just spoken of; no abstainer's."""
        council = next((a for actors in self.meant[-FAR_BACK:] for a in actors if a.id == _COUNCIL), None)
        if acted[0].id != _UN and acted[0].kind not in _SINGLE:
            return acted
        if council is not None:
            return (council,)
        told = [draft for draft, actors in zip(self.drafts, self.meant, strict=False) if actors == acted][-FAR_BACK:]
        words = self.source.words
        abstained = any(words[draft.last] in _ABSTAINED for draft in told if draft.last < len(words))
        return () if abstained else acted
