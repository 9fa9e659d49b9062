"""How often a statement is read otherwise when its sentence says the same in another way.

    python benchmarks/rewritten.py ARTICLES.jsonl.gz [--form NAME ...] [--limit N] [--show N]

Needs no reader's verdict: sentences of real articles that read speaker, cue, content ("The minister said talks would go
on.") and come out as one statement are rewritten, each in every form below, and their articles are read again. The same
words, speakers and act should come out. What differs is counted by what is wrong; some of it is right, where a form
brings in a meaning of its own or the sentence was read wrongly before.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs

import statecraft

PRONOUNS = frozenset("he she it they".split())
LOWERED = PRONOUNS | frozenset("the a an his her its their two some both all".split())

# {Who} begins a sentence and {who} doesn't, likewise {What} and {what}; {cue} is the sentence's own.
FORMS = {
    "comma first": "On Friday, {who} {cue} {what}.",
    "day first": "On Friday {who} {cue} {what}.",
    "meanwhile": "Meanwhile, {who} {cue} {what}.",
    "but": "But {who} {cue} {what}.",
    "while": "While the talks continue, {who} {cue} {what}.",
    "despite": "Despite months of talks, {who} {cue} {what}.",
    "after": "After talks in Cairo on Friday, {who} {cue} {what}.",
    "second clause": "The talks ended on Friday, and {who} {cue} {what}.",
    "inserted": "{Who}, speaking to reporters in Cairo, {cue} {what}.",
    "relative": "{Who}, who arrived in Cairo on Friday, {cue} {what}.",
    "also": "{Who} also {cue} {what}.",
}
# For what was said alone.
SAID = {
    "said Friday": "{Who} said Friday {what}.",
    "said on Friday": "{Who} said on Friday {what}.",
    "said on Friday that": "{Who} said on Friday that {what}.",
    "on the sidelines": "{Who} said on the sidelines of a conference in Geneva that {what}.",
    "in an interview": "{Who} said in an interview with CNN on Monday that {what}.",
    "in a statement": "In a statement on Friday, {who} said {what}.",
    "told reporters": "{Who} told reporters that {what}.",
    "told parliament": "{Who} told parliament that {what}.",
    "has said": "{Who} has said that {what}.",
    "however": "{Who} said, however, that {what}.",
    "quoted as saying": "{Who} was quoted as saying that {what}.",
    "content first": "{What}, {who} said.",
    "quotation first": '"{What}," {who} said.',
    "inverted": '"{What}," said {who}.',
    "quotation": '{Who} said, "{What}."',
    "colon": '{Who} said: "{What}."',
    "according to": "According to {who}, {what}.",
    "according to, last": "{What}, according to {who}.",
}
NO_PRONOUN = frozenset(("inserted", "relative", "quoted as saying", "inverted", "according to", "according to, last"))


@attrs.frozen
class Sentence:
    """A sentence that reads speaker, cue, content, and the statement that came of it."""

    start: int
    end: int
    text: str
    statement: statecraft.Statement

    def rewritten(self, form: str) -> str | None:
        """The sentence in another form; None where it cannot be said so."""
        statement, text = self.statement, self.text
        assert statement.source
        source, content = statement.source.text_in(text), statement.content[0]
        cue = text[statement.cue.start : content.start].strip() if statement.cue else ""
        what = content.text_in(text)
        first = source.split()[0].lower()
        if form in NO_PRONOUN and source.lower() in PRONOUNS:
            return None
        if form in SAID and (statement.act != "say" or cue.split()[0] not in ("said", "says") or '"' in what):
            return None
        common = first in LOWERED or re.search(rf"\b{re.escape(first)}\b", text)
        return (FORMS | SAID)[form].format(
            cue=cue,
            Who=source,
            who=source[0].lower() + source[1:] if common else source,
            What=what[0].upper() + what[1:],
            what=what,
        )


def sentences(result: statecraft.Result) -> Iterator[Sentence]:
    """The article's sentences that read speaker, cue, content, in this order and with nothing else."""
    text = result.article.text
    for statement in result.statements:
        source, cue = statement.source, statement.cue
        if source is None or cue is None or len(statement.content) != 1:
            continue
        content = statement.content[0]
        begins = source.start == 0 or text[source.start - 2 : source.start] in (". ", "\n\n")
        joined = text[source.end : cue.start] == " " and text[cue.end : content.start] in (" ", " that ")
        abbreviated = re.search(r"\b[A-Z][a-z]{0,2}$", text[: content.end])
        if begins and joined and text.startswith(".", content.end) and not abbreviated:
            yield Sentence(source.start, content.end + 1, text, statement)


def bare(words: str) -> str:
    """Words without the marks around them and the capital that they begin with."""
    words = " ".join(words.split()).strip('".,“”')
    return words[:1].lower() + words[1:]


def difference(old: Sentence, start: int, end: int, result: statecraft.Result) -> str | None:
    """What is wrong with the statement of a rewritten sentence; None where it is the same."""
    text, content = result.article.text, old.statement.content[0]
    wanted = bare(content.text_in(old.text))
    near = [found for found in result.statements if any(start <= piece.start < end for piece in found.content)]
    same = [found for found in near if bare(" ".join(piece.text_in(text) for piece in found.content)) == wanted]
    if not same:
        overlaps = (bare(found.content[0].text_in(text)) for found in near)
        return "cut elsewhere" if any(words in wanted or wanted in words for words in overlaps) else "lost"
    if [actor.name for actor in same[0].speakers] != [actor.name for actor in old.statement.speakers]:
        return "another speaker"
    return None if same[0].act == old.statement.act else "another act"


def main() -> int:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument(
        "--form", action="append", choices=[*FORMS, *SAID], help="only this form (may be given again)"
    )
    arguments.add_argument("--limit", type=int, help="only so many articles")
    arguments.add_argument(
        "--show", type=int, default=0, help="print so many sentences of each form that are read otherwise"
    )
    options = arguments.parse_args()

    engine = statecraft.Engine(statecraft.installed())
    opened = gzip.open if options.corpus.suffix == ".gz" else open
    with opened(options.corpus, "rt", encoding="utf-8") as lines:
        articles = [
            statecraft.Article.from_dict(json.loads(line))
            for line, _ in zip(lines, range(options.limit or sys.maxsize), strict=False)
        ]
    read = [(article, found) for article in articles if (found := list(sentences(engine.extract(article))))]
    print(f"{len(articles)} articles, {sum(len(found) for _, found in read)} sentences of this shape")
    for form in options.form or [*FORMS, *SAID]:
        tried, wrong, shown = 0, Counter[str](), 0
        for article, found in read:
            for sentence in found:
                new = sentence.rewritten(form)
                if new is None:
                    continue
                text = article.text[: sentence.start] + new + article.text[sentence.end :]
                result = engine.extract(attrs.evolve(article, text=text))
                differs = difference(sentence, sentence.start, sentence.start + len(new), result)
                tried += 1
                if differs:
                    wrong[differs] += 1
                    if shown < options.show:
                        shown += 1
                        print(f"    {differs}: {new}")
        share = sum(wrong.values()) / tried if tried else 0.0
        print(
            f"{form:22}{share:7.1%} of {tried:5} differ  "
            + ", ".join(f"{kind} {count}" for kind, count in wrong.most_common()),
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
