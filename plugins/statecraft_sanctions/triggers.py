"""The words that sanctions go by, the instruments that they name, and the mentions that are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import compress

from statecraft import Reading, Span, WordGate
from statecraft_sanctions.stance import Instrument

# One pattern over the whole text finds the candidates; the rest looks only at their sentences.
TRIGGER = re.compile(
    r"""(?xi)(?<![\w-])(?:
      (?P<listed> sanctions\ (?:black)?list\b )
    | (?:non-|counter-?)?(?P<sanction> sanctions? | sanctioned | sanctioning )
    | (?P<embargo> embargo(?:e[sd])? )
    | (?P<list> (?:black|(?P<delist>de))list(?:s|ed|ing)? | entity\ list | sdn\ list | watch\ ?list
      | list\ of\ (?:state\ )?sponsors\ of\ terror(?:ism)?\b | terror(?:ism|ist)?\ (?:black)?list )
    | (?P<freeze> (?:asset|assets)\ freezes? | assets(?:\ (?:in|under|of|belonging\ to|held\ by)\ [^,;]{2,40}?)?
      \ (?:will\ be|are|were|have\ been|be)\ frozen |
      (?:(?P<unfreeze>un)?fr[eo]e?z(?:e|es|en|ing)|immobili[sz](?:e|es|ed|ing))
      \s(?:[\w'’.-]+\s){0,5}?(?:assets|funds|accounts|(?<=frozen\ )money)
      | frozen\ assets | freeze\ on\ (?:the\ )?assets )
    | (?P<travel> (?:travel|entry)\ bans? | visa\ (?:bans?|restrictions) | (?:barred|banned)\ from\ entering
      | (?:bar|ban)(?:s|red|ring|ned|ning)?\ (?:the\ )?entry\ (?:of|to|for)(?=\ (?:[\w-]+\ ){0,3}(?-i:[A-Z]))
      | (?:bar|ban)(?:s|red|ring|ned|ning)?\ (?!from\b)(?:
          (?-i:[A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+)+(?:(?:,\ and|,|\ and)\ [A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+)+){0,5})
        | (?:[\w'’-]+\ ){0,5}?(?:\d+\ (?:[\w'’-]+\ ){0,3}?(?:citizens|nationals|people|individuals)|officials|
            lawmakers|politicians|ministers|leaders|parliamentarians|executives|journalists|judges|generals|diplomats)
            (?:\ and\ (?:[\w'’-]+\ ){0,3}?[a-z]+s)?
            (?:,\ (?:including|among\ them|notably|such\ as)\ (?-i:[A-Z])[^.;]{2,90}?,)?
        )\ from\ (?:entering|travell?ing\ to|visiting)
        (?=[.,;]|\ (?:(?:the|its|their|his|her)\ (?:country|territory|soil)|(?:the\ )?(?-i:[A-Z]))) )
    | (?P<visas> (?:revok(?:e[sd]?|ing)|cancel(?:s|l?ed|l?ing)?|withdr[ae]w(?:s|n|ing)?)
        \ (?:[\w.]+\ ){0,2}?visas(?=\ (?:of|for|held\ by)\b) )
    | (?P<designated> designat(?:e|ed|es|ing|ion\ of) (?=\ (?:
        (?:[\w'’.-]+\ ){0,4}?(?:individuals|entities|persons|people|companies|firms|vessels|tankers|banks?|officials|
          leaders|networks?|businessmen|ships)\b
      | (?:[\w'’.-]+,?\ ){1,12}?(?:as\ (?:an?\ |the\ )?|an\ |a\ )(?:[\w-]+\ ){0,4}?terrorist )) )
    | (?P<cap> price\ caps? )
    | (?P<export> export\ (?:controls?(?:\ list)?|restrictions?|curbs) | trade\ (?:bans?|restrictions|blockade) )
    | (?P<arms> (?:arms|weapons)\ (?:ban|embargo|export\ ban) | ban\ on\ (?:the\ )?(?:arms|weapons?)\ (?:sales|
      exports|deliveries)? )
    | (?P<punitive> (?:punitive|restrictive)\ measures | (?:economic|naval)\ blockade |
      blockade(?=\ (?:of|on|against)\ (?:the\ )?(?-i:[A-Z])) |
      (?:oil|gas|import|export|flight|trade)\ bans?\b | (?:economic|trade)\ boycotts? )
    | (?P<cut> (?:cut(?:ting)?\ off|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|
        fr[eo]e?z(?:e|es|en|ing))
      \ (?: (?:all\ |its\ |their\ )?(?:(?:arms|weapons)|(?P<supplies>oil|gas|energy|trade|grain))\ (?:sales|supplies|
          exports|shipments|deliveries|imports|trade)
        | (?:all\ |the\ )?(?:sales?|exports?|supply|delivery|
            transfers?(?=\ of\ (?:[\w'’.-]+\ ){0,4}(?:technology|arms|weapons|parts|equipment)\b))\ of
          \ (?!an?\b|the\b|its\b|their\b)(?:[\w'’.-]+\ ){0,5}?[\w'’.-]+(?=\ to\ (?:the\ )?(?-i:[A-Z]))
        | (?:all\ |its\ )?(?:trade|commerce|trade\ (?:relations|ties))(?=\ with\ (?:the\ )?(?-i:[A-Z])) ) )
    | (?P<exports> (?:bar(?:s|red|ring)|
        restrict(?:s|ed|ing)?|limit(?:s|ed|ing)?|curb(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|
        ban(?:s|ned|ning)?|stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|block(?:s|ed|ing)?)
      \ (?:all\ |the\ |its\ |their\ )?(?: (?:exports?|sales)\ of\ (?!an?\b|the\b|its\b)(?:[\w'’.-]+\ ){0,5}?[\w'’.-]+
        | (?:(?!on\b|of\b|in\b|to\b|from\b)[a-z][\w-]*\ ){0,2}?exports?)(?=\ to\ (?:the\ )?(?-i:[A-Z]))
      | (?:bar(?:s|red|ring)|restrict(?:s|ed|ing)?|limit(?:s|ed|ing)?|curb(?:s|ed|ing)?|ban(?:s|ned|ning)?|
        halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|block(?:s|ed|ing)?)\ (?:all\ |the\ |its\ )?exports?\ of
        \ (?:[a-z-]+\ ){0,2}?
        (?:(?:micro)?chip(?:s|(?:making)?\ [a-z]+)?|semiconductors?|gallium|germanium|graphite|antimony|tungsten|
        rare(?:\ |-)earths?|drones?|
        dual-use|lithography)\b )
    | (?P<imports> (?:ban(?:s|ned|ning)?|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|stop(?:s|ped|ping)?|block(?:s|ed|ing)?|
        prohibit(?:s|ed|ing)?|end(?:s|ed|ing)?|phas(?:e[sd]?|ing)\ out)\ (?:all\ |most\ |any\ |the\ |its\ )?(?:
        (?:imports?|purchases|importing)(?=\ (?:of\ )?(?:[\w'’-]+\ ){0,3}?(?:from\ (?:the\ )?)?(?-i:[A-Z]))
      | (?-i:[A-Z][\w'’-]+)(?:\ and\ (?-i:[A-Z][\w'’-]+))?\ (?:[a-z-]+\ ){0,2}?imports?\b ) )
    | (?P<stopped> (?: (?:imports?|exports?|sales)\ of\ [^,;.]{2,60}? | (?:arms|weapons)\ (?:sales|exports|deliveries|
        shipments)(?:\ to\ [^,;.]{2,40}?)? )\ (?:(?P<to_come>will|would)\ be|(?:has|have|had)\ been|are|were|was|is)
      \ (?:banned|halted|suspended|prohibited|restricted|blocked|outlawed)\b )
    | (?P<goods> bans?\ on\ (?:the\ )?(?:[\w'’.-]+\ ){0,3}?(?:imports?|exports?|trade|shipments|investments?|loans|
        technology)
      | (?:bans?|controls|curbs|limits|restrictions)\ on\ (?:the\ )?(?:[\w'’.-]+\ ){0,4}?(?:(?:re-?)?exports?|sales?|
        transfers?|deliver(?:y|ies))(?:\ of\ (?:[\w'’.-]+\ ){0,4}?[\w'’.-]+)?(?=\ to\ (?:the\ )?(?-i:[A-Z])) )
    | (?P<wares> bans?\ on\ (?:the\ )?(?-i:[A-Z][\w'’-]+)\ (?:[a-z-]+\ )?
      (?:diamonds?|timber|gems?|oil|gold|coal|goods|products|fuels?|gas|lng|uranium|steel|alumin(?:i)?um|copper|nickel|
        metals|crude|cotton|grain|fertili[sz]ers?|ships|vessels|tankers|trucks|lorries|airlines|aircraft|carriers|
        banks|media|broadcasters|coffee|wine)\b(?!-) )
    | (?P<resumed> resum(?:e[sd]?|ing|ption\ of)\ (?:its\ |their\ |the\ )?(?:arms|weapons)\ (?:sales|exports|
        shipments|deliveries) )
    | (?P<dealing> (?:bar(?:s|red|ring)?|prohibit(?:s|ed|ing)?|forb(?:id|ids|ade|idden|idding))\ (?:[\w.,-]+\ ){0,6}?
      from\ (?: doing\ (?:any\ )?business | (?:any\ )?(?:financial\ )?(?:transactions?|dealings?|trade)
        | (?:conducting|dealing|trading)\b ) )
    | (?P<taken> (?: (?:(?<=\bthe\ )|(?<=\bown\ )|(?<=\bthese\ )|(?<=\bthose\ )|(?<=\bsuch\ )|
        (?<=\bthe\ new\ )|(?<=\bthe\ latest\ ))
        (?:measures|restrictions|penalties|curbs|ban|blockade|(?:extended|expanded|updated|revised)\ list)
      | (?P<steps> (?:(?<=\bsuch\ )|(?<=\bthese\ )|(?<=\bthose\ ))(?:moves?|steps?|actions) )
      | (?:(?<=\bsome\ )|(?<=\bother\ )|(?<=\ball\ )|(?<=\bcertain\ )|(?<=\beased\ )|(?<=\blifted\ )|(?<=\btightened\ ))
        (?:restrictions|curbs)
        (?=\ (?:on|against)\ (?:the\ )?(?-i:[A-Z]))
      | restrictions(?=\ (?:also\ )?(?:should|must|could|will|would)\ (?:also\ )?be\ (?:placed|imposed)\ on\ )
      | measures(?=\ against\ (?:the\ )?(?-i:[A-Z])) | ban(?=\ on\ (?-i:[A-Z])) )\b )
    | (?P<them> (?:(?<=\blift\ )|(?<=\blifting\ )|(?<=\blifted\ )|(?<=\bease\ )|(?<=\beasing\ )|(?<=\beased\ )
      |(?<=\bextend\ )|(?<=\bextended\ )|(?<=\btighten\ )|(?<=\btightened\ )|(?<=\bkeep\ )|(?<=\bremove\ )|
      (?<=\bimpose\ )|(?<=\bimposed\ )|(?<=\bimposing\ )|
      (?<=\breimpose\ )|(?<=\breverse\ )|(?<=\breimposed\ )|(?<=\breimposing\ )|
      (?<=\bdefy\ )|(?<=\bcircumvent\ )|(?<=\bevade\ )|(?<=\bcomply\ with\ )|(?<=\bcomplied\ with\ ))
      (?:them|it)\b | them(?=\ (?:to\ be\ )?(?:lifted|eased|removed|dropped|scrapped)\b) )
    | (?P<waiver> (?<!visa\ )(?<!fee\ )(?<!sanctions\ )(?<!sanction\ )(?<!patent\ )waivers?
        (?!\ (?:from|of|on|program\w*)\b)
      | licen[cs]es?(?=\ (?:that\ )?(?:allow|authori[sz]|permit|let)\w*) )
    | (?P<referral> refer(?:s|red|ring|ral)?\ (?:[\w.'’-]+\ ){0,6}?to\ (?:the\ )?(?:U\.?N\.?\ |United\ Nations\ )?
      Security\ Council\b (?!,?\ (?:for|where|which|that)\b) )
    )(?!-(?:hit|busting|related|era|free))(?:\b)"""
)

# No mention without one of these in a word; what a word may go on with after a joint ("ban's") changes nothing.
_GATE = WordGate(
    re.compile(
        r"sanction|embargo|boycott|blacklist|delist|designat|entity|"
        r"prohibit|forb[ia]d|export|blockade|restric|measures|"
        r"sdn|watch|sponsors|freez|froze|unfr[eo]|immobili|entering|"
        r"visiting|penalties|curbs|halt|suspend|visa|extended|"
        r"(?<![^\W\d_])bar(?:red|ring|s)?(?![^\W\d_])|"
        r"(?<![^\W\d_])(?:imports?|importing|purchases|sales?)(?![^\W\d_])|"
        r"(?<![^\W\d_])(?:block(?:s|ed|ing)?|resum(?:e[sd]?|ing|ption))(?![^\W\d_])|"
        r"expanded|updated|revised|(?<![^\W\d_])(?:ban|bans|banned|banning|caps?|cut|cutting)(?![^\W\d_])"
    )
)
# What is done to "them", and what may lead to them
_AGAIN = WordGate(
    re.compile(
        r"(?<![^\W\d_])(?:lift|eas(?:e|ing)|tighten|keep|remove|refer|defy|"
        r"circumvent|evade|compl(?:y|ied)|reverse|dropped|scrapped|waiver|licen[cs]e|"
        r"(?:impos(?:e|ed|ing)|steps?|moves?|actions)(?![^\W\d_]))"
    )
)
# The words that a mention may begin with: at no others is it looked for.
OPENING = re.compile(
    r"(?<![\w-])(?:(?:non-|counter-?)?sanction|embargo|blacklist|delist|entity|sdn|watch|list|terror|assets?|"
    r"(?:un)?fr[eo]e?z|immobili|travel|entry|visa|revok|cancel|withdr[ae]w|designat|price|exports?|import|trade|arms|"
    r"weapons|punitive|restrict|economic|naval|blockade|oil|gas|"
    r"flight|halt|suspend|block|limit|curb|prohibit|forb[ia]d|"
    r"stop|phas|sales?|controls|resum|measures|penalties|extended|expanded|updated|revised|moves?|steps?|actions|"
    r"waiver|licen[cs]e|refer|(?:ba[nr](?:s|red|ring|ned|ning)?|cut(?:ting)?|end(?:s|ed|ing)?|them|it)(?![^\W\d_]))"
)
_OPENINGS = WordGate(OPENING)
_BACK = 1200  # characters back that "the measures", or a case before the Council, takes sanctions up from
_JUST = 160  # characters back that "lift them" does


def triggers_in(reading: Reading) -> list[re.Match[str]]:
    """The words of a text that may speak of sanctions; "the measures" and the like only after sanctions were named.

    >>> import statecraft
    >>> text = "The measures failed. The embargo stays, and the measures bite."
    >>> [match[0] for match in triggers_in(statecraft.read(text))]
    ['embargo', 'measures']
    """
    tokens = reading.tokens
    told = _GATE.among(reading.vocabulary)
    if not told:
        return []
    told |= _AGAIN.among(reading.vocabulary)
    places = compress(tokens.starts, map(told.__contains__, tokens.words))
    found: list[re.Match[str]] = []
    named = -_BACK - 1
    for match in _in_sentences(reading, dict.fromkeys(map(reading.sentence_at, places))):
        again = match["taken"] or match["them"] or match["referral"]
        if again and match.start() - named > (_JUST if match["them"] else _BACK):
            continue
        if not (again or match["waiver"]):
            named = match.end()
        found.append(match)
    waived = any(match["sanction"] or match["embargo"] for match in found)  # and not a fee, or a patent
    return [match for match in found if waived or not match["waiver"]]


def _in_sentences(reading: Reading, sentences: Iterable[Span]) -> Iterator[re.Match[str]]:
    """The matches of ``TRIGGER``, looked for only where a word may begin one."""
    words, starts = reading.tokens.words, reading.tokens.starts
    opening = _OPENINGS.among(reading.vocabulary)
    for sentence in sentences:
        end = sentence.start
        for k in range(reading.tokens.at(sentence.start), reading.tokens.first_from(sentence.end)):
            if words[k] in opening:
                for opened in OPENING.finditer(words[k]):
                    at = starts[k] + opened.start()
                    match = TRIGGER.match(reading.text, at, sentence.end) if at >= end else None
                    if match is not None:
                        yield match
                        end = match.end()


# What looks like sanctions and is none.
_NO_STANCE = re.compile(
    r"""(?xi)
      under\ embargo |
      embargo(?:ed)?\ (?:until|for(?!\ (?:[\w-]+\ ){0,4}(?:year|decade|month)s?\b)|lifts?|on\ (?:this|the)\ call|
        for\ this) | no\ embargo |
        embargo\ (?:is|will\ be)\ lifted\ (?:at|when) | \b(?:the|this|conference|press|earnings)\ call\b.{0,60}embargo
    | state-sanctioned | (?:amounts?|money|loans?|plans?|budget|funds|posts|leave)\ sanctioned |
      sanctioned\ by\ (?:the\ )?(?:court|church|law|constitution|government\ of\ the\ day)
    | assault[ -](?:weapons?|rifles?)
    | (?:without|with)\ the\ sanction\ of | legal\ sanctions?\ for | disciplinary\ sanctions? | (?:fifa|uefa|
      league|doping|weightlift\w+|athletics|cycling|basketball|cricket|rugby|tennis|sporting|sports|club|player|
        team|olympic|athlet\w+|football)\b.{0,60}sanction
    | \b(?:quarantine|lockdown|coronavirus|pandemic|self-isolation)\b
    | sanction.{0,60}\b(?:fifa|uefa|doping|footballers?|referee) | non-sanctioned | sanctions-(?:hit|busting) |
      officially\ sanctioned | court.{0,20}\bsanction(?:ed|s)\ (?:the\ )?(?:lawyer|attorney)
    """
)

_WORDS_OF: tuple[tuple[str, Instrument], ...] = (
    (r"asset freeze|fr[eo]e?z\w*\b(?! (?:all |its )?(?:trade|commerce)\b)", "asset_freeze"),
    (r"travel (?:ban|restriction)|entry ban|(?:barred|banned) from entering", "travel_ban"),
    (r"visa", "visa"),
    (r"arms embargo|(?:arms|weapons?) (?:ban|sales|exports|embargo)|embargo on (?:arms|weapons)", "arms_embargo"),
    (
        r"trade (?:embargo|ban|sanctions|restrictions|relations|ties)|"
        r"(?:halt|suspend|cut)\w*(?: \w+)? trade\b|economic embargo|\bembargo on (?:trade|goods)|"
        r"economic sanctions|blockade",
        "trade_embargo",
    ),
    (
        r"export (?:control|restriction|ban)|\b(?:sales?|exports?|transfers?|supply|delivery) of\b|"
        r"\b(?:bans?|controls|curbs|limits|restrictions) on (?:the )?[\w .'’-]{0,40}?\b(?:exports?|sales?|"
        r"transfers?)\b",
        "export_control",
    ),
    (r"price cap", "price_cap"),
    (r"financial sanctions|\bbanks?\b|SWIFT|financial institution", "financial"),
    (r"blacklist|entity list|SDN|designat", "designation"),
    (r"secondary sanctions", "secondary"),
    (r"shipping|vessels?|tankers?|\bships\b|\bports?\b", "shipping"),
    (r"airlines?|flight ban|aviation|airspace", "aviation"),
    (r"\boil\b|\bcrude\b|petroleum", "oil"),
    (r"boycott", "boycott"),
)
# Meat and fruit are kept out for their germs; strikes and storms stop trade, and shortages.
_FOOD = re.compile(
    r"(?i)\b(?:beef|pork|poultry|chickens?|eggs|meat|cattle|livestock|pigs?|birds?|seafood|fish|fruits?|vegetables?|"
    r"dairy|milk|disease|flu|virus|contaminat\w+|used\s(?:cars|clothes|clothing)|plastic|waste|"
    r"strikes?|storms?|hurricane|earthquake|drought|shortages?|harvest|maintenance|leak|explosion|unpaid|"
    r"drugs?|ivory|wildlife|(?:own|domestic|home)\smarket)\b"
)
_INSTRUMENTS = tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in _WORDS_OF)


def no_stance(sentence: str) -> bool:
    """Whether a sentence speaks of a press embargo, an approval, a court's or a league's penalty.

    >>> no_stance("The briefing is under embargo until noon."), no_stance("The embargo on Cuba stays.")
    (True, False)
    """
    return _NO_STANCE.search(sentence) is not None


def is_trade(sentence: str) -> bool:
    """Whether goods are kept out or in for health's sake or for want of them, which nobody is sanctioned by.

    >>> is_trade("Chad banned imports of Peruvian beef."), is_trade("Chad banned imports of Peruvian steel.")
    (True, False)
    """
    return _FOOD.search(sentence) is not None


def instruments_in(words: str) -> tuple[Instrument, ...]:
    """The kinds of sanctions that words name."""
    return tuple(name for pattern, name in _INSTRUMENTS if pattern.search(words))
