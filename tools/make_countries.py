"""Make ``countries.tsv``: how English-language news calls states, their people and their capitals.

    python tools/make_countries.py FOLDER > src/statecraft/data/countries.tsv

FOLDER holds ``factbook_government.jsonl`` (CIA World Factbook, public domain) and ``country-codes.csv``
(datasets/country-codes, PDDL). What news writes otherwise than these do is set right here, by hand.
"""

from __future__ import annotations

import csv
import html
import json
import re
import sys
from pathlib import Path
from typing import Any

HEAD = """\
# How English-language news calls states, their people and their capitals; lists are parted by "|".
# Made by tools/make_countries.py from the CIA World Factbook, 2026 (public domain) and datasets/country-codes (PDDL),
# with forms that news uses added by hand there.
code\tname\tnames\tadjectives\tpeople\tcapitals\tmetonyms
"""

# The name that is shortest and unambiguous in the news, where the Factbook has another.
NAMES = {
    "AE": "United Arab Emirates",
    "BA": "Bosnia and Herzegovina",
    "BS": "Bahamas",
    "CD": "Democratic Republic of Congo",
    "CF": "Central African Republic",
    "CG": "Republic of Congo",
    "CI": "Ivory Coast",
    "CV": "Cape Verde",
    "CZ": "Czech Republic",
    "DO": "Dominican Republic",
    "FM": "Micronesia",
    "GM": "Gambia",
    "MM": "Myanmar",
    "TL": "East Timor",
    "TR": "Turkey",
    "VA": "Vatican",
}

# Further names, as code: names.
ALIASES = {
    "AE": "UAE|U.A.E.|the Emirates",
    "BA": "Bosnia|Bosnia-Herzegovina|Bosnia and Hercegovina",
    "BN": "Brunei Darussalam",
    "BY": "Byelorussia|Belorussia",
    "CD": "Congo|DR Congo|DRC|D.R.C.|Democratic Republic of the Congo|Congo-Kinshasa|Zaire",
    "CG": "Congo-Brazzaville|Congo Republic",
    "CI": "Côte d’Ivoire|Cote d'Ivoire",
    "CN": "People's Republic of China|PRC|P.R.C.|mainland China|Communist China|Red China",
    "CV": "Cabo Verde",
    "CZ": "Czechia",
    "DE": "Federal Republic of Germany|FRG|West Germany",
    "FM": "Federated States of Micronesia",
    "GB": "UK|U.K.|Britain|Great Britain|England|Wales",
    "GM": "The Gambia",
    "IR": "Islamic Republic of Iran|Islamic Republic|Persia",
    "KG": "Kyrgyz Republic|Kirghizia|Kyrgystan",
    "KP": "Democratic People's Republic of Korea|DPRK|D.P.R.K.|N. Korea|N Korea",
    "KR": "Republic of Korea|ROK|R.O.K.|S. Korea|S Korea",
    "LA": "Lao PDR|Lao People's Democratic Republic",
    "LK": "Ceylon",
    "MK": "Macedonia|FYROM|Former Yugoslav Republic of Macedonia",
    "MM": "Burma",
    "MV": "Maldive Islands",
    "NL": "Holland|the Netherlands",
    "PH": "the Philippines",
    "RU": "Russian Federation",
    "SA": "KSA|Kingdom of Saudi Arabia",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TL": "Timor-Leste|Timor Leste",
    "TR": "Türkiye|Turkiye",
    "TW": "Republic of China",
    "US": "United States of America|U.S.|U.S|US|USA|U.S.A.|America",
    "VA": "Holy See|Vatican City|the Vatican",
    "VN": "Viet Nam",
    "ZA": "RSA",
    "RS": "Republic of Serbia",
    "BS": "the Bahamas|The Bahamas",
    "MD": "Moldavia",
    "LC": "Saint Lucia",
    "KN": "St. Kitts",
    "VC": "St. Vincent and the Grenadines",
    "GN": "Guinea-Conakry",
    "RO": "Rumania",
    "HT": "Hayti",
    "PG": "PNG",
    "TT": "Trinidad",
    "BG": "Republic of Bulgaria",
}

# Adjectives and nouns for the people: code: adjectives, nouns in both numbers.
PEOPLE = {
    "AE": ("Emirati|UAE", "Emirati|Emiratis"),
    "AF": ("Afghan", "Afghan|Afghans"),
    "AG": ("Antiguan", "Antiguan|Antiguans"),
    "AR": ("Argentine|Argentinian|Argentinean", "Argentine|Argentines|Argentinian|Argentinians"),
    "AZ": ("Azerbaijani|Azeri", "Azerbaijani|Azerbaijanis|Azeri|Azeris"),
    "BA": ("Bosnian", "Bosnian|Bosnians"),
    "BB": ("Barbadian", "Barbadian|Barbadians"),
    "BD": ("Bangladeshi", "Bangladeshi|Bangladeshis"),
    "BF": ("Burkinabe|Burkinabé", "Burkinabe|Burkinabé"),
    "BW": ("Botswanan|Motswana", "Batswana|Motswana"),
    "BY": ("Belarusian|Belarussian|Belorussian", "Belarusian|Belarusians|Belarussians"),
    "CD": ("Congolese", "Congolese"),
    "CH": ("Swiss", "Swiss"),
    "CI": ("Ivorian|Ivoirian", "Ivorian|Ivorians"),
    "CV": ("Cape Verdean", "Cape Verdean|Cape Verdeans"),
    "CZ": ("Czech", "Czech|Czechs"),
    "DK": ("Danish", "Dane|Danes"),
    "DO": ("Dominican", "Dominican|Dominicans"),
    "ES": ("Spanish", "Spaniard|Spaniards"),
    "FI": ("Finnish", "Finn|Finns"),
    "FM": ("Micronesian", "Micronesian|Micronesians"),
    "FR": ("French", "Frenchman|Frenchmen|Frenchwoman"),
    "GB": ("British|UK|U.K.|English", "Briton|Britons"),
    "GL": ("Greenlandic", "Greenlander|Greenlanders"),
    "GQ": ("Equatorial Guinean|Equatoguinean", "Equatorial Guineans"),
    "HR": ("Croatian|Croat", "Croatian|Croatians|Croat|Croats"),
    "IE": ("Irish", "Irishman|Irishmen"),
    "IL": ("Israeli", "Israeli|Israelis"),
    "IS": ("Icelandic", "Icelander|Icelanders"),
    "KG": ("Kyrgyz|Kyrgyzstani", "Kyrgyz|Kyrgyzstanis"),
    "KN": ("Kittitian", "Kittitians"),
    "KP": ("North Korean", "North Korean|North Koreans"),
    "KR": ("South Korean", "South Korean|South Koreans"),
    "KZ": ("Kazakh|Kazakhstani|Kazak", "Kazakh|Kazakhs|Kazakhstanis"),
    "LA": ("Laotian|Lao", "Laotian|Laotians"),
    "LI": ("Liechtenstein", "Liechtensteiners"),
    "LS": ("Basotho|Lesotho", "Basotho"),
    "LU": ("Luxembourg", "Luxembourger|Luxembourgers"),
    "MC": ("Monegasque|Monégasque", "Monegasques"),
    "ME": ("Montenegrin", "Montenegrin|Montenegrins"),
    "MK": ("Macedonian|North Macedonian", "Macedonian|Macedonians"),
    "MM": ("Burmese|Myanmar", "Burmese"),
    "MN": ("Mongolian", "Mongolian|Mongolians"),
    "NE": ("Nigerien", "Nigeriens"),
    "NL": ("Dutch", "Dutchman|Dutchmen"),
    "NP": ("Nepalese|Nepali", "Nepalese|Nepali|Nepalis"),
    "NZ": ("New Zealand", "New Zealander|New Zealanders"),
    "PH": ("Philippine|Filipino", "Filipino|Filipinos"),
    "PL": ("Polish", "Pole|Poles"),
    "RU": ("Russian", "Russian|Russians"),
    "SA": ("Saudi|Saudi Arabian", "Saudi|Saudis"),
    "SB": ("Solomon Islands", "Solomon Islanders"),
    "SE": ("Swedish", "Swede|Swedes"),
    "SG": ("Singaporean|Singapore", "Singaporean|Singaporeans"),
    "SI": ("Slovenian|Slovene", "Slovenian|Slovenians|Slovene|Slovenes"),
    "SK": ("Slovak|Slovakian", "Slovak|Slovaks"),
    "SR": ("Surinamese", "Surinamese"),
    "ST": ("Sao Tomean", "Sao Tomeans"),
    "SZ": ("Swazi", "Swazi|Swazis"),
    "TH": ("Thai", "Thai|Thais"),
    "TJ": ("Tajik|Tajikistani", "Tajik|Tajiks"),
    "TL": ("East Timorese|Timorese", "East Timorese|Timorese"),
    "TM": ("Turkmen|Turkmenistani", "Turkmen|Turkmens"),
    "TR": ("Turkish", "Turk|Turks"),
    "TT": ("Trinidadian", "Trinidadian|Trinidadians"),
    "TW": ("Taiwanese", "Taiwanese"),
    "US": ("American|U.S.|U.S|US", "American|Americans"),
    "UZ": ("Uzbek|Uzbekistani", "Uzbek|Uzbeks"),
    "VA": ("Vatican", ""),
    "VC": ("Vincentian", "Vincentians"),
    "VU": ("Vanuatuan", "Ni-Vanuatu"),
    "XK": ("Kosovar|Kosovan", "Kosovar|Kosovars"),
    "ZA": ("South African", "South African|South Africans"),
    "DM": ("", ""),
    "RS": ("Serbian|Serb", "Serbian|Serbians|Serb|Serbs"),
    "HK": ("Hong Kong", "Hong Konger|Hong Kongers"),
    "EH": ("Sahrawi|Saharawi", "Sahrawi|Sahrawis"),
    "PR": ("Puerto Rican", "Puerto Rican|Puerto Ricans"),
    "HU": ("Hungarian|Magyar", "Hungarian|Hungarians"),
    "LC": ("Saint Lucian|St. Lucian", "Saint Lucians"),
    "PS": ("Palestinian", "Palestinian|Palestinians"),
}

# Where governments sit, where the Factbook has more or other than news writes.
CAPITALS = {
    "BI": "Bujumbura|Gitega",
    "BJ": "Porto-Novo|Cotonou",
    "BO": "La Paz|Sucre",
    "CH": "Bern|Berne",
    "CI": "Abidjan|Yamoussoukro",
    "CL": "Santiago",
    "FM": "Palikir",
    "GE": "Tbilisi",
    "IN": "New Delhi|Delhi",
    "IL": "Jerusalem|Tel Aviv",
    "KW": "",
    "KZ": "Astana|Nur-Sultan",
    "LU": "",
    "LY": "Tripoli",
    "MC": "",
    "MD": "Chisinau|Chișinău|Kishinev",
    "MM": "Naypyidaw|Naypyitaw|Yangon|Rangoon",
    "NL": "The Hague|Amsterdam",
    "NR": "",
    "PA": "",
    "PG": "Port Moresby",
    "PS": "Ramallah",
    "SG": "",
    "SM": "",
    "SZ": "Mbabane",
    "TM": "Ashgabat",
    "TW": "Taipei",
    "TZ": "Dar es Salaam|Dodoma",
    "UA": "Kyiv|Kiev",
    "US": "Washington|Washington, D.C.|Washington DC",
    "VA": "",
    "XK": "Pristina|Prishtina",
    "YE": "Sanaa|Sana'a",
    "ZA": "Pretoria",
    "ER": "Asmara",
    "VN": "Hanoi",
    "IT": "Rome",
    "KP": "Pyongyang",
    "TD": "N'Djamena",
    "MX": "Mexico City",
    "BE": "",
    "DJ": "",
    "GT": "",
    "RS": "Belgrade",
    "BR": "Brasília|Brasilia",
    "IR": "Tehran|Teheran",
    "KG": "Bishkek",
    "NP": "Kathmandu|Katmandu",
    "SO": "Mogadishu",
    "CU": "Havana",
    "MN": "Ulan Bator|Ulaanbaatar",
    "OM": "Muscat",
    "LK": "Colombo",
    "CM": "Yaounde|Yaoundé",
    "TG": "Lome|Lomé",
    "PY": "Asunción",
}

# Seats and houses that stand for the government.
METONYMS = {
    "AR": "Casa Rosada",
    "BR": "Planalto|Itamaraty",
    "CN": "Zhongnanhai",
    "FR": "Élysée|Elysée|Elysee|Élysée Palace|Elysee Palace|Quai d'Orsay",
    "GB": "Downing Street|No. 10|Buckingham Palace|10 Downing Street|Number 10|Whitehall|Foreign Office|"
    "Home Office|Westminster",
    "KR": "Blue House|Cheong Wa Dae",
    "RU": "Kremlin|the Kremlin",
    "TR": "Sublime Porte",
    "US": "White House|State Department|U.S. State Department|US State Department|Department of State|Foggy Bottom"
    "|Pentagon|Treasury Department|Capitol Hill|Justice Department"
    "|Defense Department|Commerce Department|Homeland Security Department|Oval Office"
    "|Labor Department|Department of Labor|Energy Department|Department of Energy|Department of Homeland Security"
    "|Department of Health and Human Services|Department of Housing and Urban Development"
    "|Department of Veterans Affairs|Department of Defense|Department of Justice|Department of Commerce"
    "|Department of the Treasury|U.S. Coast Guard|U.S. Marine Corps|U.S. Marines|U.S. Central Command",
    "IN": "Rashtrapati Bhavan",
    "IT": "Palazzo Chigi|Quirinale",
    "PH": "Malacañang|Malacanang",
    "ID": "Merdeka Palace",
    "CL": "La Moneda",
    "CO": "Nariño Palace|Casa de Nariño",
    "DE": "Wilhelmstrasse",
    "ES": "Moncloa|Zarzuela",
    "HU": "Karmelita",
    "JP": "Kantei|Kasumigaseki",
    "MX": "Los Pinos",
    "PE": "Pizarro Palace",
    "PL": "Belweder",
    "UA": "Bankova",
    "VE": "Miraflores|Miraflores Palace",
    "ZA": "Union Buildings",
    "SE": "Rosenbad",
    "CZ": "Prague Castle",
    "IE": "Leinster House|Iveagh House",
    "AT": "Ballhausplatz|Hofburg",
    "TW": "Presidential Office in Taipei",
}

# States that were, and actors that are treated as states: code, name, names, adjectives, people, capitals.
OTHERS = [
    ("XK", "Kosovo", "Republic of Kosovo"),
    ("PS", "Palestinian Authority", "Palestine|Palestinian National Authority|State of Palestine"),
    ("HK", "Hong Kong", "Hong Kong SAR"),
    ("MO", "Macau", "Macao"),
    ("GL", "Greenland", ""),
    ("PR", "Puerto Rico", ""),
    ("EH", "Western Sahara", "Sahrawi Arab Democratic Republic"),
]
HISTORIC = [
    ("SUHH", "Soviet Union", "USSR|U.S.S.R.", "Soviet", "Soviets", "", ""),
    (
        "YUCS",
        "Yugoslavia",
        "Federal Republic of Yugoslavia|Former Yugoslavia",
        "Yugoslav|Yugoslavian",
        "Yugoslavs",
        "",
        "",
    ),
    ("CSXX", "Serbia and Montenegro", "Serbia-Montenegro|State Union of Serbia and Montenegro", "", "", "", ""),
    ("VDVN", "South Vietnam", "", "South Vietnamese", "South Vietnamese", "Saigon", ""),
    ("SD-DF", "Darfur", "", "Darfuri", "Darfuri|Darfuris", "", ""),
    ("UA-CR", "Crimea", "", "Crimean", "Crimeans", "", ""),
    ("CSHH", "Czechoslovakia", "", "Czechoslovak|Czechoslovakian", "Czechoslovaks", "", ""),
    ("DDDE", "East Germany", "German Democratic Republic|GDR", "East German", "East Germans", "", ""),
    ("GE-AB", "Abkhazia", "", "Abkhaz|Abkhazian", "Abkhazians", "Sukhumi", ""),
    ("GE-SO", "South Ossetia", "", "South Ossetian", "South Ossetians", "Tskhinvali", ""),
    ("RU-CE", "Chechnya", "Chechen Republic", "Chechen", "Chechen|Chechens", "Grozny", ""),
    ("MD-TN", "Transnistria", "Transdniestria", "Transnistrian", "Transnistrians", "Tiraspol", ""),
    ("AZ-NK", "Nagorno-Karabakh", "Karabakh", "", "", "Stepanakert", ""),
    (
        "BA-SRP",
        "Republika Srpska",
        "Serb Republic|Bosnian Serb Republic",
        "Bosnian Serb",
        "Bosnian Serbs",
        "Banja Luka",
        "",
    ),
    (
        "IQ-KR",
        "Iraqi Kurdistan",
        "",
        "Iraqi Kurdish",
        "Iraqi Kurds",
        "Irbil|Erbil",
        "",
    ),
    ("CY-TR", "Northern Cyprus", "Turkish Republic of Northern Cyprus", "Turkish Cypriot", "Turkish Cypriots", "", ""),
    ("SO-SL", "Somaliland", "", "Somaliland", "", "Hargeisa", ""),
    ("CN-XZ", "Tibet", "", "Tibetan", "Tibetans", "Lhasa", ""),
    ("GB-SCT", "Scotland", "", "Scottish", "Scots", "Holyrood", ""),
    ("GB-NIR", "Northern Ireland", "", "Northern Irish", "", "Stormont", ""),
    ("ES-CT", "Catalonia", "", "Catalan", "Catalans", "", ""),
]


def text(value: Any) -> str:
    """The words of a Factbook field, however deep they lie."""
    while isinstance(value, dict):
        value = value.get("text") or value.get("name") or ""
    return html.unescape(str(value or "")).strip()


def forms(field: str) -> list[str]:
    """Single names from a field such as "Croat(s), Croatian(s)"."""
    out = []
    for part in re.split(r"[,;/]| or ", re.sub(r"\((?!s\))[^)]*\)|note\b.*", "", field)):
        name = part.strip()
        if name and name != "none":
            out += [name[:-3], name[:-3] + "s"] if name.endswith("(s)") else [name]
    return out


def joined(*lists: str | list[str]) -> str:
    """Names parted by "|", each once, with a plain spelling beside one with other apostrophes."""
    names: dict[str, None] = {}
    for group in lists:
        for name in group.split("|") if isinstance(group, str) else group:
            if name:
                names[name.replace("’", "'")] = None
    return "|".join(names)


def main(folder: Path) -> None:
    """Print the table."""
    with (folder / "country-codes.csv").open(encoding="utf-8") as lines:
        codes = {fips: row for row in csv.DictReader(lines) for fips in re.findall("..", row["FIPS"])}
    rows = {}
    for line in (folder / "factbook_government.jsonl").open(encoding="utf-8"):
        entry = json.loads(line)
        known = codes.get(entry["gec"].upper())
        if known is None or known["is_independent"] != "Yes":
            continue
        code = known["ISO3166-1-Alpha-2"]
        names = {key: text(value) for key, value in (entry.get("country_name") or {}).items()}
        short = names.get("conventional short form", "none")
        name = NAMES.get(code) or (short if short != "none" else known["CLDR display name"])
        long = [n for n in forms(names.get("conventional long form", "")) if " " in n and "disputed" not in n]
        nationality = entry.get("nationality") or {}
        adjectives, people = PEOPLE.get(code) or (
            joined(forms(text(nationality.get("adjective")))),
            joined(forms(text(nationality.get("noun")))),
        )
        capitals = CAPITALS.get(code)
        if capitals is None:
            capitals = joined([c for c in forms(text((entry.get("capital") or {}).get("name")))[:1] if c != name])
        cldr = known["CLDR display name"].replace(" & ", " and ")
        rows[code] = [
            code,
            name,
            joined(long, [cldr] if "-" not in cldr else [], ALIASES.get(code, "")),
            adjectives,
            people,
        ]
        rows[code] += [capitals, METONYMS.get(code, "")]
    for code, name, names_ in OTHERS:
        adjectives, people = PEOPLE.get(code, ("", ""))
        rows[code] = [code, name, names_, adjectives, people, CAPITALS.get(code, ""), ""]
    for row in HISTORIC:
        rows[row[0]] = list(row)
    sys.stdout.write(HEAD)
    for code in sorted(rows):
        sys.stdout.write("\t".join(rows[code]) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
