"""The words that deals go by, what is done with them, and what a deal is about."""

from __future__ import annotations

import re
from itertools import compress

from statecraft import AgreementStatus, Reading, WordGate
from statecraft_agreements.talks import ASIDE, FUNDS, ORDER, PARTNER, PROPOSAL, SALE, TOPIC, WITH_WHOM, WON_ORDER

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
HELPED = r"(?:brokered|mediated)"  # what those did who are no party to a deal

# One pattern over the whole text finds the candidates; the rest looks only at their sentences.
TRIGGER = re.compile(
    rf"""(?x)\b(?:
      (?P<noun> (?i: (?: cease-?fires? | truces? | armistices? | peace | partnership )
          \ (?:agreements?|deals?|accords?|pacts?|treat(?:y|ies)|plans?|settlements?)  # "a ceasefire deal" is one deal
      | hostage(?:\ release)?\ deal\ and\ (?:an?\ )?(?:\w+\ )?cease-?fire
      | (?:cease-?fire|truce)\ and\ hostage(?:[\ -]release)?\ (?:deal|agreement)
      | agreements? | deals? | treat(?:y|ies) | accords? | pacts?
      | memorand(?:ums?|a)(?:\ of\ (?:understanding|cooperation|intent))? | MoUs? | protocols? | conventions?
      | cease-?fires? | truces? | armistices? | contracts? | concordats? | {FUNDS} |
        loans?(?=\ (?:from|for|to)\ (?:the\ )?(?-i:[A-Z])) | orders?(?={WITH_WHOM}) |
        {WON_ORDER} | (?<=\ a\ )bargain(?=\ (?:on|over|with|to)\ )
      | (?:joint\ statements?|documents)(?=\ [^.;]{{0,200}}\b(?:was|were|be|been)\ (?:also\ )?signed\b)
      | (?:joint|framework|final)\ (?:declarations?|plans?|action\ plans?) | declarations?(?=\ (?:on|of)\b)
      | (?-i:Plan\ of\ Action|Package\ of\ Measures) | road\ ?maps?["”'’]?(?:\ (?:peace\ )?plan)? | joint\ ventures? ) )
    | (?P<agreed> (?i: agree[ds]? ) (?= (?:{ASIDE})?\s(?:\w+ly\s)?(?:to|on|upon|in\ principle|that|a\b|an\b|
        the\b|not\b|with\b|between\b|(?:in|at)\ (?:[A-Z]|an?\ |the\ |recent\ |talks)|during\ |
        after\ |as\ from\ |earlier\ this\ |[A-Z]\w+\ (?:will|would|should)\ |
        (?:(?:late|early)\ )?(?:{WEEKDAY}|
        (?:last|this)\ (?:week|month|year))\b) )
      | (?i: c[ao]me\ to\ terms ) (?=\ (?:on|over)\ )
      | (?<=[Ii]t\ was\ ) decided (?=\ (?:to|that)\b ) )  # nobody in particular decides what two sides agree to
    | (?P<negotiated> negotiat(?:e|es|ed|ing) (?=\ (?:the|an?|its|their)\ (?!(?:[\w-]+\ ){{0,5}}(?:
        agreement|deal|treat(?:y|ies)|accord|pact|memorand|protocol|convention|truce|cease|contract|settlement))) )
    | (?P<with_whom> negotiating (?={PARTNER}) ) | (?P<talks> [Tt]alks (?={TOPIC}) ) | (?P<proposal> {PROPOSAL} )
    | (?P<sale> {SALE} ) | (?P<order> {ORDER} )
    | (?i: (?: conclud(?:e|es|ed|ing) | wrap(?:s|ped|ping)?\ up | complet(?:e|es|ed|ing) | finali[sz](?:e|es|ed|ing) )
        \ (?:[\w-]+\ ){{0,3}}? free[\ -]trade\ (?P<concluded>talks|negotiations) )  # the deal that they were about
    | (?P<joint> (?i: joint\ (?:[\w-]+\ )?(?:exercises?|foundations?|fund|commission|project|projects|
      actions?|patrols?|company|enterprise|programme|program) | (?P<partnership>partnerships?(?=\ with\ ))
      | (?P<plan> (?:(?<=announced\ )|(?<=announced\ a\ )|(?<=announced\ the\ )) plans?(?=\ (?:to|for)\ ) ) ) )
    | (?i:sign(?:ed|s|ing)?\ (?:of\ )?(?:an?|the|two|three|several|their|bilateral|\d+)
      \ (?:[\w$€£.“"-]+\ (?:and\ |\([A-Z]+\)\ )?){{0,5}}? (?P<paper> statements? | communiqu[eé]s? | program(?:me)?s?
      | plans? | charters? | documents? | declarations? | directives? | resolutions? |
        letters?(?:\ of\ (?:intent|understanding|commitment)|(?=\ with\ [A-Z])) | facility
      | (?<!on\ )partnerships?(?=["”]?(?:[.,;]|\ worth|\ (?:on|with|in|to|at|that|which|this|last|during|between)\b))
      | compacts? | packages? | frameworks?(?=\ (?:for|on)\ ) | (?:stand-?by\ )?arrangements?
      | (?-i:[A-Z][a-z]+\ Framework(?!\ [A-Z]|\ (?:agreem|deal|pact))) ) )  # papers that two sides sign
    )\b"""
)

# What tells when a deal was made: "Friday's treaty", "last week's accord"
OF_A_DAY = rf"(?:{WEEKDAY}|[Yy]esterday|[Tt]oday|(?i:last|this)\s(?:week|month|year))['’]s\s"
TRUCE = re.compile(r"(?i)\b(?:cease-?fire|truce)")

# How the words of candidates begin: what is found in no word of an article need not be looked for in its text.
_STEM = re.compile(
    r"agree|bargain|proposals?(?=\W|$)|offer(?:s|ed|ing)?(?=\W|$)|plann(?:ed|ing)(?=\W|$)|intend|incentives|"
    r"c[ao]me(?=\W|$)|package|plans?(?=\W|$)|deal|document|negotiat|treat|accord|pact|memorand|mou|conclud|wrap|"
    r"complet|finali|protocol|convention|cease|hostage|truce|armistice|contract|concordat|declaration|decided|road|"
    r"sign|stand-?by(?=\W|$)|swap|bailout|understanding(?=\W|$)|loan|order(?:ed|s)?(?=\W|$)|talks|"
    r"(?<![^\W\d_])(?:joint|framework|final|peace|partnerships?)(?![^\W\d_])"
)
_GATE = WordGate(_STEM)


def triggers_in(reading: Reading) -> list[re.Match[str]]:
    """The words of a text that may be deals.

    >>> import statecraft
    >>> [match[0] for match in triggers_in(statecraft.read("A fair deal: they agreed on a ceasefire agreement."))]
    ['deal', 'agreed', 'ceasefire agreement']
    >>> triggers_in(statecraft.read("They disagree on the ideal."))
    []
    """
    tokens = reading.tokens
    told = _GATE.among(reading.vocabulary)
    if not told:
        return []
    places = (
        tokens.starts[index] + stem.start()
        for index in compress(range(len(tokens)), map(told.__contains__, tokens.words))
        for stem in _STEM.finditer(tokens.words[index])
    )
    text = reading.text
    found: list[re.Match[str]] = []
    end = 0
    for at in places:
        match = TRIGGER.match(text, at) if at >= end else None
        if match is not None:
            found.append(match)
            end = match.end()
    return found


# What looks like a deal and is none.
NO_DEAL = re.compile(
    r"""(?xi)(?: a\ great\ deal | (?:good|big|great|real)\ deals?\ (?:of|more|less)
    | deal\ (?:a|another)\ (?:blow|setback)
    | contract\ (?:negotiations?|talks|disputes?|workers?|law|terms|killings?|players?|extension\ talks)
    | contracts?\ (?:the\ )?(?:disease|virus|hiv) | cease-?fire\ lines?
    | treaty\ organi[sz]ation | (?<=\ national\ )convention\b
    | declarations?\ of\ (?:war|independence|victory|emergency|love|assets|income) )"""
)
# "A contract extension agreement": the last noun of the two is the deal.
_COMPOUND = re.compile(
    r"\s(?!(?:and|or|of|on|for|to|the|an?|with|in|by|under|as|no|this|that)\s)(?:[a-z]+\s)?(?:agreement|deal|treaty|"
    r"accord|pact)s?\b"
)
# "A high degree of agreement" is a likeness of views.
_DEGREE = re.compile(r"(?i)\b(?:degree|level|areas?|points?|spirit|sense|lack|atmosphere)\sof\s(?:\w+\s)?\Z")
_BEFORE_NO_DEAL = re.compile(r"(?i)\b(?:great|good|to|must|can|will|could|would|should|not|how|no big)\s\Z")

# What is done with a deal, by the word that does it. Stems, in the order in which they are tried.
STATUS: tuple[tuple[re.Pattern[str], AgreementStatus], ...] = tuple(
    (re.compile(rf"(?i)\b(?:{pattern})\b"), status)  # type: ignore[misc]
    for pattern, status in (
        (
            r"reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|ing|al)|turn(?:s|ed|ing)? down|rul(?:e|es|ed|ing) out|"
            r"oppos(?:e|es|ed|ing)|veto(?:es|ed|ing)?|vot(?:ed|ing) down|declin(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|"
            r"without (?:reaching|a|an)",
            "rejected",
        ),
        (
            r"br(?:ea|o)k(?:e|en|ing|s)?|withdr(?:aw|ew|awn|awing|awal)|scrap(?:s|ped|ping)?|"
            r"cancel(?:s|led|ling|ed)?|expir(?:e|es|ed|ing)|"
            r"collaps(?:e|es|ed|ing)|abandon(?:s|ed|ing)?|terminat(?:e|es|ed|ing|ion)|annul(?:s|led|ling)?|t(?:ear|ore|"
            r"orn)(?:ing)? up|pull(?:s|ed|ing)? out|renounc(?:e|es|ed|ing)|end(?:s|ed) (?:the|its|their|a)|"
            r"denounc(?:e|es|ed|ing)|quit(?:s|ting)?|replac(?:ed?|es)|suspend(?:s|ed|ing)?|revok(?:e|es|ed|ing)|"
            r"rescind(?:s|ed|ing)?|repudiat(?:es?|ed|ing)|nullif(?:y|ies|ied|ying)|ditch(?:es|ed|ing)?|leav(?:es?|"
            r"ing)|left|laps(?:es?|ed|ing)|shatter(?:s|ed|ing)?|"
            r"call(?:s|ed|ing)? off|end(?:ed|ing)|interrupt(?:s|ed|ing)?|ignor(?:es?|ed|ing)|"
            r"walk(?:s|ed|ing)? away from|back(?:s|ed|ing)? out of|fr[eo]+z(?:en?|es|ing)|shelv(?:ed?|es|ing)",
            "ended",
        ),
        (
            r"negotiat(?:e|es|ed|ing|ion|ions|ors)|discuss(?:es|ed|ing|ion|ions)?|seek(?:s|ing)?|sought|"
            r"propos(?:e|es|ed|ing|al|als)|prepar(?:e|es|ed|ing|ation|ations)|work(?:s|ed|ing)? (?:on|towards?|"
            r"for)|work(?:s|ing)? out|"
            r"draft(?:s|ed|ing)?|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|push(?:es|ed|"
            r"ing)? for|offer(?:s|ed|ing)?|consider(?:s|ed|ing)?|talks|urg(?:e|es|ed|ing)|"
            r"could (?:reach|sign|agree|lead)|will (?:sign|negotiate|agree|conclude)|would (?:sign|agree)|"
            r"to (?:sign|reach|conclude|finali[sz]e|negotiate|agree)|about to|close to|likely|"
            r"(?:verge|brink|cusp) of|may (?:sign|agree)|"
            r"tr(?:y|ies|ied|ying) to|serious about|possib(?:le|ility)|efforts?|toward|towards|prospects?|"
            r"near(?:ed|ing|s)|want(?:s|ed)?|intend(?:s|ed)?|ready to|demand(?:s|ed|ing)?|mediat(?:e|es|ing)|"
            r"broker(?:ing)?\b|pending|potential|until",
            "negotiating",
        ),
        (
            r"sign(?:s|ed|ing)?|signatures?|pen to paper|signator(?:y|ies)|ratif(?:y|ies|ied|ying|ication)|"
            r"ink(?:s|ed|ing)?|exchang(?:e|ed) (?:of )?(?:letters|instruments)",
            "signed",
        ),
        (
            r"reach(?:es|ed|ing)?|str(?:ike|uck|iking)|finali[sz](?:e|es|ed|ing)|initial(?:s|ed|led|ing)?|"
            r"conclud(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|wrap(?:s|ped|ping)? up|clinch(?:es|ed|ing)?|"
            r"seal(?:s|ed|ing)?|approv(?:e|es|ed|ing|al)|adopt(?:s|ed|"
            r"ing|ion)?|accept(?:s|ed|ing)?|made|broker(?:ed)|mediated|"
            r"renegotiat(?:e|ed|ing)|announc(?:e|es|ed|ing)|agree[ds]?|"
            r"agreeing|w[io]n|awarded|culminat\w+ in|result\w+ in|secur(?:e|ed|es|ing)|declar(?:e|ed|es|ing)|"
            r"achiev(?:e|ed|es|ing)|landed|confirmed|sh(?:ake|ook|aking) hands|"
            r"welcom(?:e|es|ed|ing)|renew(?:s|ed|ing)?|extend(?:s|ed|ing)?|endors(?:e|es|ed|ing)|produc(?:e|ed|ing)|"
            r"worked out|yield(?:ed|s)?|forg(?:e|ed|es|ing)|formali[sz](?:e|ed|es|ing)|hammer(?:ed|ing)? out|"
            r"enter(?:s|ed|ing)?(?! into (?:force|effect))",
            "agreed",
        ),
        (
            r"t(?:ake|akes|ook|aking) effect|(?:enter|c[ao]m)(?:e|es|ed|ing|"
            r"s)? into force|in force|implement(?:s|ed|ing|ation)?|honou?r(?:s|ed|ing)?|uphold|upheld|"
            r"respect(?:s|ed|ing)?|observ(?:e|es|ed|ing)|compl(?:y|ies|ied|ying|iance)|abid(?:e|es|ed|ing)|"
            r"breach(?:es|ed|ing)?|violat(?:e|es|ed|ing|ion|ions)|"  # what is violated stands
            r"adher(?:e|es|ed|ing)|liv(?:e|ed|es|ing) up to|fulfil(?:l?ed|ls?|ling)?|amend(?:ed|ing)?|revis(?:ed?|es|"
            r"ing)|existing|beg[au]n|"
            r"monitor(?:s|ed|ing)?|overs(?:ee|aw|eeing)|supervis(?:e|ed|es|ing)|verif(?:y|ied|ying)|enforc(?:e|ed|es|"
            r"ing)|preserv(?:e|ed|es|ing)|maintain(?:s|ed|ing)?|salvag(?:e|ed|ing)|reviv(?:e|ed|ing)|commit(?:ted|"
            r"ment) to|long-standing|under|has|have|had|is|are|was|remains?|holds?|held|that (?:ended|halted)|"
            r"which (?:ended|halted)|defend(?:s|ed|ing)?|c[ao]mes? into effect",
            "in_force",
        ),
    )
)

# The verbs that make a deal, or do something to one, where it is their object.
VERBS = re.compile(
    r"(?i)\b(?P<verb>(?:co-)?sign(?:ed|s|ing)?|ink(?:ed|s)?|reach(?:ed|es|ing)?|str(?:uck|ike|ikes|iking)|conclud(?:ed|"
    r"e|es|ing)|complet(?:ed?|es|ing)|wrap(?:s|ped|ping)?\sup|finali[sz](?:ed|e|es|ing)|initial(?:l?ed|s)?|clinch(?:ed|"
    r"es|ing)?|seal(?:ed|s|ing)?|approv(?:ed|e|es|ing)|adopt(?:ed|s|ing)?|ratif(?:ied|y|ies|ying)|accept(?:ed|s|ing)?|"
    r"reject(?:ed|s|ing)?|broke|broken|break(?:s|ing)?|breach(?:ed|es|ing)?|violat(?:ed|e|es|ing)|withdr(?:ew|aw|awn|"
    r"awing|awal)\s(?:\w+\s){0,3}?from|pull(?:ed|ing)? out of|granted|obtained|revok(?:ed?|es|ing)|annul(?:s|led|"
    r"ling)?|rescind(?:s|ed|ing)?|repudiat(?:ed?|es|ing)|nullif(?:y|ies|ied|ying)|ditch(?:es|ed|ing)?|scrap(?:ped|"
    r"ping)?|quit(?:s|ting)?|cancel(?:l?ed|l?ing)?|abandon(?:ed|ing)?|terminat(?:ed|e|ing)|negotiat(?:ed|e|es|ing)|"
    r"discuss(?:ed|es|ing)?|seek(?:s|ing)?|sought|propos(?:ed|e|es|ing)|prepar(?:ed|e|es|ing)|draft(?:ed|ing)?|"
    r"work(?:ed|ing|s)?\s(?:on|towards?|out)|offer(?:ed|s|ing)?|plan(?:ned|s|ning)|implement(?:ed|s|ing)?|monitor(?:ed|"
    r"s|ing)?|overs(?:ee|aw|eeing)|supervis(?:ed?|es|ing)|verif(?:y|ied|ying)|enforc(?:ed?|es|ing)|preserv(?:ed?|es|"
    r"ing)|maintain(?:ed|s|ing)?|replac(?:ed?|es|ing)|uph(?:eld|olds?|olding)|salvag(?:ed?|ing)|reviv(?:ed?|ing)|"
    r"honou?r(?:ed|s|ing)?|respect(?:ed|s|ing)?|observ(?:ed|e|es|ing)|compl(?:ied|y|ies|ying)\swith|abid(?:ed|e|es|"
    r"ing)\sby|adher(?:ed|e|es|ing)\sto|w[io]n|land(?:ed|s)|award(?:ed|s)|secur(?:ed|e|es|ing)|achiev(?:ed|e|es|ing)|"
    r"announc(?:ed|e|es|ing)|unveil(?:ed|s|ing)?|put(?:s|ting)?\s(?:pen\sto\spaper\son|"
    r"(?:its|their)\ssignatures?\sto)|broker(?:ed|s|ing)?|mediat(?:ed|e|ing)|produc(?:ed?|ing)|yields?|yielded|"
    r"come\sto|came\sto|coming\sto|arriv(?:e|ed|es|ing)\sat|end(?:ed|s|ing)?\s(?:in\s\w+\s)?with|forg(?:ed?|es|ing)|"
    r"formali[sz](?:ed?|es|ing)|near(?:ed|ing|s)|suspend(?:ed|s|ing)?|hammer(?:ed|ing)?\sout|liv(?:ed?|es|ing)\sup\sto|"
    r"interrupt(?:ed|s|ing)?|ignor(?:ed?|es|ing)|t(?:ear|ore|orn)(?:s|ing)?\sup|walk(?:s|ed|ing)?\saway\sfrom|back(?:s|"
    r"ed|ing)?\sout\sof|fr[eo]+z(?:en?|es|ing)|shelv(?:ed?|es|ing)|vot(?:ed|ing)\sdown|sh(?:ake|ook|aking)\shands\son|"
    r"declar(?:ed|e|es|ing)|call(?:ed|s|ing)?\soff|turn(?:ed|s|ing)?\sdown|rul(?:ed|es|ing)\sout|end(?:ed|"
    r"ing)(?!\s(?:in\s\w+\s)?with\b)|refus(?:ed|e|es|ing)|fulfil(?:l?ed|ls?|ling)?|amend(?:ed|ing)?|culminat(?:ed|"
    r"ing)\sin|result(?:s|ed|ing)?\sin|renegotiat(?:ed|e|ing)|extend(?:ed|s|ing)?|renew(?:ed|s|ing)?|serious about|"
    r"(?:(?<=is\s)|(?<=are\s)|(?<=was\s)|(?<=were\s)|(?<=very\s)|(?<=now\s)|(?<=be\s))close\sto|on\sthe\s(?:verge|"
    r"brink|cusp)\sof|hop(?:ed|e|es|ing)\sfor|enter(?:(?:ed|s|ing)(?:\sinto)?|\sinto)|renounc(?:ed?|es|ing)|veto(?:ed|"
    r"es|ing)?|declin(?:ed?|es|ing)(?!\sto\b)|revis(?:ed?|es|ing)|shatter(?:ed|s|ing)?|defend(?:ed|s|ing)?|push(?:ed|"
    r"es|ing)?\sfor|(?:demand|want)(?:ed|s|ing)?|made|placed|settled\son|agree[ds]?\s(?:on|to|upon)|set up|"
    r"establish(?:ed|es|ing)?|formed|creat(?:ed|e|es|ing)|leav(?:es?|ing)|(?<!the\s)left|beg[aiu]ns?(?=\s\Z)|join(?:ed|"
    r"s|ing)?|br(?:ing(?:ing|s)?|ought)\sabout|collaps(?:ed|es)(?=\s(?:\w+\s){0,3}without\s))\b"
)

# "Thanked Peru for signing a pact": one that was signed
PRAISE = re.compile(r"(?i)\b(?:congratulat|prais|thank|commend|applaud|credit)\w*\s")
# What may be done to a deal and isn’t yet
MIGHT = re.compile(r"(?i)\b(?:could|may|might|threat\w*\sto|consider\w*)\s\Z")
# "The pacts that Chile has signed with Peru", "the pact Chile and Peru signed"
THAT_THEY = re.compile(
    r"(?:(?:\s(?:on|in|for|of)\s[^.;,]{2,50}?)?\s(?:that|which)\s(?:the\s)?"
    r"(?=[A-Z]|(?:[a-z]+\s)?(?:government|army|military|junta)\sand\s)[^.;,]{2,60}?"
    r"|(?=\s[A-Z])(?:\s(?:and|the|of|[A-Z][\w.'’-]+)){1,8}?)\s(?:has\s|have\s|had\s)?"
    r"(?:also\s|already\s|just\s|recently\s)?(?P<verb>signed|reached|concluded|struck)\b"
)
KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?i)\b(?:{pattern})"), kind)
    for pattern, kind in (
        (r"cease-?fire|truce|armistice", "ceasefire"),
        (r"nuclear|uranium|reactor|non-?proliferation", "nuclear"),
        (r"peace", "peace"),
        (r"gas\b|oil\b|energy|pipeline|petroleum|electricity|power plant", "energy"),
        (r"defen[cs]e|military|arms\b|weapons?|missile|navy|fighter|troops|security", "defence"),
        (r"free[- ]trade|trade|tariff|exports?|imports?|customs|goods|textile|buy|sell|purchase", "trade"),
        (r"aid\b|assistance|relief|grants?\b|loan|debt", "aid"),
        (r"border|boundary|frontier|territor", "border"),
        (r"visas?\b", "visa"),
        (r"migra|refugee|readmission|asylum|deport", "migration"),
        (r"extradit|legal assistance|prisoner|hostage|convicts?\b", "justice"),
        (r"invest|joint venture|stake", "investment"),
        (r"climate|emission|environment", "climate"),
        (r"science|technolog|education|cultur|youth|space", "cooperation"),
        (r"power-sharing|unity government|coalition", "politics"),
    )
)

_MODAL = re.compile(
    r"(?i)\b(?:will|would|could|may|might|should|must|to|hopes?|hoped|plans?|planned|expects?|expected|wants?|"
    r"ready|likely)\s(?:\w+\s){0,2}\Z"
)
_NOT = re.compile(
    r"(?i)(?:n['’]t|\b(?:not|never|no|without|yet to|refus\w+ to|declin\w+ to|fail\w+ to|unable to))\s(?:\w+\s){0,2}\Z"
)

# Who fails to reach a deal hasn't rejected it: it is in the making still.
UNABLE = re.compile(r"(?i)\b(?:fail\w*|unable|(?:not|never) been able|(?:has|have|had) yet)\sto\s(?:\w+\s){0,2}\Z")


def is_deal(text: str, start: int, end: int) -> bool:
    """Whether the word is a deal, and not "a great deal" or "to deal with"."""
    if NO_DEAL.match(text, start, end + 18):
        return False
    word = text[start:end].casefold()
    if word.startswith(("contract", "agreement", "deal", "joint venture")) and _COMPOUND.match(text, end):
        return False
    if word == "agreement" and _DEGREE.search(text, max(0, start - 30), start) is not None:
        return False
    return not (word in ("deal", "contract") and _BEFORE_NO_DEAL.search(text, max(0, start - 10), start))


def status_of(words: str, default: AgreementStatus | None = None) -> AgreementStatus | None:
    """The status that words around a deal show; a later step not yet taken is negotiating, one refused is rejected.

    >>> status_of("signed"), status_of("are negotiating"), status_of("refused to sign"), status_of("will sign")
    ('signed', 'negotiating', 'rejected', 'negotiating')
    >>> status_of("spoke of") is None
    True
    """
    for pattern, status in STATUS:
        for match in pattern.finditer(words):
            if status in ("signed", "agreed"):
                if UNABLE.search(words[: match.start()]):
                    return "negotiating"
                if _NOT.search(words[: match.start()]):
                    return "rejected"
                if _MODAL.search(words[: match.start()]):
                    return "negotiating"
            return status
    return default


def kind_of(words: str) -> str | None:
    """What a deal is about, None where its words don't say."""
    return next((kind for pattern, kind in KINDS if pattern.search(words)), None)
