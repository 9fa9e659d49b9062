"""Make the tables of money: what news calls each currency, and the places that tell currencies of one name apart.

    python tools/make_currencies.py > plugins/statecraft_money/data/currencies.tsv
    python tools/make_currencies.py places > plugins/statecraft_money/data/places.tsv

Names and plurals come from CLDR through Babel (BSD), as does what is tender where; words that stand alone ("rupees"),
local signs ("Tk") and subunits are set right here, by hand. A row's first code is the likeliest one. What countries
and their people are called comes from ``countries.tsv``.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global

HEAD = """\
# What news calls each currency: a form, where it stands ("word" after the number, "sign" before or after it), and the
# ISO 4217 codes that it may mean, the likeliest first; "/100" marks a subunit. A "letter" is a sign that also means
# much else ("R", "KD"), a "suffix" stands right after figures.
# Made by tools/make_currencies.py from CLDR through Babel {version} (BSD), and from words and signs written there.
form\tplace\tcodes
"""

# Words that stand alone, with all that they may mean.
UNITS = {
    "dollar": "USD AUD CAD NZD HKD SGD TWD NAD BND JMD BSD BBD FJD TTD ZWL LRD BZD GYD SRD KYD XCD BMD SBD",
    "buck": "USD AUD CAD",
    "greenback": "USD",
    "euro": "EUR",
    "pound": "GBP EGP LBP SYP SDG SSP",
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "quid": "GBP",
    "sterling": "GBP",
    "rupee": "INR PKR LKR MUR NPR SCR",
    "rupiah": "IDR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "kuai": "CNY",
    "rmb": "CNY",
    "peso": "MXN PHP ARS COP CLP CUP DOP UYU CUC",
    "krona": "SEK ISK",
    "kronor": "SEK",
    "kronur": "ISK",
    "krone": "NOK DKK",
    "kroner": "NOK DKK",
    "kroon": "EEK",
    "koruna": "CZK SKK",
    "crown": "SEK NOK DKK CZK SKK ISK",
    "franc": "CHF FRF BEF XOF XAF CDF RWF GNF BIF DJF KMF XPF",
    "cfa franc": "XOF XAF",
    "cfa": "XOF XAF",
    "cfp franc": "XPF",
    "pacific franc": "XPF",
    "fcfa": "XOF XAF",
    "shilling": "KES UGX TZS SOS",
    "schilling": "ATS",
    "dinar": "KWD RSD JOD IQD DZD TND LYD BHD MKD YUM",
    "rial": "IRR OMR YER",
    "riyal": "SAR QAR YER",
    "toman": "IRR",
    "dirham": "AED MAD",
    "lira": "TRY ITL",
    "lire": "ITL",
    "shekel": "ILS",
    "ruble": "RUB BYN",
    "rouble": "RUB BYN",
    "hryvnia": "UAH",
    "hryvnya": "UAH",
    "zloty": "PLN",
    "zlotys": "PLN",
    "zlotych": "PLN",
    "forint": "HUF",
    "lev": "BGN",
    "leva": "BGN",
    "leu": "RON MDL",
    "lei": "RON MDL",
    "lek": "ALL",
    "lari": "GEL",
    "dram": "AMD",
    "manat": "AZN TMT",
    "tenge": "KZT",
    "som": "KGS UZS",
    "sum": "UZS",
    "soum": "UZS",
    "somoni": "TJS",
    "tugrik": "MNT",
    "togrog": "MNT",
    "won": "KRW KPW",
    "baht": "THB",
    "dong": "VND",
    "kip": "LAK",
    "riel": "KHR",
    "kyat": "MMK",
    "ringgit": "MYR",
    "ringgits": "MYR",
    "taka": "BDT",
    "afghani": "AFN",
    "rand": "ZAR",
    "naira": "NGN",
    "cedi": "GHS",
    "birr": "ETB",
    "nakfa": "ERN",
    "kwacha": "ZMW MWK",
    "kwanza": "AOA",
    "pula": "BWP",
    "metical": "MZN",
    "meticais": "MZN",
    "ariary": "MGA",
    "dalasi": "GMD",
    "leone": "SLE",
    "ouguiya": "MRU",
    "lempira": "HNL",
    "quetzal": "GTQ",
    "cordoba": "NIO",
    "colon": "CRC SVC",
    "colones": "CRC SVC",
    "balboa": "PAB",
    "boliviano": "BOB",
    "bolivar": "VES VEF",
    "bolivares": "VES VEF",
    "guarani": "PYG",
    "guaranies": "PYG",
    "sol": "PEN",
    "soles": "PEN",
    "sucre": "ECS",
    "real": "BRL",
    "reais": "BRL",
    "reals": "BRL",
    "gourde": "HTG",
    "florin": "AWG",
    "guilder": "NLG ANG",
    "mark": "DEM FIM",
    "deutsche mark": "DEM",
    "deutschemark": "DEM",
    "deutschmark": "DEM",
    "d-mark": "DEM",
    "markka": "FIM",
    "peseta": "ESP",
    "escudo": "PTE CVE",
    "drachma": "GRD",
    "punt": "IEP",
    "kuna": "HRK",
    "tolar": "SIT",
    "lat": "LVL",
    "lats": "LVL",
    "litas": "LTL",
    "rufiyaa": "MVR",
    "ngultrum": "BTN",
    "kina": "PGK",
    "vatu": "VUV",
    "tala": "WST",
    "pataca": "MOP",
    "bitcoin": "XBT",
    "btc": "XBT",
    "l.e.": "EGP",
    "loti": "LSL",
    "maloti": "LSL",
    "lilangeni": "SZL",
    "emalangeni": "SZL",
    "dobra": "STN",
    "pa'anga": "TOP",
    "paanga": "TOP",
    "ruphiyaa": "MVR",
    "hrivna": "UAH",
    "sterling pound": "GBP",
    "sdr": "XDR",
    "ecu": "XEU",
}

SUBUNITS = {
    "cent": "USD EUR AUD CAD NZD HKD SGD TWD ZAR JMD KES",
    "penny": "GBP USD",
    "pence": "GBP",
    "pennies": "GBP USD",
    "kopek": "RUB",
    "kopeck": "RUB",
    "paise": "INR PKR",
    "paisa": "INR PKR",
    "sen": "MYR IDR JPY",
    "fen": "CNY",
    "centavo": "MXN BRL PHP",
    "centime": "EUR CHF FRF",
    "groszy": "PLN",
    "halala": "SAR",
    "fils": "AED KWD BHD",
    "piastre": "EGP LBP",
    "piaster": "EGP LBP",
    "pfennig": "DEM",
    "satoshi": "XBT",
    "kobo": "NGN",
    "toea": "PGK",
    "thebe": "BWP",
    "sene": "WST",
    "pesewa": "GHS",
    "ngwee": "ZMW",
    "tambala": "MWK",
    "satang": "THB",
    "agorot": "ILS",
    "kurus": "TRY",
    "ore": "SEK NOK DKK",
    "stotinki": "BGN",
    "santim": "ETB",
    "sentimo": "PHP",
}

# Tenths of a unit.
TENTHS = {"mao": "CNY", "jiao": "CNY"}

# Signs and letters that stand before a number, or after it, without the points and spaces that some write in them.
SIGNS = {
    "Rs": "INR PKR LKR NPR MUR SCR",
    "Tk": "BDT",
    "Rp": "IDR",
    "Sh": "KES UGX TZS SOS",
    "Shs": "UGX TZS KES",
    "KSh": "KES",
    "KShs": "KES",
    "USh": "UGX",
    "UShs": "UGX",
    "TSh": "TZS",
    "TShs": "TZS",
    "SoSh": "SOS",
    "Dh": "AED MAD",
    "Dhs": "AED MAD",
    "RMB": "CNY",
    "Php": "PHP",
    "Birr": "ETB",
    "Kina": "PGK",
    "Pula": "BWP",
    "Naira": "NGN",
    "Kwacha": "ZMW MWK",
    "Taka": "BDT",
    "CFA": "XOF XAF",
    "CFAF": "XOF XAF",
    "FCFA": "XOF XAF",
    "CFA F": "XOF XAF",
    "F CFA": "XOF XAF",
    "FRw": "RWF",
    "RwF": "RWF",
    "Bt": "THB",
    "Afs": "AFN",
    "Lps": "HNL",
    "₤": "GBP ITL",
    "₣": "FRF CHF",
    "ƒ": "AWG ANG",
    "¢": "CRC GHS",
    "SAT$": "WST",
    "WST$": "WST",
    "TOP$": "TOP",
    "CI$": "KYD",
    "BD$": "BMD BBD",
    "NRs": "NPR",
    "SLRs": "LKR",
    "PKRs": "PKR",
    "RTGS$": "ZWL",
    "Zim$": "ZWL",
    "Ch$": "CLP",
    "Col$": "COP",
    "Arg$": "ARS",
    "UKP": "GBP",
    "P.T": "EGP",
    "$": UNITS["dollar"],
    "£": UNITS["pound"],
    "€": "EUR",
    "€ur": "EUR",
    "¥": "JPY CNY",
    "￥": "JPY CNY",
    "元": "CNY",
    "円": "JPY",
    "圓": "TWD HKD",
    "₹": "INR",
    "₨": "PKR INR LKR NPR MUR",
    "ரூ": "LKR INR",
    "৳": "BDT",
    "₩": "KRW",
    "₦": "NGN",
    "₱": "PHP",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₫": "VND",
    "₡": "CRC",
    "₲": "PYG",
    "₵": "GHS",
    "₸": "KZT",
    "₭": "LAK",
    "₮": "MNT",
    "₾": "GEL",
    "₼": "AZN",
    "₿": "XBT",
    "฿": "THB",
    "៛": "KHR",
    "﷼": "IRR SAR OMR YER QAR",
    "֏": "AMD",
    "US$": "USD",
    "U.S.$": "USD",
    "U.S. $": "USD",
    "u.s $": "USD",
    "u.s. $": "USD",
    "USD$": "USD",
    "$US": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "Aus$": "AUD",
    "AUD$": "AUD",
    "$A": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "Can$": "CAD",
    "CAD$": "CAD",
    "CDN$": "CAD",
    "NZ$": "NZD",
    "NZD$": "NZD",
    "$NZ": "NZD",
    "HK$": "HKD",
    "HKD$": "HKD",
    "S$": "SGD",
    "SG$": "SGD",
    "SGD$": "SGD",
    "NT$": "TWD",
    "N$": "NAD",
    "J$": "JMD",
    "TT$": "TTD",
    "T$": "TOP",
    "F$": "FJD",
    "FJ$": "FJD",
    "B$": "BND BSD",
    "BDS$": "BBD",
    "Bds$": "BBD",
    "BZ$": "BZD",
    "EC$": "XCD",
    "G$": "GYD",
    "GY$": "GYD",
    "L$": "LRD",
    "LR$": "LRD",
    "Z$": "ZWL",
    "ZW$": "ZWL",
    "WS$": "WST",
    "SI$": "SBD",
    "R$": "BRL",
    "Mex$": "MXN",
    "MX$": "MXN",
    "MXN$": "MXN",
    "AR$": "ARS",
    "COL$": "COP",
    "RD$": "DOP",
    "CL$": "CLP",
    "UY$": "UYU",
    "MOP$": "MOP",
    "E£": "EGP",
    "S£": "SYP",
    "L£": "LBP",
    "I£": "IEP",
    "RM": "MYR",
    "GH¢": "GHS",
    "GH₵": "GHS",
    "GHc": "GHS",
    "FBu": "BIF",
    "SFr": "CHF",
    "Sfr": "CHF",
    "SwFr": "CHF",
    "FFr": "FRF",
    "Kr": "SEK NOK DKK ISK",
    "kr": "SEK NOK DKK ISK",
    "SKr": "SEK",
    "NKr": "NOK",
    "DKr": "DKK",
    "Kč": "CZK",
    "zł": "PLN",
    "лв": "BGN",
    "руб": "RUB",
    "BsF": "VEF",
    "S/": "PEN",
    "S/.": "PEN",
    "B/.": "PAB",
    "NIS": "ILS",
    "BTC": "XBT",
    "UK£": "GBP",
    "€UR": "EUR",
    "YTL": "TRY",
    "P.T.": "EGP",
}

# Signs that are letters which also mean much else: roads, models, forms, weights.
LETTERS = {
    "R": "ZAR",
    "P": "PHP BWP",
    "N": "NGN",
    "K": "ZMW PGK MWK MMK",
    "D": "GMD VND",
    "M": "LSL",
    "E": "SZL",
    "L": "HNL",
    "Q": "GTQ",
    "B": "THB",
    "BD": "BHD",
    "KD": "KWD",
    "JD": "JOD",
    "ID": "IQD",
    "QR": "QAR",
    "SR": "SAR SCR",
    "RO": "OMR",
    "LE": "EGP",
    "LL": "LBP",
    "LS": "SYP",
    "LD": "LRD LYD",
    "DA": "DZD",
    "DT": "TND",
    "MT": "MZN",
    "KM": "BAM KMF",
    "VT": "VUV",
    "MK": "MWK",
    "TL": "TRY",
    "Fr": "CHF",
    "W": "KRW",
    "FC": "CDF",
    "Kz": "AOA",
    "Afl": "AWG",
    "NAf": "ANG",
    "Re": "INR PKR",
    "Le": "SLE SLL",
    "Nu": "BTN",
    "Rf": "MVR",
    "Ar": "MGA",
    "YR": "YER",
    "Bs": "BOB VES",
    "Gs": "PYG",
    "Ks": "MMK",
    "Af": "AFN",
    "DM": "DEM",
    "Ps": "MXN",
    "RS": "INR PKR LKR NPR MUR SCR",
    "TK": "BDT",
    "SH": "KES UGX TZS SOS",
    "DH": "AED MAD",
    "RP": "IDR",
    "Br": "ETB BYN",
    "Ft": "HUF",
    "SDR": "XDR",
    "ECU": "XEU",
    "BS": "VES",
    "TD": "TND",
    "UM": "MRU",
    "Lm": "MTL",
    "IR": "IRR",
}

# Codes that are words, or stand for other things as well; so do the codes of currencies that are no more.
WORDS = frozenset("ALL BAM BOB COP CUP ERN GEL LAK MAD MOP PAB PEN SDG SOS TOP TRY AMD BAN XDR RON KGS STN SHP".split())

# What stands right after figures, and nowhere else.
SUFFIXES = {
    "/-": "TZS KES UGX INR PKR LKR",
    "/=": "UGX TZS KES LKR",
    "¢": "USD CAD AUD EUR /100",
}

# What CLDR calls otherwise than news does.
NAMED = {
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "american dollar": "USD",
    "british pound": "GBP",
    "hong kong dollar": "HKD",
    "taiwan dollar": "TWD",
    "new taiwan dollar": "TWD",
    "taiwanese dollar": "TWD",
    "saudi rial": "SAR",
    "saudi riyal": "SAR",
    "saudiriyal": "SAR",
    "egyptianpound": "EGP",
    "emirati dirham": "AED",
    "uae dirham": "AED",
    "malaysia ringgit": "MYR",
    "malaysian ringgit": "MYR",
    "korean won": "KRW",
    "israeli shekel": "ILS",
    "new shekel": "ILS",
    "indian rupee": "INR",
    "chinese yuan": "CNY",
    "swedish crown": "SEK",
    "norwegian crown": "NOK",
    "danish crown": "DKK",
    "czech crown": "CZK",
    "slovak crown": "SKK",
    "icelandic crown": "ISK",
    "estonian crown": "EEK",
    "german mark": "DEM",
    "west german mark": "DEM",
    "finnish mark": "FIM",
    "french franc": "FRF",
    "belgian franc": "BEF",
    "italian lira": "ITL",
    "italian lire": "ITL",
    "turkish lira": "TRY",
    "spanish peseta": "ESP",
    "portuguese escudo": "PTE",
    "dutch guilder": "NLG",
    "greek drachma": "GRD",
    "austrian schilling": "ATS",
    "irish pound": "IEP",
    "convertible mark": "BAM",
    "convertible peso": "CUC",
    "russian ruble": "RUB",
    "russian rouble": "RUB",
    "belarusian rouble": "BYN",
    "belarussian ruble": "BYN",
    "bosnian mark": "BAM",
    "central african franc": "XAF",
    "west african franc": "XOF",
    "kyrgyz som": "KGS",
    "uzbek sum": "UZS",
    "uzbek soum": "UZS",
    "iranian toman": "IRR",
    "special drawing right": "XDR",
}


def plain(name: str) -> str:
    """A name without marks on its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


# How words end that are plurals already, or have none.
_SAME = ("s", "sterling", "ei", "ais", "ych", "nor", "nur", "ner", "va")


def both_numbers(word: str) -> set[str]:
    """A word and its plural."""
    if word.endswith(_SAME) or word in ("yen", "yuan", "won", "baht"):
        return {word}
    return {word, word + "s"}


def spellings(sign: str) -> set[str]:
    """A sign in the cases and with the spaces that people write it in: "KSh" is "KSH" and "Ksh", "US$" is "US $"."""
    if sign.isalpha() and sign.isascii() and not sign.isupper() and sign not in LETTERS:
        return {sign, sign.casefold()} | ({sign.upper(), sign.capitalize()} if len(sign) > 2 else set())
    if sign[:-1].isalpha() and sign[-1] in "$¢₵" and sign != "A$":
        return {sign, f"{sign[:-1]} {sign[-1]}"}
    return {sign}


def tender() -> dict[str, list[str]]:
    """What each country pays in today, as CLDR has it."""
    territories = get_global("territory_currencies").items()
    return {code: [kind for kind, _, end, legal in spans if legal and not end] for code, spans in territories}


# Places that tell currencies of one name apart, beside the names that countries and their people have.
CITIES = {
    "AUD": "Sydney Melbourne Brisbane Perth Queensland Victoria Tasmania",
    "CAD": "Toronto Ontario Quebec Montreal Vancouver Calgary Alberta",
    "NZD": "Auckland Christchurch Maori",
    "HKD": "Kowloon",
    "TWD": "Taiwan Taiwanese Taipei Kaohsiung",
    "GBP": "Manchester Birmingham Scotland Scottish Welsh Liverpool Belfast",
    "EGP": "Alexandria Giza Suez Sisi Mubarak",
    "LBP": "Hezbollah",
    "SYP": "Aleppo Homs",
    "SDG": "Darfur Omdurman",
    "INR": "Mumbai Bombay Kolkata Calcutta Chennai Madras Bangalore Bengaluru Hyderabad Gujarat Kerala Bihar Patna "
    "Maharashtra Karnataka Rajasthan Lucknow Pune Jaipur Odisha Assam Modi BJP Goa Haryana Telangana",
    "PKR": "Karachi Lahore Peshawar Quetta Rawalpindi Sindh Balochistan Faisalabad Multan Gilgit Khyber Sharif "
    "Musharraf",
    "LKR": "Kandy Jaffna Rajapaksa Galle",
    "NPR": "Pokhara Lalitpur Biratnagar",
    "PHP": "Quezon Cebu Davao Mindanao Luzon Makati Duterte Marcos Aquino",
    "MXN": "Monterrey Tijuana Guadalajara Jalisco",
    "ARS": "Kirchner Macri Rosario",
    "COP": "Medellin Cali Medellín",
    "CLP": "Valparaiso",
    "KES": "Mombasa Kisumu Nakuru Eldoret Kiambu Uhuru Ruto Safaricom",
    "TZS": "Dar Zanzibar Arusha Mwanza Magufuli Tanzanians",
    "UGX": "Entebbe Jinja Gulu Mbarara Museveni Makerere",
    "SOS": "Somaliland Hargeisa",
    "SEK": "Gothenburg Malmo",
    "ISK": "Icelanders",
    "CZK": "Brno",
    "SKK": "Slovak Slovakia Bratislava",
    "CHF": "Zurich Geneva Basel",
    "FRF": "France French Paris",
    "BEF": "Belgium Belgian Brussels",
    "ITL": "Italy Italian Rome Milan",
    "FIM": "Finland Finnish Helsinki",
    "DEM": "Germany German Bonn Berlin Frankfurt",
    "IEP": "Ireland Irish Dublin",
    "SVC": "Salvador Salvadoran",
    "XOF": "Dakar Abidjan Ouagadougou Bamako Lome Cotonou Niamey",
    "XAF": "Yaounde Douala Libreville Malabo",
    "CDF": "Goma",
    "MAD": "Casablanca Marrakech",
    "AED": "Dubai Sharjah Ajman",
    "SAR": "Jeddah Mecca Aramco",
    "TRY": "Istanbul Erdogan",
    "RUB": "Kremlin Putin Medvedev Petersburg",
    "ZMW": "Copperbelt Kitwe Ndola Livingstone Lungu Hichilema",
    "MWK": "Blantyre Mzuzu Mutharika Chakwera",
    "PGK": "PNG Bougainville Lae Moresby",
    "MMK": "Burma Burmese Yangon Mandalay Rangoon",
    "BWP": "Motswana Batswana Francistown Khama Masisi",
    "ZAR": "Johannesburg Durban Soweto Gauteng Eskom Zuma Ramaphosa",
    "VND": "Hanoi Saigon",
    "CNY": "Shanghai Shenzhen Guangdong",
    "JPY": "Osaka Koizumi Abe Nikkei",
}
# Countries whose money is not what CLDR puts first, or which tell nothing: they are spoken of everywhere.
TENDERS = {"PS": [], "LI": [], "VA": [], "CU": ["CUP"], "HT": ["HTG"], "PA": ["PAB"], "BT": ["BTN"], "SV": ["SVC"]}
TENDERS |= {"SL": ["SLE", "SLL"], "BG": ["BGN"], "HR": ["HRK"], "ZW": ["ZWL"], "VE": ["VES"]}
TENDERS |= {"LS": ["LSL"], "NA": ["NAD"]}
# Names that are people's names more often.
NOT_PLACES = {"Chad", "Wales", "Victoria"}


def places() -> Iterator[tuple[str, str]]:
    """The names of the places where each currency is used."""
    known = tender()
    found: dict[str, list[str]] = {}
    table = Path(__file__).parent.parent / "src/statecraft/data/countries.tsv"
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "code\t")):
            continue
        code, name, names, adjectives, people, capitals, *_ = line.split("\t")
        for kind in TENDERS.get(code, known.get(code, [])):
            for part in (name, names, adjectives, people, capitals):
                found.setdefault(kind, []).extend(word for word in part.split("|") if word)
    for code, cities in CITIES.items():
        found.setdefault(code, []).extend(cities.split(" "))
    for code, told in sorted(found.items()):
        told += [plain(word) for word in told]
        kept = {word.removeprefix("the ") for word in told if " of " not in word} - NOT_PLACES
        yield code, "|".join(sorted(kept))


def rows() -> Iterator[tuple[str, str, str]]:
    """The table's rows; a form told twice keeps its first meaning."""
    for word, codes in UNITS.items():
        for form in both_numbers(word):
            yield form, "word", codes
    for word, codes in SUBUNITS.items():
        for form in both_numbers(word):
            yield form, "word", f"{codes} /100"
    for word, code in NAMED.items():
        for form in both_numbers(word):
            yield form, "word", code
    for word in ("euro cent", "eurocent"):
        for form in both_numbers(word):
            yield form, "word", "EUR /100"
    for word, codes in TENTHS.items():
        yield word, "word", f"{codes} /10"
    for sign, codes in SIGNS.items():
        for form in spellings(sign):
            yield form, "sign", codes
    for sign, codes in LETTERS.items():
        yield sign, "letter", codes
    for sign, codes in SUFFIXES.items():
        yield sign, "suffix", codes
    english = Locale("en")
    in_use = {code for spans in get_global("territory_currencies").values() for code, _, end, legal in spans if legal}
    today = {code for codes in tender().values() for code in codes} | {"HRK", "BGN", "ZWL", "SLL", "BYN", "MRU", "STN"}
    for code in sorted(in_use):
        if (code in english.currencies and not code.startswith("X")) or code in ("XAF", "XOF", "XCD", "XPF", "XCG"):
            yield code, "code" if code in today and code not in WORDS else "letter", code
            if english.currencies[code].split(" (")[0].endswith(("Dollar", "Peso")):
                yield from ((form, "sign", code) for form in spellings(f"{code}$"))
            for name in english._data["currency_names_plural"].get(code, {}).values():
                word = plain(name).casefold()
                if "(" not in word and " " in word:
                    yield word, "word", code


PLACES = """\
# Where each currency is used: countries, their people and their capitals as news calls them, and some cities.
# Made by tools/make_currencies.py from CLDR through Babel {version} (BSD), countries.tsv and cities written there.
currency\tplaces
"""


def main() -> None:
    """Print the table that is asked for."""
    if sys.argv[1:] == ["places"]:
        sys.stdout.write(PLACES.format(version=babel.__version__))
        for code, words in places():
            sys.stdout.write(f"{code}\t{words}\n")
        return
    told: dict[tuple[str, str], str] = {}
    for form, place, codes in rows():
        told.setdefault((form, place), codes)
    sys.stdout.write(HEAD.format(version=babel.__version__))
    for (form, place), codes in sorted(told.items()):
        sys.stdout.write(f"{form}\t{place}\t{codes}\n")


if __name__ == "__main__":
    main()
