"""What is told of sanctions after they are named: "were lifted", "should end", "are illegal"."""

from __future__ import annotations

import re

from statecraft import Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.operators import LEXICON, Step, compose
from statecraft_sanctions.stance import Measure

_RIGHT = re.compile(
    r"""(?xi)\A
    (?:\s(?:on|against)\s[^,;.]{1,50}?\s(?:imposed|enacted|introduced|adopted)\s(?:in|after|since|by|last|over|during)\s
      [^,;.]{1,50}?(?=\s(?:was|were|has|have|had|will|would|should|must|is|are)\s)
    | \s(?:on|against|over|targeting|in\ place|for|to|of|
      (?:imposed|enacted|introduced|adopted|announced|placed|levied)\s
      (?:on|against|in|after|since|by|last|over|following|during|at|under))\s[^,;.]{1,70}?)?
    (?:,\s(?:which\s(?:was|were)\s)?(?:first\s|originally\s|initially\s)?(?:imposed|introduced|adopted|enacted)\s
      [^,;.]{1,70}(?=,))?
    ,?\s?(?:which\ |that\ )?
    (?P<aux>(?:(?:will|would|could|may|might|should|must|can|cannot|
      (?:wo|ca|would|could|should|must|has|have|had|is|are|was|were)n['’]t|has|have|had|is|are|was|were|
      be|been|being|to|not|never|ought|also|now|soon|first|again|all|already|both|just|later|partly|since|still|then|
      twice|(?:\w{2,}(?<!p)ly))\s){0,5})
    (?P<op>imposed|lifted|eased|extended|renewed|tightened|removed|waived|suspended|ended|dropped|strengthened|
      expanded|maintained|kept|continued|(?:took|take|takes)\seffect|
      (?:came|come|comes|went|go|goes)\s(?:back\s)?into\s(?:effect|force)|prolonged|relaxed|scrapped|announced|
    adopted|approved|introduced|placed|put|violated|breached|circumvented|evaded|flouted|implemented|enforced|
      reimposed|re-imposed|reinstated|restored|toughened|broadened|levied|slapped|applied|
    end|remain|remains|remained|stay|stays|stayed|continue|revoked|repealed|rejected|criticised|criticized|condemned|
      denounced|deplored|slammed|welcomed|praised|hailed|backed|supported|
      opposed|considered|expired|lapsed|be)\b
    (?P<more>\s(?:an?\s|as\s)?(?:act\ of\ war|declaration\ of\ war|illegal|unjustified|in\ place|
      in\ (?:full\ )?(?:force|effect)|until
      |by))?"""
)
_OBJECT = re.compile(r"\s(?:an?|the|its|their|his|her|all|some|any|two|three)\s")
# "Called the sanctions illegal", after the mention.
CALLED = re.compile(
    r"""(?xi)\A(?:\simposed)?(?:\s(?:on|against|to)\s[^,;.]{1,50}?)?\s(?:as\s)?["“‘']?(?:an?\s)?(?:\w+ly\s)?
    (?:declaration\sof\swar|illegal|unlawful|invalid|unjust\w*|unfair|illegitimate|counter-?productive|unacceptable|
    useless|ineffective|pointless|wrong|inhumane?|immoral|cruel|politically\smotivated|
    hostile|groundless|baseless|futile|absurd|mistake|act\sof|
    genocid\w+|aggression|crime\b|criminal|blackmail|bullying|barbari\w+|piracy|farce|violation|disgrace\w*|
    senseless|harmful|provocati\w+|void|meaningless|economic\sterrorism|outrageous|excessive)"""
)
# "Called the sanctions “piracy”": a name in quotation marks, praise or not.
DUBBED = re.compile(
    r"""(?xi)\A\s(?:as\s)?["“‘](?P<good>(?:an?\s|the\s)?(?:\w+ly\s)?(?:
    necessary|right|good|great|just(?:ified)?|fair|important|
    effective|success\w*|welcome|(?:long\s)?overdue|proportionate|legitimate|needed|positive|historic|vital)\b)?"""
)
# "Sanctions be lifted", "sanctions to be lifted", "sanctions lifted": the object of a wish that stands before.
_MADE = re.compile(
    r"""(?xi)\A(?:\s(?:on|against)\s(?:(?!\b(?:after|when|while|because|once|which|who)\b)[^,;.]){1,60}?)?(?<!\sand)\s
    (?P<to_be>
      (?:(?:will|would|can|could|should|must|to)\s(?:soon\s|now\s)?(?:(?:begin|start)\sto\s)?)?be\s | to\s(?:\w+\s)? )?
    (?P<done>lifted|eased|extended|renewed|tightened|removed|waived|suspended|ended|dropped|imposed|strengthened|
    expanded|maintained|kept|continued|relaxed|scrapped|remain|stay|end|expire|lapse|gone)\b
    (?!\s(?:on|in|by)\b(?!\splace))"""
)
# "Lifting the embargo would be a mistake": what is thought of it.
_VERDICT = re.compile(
    r"""(?xi)\A(?:\s(?:on|against|to|of|over)\s[^;.]{1,60}?)?,?\s(?:would|could|will|may|might|is|was|can)\s
    (?:only\s|also\s|
    just\s)?(?:(?P<bad>(?:be|have\sbeen)?\s?(?:an?\s|the\s)?(?:\w+ly\s)?(?:mistake|wrong|dangerous|premature|
    counter-?productive|error|illegal|unjust\w*|upset|undermine|harm|hurt|damage|worsen|destabili[sz]e|send|threaten|
    provoke|escalate|inflame|fuel|weaken|endanger|reward|not\s(?:help|work|solve|be)|heighten|complicate|backfire|
    create\sa|have\s(?:\w+\s){0,3}?consequences|unacceptable|unreasonable|unrealistic|out\sof\sthe\squestion|
    off\sthe\stable|jeopardi[sz]e|aggravate|hamper|hinder|never\s\w+))
    | (?P<good>(?:be|have\sbeen)?\s?(?:an?\s|the\s)?(?:\w+ly\s)?
    (?:right|legitimate|reasonable|understandable|fair|help|good|improve|necessary|justified|welcome|
    beneficial|benefit|promote|ease|strengthen|show|pave|force|deter)))\b"""
)
JUDGED = re.compile(
    r"""(?xi)\A(?:\s(?:on|against)\s[^,;.]{1,50}?)?,?\s(?:(?:imposed|placed|which|that)\s[^;.]{0,120}?)?
    (?:are|is|were|was|be|been|being|as|amount(?:s|ed|ing)?\sto|constitut(?:e|es|ed|ing))\s
    (?:also\s|only\s|simply\s|both\s|totally\s|completely\s|absolutely\s|not\s(?=the\ answer))?
    (?:considered\s|regarded\sas\s|seen\sas\s|viewed\sas\s)?(?:an?\s|an\ act\ of\s|a\ declaration\ of\s|the\s)?
    (?:illegal|unlawful|unjust\w*|unfair|illegitimate|counter-?productive|unacceptable|war\b|
    mistake|useless|ineffective|
    pointless|wrong|inhumane?|immoral|cruel|politically\ motivated|hostile|aggression|genocid\w+|
    not\ (?:the\ answer|the\ solution|a\ solution|the\ way|legitimate|legal|lawful|acceptable|justified|fair)|
    senseless|harmful|damaging(?!\s(?:the|its|their|[\w.-]+['’]s)\b)|groundless|
    baseless|dangerous|outdated|failed|inappropriate|unnecessary|unwarranted|
    unhelpful|unreasonable)"""
)
# "Tougher sanctions are needed": who says so is for them.
NEEDED = re.compile(
    r"(?i)\A(?:\s(?:on|against)\s[^,;.]{1,50}?)?\s(?:are|were|is|was)\s(?:now\s|still\s|also\s|urgently\s)?"
    r"(?:needed|necessary|essential|justified|warranted|working|effective|the\s(?:right|only|best)\s|"
    r"an?\s(?:very\s)?(?:effective|powerful|useful|important|legitimate|necessary|proper)\s"
    r"(?:tool|means|way|instrument|response|measure|step)s?)\b"
)
# "New sanctions are possible", "sanctions remain on the table"
AHEAD = re.compile(
    r"(?i)\A(?:\s(?:on|against)\s[^,;.]{1,50}?)?,?\s(?:are|were|is|was|remains?|remained)\s(?:now\s|still\s|also\s)?"
    r"(?:possible|likely|on\sthe\stable|an?\soption|inevitable|unavoidable|next)\b"
)
WAR = re.compile(
    r"(?i)\A(?:\s(?:on|against)\s[^,;.]{1,50}?)?\swould\sbe\s(?:considered|regarded\sas|seen\sas|viewed\sas|"
    r"treated\sas|tantamount\sto)?\s?(?:an?\s)?(?:act\sof\swar|declaration\sof\swar|act\sof\saggression|provocation)"
)
# "Sanctions would hurt the poor": what a speaker thinks of them; that they hurt an economy is no opinion
HURT = re.compile(
    r"(?i)\s(?:(?:on|against)\s[^,;.]{1,50}?\s)?(?:"
    r"(?:would|will|could|can)\s(?:only\s|also\s|not\s(?=help|work|solve))?"
    r"(?:hurt|harm|punish\s(?:ordinary|innocent|the\spoor|civilians)|damage|worsen|backfire|undermine|escalate|"
    r"not\s(?:work|help|solve|resolve|succeed|achieve|bring|lead|serve|end)\b|never\swork|"
    r"be\s(?:counter-?productive|a\smistake|wrong|disastrous))|"
    r"(?:is|are|were|was)\s(?:only\s|mainly\s)?"
    r"(?:(?:hurting|harming|punishing|taking\s(?:a|the)\s(?:\w+\s)?toll\son)\s(?:[\w’']+\s){0,2}?"
    r"(?:people|civilians|citizens|poor|population|families|children|patients|innocent|us|everyone|everybody)\b|"
    r"worsening|undermining|(?:hurting|harming|hitting)\s[^.;,]{2,40}?\smore\sthan)|"
    r"(?:hurt|harm)s?\s[^.;,]{2,40}?\smore\sthan|"
    r"(?:do|does|did)\snot\swork|don['’]t\swork|(?:are|is)\snot\sworking|"
    r"(?:have|has|had)\s(?:not\sworked|never\sworked|failed|not\ssucceeded|"
    r"(?:only|just|merely)\s(?:made\slife\s(?:harder|worse)|hurt|harmed|punished|worsened|deepened|hardened|prolonged|"
    r"strengthened))"
    r")\b"
)


def made_passive(right: str) -> re.Match[str] | None:
    """What is to be done to sanctions, where a wish before them says so: "sanctions to be lifted"."""
    return _MADE.match(right)


def verdict_on(right: str) -> Step | None:
    """What is thought of something done to sanctions, None where no more is said than that it is done."""
    told = _VERDICT.match(right)
    if told is None:
        return None
    return ("oppose", "criticise") if told["bad"] else ("back", "back")


def _spelt_out(auxiliaries: str) -> str:
    """Auxiliaries without contractions: "shouldn't be" as "should not be"."""
    plain = auxiliaries.replace("’", "'").replace("won't", "will not").replace("can't", "cannot")
    return plain.replace("n't", " not")


def from_right(right: str, trigger: Span) -> Found | None:
    """What follows a mention: "sanctions were lifted", "the embargo should end", "the cap remains in place"."""
    told = _RIGHT.match(right)
    if told is None:
        return None
    word = told["op"].casefold()
    more = (told["more"] or "").strip().casefold()
    aux = _spelt_out(told["aux"].casefold()).split()
    if word in ("be", "considered"):
        if not more.endswith(("war", "illegal", "unjustified")) and not (
            {"could", "may", "might", "would"} & set(aux) and word == "be"
        ):
            return None
        measure: Measure = "criticise" if more else "threaten"
        return Found(measure, False, trigger, trigger, trigger, False, True, True)
    if word.startswith(("remain", "stay", "continue")):
        known: Step = ("keep", "keep")
        if not (more or {"should", "must", "will"} & set(aux)):
            return None
    else:
        known = LEXICON.get(word, ("impose", "impose"))
    if word == "end" and not {"should", "must"} & set(aux):
        return None
    finite = (
        word in ("end", "expired", "lapsed")
        or word.endswith((" effect", " force"))  # "the embargo took effect", "came into force"
        or bool(set(aux) & {"is", "are", "was", "were", "be", "been", "being"})
        or word.startswith(("remain", "stay", "continue"))
    )
    if not finite and not (
        more == "by" or re.match(r"\A(?:\s(?:on|against)\s[^,;.]{1,60}?)?,\s?$", right[: told.start("op")])
    ):
        # "Sanctions imposed in 1990" tell which sanctions, not what is done to them.
        return None
    if not finite and _OBJECT.match(right, told.end("op")) is not None:
        return None  # "Peru, which has sanctions on Mali, revoked a waiver": what Peru did
    chain: list[Step] = [known]
    for auxiliary in reversed(aux):
        operator = LEXICON.get(auxiliary)
        if operator is not None:
            chain.insert(0, operator)
    composed = compose(chain)
    cue = Span(trigger.end + told.start("op"), trigger.end + told.end("op"))
    return (
        Found(*composed, trigger, cue, cue, False, True, any(operator in ("should", "may") for operator, _ in chain))
        if composed is not None
        else None
    )
