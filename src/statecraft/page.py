"""The page: an article with every fact underlined where it stands, and a list of the facts that links both ways.

It is one piece of HTML with its style inside, asks for nothing from anywhere, runs no script, and escapes all that
comes from the article. Kinds of facts differ by colour *and* by the pattern of their underline.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from attrs import frozen

from statecraft.records import Record
from statecraft.report import details, heading
from statecraft.result import Result
from statecraft.spans import Span

_KINDS = 6
_DEPTHS = 4


@frozen
class _Fact:
    """A record, its number on the page, the class of its kind, and the stretches that it underlines."""

    record: Record
    number: int
    kind: str
    places: tuple[Span, ...]


def page(result: Result) -> str:
    """A whole HTML document that shows one result.

    >>> import statecraft
    >>> html = page(statecraft.extract("Ottawa pledged $5m. <script>alert(1)</script>"))
    >>> html.startswith("<!doctype html>"), "<script" in html
    (True, False)
    """
    article = result.article
    return opening(article.title or f"Article {article.id}", article.language) + fragment(result) + closing()


def opening(title: str = "statecraft", language: str = "en") -> str:
    """What a document of one or more fragments begins with."""
    return (
        f'<!doctype html>\n<html lang="{escape(str(language))}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>{escape(title)}</title>'
        "<style>body{margin:0}@media (prefers-color-scheme:dark){body{background:#14171b}}</style></head><body>"
    )


def closing() -> str:
    """What a document ends with."""
    return "</body></html>\n"


def fragment(result: Result) -> str:
    """The same to stand inside another page, a notebook's say; its style touches nothing else."""
    # Articles that share a page must not share ids, whatever characters their own ids are made of.
    known = f"{result.article.id}\0{result.article.text}".encode("utf-8", "surrogatepass")
    prefix = f"sc-{sha256(known).hexdigest()[:12]}"
    facts = list(_facts(result))
    return (
        f'<style>{_style()}</style><article class="statecraft">{_head(result, facts)}'
        f'<main class="text">{"".join(_text(result.article.text, facts, prefix))}</main>'
        f'<aside aria-label="Facts" tabindex="0">{"".join(_list(result, facts, prefix))}</aside></article>'
    )


@cache
def _style() -> str:
    return files("statecraft").joinpath("page.css").read_text(encoding="utf-8")


def _facts(result: Result) -> Iterator[_Fact]:
    kinds = {cls.key: f"k{number % _KINDS}" for number, cls in enumerate(result.types)}
    for number, record in enumerate(result.records, 1):
        places = getattr(record, "content", None) or (record.span,)
        extra = tuple(getattr(record, "mentions", ()))
        yield _Fact(record, number, kinds.get(record.key, f"k{_KINDS - 1}"), (*places, *extra))


def _head(result: Result, facts: list[_Fact]) -> str:
    article = result.article
    known = [
        value for value in (article.outlet, article.published and article.published.isoformat(), article.url) if value
    ]
    kinds = {heading(fact.record.key): fact.kind for fact in facts}
    legend = "".join(f'<li><span class="f {kind} d0">{escape(name)}</span></li>' for name, kind in kinds.items())
    return (
        f"<header><h1>{escape(article.title or 'Article')}</h1>"
        f'<p class="known">{escape(" · ".join(map(str, known)))}</p>'
        f'<ul class="legend" aria-label="Kinds of facts">{legend}</ul></header>'
    )


def _text(text: str, facts: list[_Fact], prefix: str) -> Iterator[str]:
    """The article's text, cut wherever a fact begins or ends, with a link to its entry before each fact."""
    opened: dict[int, list[tuple[_Fact, int]]] = {}
    closed: dict[int, list[tuple[_Fact, int]]] = {}
    for fact in facts:
        for index, place in enumerate(fact.places):
            opened.setdefault(place.start, []).append((fact, index))
            if place.end > place.start:
                closed.setdefault(place.end, []).append((fact, index))
    cuts = sorted({0, len(text), *opened, *closed})
    depths: dict[tuple[int, int], int] = {}
    here: list[tuple[_Fact, int]] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        for item in closed.get(start, ()):
            here.remove(item)
            depths.pop((item[0].number, item[1]))
        for fact, index in opened.get(start, ()):
            yield _marker(fact, index, prefix)
            if fact.places[index].end > start:
                depths[fact.number, index] = next(n for n in range(len(depths) + 1) if n not in depths.values())
                here.append((fact, index))
        piece = escape(text[start:end])
        for fact, index in here:
            depth = min(depths[fact.number, index], _DEPTHS - 1)
            hover = escape("; ".join(f"{name}: {value}" for name, value in details(fact.record)), quote=True)
            piece = f'<span class="f {fact.kind} d{depth}" title="{hover}">{piece}</span>'
        yield piece


def _marker(fact: _Fact, index: int, prefix: str) -> str:
    identity = f' id="{prefix}-t{fact.number}"' if index == 0 else ""
    label = escape(f"{heading(fact.record.key, one=True)} {fact.number}", quote=True)
    return f'<a class="m"{identity} href="#{prefix}-f{fact.number}" aria-label="{label}">{fact.number}</a>'


def _list(result: Result, facts: list[_Fact], prefix: str) -> Iterator[str]:
    if result.actors:
        yield f"<h2>Actors</h2><p>{', '.join(escape(actor.name) for actor in result.actors)}</p>"
    for key in dict.fromkeys(fact.record.key for fact in facts):
        yield f"<h2>{escape(heading(key))}</h2><ol>"
        for fact in facts:
            if fact.record.key == key:
                yield _entry(result, fact, prefix)
        yield "</ol>"
    if result.failures:
        lost = "".join(f"<li>{escape(failure.plugin)}: {escape(failure.error)}</li>" for failure in result.failures)
        yield f"<h2>Failures</h2><ol>{lost}</ol>"


def _entry(result: Result, fact: _Fact, prefix: str) -> str:
    words = " … ".join(place.text_in(result.article.text) for place in fact.places)
    told = " ".join(f"<span><i>{escape(name)}</i> {escape(value)}</span>" for name, value in details(fact.record))
    joint = ' <span class="joint">joint</span>' if getattr(fact.record, "joint", False) else ""
    return (
        f'<li id="{prefix}-f{fact.number}" class="{fact.kind}">'
        f'<a href="#{prefix}-t{fact.number}">{fact.number}</a>{joint} '
        f'<q>{escape(words)}</q><p class="told">{told}</p></li>'
    )
