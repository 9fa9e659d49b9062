"""What a statement does beyond its cue: a promise inside "said", the judgement in "called it …"."""

from __future__ import annotations

import re

from statecraft import UNNAMED, Actor, Reading, Span, Tag
from statecraft_quotes.draft import Draft

_WILL = re.compile(
    r"""(?x) \s*
    (?: (?:if|once|unless|when|after|until|by|in|on|from|next|this|starting|beginning)\ [^,]{1,120} ,\s+ )?
    (?P<who> he | she | it | they | we | I | (?:[\w.'’-]+\ ){0,5}?[\w.'’-]+ )
    (?: \ (?:also|instead|only|soon|now|therefore) )*
    (?: [’'](?:ll|d)\b | \ (?:will|would|won[’']t|shall|plan(?:s|ned)?\ to|
        (?<!is\ )(?<!are\ )(?<!was\ )(?<!were\ )(?<!be\ )intend(?:s|ed)?\ to|(?:has|have)\ planned|
        (?:is|are|was|were)\ (?:(?:going|planning)\ to|
        (?:launch|extend|end|send|withdraw|suspend|cancel|start|open|clos|join|leav|build|resign)(?:l?ing)))\b )
    (?: \ (?: not|never|no\ longer|also|only|probably|likely) )?+  # captures nothing: Python 3.11.2 forgets "+" then
    (?! \ (?:be|have|like|prefer|need|depend|bring|mean|forget|remember|result|lead|cost|fail|become|remain|come|know
            |welcome|see|think|require|cause|hurt|lose|rise|fall|grow|comment)\b )   # what happens to one is no promise
    (?! \ take\ (?:\S+\ ){0,3}(?:years?|months?|weeks?|days|decades?|time|\W?\d\S*) )   # nor a delay or a price
    """
)
_BELIEVED = re.compile(r" (?:hope|expect|believe|th(?:ink|ought)|fear|doubt|wish|felt|feel|want|assume|predict)\w* ")
_POLLED = re.compile(r"percent|per cent|%|\brespondents\b|\bvoters\b")  # what many would do is no promise
_OWN = frozenset(
    f"{owner} {body}"
    for owner in ("his", "her", "its", "their", "my", "our")
    for body in (
        "government country administration party company group ministry team union forces troops army soldiers".split()
    )
)
_BODIES = frozenset(
    """government department ministry company party country region city bank council commission agency administration
    firm group university union alliance state army military police board court""".split()
)
_PAPERS = frozenset(
    """deal deals agreement agreements accord pact treaty plan statement declaration memorandum resolution bill law
    report letter contract document documents talks visit meeting summit""".split()
)
_OTHERS = {"it": "person", "he": "country", "she": "country"}
_PLAN = re.compile(
    r"(?:(?:its|their|his|her|the|[Tt]he [\w’'-]+) )?(?:plans?|intent(?:ion)?s?) (?:\w+day )?(?P<link>to|for)\b"
)
_STEP = re.compile(r"(?:its|their|his|her) (?:retirement|resignation|candidacy|withdrawal|departure|decision)\b")
# Ann Ito announced **nearly $2 million in** new **aid**.
_AID = re.compile(
    r"(?:[a-z]+ ){0,3}[$€£¥]?\d[^,;]{0,20}? in (?:[\w-]+ ){0,4}(?:aid|assistance|funding|relief|loans|grants)\b"
)
_MADE_KNOWN = frozenset({"announce", "state", "declare", "confirm"})
_DISPUTING = frozenset({"reject", "dispute", "contest"})
_CHARGE = re.compile(
    r"(?:[\w.'’]+\s){0,3}?(?:(?:(?:allegation|accusation|charge|claim|"
    r"assertion|contention|finding|rumou?r)s?|suggestions)\b|reports?\s(?:of|"
    r"that)\b)"
)
_DISMISSED = re.compile(  # what cannot be untrue: "dismissed **the Chinese plan** as unrealistic"
    r"(?:[\w.'’-]+\s){0,4}?(?:plans?|proposals?|offers?|ideas?|initiatives?|demands?|calls|appeals?)\b"
)
_UNTRUE = re.compile(
    r" as (?:\w+ly )?[\"“]?(?:false|untrue|baseless|fake|unfounded|groundless|fabricat\w+|lies|a lie)\b"
)
_SAYING = frozenset(
    """say tell announce add state note stress confirm declare reaffirm reiterate insist assure reassure reply explain
    write indicate""".split()
)
_BAD = frozenset(
    """wrong unacceptable illegal unlawful fraudulent irresponsible absurd shameful disgraceful outrageous dangerous
    incompatible illegitimate reckless barbaric cowardly criminal crime crimes murder genocide aggression threat threats
    terrorist terrorism provocation hostile anachronism failure failed mistake disaster lies lie liar nonsense
    ridiculous unfair unjust immoral inhuman brutal betrayal sham farce scandal corrupt catastrophic catastrophe
    blackmail piracy politicized politicised violation propaganda flawed hypocritical hypocrisy unjustified dictator
    tyrant evil quackery damaging insult insulting affront weak tragic misguided biased baseless cynical premature
    harmful crooked dishonest unfit unqualified rigged phony racist racism sexist bigot bigoted bigotry hypocrite
    incompetent disgusting deplorable offensive cruel unconstitutional undemocratic divisive joke stunt hateful
    despicable appalling reprehensible inexcusable indefensible foolish stupid misleading insane toxic abuse abusive
    overreach hoax demagogue liars lying horrible terrible awful sickening repugnant vile dictatorial
    bully bullies nuts crazy kooky ludicrous pathetic loser losers clown thug thugs pathological arrogant
    coward cowards radical whitewash disgrace crook puppet hack sellout nightmare inappropriate
    invalid provocative sabotage coup theft thefts laughable breach breaches witch smear smears mockery travesty charade
    outrage fabrication atrocity atrocities interference meddling warmongering escalation
    unhelpful counterproductive shame massacre bogus rubbish fake rubber insufficient inadequate ploy fraud offender
    offenders retaliation""".split()
)
_GOOD = frozenset(
    """positive excellent good great historic wonderful successful constructive wise hero heroes success encouraging
    courageous brave productive fruitful promising""".split()
)
_LARGE = frozenset({"great"})  # called the raid a great tragedy
_COMPLEMENT = re.compile(r" (?:an?|the|one of) (?P<noun>.+)| (?P<adjective>[\w’'“”\"-]+)[”\"]?$")
_WORD = re.compile(r"[a-z]+")


def refined(draft: Draft, reading: Reading, speakers: tuple[Actor, ...]) -> str:
    """The act of a statement, from its cue and what is said."""
    text = reading.text
    content = draft.content[0].text_in(text)
    if draft.act == "say" and draft.lemma in _SAYING and not draft.rule.startswith("direct"):
        return "promise" if _promises(draft, reading, speakers, content) else "say"
    if draft.lemma in _DISPUTING and _CHARGE.match(content):
        return "deny"
    if draft.lemma == "dismiss" and ("opposition" in content or _DISMISSED.match(content)):
        return "oppose"
    if draft.lemma == "reject" and _UNTRUE.search(content):
        return "deny"
    if draft.rule.startswith(("as-", "called-")):
        content = " ".join([span.text_in(text) for span in draft.content])  # of a passive the subject stands apart
        said = content.partition(" as ")[2] if draft.rule.startswith("as-") else content
        words = set(_WORD.findall(said.lower() or content.lower())[: 8 if draft.rule.startswith("as-") else None])
        if words & _BAD:
            return "criticise"
        if draft.rule.startswith("called-"):
            match = _COMPLEMENT.search(content)
            words = set(_WORD.findall((match["noun"] or match["adjective"]).lower())) - _LARGE if match else set()
        if words & _GOOD and draft.act == "say" and not words & {"not", "no"}:
            return "support"
    return draft.act


# Chile rejected the plan, saying it would cost lives.
def _judges(draft: Draft) -> bool:
    """Whether a participle gives the reason for a judgement: its "it" is what was judged."""
    before = draft.borrowed
    if before is None or before.source is None or before.source != draft.source:
        return False
    return draft.rule.startswith("participle") and before.act in _JUDGEMENTS


_JUDGEMENTS = frozenset({"criticise", "oppose", "deny", "support"})


# Supporters of the law say it will create jobs.
def _is_plural(reading: Reading, source: Span) -> bool:
    """Whether the first noun of a source is a plural, of which nobody says "it"."""
    tokens = reading.tokens
    first, last = tokens.within(source)
    head = next((k for k in range(first + 1, last) if tokens.tags[k] & Tag.PREP), last) - 1
    return bool(tokens.tags[head] & Tag.PLURAL) and (head == first or not tokens.tags[head] & Tag.CAP)


def _promises(draft: Draft, reading: Reading, speakers: tuple[Actor, ...], content: str) -> bool:
    """Whether what is made known is what the speakers themselves will do, or announce as a step."""
    known = draft.lemma == "confirm" and len(speakers) > 1  # "Both confirmed their plans": they had told of them
    plan = _PLAN.match(content) if draft.lemma in _MADE_KNOWN and not known else None
    if plan is not None and (plan["link"] == "to" or draft.lemma == "announce"):
        return True
    if draft.lemma == "announce" and (_STEP.match(content) or _AID.match(content)):
        return True
    match = _WILL.match(content)
    if match is None or (draft.source is not None and _POLLED.search(draft.source.text_in(reading.text))):
        return False
    who = match["who"]
    if who.lower().startswith(("his ", "her ", "its ", "their ", "no ", "my ")) and who.lower() not in _OWN:
        return False
    other = who.lower() in _OTHERS and all(actor.kind == _OTHERS[who.lower()] for actor in speakers)
    name = draft.source is None or draft.source.text_in(reading.text).rpartition(" ")[2][:1].isupper()
    if other and (name or who.lower() == "it"):  # a country's "envoy", though, is a "he"
        return False  # "the envoy said it will help": somebody or something else
    several = draft.source is not None and speakers == (UNNAMED,) and _is_plural(reading, draft.source)
    if who.lower() == "it" and (_judges(draft) or len(speakers) > 1 or several):
        return False  # "Peru and Chile said it would help": the plan would
    if _BELIEVED.search(who):
        return False  # "said Peru hoped it would pass"
    if who in ("he", "she", "it", "they", "we", "I", "We", "He", "She", "It", "They"):
        return True
    if all(actor.kind == "media" for actor in speakers):
        return False  # what a paper tells of others
    if who.rpartition(" ")[2].lower() in _PAPERS or who.endswith(" opposition"):
        return False  # "the envoy said the treaty would help"
    start = draft.content[0].start + match.start("who")
    own = {actor.country for actor in speakers if actor.country}
    rules = any(actor.kind == "country" or actor.role for actor in speakers)  # who rules promises for no firm
    for mention in reading.mentions_in(Span(start, start + len(who))):
        if mention.span.start - start <= 4 and mention.span.end >= start + len(who) - 12:
            for actor in mention.actors:
                theirs = actor.country in own and not (rules and actor.kind == "company")
                if actor.kind in _DOING and (actor in speakers or theirs):
                    return True
    body = who.rpartition(" ")[2]
    plotted = body == "group" and ("plan" in match[0] or "intend" in match[0])  # "said the group planned an attack"
    return who.lower() in _OWN or (who.startswith("the ") and body in _BODIES and not plotted)


_DOING = frozenset({"country", "organisation", "company"})
