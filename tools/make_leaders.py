"""Make ``leaders.tsv``: who led which state, and was its foreign minister, from when to when.

    python tools/make_leaders.py FOLDER > src/statecraft/data/leaders.tsv

FOLDER holds ``factbook_government.jsonl`` (CIA World Factbook, public domain) and ``CountryInfo.140728.txt``
(CountryInfo, MIT: leaders since about 1960 and members of governments 2003 to 2011). ``leaders_by_hand.tsv`` beside this script
adds those whom news names most, under the names that it gives them; a row there takes the place of generated rows of the
same country and surname.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HEAD = """\
# Who led which state, or was its foreign minister, from when to when; an empty date is not known.
# Made by tools/make_leaders.py from the CIA World Factbook, 2026 (public domain), CountryInfo 140728 (MIT) and rows
# written by hand from public facts.
country\toffice\tname\tsince\tuntil\taliases
"""

HONORIFICS = frozenset("AYATOLLAH HOJATOLISLAM SAYYED SHEIKH GEN. DR. COL. MAJ. LT. SIR".split())
PARTICLES = frozenset("al bin da de del della den der di dos du el la las le van von y e ibn zu bint ul ur".split())
OFFICES = [
    (r"(?i)prime minister|^premier|chairman of the council of ministers|executive yuan", "prime minister"),
    (r"(?i)^chancellor", "chancellor"),
    (r"(?i)foreign (?:affairs|relations|minister)|external (?:relations|affairs)|foreign and commo", "foreign minister"),
    (r"(?i)^minister of def|defen[cs]e minister|^secretary of defense", "defence minister"),
    (r"(?i)^kings?\b|^queens?\b|^emirs?\b|^sultans?\b|^amir", "monarch"),
    (r"(?i)president|head of state|leader", "president"),
]
NOT_LEADING = re.compile(
    r"(?i)deputy|vice|trade|central bank|assembly|acting|adviser|office|department|delegate|council of|bank|court|state for"
    r"|junta|commission|moheli|anjouan|examination|legislative|senate|in the|permanent|ambassador|attached"
)


class Leader(NamedTuple):
    """One row of the table."""

    country: str
    office: str
    name: str
    since: str
    until: str
    aliases: str = ""


def plain(name: str) -> str:
    """A name without marks on its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


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
    year, month, date = digits[:4], digits[4:6], int(digits[6:8])
    return f"{year}-{month}-{min(date, 28) if date > 28 else max(date, 1):02d}"


def periods(marks: str) -> Iterator[tuple[str, str]]:
    """The terms that ``[19941021 - 19981027]`` and its like tell."""
    for since, until in re.findall(r"\[(?:[A-Z]+ )?(\d{8}) - (\d{8})\]", marks):
        yield day(since), day(until)
    for since in re.findall(r"\[(?:[A-Z]+ )?>(\d{8})\]", marks):
        yield day(since), ""
    for until in re.findall(r"\[(?:[A-Z]+ )?<(\d{8})\]", marks):
        yield "", day(until)


def from_country_info(text: str) -> Iterator[Leader]:
    """Leaders and foreign ministers of CountryInfo."""
    for entry in re.findall(r"<Country>.*?</Country>", text, re.S):
        code = re.search(r"<ISO3166-alpha2>(\w\w)<", entry)
        if code is None:
            continue
        leaders = re.search(r"<Leaders>(.*?)</Leaders>", entry, re.S)
        for title, block in re.findall(r"<([A-Z][^<>/]*)>(.*?)</\1>", leaders[1] if leaders else "", re.S):
            office = office_of(title)
            for line in block.splitlines():
                if office and (m := re.match(r"\s*\{?([^\s{}\[#]+_)\}?", line)):
                    yield from (Leader(code[1], office, spelt(m[1]), *term) for term in periods(line))
        government = re.search(r"<Government>(.*?)</Government>", entry, re.S)
        for line in (government[1] if government else "").splitlines():
            head, _, title = line.partition("#")
            office = office_of(title.strip())
            if office and (m := re.match(r"\s*\{?([^\s{}\[#]+_)\}?", head)):
                yield from (Leader(code[1], office, spelt(m[1]), *term) for term in periods(head))


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
                while start and words[start - 1][0].isupper() and words[start - 1] not in TITLE_WORDS and words[start - 1][-1] != ",":
                    start -= 1
                name = " ".join(w if not w.isupper() else w.capitalize() for w in words[start:])
                month = MONTHS.index(m[3]) + 1 if m[3] in MONTHS else 1
                if " " in name:
                    yield Leader(country, office, name, f"{m[4]}-{month:02d}-{int(m[2] or 1):02d}", "")


TITLE_WORDS = frozenset(
    "President Minister Prime King Queen Chancellor Premier Emir Amir Sultan Prince Capt. Gen. Sheikh Dr. Interim Transitional "
    "Chairman Acting Federal Chairperson General Leader State".split()
)


def main(folder: Path) -> None:
    """Print the table."""
    import csv

    with (folder / "country-codes.csv").open(encoding="utf-8") as lines:
        fips = {row["FIPS"]: row["ISO3166-1-Alpha-2"] for row in csv.DictReader(lines)}
    by_hand = []
    for line in (Path(__file__).parent / "leaders_by_hand.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            by_hand.append(Leader(*(line.split("\t") + [""] * 6)[:6]))
    spoken_for = {(row.country, plain(word).casefold()) for row in by_hand for word in f"{row.name} {row.aliases}".replace("|", " ").split()[-1:]}
    spoken_for |= {(row.country, plain(row.name).split()[-1].casefold()) for row in by_hand}
    rows = set(by_hand)
    generated = [*from_country_info((folder / "CountryInfo.140728.txt").read_text(encoding="latin-1"))]
    with (folder / "factbook_government.jsonl").open(encoding="utf-8") as lines:
        generated += from_factbook(lines, fips)
    for row in generated:
        if (row.country, plain(row.name).split()[-1].casefold()) not in spoken_for and " " in row.name and "Council" not in row.name:
            rows.add(row)
    sys.stdout.write(HEAD)
    for row in sorted(rows):
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
