"""What every extractor needs to know of a text, worked out once and only when asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from statecraft.actors import Actor, Mention
from statecraft.article import Article
from statecraft.reading import phrases
from statecraft.reading.coded import coded_text
from statecraft.reading.datelines import datelines_in
from statecraft.reading.dates import DateMention, dates_of
from statecraft.reading.discourse import Discourse
from statecraft.reading.gazetteer import Gazetteer
from statecraft.reading.layout import paragraphs_of, sentences_of
from statecraft.reading.questions import is_asked
from statecraft.reading.quotations import Quotation, quotations_of
from statecraft.reading.resolve import resolve
from statecraft.reading.tokens import Tokens
from statecraft.reading.turns import Turn, turns_of
from statecraft.reading.wrapping import unwrapped
from statecraft.spans import Span

_WIDTHS = r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_SPACES = re.compile(rf"{_WIDTHS}(?:(?!\d)|(?<!\d{_WIDTHS}))")  # not those that part thousands


class Reading:
    """The paragraphs, sentences, quotations, dates and actors of one article.

    Every attribute is worked out at its first use and kept. All places are :class:`Span` into ``article.text``. The
    reading's own ``text`` is as long, with a plain space for each that does not break or has another width, save
    between two digits.

    >>> import statecraft
    >>> text = "Ottawa welcomed the deal. President Ana Ruiz of Chile was in Lima; she said nothing."
    >>> reading = statecraft.read(text)
    >>> [(m.span.text_in(reading.text), m.kind, m.actors[0].name) for m in reading.mentions][:2]
    [('Ottawa', 'metonym', 'Canada'), ('President Ana Ruiz', 'title', 'Ana Ruiz')]
    >>> reading.mentions[-1].actors[0].name
    'Ana Ruiz'
    """

    def __init__(self, article: Article, gazetteer: Gazetteer) -> None:
        self.article = article
        text = unwrapped(article.text)
        self.text = text if text.isascii() else _SPACES.sub(" ", text)
        self.gazetteer = gazetteer

    @cached_property
    def tokens(self) -> Tokens:
        """The words and marks, with the word classes that each may belong to."""
        return Tokens(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words of ``tokens``: what tells an extractor that an article holds nothing for it."""
        return frozenset(self.tokens.words)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines that hold more than white space, trimmed."""
        return paragraphs_of(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, trimmed, none running over a paragraph."""
        return sentences_of(self.text, self.paragraphs)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations, an outer one before those inside it."""
        return quotations_of(self.text, self.paragraphs)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of a transcript ("Ana Ruiz: Good morning."); empty for other texts."""
        return turns_of(self)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates, relative ones counted from the day the article was published on."""
        return dates_of(self.text, self.article.published)

    @cached_property
    def datelines(self) -> dict[int, int]:
        """The first token of each line that a dateline opens ("LIMA (AP) —"), with the one behind the dateline."""
        return datelines_in(self.text, self.tokens)

    @cached_property
    def discourse(self) -> Discourse:
        """Whom the noun phrases mean; what ``mentions`` and ``resolve`` go by."""
        return Discourse(self)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The places where the text speaks of an actor, in text order, none inside another.

        A capital is one only where it acts: "Lima said", not "in Lima". A document is one where it speaks.
        """
        return self.discourse.mentions

    @cached_property
    def coded(self) -> str:
        """The text with each character of an actor's mention as U+E000, inside a quotation U+E001, of a date U+E002.

        It is as long as the text, so that every place holds in both. Such characters of the text's own become U+FFFD.

        >>> import statecraft
        >>> reading = statecraft.read("Oslo warned Sweden.")
        >>> reading.coded.replace("\ue000", "@")
        '@@@@ warned @@@@@@.'
        """
        return coded_text(self)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """The actors in the order in which the text first mentions them."""
        return tuple(dict.fromkeys(actor for mention in self.mentions for actor in mention.actors))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.quotations]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

    @cached_property
    def _sentence_tokens(self) -> list[tuple[int, int]]:
        behind = self.datelines
        bounds = list(map(self.tokens.within, self.sentences))
        return [(behind.get(low, low), high) for low, high in bounds] if behind else bounds

    def tokens_at(self, offset: int) -> tuple[int, int]:
        """The first token of the sentence that a character stands in, past a dateline, and the one after its last."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self._sentence_tokens[index] if index >= 0 else (0, len(self.tokens))

    def sentence_at(self, offset: int) -> Span:
        """The sentence that a character stands in; that of the character before for white space between two."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[index] if index >= 0 else Span(0, len(self.text))

    def quotation_at(self, offset: int) -> Quotation | None:
        """The innermost quotation that a character stands in, its marks among it."""
        for index in range(bisect_right(self._quotation_starts, offset) - 1, -1, -1):
            quotation = self.quotations[index]
            if offset < quotation.span.end:
                return quotation
            if quotation.depth == 0:
                break
        return None

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that stand wholly in a stretch of the text."""
        first = bisect_right(self._mention_starts, span.start - 1)
        last = bisect_right(self._mention_starts, span.end)
        if last > first and self.mentions[last - 1].span.end > span.end:
            last -= 1
        return self.mentions[first:last]

    def dates_in(self, span: Span) -> tuple[DateMention, ...]:
        """The dates that stand wholly in a stretch of the text; where not all were asked for, only that is read.

        >>> import statecraft
        >>> reading = statecraft.read("It began in May 2021. Since then, nothing.")
        >>> [str(date.first) for date in reading.dates_in(Span(0, 21))], reading.dates_in(Span(22, 42))
        (['2021-05-01'], ())
        """
        return dates_of(self.text, self.article.published, span)

    def resolve(self, phrase: Span) -> tuple[Actor, ...]:
        """The actors that any noun phrase stands for, told by its head: single ones for a group.

        It is ``UNNAMED`` where nobody in particular speaks, empty where there is no phrase.

        >>> import statecraft
        >>> text = "Members of the Danish government and Sweden agreed. Both sides signed. Critics of Sweden protested."
        >>> reading = statecraft.read(text)
        >>> [actor.name for actor in reading.resolve(Span(0, 43))], [a.name for a in reading.resolve(Span(52, 62))]
        (['Denmark', 'Sweden'], ['Denmark', 'Sweden'])
        >>> [actor.name for actor in reading.resolve(Span(71, 88))]
        ['unnamed']
        """
        return resolve(self, phrase)

    def is_finite(self, token: int) -> bool:
        """Whether a token of ``tokens`` is a verb that a clause can have as its own."""
        return phrases.is_finite(self.tokens, token)

    def is_asked(self, offset: int) -> bool:
        """Whether a direct question that begins with an auxiliary asks for what stands at a place: "Has Peru left?"."""
        return is_asked(self, offset)

    def subject_of(self, verb: Span) -> Span | None:
        """The noun phrase that is the subject of a verb, None where its sentence has none."""
        return phrases.subject_of(self, verb)

    def phrase_before(self, end: int) -> Span | None:
        """The noun phrase that ends just before ``end``, None where none does."""
        return phrases.phrase_before(self, end)

    def phrase_from(self, start: int) -> Span | None:
        """The noun phrase that begins at ``start``, None where none does."""
        return phrases.phrase_from(self, start)

    def clause_end(self, start: int) -> int:
        """Where the clause that begins at ``start`` ends, without the punctuation that closes it."""
        return phrases.clause_end(self, start)
