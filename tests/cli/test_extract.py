"""What ``statecraft extract`` and ``demo`` print, and the status that they end with."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import GOOD, Stdin, command, install, lines, stream

from statecraft.cli import main

posix = pytest.mark.skipif(os.name != "posix", reason="signals and pipes as POSIX has them")


@pytest.fixture
def two(tmp_path: Path) -> str:
    """A stream of two articles."""
    path = tmp_path / "two.jsonl"
    path.write_text(lines({"id": "a", "text": GOOD}, {"id": "b", "text": "Nothing was pledged."}))
    return str(path)


def test_jsonl_is_one_object_a_line(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each article is one line, in order, with its facts."""
    assert main(["extract", "--format", "jsonl", two]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["article"]["id"] for row in rows] == ["a", "b"]
    assert [[money["amount"] for money in row["money"]] for row in rows] == [["5000000"], []]


def test_jsonl_is_what_comes_out_where_no_terminal_is(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With no format named, a pipe gets lines of JSON."""
    assert main(["extract", two]) == 0
    plain = capsys.readouterr().out
    main(["extract", "--format", "jsonl", two])
    assert plain == capsys.readouterr().out


def test_text_is_what_a_terminal_gets(
    two: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no format named, a person at a terminal gets the report."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main(["extract", two]) == 0
    assert capsys.readouterr().out.startswith("a\n")


def test_json_is_one_list(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    """All results together are one JSON document."""
    assert main(["extract", "--format", "json", two]) == 0
    assert [row["article"]["id"] for row in json.loads(capsys.readouterr().out)] == ["a", "b"]


@pytest.mark.parametrize(("form", "expected"), [("json", []), ("jsonl", None), ("text", None)])
def test_no_article_is_a_whole_output_too(
    form: str, expected: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty stream gives an empty list or nothing."""
    empty = tmp_path / "empty.jsonl"
    empty.write_text("")
    assert main(["extract", "--format", form, str(empty)]) == 0
    out = capsys.readouterr().out
    assert (json.loads(out) if out else None) == expected


def test_text_shows_the_words_of_each_fact(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The report has the amount as it is written, and says where nothing was found."""
    assert main(["extract", "--format", "text", two]) == 0
    first, second = capsys.readouterr().out.split("\nb\n")
    assert "“$5m”" in first
    assert "5,000,000" in first
    assert "nothing found" in second


def test_html_is_one_page_of_all_articles(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Two articles make one document, not two."""
    assert main(["extract", "--format", "html", two]) == 0
    out = capsys.readouterr().out
    assert out.lower().startswith("<!doctype html>")
    assert out.count("<html") == out.count("</html>") == 1
    assert out.count("<article") == out.count("</article>") == 2


def test_published_is_the_day_of_articles_that_tell_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The option dates the first article and leaves the date that the second one has."""
    path = tmp_path / "days.jsonl"
    path.write_text(lines({"text": "One."}, {"text": "Two.", "published": "2020-02-02"}))
    assert main(["extract", "--published", "2023-03-22", str(path)]) == 0
    rows = map(json.loads, capsys.readouterr().out.splitlines())
    assert [row["article"]["published"] for row in rows] == ["2023-03-22", "2020-02-02"]


def test_a_plugin_can_be_left_out(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the money plugin no amount is found, and the output does not list it."""
    assert main(["extract", "--disable", "money", "--disable", "quotes", two]) == 0
    row = json.loads(capsys.readouterr().out.splitlines()[0])
    assert row["money"] == []
    assert not {"money", "quotes"} & set(row["plugins"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["extract", "--disable", "monny"], "no plugin is called 'monny'"),
        (["extract", "--published", "last week"], "'last week' is no date; write it as 2023-03-22"),
        (["extract", "--processes", "0"], "'0' is no number of processes"),
        (["extract", "--format", "xml"], "invalid choice: 'xml'"),
        (["extrakt"], "invalid choice: 'extrakt'"),
        ([], "COMMAND"),
    ],
)
def test_wrong_usage_is_status_2(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong is named, and nothing is written."""
    monkeypatch.setattr(sys, "stdin", Stdin(b""))
    try:
        status = main(arguments)
    except SystemExit as end:
        status = int(end.code or 0)
    out, complaints = capsys.readouterr()
    assert (status, out) == (2, "")
    assert told in complaints.splitlines()[-1]


def test_a_failing_plugin_is_status_1_and_the_rest_comes_out(
    two: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line names the plugin and the article; the other plugins' facts of it are there."""
    install(monkeypatch, picky="command_line:picky")
    assert main(["extract", two]) == 1
    out, complaints = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert rows[0]["failures"] == [{"plugin": "picky", "error": "RuntimeError: no map of Nairobi"}]
    assert [money["amount"] for money in rows[0]["money"]] == ["5000000"]
    assert rows[1]["failures"] == []
    (complaint,) = complaints.splitlines()
    assert complaint.startswith("statecraft: a: the plugin picky failed")


def test_a_plugin_that_can_not_be_loaded_is_told_of_once(
    two: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many articles there are, standard error has one line; each article's JSON has the failure."""
    install(monkeypatch, lost="no_such_package_anywhere")
    assert main(["extract", two]) == 1
    out, complaints = capsys.readouterr()
    assert [len(json.loads(line)["failures"]) for line in out.splitlines()] == [1, 1]
    (complaint,) = complaints.splitlines()
    assert "no_such_package_anywhere" in complaint
    assert "--disable lost" in complaint
    assert main(["extract", "--disable", "lost", two]) == 0


def test_a_plugin_that_stops_every_article_is_told_before_anything_is_written(
    two: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names that can't be had end the run at once, with one line."""
    install(monkeypatch, nameless="command_line:nameless")
    assert main(["extract", "--format", "json", two]) == 2
    out, complaints = capsys.readouterr()
    assert out == ""
    assert complaints == ("statecraft: plugin 'nameless' failed in statecraft_names: OSError: the list is locked\n")


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html"])
def test_lone_surrogates_do_not_end_the_run(form: str, tmp_path: Path) -> None:
    """Half of a pair, which UTF-8 can't hold, comes out as an escape in valid UTF-8."""
    path = tmp_path / "half.jsonl"
    path.write_text('{"id": "h\\ud83d", "title": "\\ude00", "text": "Ottawa \\ud83d pledged $5m."}\n' * 2)
    with command("extract", "--format", form, str(path)) as run:
        out, complaints = run.communicate(timeout=120)
    assert (run.returncode, complaints) == (0, b"")
    text = out.decode("utf-8")
    if form in ("json", "jsonl"):
        rows = json.loads(text) if form == "json" else [json.loads(line) for line in text.splitlines()]
        assert [row["article"]["id"] for row in rows] == ["h\ud83d"] * 2


@pytest.mark.parametrize("form", ["jsonl", "html"])
def test_two_processes_give_the_same_bytes(
    form: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The work is shared, the output is not changed by it, the order of articles neither."""
    path = str(stream(tmp_path / "many.jsonl", 150))
    assert main(["extract", "--format", form, path]) == 0
    alone = capfdbinary.readouterr().out
    assert main(["extract", "--format", form, "--processes", "2", path]) == 0
    assert capfdbinary.readouterr().out == alone
    assert alone.count(b'"amount":' if form == "jsonl" else b"<article") == 150


@posix
@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_reader_that_has_enough_ends_the_run_in_silence(processes: str, tmp_path: Path) -> None:
    """``| head -1`` gets its line, and no traceback is seen."""
    path = str(stream(tmp_path / "many.jsonl", 2000))
    with command("extract", "--processes", processes, path) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        with subprocess.Popen(["head", "-1"], stdin=run.stdout, stdout=subprocess.PIPE) as head:
            run.stdout.close()
            assert json.loads(head.communicate(timeout=120)[0])["article"]["id"] == "0"
        assert run.stderr.read() == b""
        assert run.wait(timeout=120) == 0


@posix
@pytest.mark.parametrize(("form", "processes"), [("jsonl", "1"), ("jsonl", "2"), ("json", "1")])
def test_ctrl_c_leaves_what_was_done_whole(form: str, processes: str, tmp_path: Path) -> None:
    """The output ends with a whole line or list, the status is 130, and one line says so."""
    path = str(stream(tmp_path / "many.jsonl", 40_000))
    with command("extract", "--format", form, "--processes", processes, path, start_new_session=True) as run:
        assert run.stdout is not None
        begun = b""
        while len(begun) < 100_000 and (part := run.stdout.read(100_000)):
            begun += part
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all processes of the command
        rest, complaints = run.communicate(timeout=120)
    out = begun + rest
    assert run.returncode == 130
    assert complaints.decode().splitlines() == ["statecraft: stopped; what was done so far is written"]
    rows = json.loads(out) if form == "json" else [json.loads(line) for line in out.splitlines()]
    assert out.endswith(b"\n")
    assert [row["article"]["id"] for row in rows] == [str(n) for n in range(len(rows))]
    assert 0 < len(rows) < 40_000


def begun(run: subprocess.Popen[bytes]) -> bytes:
    """The first output of a command, so that its processes are at work."""
    assert run.stdout is not None
    out = b""
    while len(out) < 100_000 and (part := run.stdout.read(100_000)):
        out += part
    return out


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(("form", "processes"), [("jsonl", "1"), ("jsonl", "2"), ("json", "2")])
def test_sigterm_leaves_what_was_done_whole(form: str, processes: str, unbuffered: str, tmp_path: Path) -> None:
    """The output ends with a whole line or list, however long the lines, and no process holds standard error open."""
    path = str(stream(tmp_path / "many.jsonl", 6_000, sentences=40))
    variables = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with command("extract", "--format", form, "--processes", processes, path, env=variables) as run:
        out = begun(run)
        run.terminate()
        rest, complaints = run.communicate(timeout=120)
    out += rest
    assert run.returncode == 143
    assert complaints.decode().splitlines() == ["statecraft: stopped; what was done so far is written"]
    rows = json.loads(out) if form == "json" else [json.loads(line) for line in out.splitlines()]
    assert out.endswith(b"\n")
    assert [row["article"]["id"] for row in rows] == [str(n) for n in range(len(rows))]
    assert 0 < len(rows) < 6_000


@posix
def test_sigterm_ends_a_run_whose_output_nobody_reads(tmp_path: Path) -> None:
    """A caller may ask the command to end and wait for it, with the pipe full."""
    path = str(stream(tmp_path / "many.jsonl", 6_000, sentences=40))
    with command("extract", path) as run:
        begun(run)
        run.terminate()
        assert run.wait(timeout=120) == 143


@posix
def test_the_processes_of_a_command_that_is_killed_end_too(tmp_path: Path) -> None:
    """Otherwise they would hold standard error open, and whoever reads that would wait for ever."""
    path = str(stream(tmp_path / "many.jsonl", 40_000))
    with command("extract", "--processes", "3", path) as run:
        begun(run)
        run.kill()
        run.communicate(timeout=120)
    assert run.returncode == -signal.SIGKILL


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_a_process_that_is_killed_is_one_line(
    form: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A status of its own, the results before it in a whole output, and what to do about it."""
    install(monkeypatch, deadly="command_line:deadly")
    path = tmp_path / "many.jsonl"
    texts = ("Ottawa pledged $5m to Lusaka." if n == 200 else GOOD for n in range(400))
    path.write_text(lines(*({"id": str(n), "text": text} for n, text in enumerate(texts))))
    assert main(["extract", "--format", form, "--processes", "2", str(path)]) == 3
    out, complaints = capfd.readouterr()
    (complaint,) = complaints.splitlines()
    rows = json.loads(out) if form == "json" else [json.loads(line) for line in out.splitlines()]
    assert [row["article"]["id"] for row in rows] == [str(n) for n in range(len(rows))]
    assert 0 < len(rows) < 200
    assert complaint.startswith("statecraft: one of 2 processes ended before its work was done")
    assert f"after {len(rows)} results; use fewer processes, or more memory" in complaint


@posix
def test_a_full_disk_is_one_line(two: str) -> None:
    """Output that can't be written is told in a line, with status 1."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full")
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "statecraft", "extract", two], stdout=full, stderr=subprocess.PIPE, timeout=120
        )
    assert run.returncode == 1
    (complaint,) = run.stderr.decode().splitlines()
    assert complaint.startswith("statecraft: the output can't be written")


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html"])
def test_the_demo_shows_every_kind_of_fact(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The demonstration reads the article that comes with the package, in every format."""
    assert main(["demo", "--format", form]) == 0
    out, complaints = capsys.readouterr()
    assert complaints == ""
    assert "1.8bn" in out or '"1800000000"' in out
    for kind in ("money", "statement", "agreement", "sanction"):
        assert kind in out.lower()


def test_the_demo_is_a_report_where_no_format_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody who tries the command wants to read it, in a pipe too."""
    assert main(["demo"]) == 0
    assert capsys.readouterr().out.startswith("demo · ")


@posix
def test_the_output_goes_where_it_is_sent_while_a_bar_stands_on_the_terminal(two: str, tmp_path: Path) -> None:
    """With standard error on a terminal and output in a file, all lines are in the file and none on the terminal."""
    import pty

    pytest.importorskip("rich")
    terminal, end = pty.openpty()
    out = tmp_path / "out.jsonl"
    with out.open("wb") as file:
        process = subprocess.Popen([sys.executable, "-m", "statecraft", "extract", two], stdout=file, stderr=end)
        os.close(end)
        shown = b""
        while chunk := _read(terminal):
            shown += chunk
    assert process.wait() == 0
    assert [json.loads(line)["article"]["id"] for line in out.read_text().splitlines()] == ["a", "b"]
    assert b"articles" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # whoever wrote to it has closed it
        return b""


@posix
@pytest.mark.parametrize(
    ("closed", "status", "told"),
    [
        ("<&-", 1, "<stdin>: closed; name a file"),
        (">&-", 1, "standard output is closed"),
        ("2>&-", 0, ""),
    ],
)
def test_a_closed_stream_is_one_line(closed: str, status: int, told: str, two: str) -> None:
    """No traceback; what can be done without the stream is done."""
    files = "" if closed == "<&-" else shlex.quote(two)
    line = f"{shlex.quote(sys.executable)} -m statecraft extract {files} {closed}"
    run = subprocess.run(line, shell=True, capture_output=True, text=True, timeout=120)
    assert (run.returncode, "Traceback" in run.stderr) == (status, False)
    assert told in run.stderr
    assert len(run.stdout.splitlines()) == (0 if status else 2)
