"""What files are read as, and what is told of those that can't be read."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import GOOD, Stdin, lines

from statecraft import Article
from statecraft.cli import main
from statecraft.inputs import articles_from

Run = Callable[..., tuple[int, list[str], list[str]]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs ``statecraft extract``: the status, the ids of the articles that came out, the complaints."""

    def extract(*files: object) -> tuple[int, list[str], list[str]]:
        status = main(["extract", "--format", "jsonl", *map(str, files)])
        out, complaints = capsys.readouterr()
        return status, [json.loads(line)["article"]["id"] for line in out.splitlines()], complaints.splitlines()

    return extract


def test_a_text_file_is_one_article(tmp_path: Path, run: Run) -> None:
    """Its id is the file's name."""
    path = tmp_path / "kenya.txt"
    path.write_text(GOOD)
    assert run(path) == (0, ["kenya.txt"], [])


def test_a_json_file_is_one_article_or_a_list(tmp_path: Path, run: Run) -> None:
    """Both forms are read, in order."""
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text(json.dumps({"id": "x", "text": GOOD}, indent=2))
    many.write_text(json.dumps([{"id": "y", "text": GOOD}, {"id": 3, "text": ""}], indent=2))
    assert run(one, many) == (0, ["x", "y", "3"], [])


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.json.gz"])
def test_what_is_gzipped_is_unpacked(name: str, tmp_path: Path, run: Run) -> None:
    """Each kind of file may be packed."""
    path = tmp_path / name
    path.write_bytes(gzip.compress(GOOD.encode() if ".txt" in name else lines({"id": "z", "text": GOOD}).encode()))
    assert run(path) == (0, ["a.txt.gz" if ".txt" in name else "z"], [])


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """The first character is the article's own."""
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbfOttawa")
    (article,) = articles_from([str(path)], pytest.fail)
    assert article.text == "Ottawa"


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    """Offsets count the file's own characters."""
    path = tmp_path / "crlf.txt"
    path.write_bytes(b"One.\r\nTwo.")
    (article,) = articles_from([str(path)], pytest.fail)
    assert article.text == "One.\r\nTwo."


@pytest.mark.parametrize("files", [[], ["-"]])
def test_standard_input_may_be_text(files: list[str], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A piped text is one article, whose id follows from its text."""
    monkeypatch.setattr(sys, "stdin", Stdin(GOOD.encode()))
    status, ids, complaints = run(*files)
    assert (status, len(ids), complaints) == (0, 1, [])
    monkeypatch.setattr(sys, "stdin", Stdin(GOOD.encode()))
    assert run(*files)[1] == ids


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\n \n"])
def test_standard_input_may_be_lines_of_json(before: bytes, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is taken for JSON where it begins with a brace, after a byte order mark or blank lines too."""
    content = before + lines({"id": "a", "text": GOOD}).encode() + b"\n{\n" + lines({"id": "b", "text": ""}).encode()
    monkeypatch.setattr(sys, "stdin", Stdin(content))
    status, ids, (complaint,) = run()
    assert (status, ids) == (1, ["a", "b"])
    number = 3 + before.count(b"\n")
    assert complaint.startswith(f"statecraft: <stdin>:{number}: not JSON")


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (json.dumps([{"id": "a", "text": GOOD}, {"id": "b", "text": ""}]), ["a", "b"]),
        (json.dumps([{"id": "a", "text": GOOD}], indent=2), ["a"]),
        (" \n [\t{" + '"id": "a", "text": "Lima."}]\n', ["a"]),
        (json.dumps({"id": "a", "text": GOOD}, indent=2), ["a"]),
        (json.dumps({"id": "a", "text": GOOD, "tags": {"x": [1]}}, indent="\t").replace("\n", "\n\n"), ["a"]),
        ('{"id": "a",\n"text": "Lima."}\n', ["a"]),
        ("[]\n", []),
    ],
)
@pytest.mark.parametrize("before", ["", "\ufeff", "\n"])
def test_standard_input_may_be_a_json_document(
    before: str, content: str, names: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of objects, or one over several lines, is read as a file called .json is."""
    monkeypatch.setattr(sys, "stdin", Stdin((before + content).encode()))
    assert run() == (0, names, [])


@pytest.mark.parametrize(
    "text", ["[Updated] Peru said it had signed.", "[1] Lima and Quito met.", "[", "[ ] Peru signs", "[]\n[] Peru"]
)
def test_text_on_standard_input_may_begin_with_a_bracket(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor's mark, a reference or a box to tick is no list of objects."""
    monkeypatch.setattr(sys, "stdin", Stdin(text.encode()))
    assert list(articles_from(["-"], pytest.fail)) == [Article(text)]


@pytest.mark.parametrize(
    ("content", "told", "names"),
    [
        ('[{"text": "Lima."},\n {"text": "Quito."', "<stdin>: not JSON", []),
        ('[{"id": "a", "text": "Lima."}, 7]', "<stdin> (item 2): ", ["a"]),
        ('{\n  "text": "Lima",\n  "id": a\n}', "<stdin>: not JSON (Expecting value: line 3 column 9", []),
        ('{"text": "Lima",\n{"id": "b", "text": "Quito."}\n', "<stdin>:1: not JSON", ["b"]),
    ],
)
def test_a_bad_document_on_standard_input_is_one_complaint(
    content: str, told: str, names: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not read as prose, and a line that breaks off does not take those after it with it."""
    monkeypatch.setattr(sys, "stdin", Stdin(content.encode()))
    status, ids, (complaint,) = run()
    assert (status, ids) == (1, names)
    assert complaint.startswith(f"statecraft: {told}")


BAD_LINES = {
    "a broken line": (b'{"text": "Paris', ["not JSON", "each line is one object"]),
    "no text": (b'{"id": "q", "body": "Paris"}', ['needs a "text"', '"body"']),
    "a text that is null": (b'{"text": null}', ['needs a "text"']),
    "a text that is a number": (b'{"text": 5}', ["text is a str"]),
    "a title that is a list": (b'{"text": "x", "title": []}', ["title is a str"]),
    "no object": (b"7", ['an object with a "text"']),
    "a list with a bad item": (b'[{"text": "x", "id": "in"}, 7]', ["(item 2)", "object"]),
    "a date that is none": (b'{"text": "x", "published": "soon"}', ["published is no date: 'soon'", "2023-03-22"]),
    "NaN": (b'{"text": "x", "id": NaN}', ["not JSON", "NaN"]),
    "not UTF-8": ('{"text": "Genève"}'.encode("latin1"), ["not UTF-8 at byte 13", "iconv"]),
    "too deep": (b"[" * 200_000, ["not JSON"]),
    "a control character": (b'{"text": "a\x01"}', ["not JSON"]),
}


@pytest.mark.parametrize("what", BAD_LINES)
def test_a_bad_line_is_told_and_passed_over(what: str, tmp_path: Path, run: Run) -> None:
    """One complaint names file, line and remedy; the articles around it come out."""
    content, told = BAD_LINES[what]
    path = tmp_path / "news.jsonl"
    around = [lines({"id": name, "text": GOOD}).encode() for name in "ab"]
    path.write_bytes(around[0] + content + b"\n" + around[1])
    status, ids, (complaint,) = run(path)
    assert (status, [name for name in ids if name != "in"]) == (1, ["a", "b"])
    assert complaint.startswith(f"statecraft: {path}:2")
    for words in told:
        assert words in complaint


def test_a_complaint_stays_short_however_long_the_value(tmp_path: Path, run: Run) -> None:
    """A date of a megabyte is cut in the middle; the remedy is still there."""
    path = tmp_path / "news.jsonl"
    path.write_text(lines({"text": "x", "published": "soon " * 200_000}))
    _, _, (complaint,) = run(path)
    assert len(complaint) < 700
    assert complaint.endswith("write it as 2023-03-22")


def missing(folder: Path) -> Path:
    """A file that is not there."""
    return folder / "nowhere.jsonl"


def a_folder(folder: Path) -> Path:
    """A folder where a file should be."""
    return folder


def latin(folder: Path) -> Path:
    """A text in another encoding."""
    path = folder / "latin.txt"
    path.write_bytes("Genève".encode("latin1"))
    return path


def wide(folder: Path) -> Path:
    """A text as some editors save it."""
    path = folder / "wide.txt"
    path.write_bytes("Oslo".encode("utf-16"))
    return path


def packed(folder: Path) -> Path:
    """A gzip file whose name doesn't say so."""
    path = folder / "packed.txt"
    path.write_bytes(gzip.compress(b"Oslo"))
    return path


def broken(folder: Path) -> Path:
    """A JSON file that is not JSON."""
    path = folder / "broken.json"
    path.write_text("[\n{,}]")
    return path


def no_gzip(folder: Path) -> Path:
    """A file that is only called gzip."""
    path = folder / "fake.jsonl.gz"
    path.write_text(lines({"text": GOOD}))
    return path


def damaged(folder: Path) -> Path:
    """A gzip file with a byte that is wrong."""
    packed = bytearray(gzip.compress(bytes(range(256)) * 40))
    packed[30:60] = bytes(30)
    path = folder / "damaged.txt.gz"
    path.write_bytes(packed)
    return path


@pytest.mark.parametrize(
    ("made", "remedy"),
    [
        (missing, "no such file; check the name"),
        (a_folder, "a folder; name the files in it"),
        (latin, "iconv -f latin1"),
        (wide, "iconv -f utf-16"),
        (packed, "let its name end in .gz"),
        (broken, "line 2 column 2"),
        (no_gzip, "fetch it again"),
        (damaged, "fetch it again"),
    ],
)
def test_a_bad_file_is_told_and_passed_over(
    made: Callable[[Path], Path], remedy: str, tmp_path: Path, run: Run
) -> None:
    """One complaint names the file and the remedy; the files around it come out."""
    good = tmp_path / "good.txt"
    good.write_text(GOOD)
    path = made(tmp_path)
    status, ids, (complaint,) = run(good, path, good)
    assert (status, ids) == (1, ["good.txt", "good.txt"])
    assert complaint.startswith(f"statecraft: {path}")
    assert remedy in complaint


def test_what_stands_before_the_cut_of_a_gzip_file_is_read(tmp_path: Path, run: Run) -> None:
    """A download that broke off gives its whole lines, and a complaint with the line where it ends."""
    path = tmp_path / "cut.jsonl.gz"
    whole = "".join(lines({"id": str(n), "text": f"Note {n * n} of {n % 7} on {n ^ 0x5A5A}."}) for n in range(5000))
    packed = gzip.compress(whole.encode())
    path.write_bytes(packed[: len(packed) // 2])
    status, ids, (complaint,) = run(path)
    assert status == 1
    assert ids == [str(n) for n in range(len(ids))]
    assert len(ids) > 1000
    assert complaint.startswith(f"statecraft: {path}:{len(ids) + 1}: not a whole gzip file")
