"""What a bare "$", "pounds" or "rupees" means: decided by what else the article says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from urllib.parse import urlsplit

from statecraft import Article

# Words that speak of the places where a currency is used, for those that share a name with another.
_PLACES = {
    "AUD": "Australia Australian Sydney Melbourne Canberra",
    "CAD": "Canada Canadian Ottawa Toronto Ontario Quebec Montreal Vancouver",
    "NZD": "Zealand Wellington Auckland",
    "HKD": "Kong",
    "SGD": "Singapore Singaporean",
    "TWD": "Taiwan Taiwanese Taipei",
    "EGP": "Egypt Egyptian Cairo",
    "LBP": "Lebanon Lebanese Beirut",
    "SYP": "Syria Syrian Damascus",
    "SDG": "Sudan Sudanese Khartoum",
    "SSP": "Juba",
    "INR": "India Indian Delhi Mumbai Bombay Kolkata Chennai Bangalore Bengaluru Modi",
    "PKR": "Pakistan Pakistani Islamabad Karachi Lahore Punjab Sindh",
    "LKR": "Lanka Lankan Colombo",
    "NPR": "Nepal Nepali Nepalese Kathmandu",
    "MUR": "Mauritius Mauritian",
    "SCR": "Seychelles",
    "PHP": "Philippine Philippines Filipino Manila Aquino Duterte Marcos",
    "ARS": "Argentina Argentine Argentinian Buenos",
    "COP": "Colombia Colombian Bogota Bogotá",
    "CLP": "Chile Chilean Santiago",
    "CUP": "Cuba Cuban Havana",
    "DOP": "Dominican",
    "UYU": "Uruguay Uruguayan Montevideo",
    "MXN": "Mexico Mexican",
    "KES": "Kenya Kenyan Nairobi Mombasa",
    "TZS": "Tanzania Tanzanian Dodoma Zanzibar",
    "UGX": "Uganda Ugandan Kampala",
    "SOS": "Somalia Somali Mogadishu Somaliland",
    "SEK": "Sweden Swedish Stockholm",
    "NOK": "Norway Norwegian Oslo",
    "DKK": "Denmark Danish Copenhagen",
    "ISK": "Iceland Icelandic Reykjavik",
    "CZK": "Czech Prague",
    "SKK": "Slovak Slovakia Bratislava",
    "CHF": "Switzerland Swiss Zurich Geneva",
    "FRF": "France French Paris",
    "BEF": "Belgium Belgian Brussels",
    "XOF": "Senegal Ivory Ivorian Mali Malian Benin Togo Burkina Niger Dakar Abidjan",
    "XAF": "Cameroon Gabon Chad Congo Yaounde",
    "CDF": "Kinshasa Congolese",
    "RWF": "Rwanda Rwandan Kigali",
    "RSD": "Serbia Serbian Belgrade",
    "JOD": "Jordan Jordanian Amman",
    "IQD": "Iraq Iraqi Baghdad",
    "DZD": "Algeria Algerian Algiers",
    "TND": "Tunisia Tunisian Tunis",
    "LYD": "Libya Libyan Tripoli",
    "BHD": "Bahrain Bahraini Manama",
    "KWD": "Kuwait Kuwaiti",
    "MKD": "Macedonia Macedonian Skopje",
    "IRR": "Iran Iranian Tehran",
    "OMR": "Oman Omani Muscat",
    "YER": "Yemen Yemeni Sanaa",
    "SAR": "Saudi Riyadh",
    "QAR": "Qatar Qatari Doha",
    "AED": "Emirates UAE Dubai Emirati Dhabi",
    "MAD": "Morocco Moroccan Rabat Casablanca",
    "ITL": "Italy Italian Rome Milan",
    "TRY": "Turkey Turkish Ankara Istanbul",
    "RUB": "Russia Russian Moscow Kremlin Putin Medvedev Petersburg",
    "KRW": "Korea Korean Seoul",
    "BYN": "Belarus Belarusian Minsk",
    "RON": "Romania Romanian Bucharest",
    "MDL": "Moldova Moldovan Chisinau",
    "AZN": "Azerbaijan Azerbaijani Baku",
    "TMT": "Turkmenistan Turkmen Ashgabat",
    "KGS": "Kyrgyz Kyrgyzstan Bishkek",
    "UZS": "Uzbek Uzbekistan Tashkent",
    "KPW": "Pyongyang",
    "ZMW": "Zambia Zambian Lusaka",
    "MWK": "Malawi Malawian Lilongwe",
    "PGK": "Papua",
    "BWP": "Botswana Gaborone",
    "CRC": "Costa",
    "SVC": "Salvador Salvadoran",
    "JPY": "Japan Japanese Tokyo Koizumi",
    "CNY": "China Chinese Beijing",
    "IDR": "Indonesia Indonesian Jakarta",
    "MYR": "Malaysia Malaysian",
    "FIM": "Finland Finnish Helsinki",
    "BOB": "Bolivia Bolivian",
    "VES": "Venezuela Venezuelan Caracas",
    "BND": "Brunei",
    "BSD": "Bahamas Bahamian",
    "ANG": "Antilles",
}
_DOMAINS = {
    "au": "AUD",
    "ca": "CAD",
    "nz": "NZD",
    "sg": "SGD",
    "hk": "HKD",
    "tw": "TWD",
    "uk": "GBP",
    "eg": "EGP",
    "in": "INR",
    "pk": "PKR",
    "lk": "LKR",
}
_DOMAINS |= {
    "np": "NPR",
    "mx": "MXN",
    "ph": "PHP",
    "ar": "ARS",
    "co": "COP",
    "cl": "CLP",
    "ke": "KES",
    "tz": "TZS",
    "ug": "UGX",
    "se": "SEK",
    "no": "NOK",
}
# Two kinds of bare money that only plain evidence turns into another's: most of the world quotes in them.
_ANCHORED = frozenset({"USD", "GBP", "EUR"})


@cache
def _places(codes: tuple[str, ...]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{code}>{_PLACES[code].replace(' ', '|')})" for code in codes if code in _PLACES)
    return re.compile(rf"\b(?:{groups})\b" if groups else r"(?!)")


def meant(codes: Sequence[str], article: Article, plain: Iterable[str]) -> str:
    """The likeliest of the currencies that a form may mean.

    ``plain`` are the currencies that other amounts of the article name beyond doubt. A bare "$" or "£" stays the US or
    British one unless the outlet's own address or another amount makes another plain; the rest go by the places that
    the article speaks of most.

    >>> rupees = ("INR", "PKR", "LKR")
    >>> meant(rupees, Article("Karachi will spend 5 billion rupees."), []), meant(rupees, Article("5 rupees"), [])
    ('PKR', 'INR')
    """
    spelt = set(plain)
    others = [code for code in codes if code in spelt]
    if others and codes[0] not in spelt:
        return others[0]
    if codes[0] in spelt:
        return codes[0]
    host = urlsplit(article.url or "").hostname or ""
    local = _DOMAINS.get(host.rpartition(".")[2])
    if local is not None and local in codes:
        return local
    if codes[0] in _ANCHORED and codes[0] != "GBP":
        return codes[0]
    counts: dict[str, int] = {}
    for match in _places(tuple(codes)).finditer(article.text):
        code = match.lastgroup or ""
        counts[code] = counts.get(code, 0) + 1
    if codes[0] == "GBP" and re.search(
        r"\b(?:Brit(?:ain|ish|on)|UK|U\.K\.|London|England|English|Scot\w+|Wales|Welsh)\b", article.text
    ):
        return "GBP"
    return max(counts, key=lambda code: (counts[code], -codes.index(code))) if counts else codes[0]
