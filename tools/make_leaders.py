"""Make ``leaders.tsv``: who led which state, and was its foreign minister, from when to when.

    python tools/make_leaders.py FOLDER > leaders.tsv && mv leaders.tsv src/statecraft/data/

FOLDER holds ``factbook_government.jsonl`` (CIA World Factbook, public domain) and ``CountryInfo.140728.txt``
(CountryInfo, MIT: leaders since about 1960 and members of governments 2003 to 2011). ``leaders_by_hand.tsv`` beside
this script adds those whom news names most, under the names it gives them; a row there takes the place of generated
rows of the same country and surname, and of those whose term it and others cover. An alias there that begins with "~"
is a form for later mentions, as a surname is.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from statecraft.reading.spelling import plain
from statecraft.reading.surnames import surnames

HEAD = """\
# Who led which state, or was its foreign minister, from when to when; an empty date is an open end.
# Made by tools/make_leaders.py from the CIA World Factbook, 2026 (public domain), CountryInfo 140728 (MIT) and rows
# written by hand from public facts. "known" is x for those whom the news of the whole world names.
country\toffice\tname\tsince\tuntil\taliases\tsurnames\tknown
"""

HONORIFICS = frozenset(
    "AYATOLLAH HOJATOLISLAM SAYYED SHEIKH GEN. DR. COL. MAJ. LT. SIR BISHOP DAME PRINCE KING GENERAL".split()
)
PARTICLES = frozenset("al bin da de del della den der di dos du el la las le van von y e ibn zu bint ul ur".split())
NUMERALS = frozenset("II III IV VI VII VIII XVI".split())
OFFICES = [
    (r"(?i)prime minister|^premier|chairman of the council of ministers|executive yuan", "prime minister"),
    (r"(?i)^chancellor", "chancellor"),
    (
        r"(?i)foreign (?:affairs|relations|minister)|external (?:relations|affairs)|foreign and commo",
        "foreign minister",
    ),
    (r"(?i)^minister of def|defen[cs]e minister|^secretary of defense", "defence minister"),
    (r"(?i)^kings?\b|^queens?\b|^emirs?\b|^sultans?\b|^amir", "monarch"),
    (r"(?i)president|head of state|leader", "president"),
]
NOT_LEADING = re.compile(
    r"(?i)deputy|vice|trade|central bank|assembly|acting|adviser|office|department|delegate|council of|bank|court"
    r"|academ|judicial|control yuan|chamber|grande comore|chief of staff|presidential|presidents |national council"
    r"|committee"
    r"|state for|lord president|house of"
    r"|junta|commission|moheli|anjouan|examination|legislative|senate|in the|permanent|ambassador|attached"
)


FIRST_LISTED = "2003-01-01"  # CountryInfo's governments were first listed then: "in office before" says no more,
LAST_LISTED = "2011-03-31"  # and "still in office" was last looked at then.
# Where CountryInfo has Iceland's code for Israel, Zimbabwe's leaders on two islands and Britain's on a third.
MISTAKES = {"ISRAEL": "IL", "CHRISTMAS_ISLAND": "", "BRITISH_INDIAN_OCEAN_TERRITORY": "", "JERSEY": ""}
LARGE = frozenset(
    "AF AR AU BO BR CA CN CU DE FR GB ID IL IN IQ IR IT JP KP KR LY MX PK PL PS RU SA SY TR UA US VE ZA".split()
)


class Leader(NamedTuple):
    """One row of the table."""

    country: str
    office: str
    name: str
    since: str
    until: str
    aliases: str = ""
    surnames: str = ""
    known: str = ""


def spelt(name: str) -> str:
    """``LUIZ_INACIO_LULA_DA_SILVA_`` as news writes it."""
    words = [w for w in name.strip("_ {}").split("_") if w]
    while len(words) > 2 and words[0] in HONORIFICS:
        words.pop(0)
    out = []
    for i, word in enumerate(words):
        low = word.lower()
        if i and low in PARTICLES:
            out.append(low)
        elif i and word in NUMERALS:
            out.append(word)
        else:
            out.append(re.sub(r"(?<![^\W\d_])[^\W\d_]", lambda m: m[0].upper(), low))
    return re.sub(r"'(\w)\b", lambda m: "'" + m[1].lower(), " ".join(out))


def office_of(title: str) -> str | None:
    """The office that a title names, None where it is none that leads."""
    for pattern, office in OFFICES:
        if re.search(pattern, title) and not NOT_LEADING.search(title):
            return office
    return None


def day(digits: str) -> str:
    """``20060131`` as ISO 8601, a day that no month has as the month's last."""
    year, month, number = digits[:4], min(max(int(digits[4:6]), 1), 12), int(digits[6:8])
    return f"{year}-{month:02d}-{min(max(number, 1), 28):02d}"


def periods(marks: str, code: str = "") -> Iterator[tuple[str, str]]:
    """The terms that ``[19941021 - 19981027]`` and its like tell, of those whose actor code ends as ``code`` does."""
    for actor, body in re.findall(r"\[([A-Z]*) ?([^\]]+)\]", marks):
        if code and not re.fullmatch(code, actor):
            continue
        if m := re.fullmatch(r"(\d{8}) - (\d{8})", body):
            yield day(m[1]), day(m[2])
        elif m := re.fullmatch(r">(\d{8})", body):
            yield day(m[1]), max(day(m[1]), LAST_LISTED)
        elif m := re.fullmatch(r"<(\d{8})", body):
            yield min(FIRST_LISTED, day(m[1])), day(m[1])


def offices_of(title: str) -> Iterator[tuple[str, str]]:
    """The offices of "Minister of Foreign Affairs & Minister of Defense", each with the actor codes that mark it."""
    parts = [part.strip() for part in title.split("&")]
    for part in parts:
        office = office_of(part)
        if office == "defence minister":
            yield office, r".*MIL" if len(parts) > 1 else ""
        elif office is not None:
            yield office, r"[A-Z]{3}(?:GOV)?" if len(parts) > 1 else ""


def from_country_info(text: str) -> Iterator[Leader]:
    """Leaders and foreign ministers of CountryInfo."""
    for entry in re.findall(r"<Country>.*?</Country>", text, re.S):
        code = re.search(r"<ISO3166-alpha2>(\w\w)<", entry)
        named = re.search(r"<CountryName>(\w+)<", entry)
        country = MISTAKES.get(named[1] if named else "", code[1] if code else "")
        if not country:
            continue
        leaders = re.search(r"<Leaders>(.*?)</Leaders>", entry, re.S)
        for title, block in re.findall(r"<([A-Z][^<>/]*)>(.*?)</\1>", leaders[1] if leaders else "", re.S):
            office = office_of(title)
            for line in block.splitlines():
                if office and (m := re.match(r"\s*\{?([^\s{}\[#]+_)\}?", line)):
                    yield from (Leader(country, office, spelt(m[1]), *term) for term in periods(line))
        government = re.search(r"<Government>(.*?)</Government>", entry, re.S)
        for line in (government[1] if government else "").splitlines():
            head, _, title = line.partition("#")
            if m := re.match(r"\s*\{?([^\s{}\[#]+_)\}?", head):
                for office, actor in offices_of(title.strip()):
                    yield from (Leader(country, office, spelt(m[1]), *term) for term in periods(head, actor))


MONTHS = "January February March April May June July August September October November December".split()


def from_factbook(lines: Iterator[str], fips: dict[str, str]) -> Iterator[Leader]:
    """Chiefs of state and heads of government of the Factbook, in office early in 2026."""
    for line in lines:
        entry = json.loads(line)
        country = fips.get(entry["gec"].upper())
        for field in ("chief of state", "head of government"):
            value = (entry.get("executive") or {}).get(field)
            told = value.get("text", "") if isinstance(value, dict) else ""
            for m in re.finditer(r"([A-Z][\w .,'’-]*?) \(since (?:(\d+) )?(?:(\w+) )?(\d{4})\)", told):
                words = m[1].split()
                surname = next((i for i, w in enumerate(words) if len(w) > 2 and w.isupper()), None)
                office = office_of(m[1]) or ("monarch" if re.match(r"King|Queen|Amir|Sultan|Emir", m[1]) else None)
                if surname is None or office is None or country is None:
                    continue
                start = surname
                while (
                    start
                    and words[start - 1][0].isupper()
                    and words[start - 1] not in TITLE_WORDS
                    and words[start - 1][-1] != ","
                ):
                    start -= 1
                name = " ".join(capitalised(w) if w.isupper() else w for w in words[start:])
                name = re.sub(r" of (?:the )?\w+$", "", name)  # "Frederik X of Denmark"
                month = MONTHS.index(m[3]) + 1 if m[3] in MONTHS else 1
                if " " in name:
                    yield Leader(country, office, name, f"{m[4]}-{month:02d}-{int(m[2] or 1):02d}", "")


def capitalised(word: str) -> str:
    """``WILLEM-ALEXANDER`` as news writes it; a numeral as it is."""
    return word if word in NUMERALS else "-".join(part.capitalize() for part in word.split("-"))


TITLE_WORDS = frozenset(
    "President Minister Prime King Queen Chancellor Premier Emir Amir Sultan Prince Capt. Gen. Sheikh Dr. Interim "
    "Transitional Chairman Acting Federal Chairperson General Leader State".split()
)


def merged(found: list[Leader]) -> list[Leader]:
    """Terms of one person in one office that follow each other within half a year as one."""
    out: list[Leader] = []
    for row in sorted(found, key=lambda row: (row.country, row.office, row.name, row.since)):
        last = out[-1] if out else None
        if last is not None and last[:3] == row[:3] and (not last.until or days(last.until) + 183 >= days(row.since)):
            out[-1] = last._replace(until=max(last.until, row.until) if last.until and row.until else "")
        else:
            out.append(row)
    return out


def days(written: str) -> int:
    """A day as a number; an open end is late."""
    return date.fromisoformat(written or "9999-01-01").toordinal()


def covered(row: Leader, by_hand: list[Leader]) -> bool:
    """Whether rows by hand tell of four fifths of a term who held its office."""
    same = [known for known in by_hand if (known.country, known.office) == (row.country, row.office)]
    start, end = days(row.since), min(days(row.until), days("2026-03-01"))
    told = sum(max(0, min(end, days(known.until)) - max(start, days(known.since))) for known in same)
    return told >= 0.8 * max(1, end - start)


def written(path: Path) -> list[Leader]:
    """The rows by hand, with the forms for later mentions that they give."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row = Leader(*(line.split("\t") + [""] * 6)[:6])
            aliases = [alias for alias in row.aliases.split("|") if alias]
            short = [alias[1:] for alias in aliases if alias.startswith("~")]
            known = "x" if aliases or row.country in LARGE or ":" in row.country or row.office in HEADS else ""
            full = [alias for alias in aliases if not alias.startswith("~")]
            rows.append(row._replace(aliases="|".join(full), surnames="|".join(short), known=known))
    return rows


def canonical(row: Leader, by_form: dict[str, Leader]) -> Leader | None:
    """The row under the name that the rows by hand give the person elsewhere; None where it is of no use.

    The King of the United Kingdom is that of Canada; the President of the United States is nobody's in Guam, and who
    is known for a body by another name acts for no state.
    """
    known = by_form.get(row.name)
    if known is None or known.country == row.country:
        return row
    if row.office == known.office == "president" or (":" in known.country and known.name != row.name):
        return None
    return row._replace(name=known.name, aliases=known.aliases, surnames=known.surnames)


def finished(row: Leader) -> Leader:
    """The row with all spellings and the forms for later mentions."""
    names = dict.fromkeys([row.name, *row.aliases.split("|")])
    for name in [*names]:
        names.setdefault(plain(name))
        if row.country in ("KR", "KP") and re.fullmatch(r"\w+ \w+[- ]\w+", name):
            family, first, second = re.split("[- ]", name)
            names |= dict.fromkeys(
                f"{family} {first}{dash}{given}" for dash, given in (("-", second.lower()), (" ", second.title()))
            )
        elif re.search(r"\b[ae]l-", name):
            names.setdefault(re.sub(r"\b([ae]l)-", r"\1 ", name))
    names.pop("", None)
    short = dict.fromkeys(form for form in row.surnames.split("|") if form)
    for name in names:
        home = row.country if ":" not in row.country or name != row.name else None
        short |= dict.fromkeys(surnames(name, home))
    for form in [*short]:
        short.setdefault(plain(form))
    names.pop(row.name)
    return row._replace(aliases="|".join(names), surnames="|".join(short))


HEADS = ("president", "prime minister", "chancellor", "leader", "supreme leader", "monarch", "pope")


def main(folder: Path) -> None:
    """Print the table."""
    with (folder / "country-codes.csv").open(encoding="utf-8") as lines:
        fips = {row["FIPS"]: row["ISO3166-1-Alpha-2"] for row in csv.DictReader(lines)}
    fips |= {"KV": "XK", "RI": "RS", "GZ": "PS", "TW": "TW"}
    by_hand = written(Path(__file__).parent / "leaders_by_hand.tsv")
    taken = {(row.country, word.casefold()) for row in map(finished, by_hand) for word in row.surnames.split("|")}
    taken |= {(row.country, plain(row.name).split()[-1].casefold()) for row in by_hand}
    generated = [*from_country_info((folder / "CountryInfo.140728.txt").read_text(encoding="latin-1"))]
    with (folder / "factbook_government.jsonl").open(encoding="utf-8") as lines:
        generated += from_factbook(lines, fips)
    by_form = {form: row for row in by_hand for form in (row.name, *row.aliases.split("|"))}
    rows = list(by_hand)
    for row in filter(None, (canonical(row, by_form) for row in merged(generated))):
        family = {plain(row.name).split()[-1].casefold()} | {
            form.casefold() for form in surnames(plain(row.name), row.country)
        }
        if " " not in row.name or "Council" in row.name or any((row.country, word) in taken for word in family):
            continue
        if not covered(row, by_hand):
            rows.append(row)
    sys.stdout.write(HEAD)
    for row in sorted({finished(row) for row in rows}):
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
