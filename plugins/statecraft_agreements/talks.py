"""Talks on something to be made or sold, which are a deal in the making though no word for a deal is told."""

from __future__ import annotations

import re

_WITH = (
    r"(?:\ between\ [A-Z][^.;,]{2,60}?\ and\ [^.;,]{2,40}?"
    r"|\ with\ (?:[A-Z]|[a-z'’]+\ (?=[a-z]*\ ?[A-Z]))[^.;,]{2,50}?)?"
)
_DOING = (
    r"(?:buy|sell|purchas|acquir|supply|leas|import|export|build|merg|restructur|deliver|produc|construct)ing"  # jets
)
_THING = (
    r"(?:sales?|purchases?|supply|supplies|delivery|deliveries|acquisition|merger|takeover|alliance|joint\ venture|"
    r"(?:restor|normali[sz]|resum|re-?establish|renew)(?:ing|ation\ of)\ (?:the\ |their\ )?(?:[\w-]+\ ){0,2}?"
    r"(?:ties|relations)|exports?|imports?|lease|construction|swap|bailout|restructuring|joint\ production)"
)
_FUNDS = r"(?:\w+\ )?(?:loans?|credit\ lines?|bailouts?|rescue|aid\ programme|loan\ programme|release\ of(?=\ [$€£\d]))"
_ARMS = (
    r"(?:(?:new|more|additional|further|extra|another|\d+)\ ){1,2}(?:[A-Z][\w-]*\d[\w-]*\ )?"
    r"(?:(?:fighter|main|battle|attack|transport|passenger)\ )*"
    r"(?:tanks|jets|fighters|aircraft|planes|helicopters|patrol\ (?:ships|boats|vessels)|frigates|submarines|howitzers)"
)
_WHEN = r"(?:on\ \w+day|last\ \w+|this\ \w+|since\ (?:\w+\ )?\w+|for\ (?:\w+\ )?(?:weeks|months|years))"
_HOW = r"(?:(?:the|an?|its|their|any|possible|potential|planned|proposed|future|further|new|debt|prisoner)\ ){0,3}"
_TIES = (
    r"(?:open|establish|restore|resume|renew|re-?establish|normali[sz]e)\ (?:their\ )?"
    r"(?:[\w-]+\ ){0,2}?(?:ties|relations)"
)
TOPIC = (
    rf"{_WITH}(?:\ {_WHEN})?\ (?:to\ (?:"
    r"(?:jointly\ )?(?:buy|sell|purchase|acquire|supply|lease|import|export|build|merge)|"
    rf"{_TIES}|(?:secure|obtain)\ {_HOW}{_FUNDS})\b|"
    rf"(?:on|over|about|for|regarding|concerning|aimed\ at)\ {_HOW}(?:{_DOING}|{_THING}|{_FUNDS}|{_ARMS})\b)"
)
"""What follows "talks" where they are about a trade of something: "with Peru on the sale of jets", as a pattern."""

HELD = re.compile(
    r"\b(?P<is>is|are|was|were|be|been)\s(?:(?!not\s)[a-z]+\s)?in\s(?:[a-z]+\s){0,2}\Z"
    r"|\b(?P<held>held|hold|holds|holding|began|begun|starts?|"
    r"started|opens?|opened|resumed?|resumes|entered(?:\sinto)?|"
    r"launched)\s(?:[a-z]+\s){0,2}\Z"
)
"""Who is in talks: "**is** in advanced talks", "have **begun** talks"."""

ABOUT = re.compile(
    r"(?:\s(?:(?:with|between)\s[^.;,]{2,60}?|on\s\w+day|last\s\w+|this\s\w+)){0,2}?\s(?:to|"
    r"on|over|about|for|regarding|concerning|aimed\sat)\s"
    r"(?!(?:\w+\s)?(?:weeks|months|years)\s|\w+day\b)(?:the\s|an?\s|its\s)?"
)
"""From the word for the talks to what they are about."""

AFTER_TALKS = re.compile(
    r"\s(?:(?:has|have|had|is|are|was|were|will|would|could|may|might|must)\s|(?:broke|collapsed|failed|stalled|ended|"
    r"began|begin|started|start|resumed?|continued?|dragged|went|took|go|faltered|fell)\b)"
)
"""What is told of talks behind what they are about: "on the sale of jets **broke** down"."""

PROPOSAL = r"(?:proposals?|offers?|(?:package\ of\ )?incentives)(?=\ (?:from|by|made|offered|aimed|to|for|on|under)\ )"
"""What somebody may reject or accept that others offer, as a pattern."""

SALE = (
    r"(?:plan(?:s|ned|ning)?|offer(?:s|ed|ing)?|intend(?:s|ed)?|proposed)\ to\ "
    r"(?=(?:jointly\ )?(?:sell|buy|purchase|supply|lease|export|import)\ )"
)
"""What is told of a sale that is to come: "plans to sell", as a pattern."""

ORDER = (
    r"ordered\ (?=(?:(?:up\ to|another|more\ than|at\ least|about|nearly|a\ further|an\ additional)\ )?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens\ of)\ (?:[\w-]+\ ){0,4}?"
    r"(?:jets?|aircraft|airliners?|planes?|warplanes|fighters|"
    r"helicopters?|tanks?|vehicles|trains|buses|ships|vessels|frigates|submarines|missiles|launchers|doses|satellites|"
    r"locomotives|reactors|tankers|howitzers|rifles|turbines|drones|engines)\b[^.;]{0,40}?\ from\ (?:the\ )?[A-Z])"
)
"""What is told of goods that somebody ordered: "ordered ten jets from", as a pattern."""

ASIDE = r",\s(?:after|during|following|at|in|on)\s[^,.;]{3,60},(?=\s(?:to|on|that)\s)"
"""What may stand before what was agreed: "agreed**, after a year of talks,** to trade", as a pattern."""

WITH_WHOM = r"(?:\s(?:for|worth)\s[^.;]{2,50}?)?\swith\s(?:the\s)?(?-i:[A-Z])"
"""What stands behind an order that is placed with somebody: "for ten jets **with Airbus**", as a pattern."""

WON_ORDER = r"(?:(?<=w[io]n\ an\ )|(?<=illion\ ))order(?=\ (?:from|for|worth)\ )"
"""An order that somebody got: "won an **order** for ten jets", as a pattern."""

FUNDS = (
    r"(?<=currency\ )swaps?(?!\ [a-z]*(?:agreement|deal|pact|contract|arrangement)s?\b)|swaps?(?=\ (?:with|between)\ )|"
    r"stand-?by\ (?:arrangement|programme)s?|bailouts?(?=\ (?:from|with)\ )|"
    r"(?<=\ an\ )understanding(?=\ (?:with|between)\ )"
)
"""What else two may agree to: "a currency **swap** with Peru", "an **understanding** with the bank", as a pattern."""

PARTNER = r"\ with\ (?:the\ )?[A-Z][^.;,]{2,40}?\ (?:on|over|about|for)\ (?!\w+day\b)"
"""What follows "negotiating" where it tells with whom and on what: "with Peru on a canal", as a pattern."""
