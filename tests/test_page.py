"""The page shows every fact where it stands, links both ways, and lets nothing of the article out of its text."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest

import statecraft
from statecraft.cli import main
from statecraft.page import closing, fragment, opening, page

EVIL = (
    '</main></article><script>document.title="taken"</script>'
    "<img src=x onerror=\"document.title='taken'\"> \" onmouseover=\"document.title='taken' ' & &amp; <!-- "
)
TEXT = (
    "Chile’s President Gabriel Boric and his Finnish counterpart Alexander Stubb said that the two countries had "
    "signed a mining agreement worth about €1.2bn. “We trust each other,” Mr. Stubb told Reuters.\n\n"
    "They criticised sanctions on Syria, which have cost $40 million a year.\n"
)


@attrs.frozen(kw_only=True)
class Toast(statecraft.Record):
    """A toast, to somebody."""

    key = "royal_toasts"

    to: str


class Page(HTMLParser):
    """The elements of a page, its ids and its links, and the text of the article in it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.underlined: list[tuple[str, str]] = []
        self._inside: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and where it stands."""
        known = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes.update(list(known))
        self.ids += [known["id"]] if "id" in known else []
        self.links += [known["href"]] if "href" in known else []
        if tag not in ("meta", "br", "img"):
            self._inside.append((tag, known.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        """Every element is closed where it should be."""
        assert self._inside.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Keep the article's own text, without the numbers of the facts."""
        tags = [tag for tag, _ in self._inside]
        if "main" in tags and "a" not in tags:
            self.text += data
            self.underlined += [(name.split()[1], data) for tag, name in self._inside if tag == "span"]

    def close(self) -> None:
        """Nothing is left open."""
        super().close()
        assert self._inside == []


def result(text: str = TEXT, **known: str) -> statecraft.Result:
    """What is found in a text of the day."""
    return statecraft.extract(statecraft.Article(text, published=date(2024, 5, 6), **known))


def with_records(text: str, *records: statecraft.Record) -> statecraft.Result:
    """A result of just these records."""
    return statecraft.Result(statecraft.Article(text), records=records, types=(Toast, statecraft.Money))


def test_the_text_is_all_there() -> None:
    """Taking the marks away leaves the article's text, to the character."""
    assert Page(page(result())).text == TEXT


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Nothing to see.", "🕊️ $5m", "A\x00B \u202eC $5m"])
def test_any_text_makes_a_whole_page(text: str) -> None:
    """Nothing, no fact, letters beyond the basic plane and control characters are pages too."""
    html = page(result(text))
    assert unescape(Page(html).text) == text
    assert html.endswith("</html>\n")


def test_links_go_both_ways() -> None:
    """Each number in the text leads to an entry of the list, and each entry back; no id stands twice."""
    shown = Page(page(result()))
    assert len(set(shown.ids)) == len(shown.ids)
    assert {f"#{name}" for name in shown.ids} == set(shown.links)
    assert len(shown.ids) == 2 * len(result().records) > 6


def test_two_articles_on_a_page_share_no_ids() -> None:
    """Their ids may begin alike or have no letters at all, as web addresses and signs do."""
    same = "https://news.example/2024/05/06/world/"
    ids = [same + "1", same + "2", "!", "?"]
    html = opening() + "".join(fragment(result(id=name)) for name in ids) + closing()
    shown = Page(html)
    assert len(set(shown.ids)) == len(shown.ids)
    assert {f"#{name}" for name in shown.ids} == set(shown.links)


def test_nothing_of_the_article_becomes_markup() -> None:
    """A text, a title, an outlet and an address made to break out stay text."""
    found = result(EVIL + "Ottawa pledged $5m. " + EVIL, id=EVIL, title=EVIL, outlet=EVIL, url="javascript:" + EVIL)
    shown = Page(page(found))
    assert shown.text == EVIL + "Ottawa pledged $5m. " + EVIL
    assert not {"script", "img", "iframe", "link"} & set(shown.tags)
    assert not [name for name in shown.attributes if name.startswith("on")]
    assert all(link.startswith("#sc-") for link in shown.links)


def test_nothing_of_a_record_becomes_markup() -> None:
    """What a plugin found is escaped too, in the hover text as in the list."""
    html = page(with_records("A toast!", Toast(statecraft.Span(2, 7), to=EVIL)))
    shown = Page(html)
    assert not {"script", "img"} & set(shown.tags)
    assert not [name for name in shown.attributes if name.startswith("on")]


def test_nothing_of_a_failure_becomes_markup() -> None:
    """An error message is somebody else's text as well."""
    article = statecraft.Article("A toast!")
    html = page(statecraft.Result(article, failures=(statecraft.Failure("toasts", EVIL),)))
    assert "Failures" in html
    assert not {"script", "img"} & set(Page(html).tags)


def test_the_page_asks_for_nothing() -> None:
    """No script, no address to load from: not in the markup, not in the style."""
    html = page(result())
    assert not re.search(r"https?:|//|url\(|@import|<script|<link|\bsrc=", html)


def test_overlapping_facts_are_each_underlined_whole() -> None:
    """Facts that cross keep all their words, and lie at different depths where both stand."""
    text = "abcdefghij"
    toasts = [Toast(statecraft.Span(*span), to="x") for span in ((0, 6), (4, 10), (5, 5), (4, 6))]
    html = page(with_records(text, *toasts))
    assert Page(html).text == text
    pieces = re.findall(r'((?:<span class="f k0 d\d"[^>]*>)+)(\w+)', html[html.index("<main") :])
    depths = {words: re.findall(r"d(\d)\"", spans) for spans, words in pieces}
    assert {words: len(found) for words, found in depths.items()} == {"abcd": 1, "e": 3, "f": 3, "ghij": 1}
    assert all(len(set(found)) == len(found) for found in depths.values())


def test_a_fact_of_no_width_has_its_place() -> None:
    """A record that stands between two characters, or at the end, can be jumped to."""
    shown = Page(page(with_records("ab", *(Toast(statecraft.Span(n, n), to="x") for n in (0, 1, 2)))))
    assert {f"#{name}" for name in shown.ids} == set(shown.links)
    assert len(shown.ids) == 6


def test_a_joint_statement_is_shown_as_joint() -> None:
    """The badge stands at statements of two speakers, and at no others."""
    html = page(result("Chile and Finland said in a joint statement that the talks went well."))
    assert html.count('class="joint"') == 1
    assert 'class="joint"' not in page(result("Chile said that the talks went well."))


def test_speakers_are_told_on_hover_and_in_the_list() -> None:
    """The same words name them in both places."""
    html = page(result("“We trust each other,” Finland’s President Alexander Stubb told Reuters."))
    assert re.search(r'<span class="f [^>]*title="[^"]*speakers: Alexander Stubb', html)
    assert re.search(r"<i>speakers</i> Alexander Stubb", html)


def test_a_plugins_own_records_have_their_heading() -> None:
    """A custom type is on the page with no change to it: legend, underline, list."""
    html = page(with_records("A toast!", Toast(statecraft.Span(2, 7), to="the king")))
    assert html.count("Royal toasts") == 2
    assert Page(html).underlined == [("k0", "toast")]
    assert "<i>to</i> the king" in html


def test_more_kinds_than_colours_are_all_in_the_legend() -> None:
    """However many plugins there are, each kind has its name."""
    kinds = [attrs.make_class(f"Kind{n}", {}, bases=(statecraft.Record,), frozen=True, kw_only=True) for n in range(8)]
    for number, kind in enumerate(kinds):
        setattr(kind, "key", f"kind{number}s")  # noqa: B010 - for mypy, the class that is made is a bare type
    records = tuple(kind(span=statecraft.Span(n, n + 1)) for n, kind in enumerate(kinds))
    html = page(statecraft.Result(statecraft.Article("abcdefgh"), records=records, types=tuple(kinds)))
    legend = html[html.index("legend") : html.index("</ul>")]
    assert all(f"Kind{number}s" in legend for number in range(8))


def test_a_notebook_shows_the_fragment() -> None:
    """``_repr_html_`` is a piece of a page, without a document around it."""
    html = result()._repr_html_()
    assert html.startswith("<style>")
    assert "<html" not in html


def test_kinds_differ_without_colour() -> None:
    """No two of the six kinds have the same pattern of underline."""
    css = (Path(statecraft.__file__).parent / "page.css").read_text(encoding="utf-8")
    patterns = [
        (re.search(r"style: (\w+)", rule), re.search(r"thickness: (\w+)", rule))
        for rule in re.findall(r"\.k\d \{([^}]*)\}", css)
    ]
    told = {tuple(found.group(1) if found else "" for found in pattern) for pattern in patterns}
    assert len(told) == len(patterns) == 6


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# The browser is not to look for anything outside: no first-run page, no updates, no component downloads.
QUIET = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --disable-dev-shm-usage --virtual-time-budget=2000"
).split()
in_a_browser = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the browser's own files."""
    return tmp_path_factory.mktemp("profile")


def rendered(html: str, profile: Path, probe: str = "") -> str:
    """The page as the browser has it once loaded, and after a probe of the test's own has run in it."""
    file = profile.parent / f"{profile.name}.html"
    file.write_text(html.replace("</body>", f"<script>{probe}</script></body>") if probe else html, encoding="utf-8")
    command = [CHROMIUM or "", *QUIET, f"--user-data-dir={profile}", "--window-size=1280,900", "--dump-dom"]
    run = subprocess.run([*command, file.as_uri()], capture_output=True, text=True, timeout=120, check=True)
    return run.stdout


@in_a_browser
def test_nothing_injected_runs_in_a_browser(profile: Path) -> None:
    """Payloads in text, title and outlet leave the title of the document as it was."""
    found = result(EVIL + "Ottawa pledged $5m. " + EVIL, id=EVIL, title=f"Plain {EVIL}", outlet=EVIL)
    dom = rendered(page(found), profile)
    assert dom.count("<title>") == 1
    assert "<title>Plain &lt;/main&gt;" in dom
    assert "<script" not in dom
    assert "<img" not in dom
    # That the same payload does run where it isn't escaped shows that the test can fail.
    assert "<title>taken</title>" in rendered(f"<!doctype html><title>free</title><body>{EVIL} --></body>", profile)


PROBE = """
    onerror = message => told([0, [message], []]);
    function told(what) { document.title = JSON.stringify(what); parent.postMessage(document.title, '*'); }
    const links = [...document.querySelectorAll('a[href^="#"]')], lost = [];
    for (const link of links) {
        link.click();
        const target = document.querySelector(':target');
        const box = target && target.getBoundingClientRect();
        if (!box || '#' + target.id !== link.hash || box.top < -1 || box.bottom > innerHeight + 1) lost.push(link.hash);
        link.focus();
        if (document.activeElement !== link) lost.push('no focus: ' + link.hash);
    }
    const edge = document.documentElement.clientWidth, all = [...document.querySelectorAll('.statecraft *')];
    const wide = all.filter(e => e.getBoundingClientRect().right > edge + 8);
    const cut = all.filter(e => getComputedStyle(e).display === 'block' && e.scrollWidth > e.clientWidth + 8);
    told([links.length, lost, [...wide, ...cut].map(e => e.outerHTML.slice(0, 80))]);
"""


@in_a_browser
@pytest.mark.parametrize("width", [1280, 480])
def test_the_page_works_in_a_browser(width: int, profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The demonstration's links jump to what they name, nothing is wider than the window, no error is seen."""
    main(["demo", "--format", "html"])
    html = capsys.readouterr().out
    if width < 500:  # the narrowest window that the browser makes; a frame may be narrower
        (profile / "inner.html").write_text(
            html.replace("</body>", f"<script>{PROBE}</script></body>"), encoding="utf-8"
        )
        address = (profile / "inner.html").as_uri()
        frame = f'<iframe style="width:{width}px;height:800px" src="{address}"></iframe>'
        dom = rendered(
            f"<!doctype html><title></title><body>{frame}</body>", profile, "onmessage = e => document.title = e.data"
        )
    else:
        dom = rendered(html, profile, PROBE)
    told = re.search(r"<title>(.*?)</title>", dom)
    assert told is not None
    count, rest = unescape(told.group(1))[1:].split(",", 1)
    assert int(count) > 20
    assert rest == "[],[]]"
