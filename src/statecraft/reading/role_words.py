"""The nouns that actors go by: offices, officials, bodies, groups, documents, and the words that stand before them.

Written by hand. A word has a bit for each class that it may belong to; ``CLASSES`` has them.
"""

from __future__ import annotations


class Roles:
    """The bits of a word's classes; ``Role`` has them, as ``Tag`` those of all words.

    >>> bool(CLASSES["chancellor"] & Role.PERSON), bool(CLASSES["ministry"] & Role.BODY), "harvest" in CLASSES
    (True, True, False)
    """

    def __init__(self) -> None:
        self.PERSON = 1 << 0  # somebody's office or trade: president, spokeswoman
        self.PEOPLE = 1 << 1  # several office-holders: presidents, ministers
        self.HONOUR = 1 << 2  # what stands before a name alone: Mr, Gen
        self.OFFICIAL = 1 << 3  # those who speak for their body when unnamed: officials, a spokesman
        self.BODY = 1 << 4  # a part of a state: government, ministry
        self.STATES = 1 << 5  # states as a group: the two countries
        self.PAIR = 1 << 6  # persons or states as a group: the pair, both sides
        self.UNNAMED = 1 << 7  # those who act for nobody: critics, analysts
        self.PAPER = 1 << 8  # documents: the joint statement
        self.BEFORE = 1 << 9  # adjectives before an office or body: senior, visiting
        self.FIELD = 1 << 10  # what an office or body is for: defence, trade
        self.HOUSE = 1 << 11  # parliaments
        self.ORGANISATION = 1 << 12  # the head words of organisations' names: Commission, University
        self.COMPANY = 1 << 13  # what closes a company's name: Inc, Ltd
        self.PARTICLE = 1 << 14  # what stands inside a person's name: von, al
        self.PRONOUN = 1 << 15
        self.STATE = 1 << 17  # "the country", "the nation"
        self.NOT_A_NAME = 1 << 18  # capitalised words that are no part of a person's name
        self.INSTITUTION = 1 << 19  # what takes up an organisation named before: the bloc, the agency
        self.CROWD = 1 << 20  # those who have a nationality and act for no state: Peruvian firms, Chadian rebels
        self.HEAD = (
            self.PERSON | self.PEOPLE | self.OFFICIAL | self.BODY | self.STATES | self.PAIR | self.UNNAMED | self.PAPER
            | self.HOUSE | self.STATE | self.INSTITUTION | self.CROWD
        )  # fmt: skip


Role = Roles()


_PERSON = """president premier chancellor minister secretary king queen emir monarch sultan emperor empress
    prince princess pope pontiff leader chairman chairwoman chairperson chair head chief director
    director-general secretary-general governor mayor senator congressman congresswoman lawmaker parliamentarian
    mp deputy spokesman spokeswoman spokesperson ambassador envoy negotiator commissioner commander general
    colonel major captain lieutenant admiral marshal sergeant brigadier judge justice prosecutor attorney lawyer
    professor speaker representative undersecretary adviser advisor aide diplomat counterpart candidate activist
    author coauthor co-author analyst economist expert scientist researcher journalist correspondent reporter
    blogger cleric ayatollah sheikh sheik mullah imam archbishop bishop cardinal patriarch rabbi coach actor
    actress singer writer manager ceo vp founder co-founder owner inspector superintendent dissident militant
    politician statesman veteran official taoiseach czar tsar host guest presenter historian physician doctor
    mediator coordinator administrator strategist president-elect vice-president prosecutor-general strongman
    dictator warlord rebel vice-chairman rapporteur treasurer chaplain trustee solicitor barrister teacher
    engineer biologist physicist astronaut cosmonaut champion minister-president lady co-chairman co-chair
    successor predecessor rival colleague appointee nominee investigator auditor detective sheriff arbitrator
    laureate tycoon billionaire businessman businesswoman investor entrepreneur philanthropist columnist
    commentator pastor priest novelist poet musician rapper comedian filmmaker photographer pollster lobbyist
    operative campaigner whistleblower quarterback striker editor challenger magnate legislator composer
    cartoonist pilot skier incumbent ringleader magistrate mogul contender gymnast choreographer dancer sculptor
    pianist guitarist counsel compatriot president-designate whip minister-designate premier-designate
    oligarch boss volcanologist seismologist geologist meteorologist climatologist epidemiologist virologist
    chancellor-designate secretary-designate premier-elect lieutenant-general major-general brigadier-general
    lieutenant-colonel lieutenant-commander vice-admiral rear-admiral governor-general attorney-general"""
_PEOPLE = """presidents premiers chancellors ministers secretaries kings leaders chairmen heads chiefs governors mayors
    senators lawmakers deputies ambassadors envoys negotiators commissioners commanders generals diplomats
    representatives counterparts legislators parliamentarians mps aides advisers advisors mediators delegates
    statesmen spokesmen spokespersons judges justices"""
_UNNAMED = """critics analysts experts observers sources source witnesses witness residents activists
    protesters protestors
    demonstrators people opponents supporters advocates investigators scientists researchers economists doctors
    police reporters journalists poster posters blogger bloggers individuals participants villagers survivors
    settlers hackers gangs cartels traffickers smugglers mercenaries extremists jihadists pirates warlords
    relatives campaigners militants rebels insurgents separatists guerrillas guerillas gunmen soldiers workers
    voters students somebody someone others many some opposition investors traders businessmen medics lawyers
    prosecutors detectives demonstrators locals refugees migrants dissidents scholars academics commentators
    historians passengers prosecution farmers politicians executives ceos execs staffer staffers surrogate surrogates
    sister brother wife husband mother father son daughter parents widow widower
    nephew niece cousin uncle aunt grandson granddaughter grandfather grandmother stepson stepfather stepmother
    brother-in-law son-in-law"""
_BODY = """government administration side cabinet ministry department delegation regime leadership embassy military army
    navy police court courts bureau presidency consulate mission office forces troops junta treasury team junta
    navy intelligence secretariat"""
_HOUSE = "parliament legislature senate congress assembly duma"
_FIELD = """foreign defense defence trade energy finance interior home justice environment education economy
    economic health
    agriculture transport transportation information culture cultural labor labour oil gas fuel nuclear security
    national state federal central military intelligence diplomatic police army government opposition party
    political election electoral health rights human press media chief council intelligence immigration
    emergency sports commerce treasury homeland industry development planning cabinet vice deputy prime first
    lower upper house ruling supreme constitutional high presidential royal parliamentary regional provincial
    local city municipal business disarmament arms weapons drug drugs counter-terrorism counterterrorism
    anti-terrorism law enforcement tax customs border coast guard space aviation civil public air force naval
    peace crisis aid relief refugee food senior union ministry department agency embassy committee commission
    news relations affairs budget research medical science technology fisheries tourism water resources natural labor
    social welfare housing communications telecommunications telecoms telecom tech mining railways strategic policy
    legal financial general chief executive religious spiritual crown team congressional legislative judicial
    hardline reformist mountain policy protection emergencies disaster disasters cyber majority minority"""
_BEFORE = """senior top visiting former ex acting outgoing then late veteran leading unnamed unidentified new
    current newly
    elected re-elected interim caretaker transitional deputy assistant associate special chief high-ranking
    high-level official officials' so-called long-time longtime embattled ousted deposed exiled incoming future
    one-time radical moderate conservative leftist left-wing right-wing populist self-declared prominent
    influential highest-ranking main key respective own entire whole same congratulatory unspecified local international
    western regional island non-binding mostly joint anonymous independent purported alleged suspected apparent"""
_WORDS: dict[int, str] = {
    Role.PERSON: _PERSON,
    Role.PEOPLE: _PEOPLE,
    Role.HONOUR: "mr mrs ms miss dr sir lord lady dame baroness sen gen col lt maj capt rep gov rev prof sgt adm brig",
    Role.OFFICIAL: """official officials authorities authority spokesman spokeswoman spokesperson spokesmen
    diplomat diplomats aide
    aides adviser advisers advisor negotiator negotiators envoy representative representatives negotiators
    commander commanders minister ministers delegate delegates envoys leaders regulator regulators""",
    Role.BODY: _BODY,
    Role.HOUSE: _HOUSE,
    Role.STATES: """countries nations states governments ministries militaries armies navies capitals powers
    neighbors neighbours allies republics""",
    Role.STATE: "country nation kingdom",
    Role.PAIR: """sides parties pair duo trio men women leaders presidents ministers delegations quartet diplomats
    officers companies firms banks airlines carriers lenders groups organisations organizations movements
    factions""",
    Role.UNNAMED: _UNNAMED,
    Role.PAPER: """statement communique communiqué declaration resolution report bill letter message document
    agreement deal treaty
    pact accord legislation law memorandum charter protocol text plan constitution roadmap study memo act
    manifesto proposal statements documents telegram telegrams messages greeting
    greetings decree cable order proclamation directive budget strategy readout
    investigation inquiry audit""",
    Role.BEFORE: _BEFORE,
    Role.FIELD: _FIELD,
    Role.ORGANISATION: """commission university council committee institute federation association organization
    organisation union party
    movement front church foundation fund court agency authority academy college society alliance league group
    congress coalition bank corporation company board ministry department chamber brigade brigades army center
    centre centers centres community confederation network forum initiative service bureau office administration
    observatory airlines airways motors hospital school laboratory survey directorate assembly parliament senate trust
    tribunal corps bancorp bancshares industries pharmaceuticals technologies laboratories labs securities enterprises
    foods stores petroleum studios hezbollah jihad times post
    herald news tribune journal gazette magazine radio television tv press daily guardian""",
    Role.INSTITUTION: """bloc group agency organisation organization alliance union watchdog league militia movement
    party company firm corporation carrier lender fund commission council committee cartel panel body bank
    newspaper magazine broadcaster paper station channel network tabloid weekly grouping association federation
    foundation institute airline automaker carmaker planemaker chipmaker drugmaker steelmaker shipbuilder miner refiner
    retailer brewer insurer conglomerate manufacturer startup giant maker exporter""",
    Role.CROWD: """companies firms businesses banks airlines carriers lenders corporations enterprises
    groups factions militias tribes clans unions rebels separatists insurgents guerrillas militants
    settlers hackers gangs cartels traffickers smugglers mercenaries extremists jihadists pirates warlords""",
    Role.COMPANY: "inc incorporated corp ltd limited plc llc gmbh ag co sa nv spa oao ojsc zao jsc holdings",
    Role.PARTICLE: """al el bin ibn da de del della den der di dos du la le las san van von zu ul ur ter abu ben
    bint e y""",
    Role.PRONOUN: "he she it they him her them his hers its their theirs",
    Role.NOT_A_NAME: """street avenue square airport river sea ocean gulf island islands mountains mountain
    valley road bridge stadium
    park palace hotel hall house games cup olympics championship championships war day week month year years
    prize award conference summit agreement treaty act bill resolution constitution declaration protocol north
    south east west northern southern eastern western central middle muslim muslims islamic christian catholic
    jewish sunni sunnis shiite shiites shi'ite shi'ites shia buddhist buddhists islamist islamists kurdish arab
    arabs european africans asian african american democratic republican republicans democrat democrats liberal
    communist province region district city town county peninsula strip bank territory territories republic
    kingdom empire state states coast cape lake desert canal port base prison camp thanksgiving christmas easter
    ramadan internet order decree congress parliament senate god officer executive""",
}


CONTRACTED = {
    f"{pronoun}'{verb}": pronoun
    for pronoun, verbs in (
        ("i", "m ve ll d"), ("you", "re ve ll d"), ("we", "re ve ll d"), ("they", "re ve ll d"),
        ("he", "s ll d"), ("she", "s ll d"), ("it", "s ll d"),
    )
    for verb in verbs.split()
}  # fmt: skip
"""The pronouns of those that are written with their verb: "I've", "they'll"."""


def _classes() -> dict[str, int]:
    classes: dict[str, int] = {}
    for bit, words in _WORDS.items():
        for word in words.split():
            classes[word] = classes.get(word, 0) | bit
    for word, pronoun in CONTRACTED.items():
        classes[word] = classes.get(pronoun, 0)
    return classes


CLASSES = _classes()


_ADJECTIVE_ENDS = ("ive", "ous", "ful", "less", "ish", "able", "ible", "ic", "al", "ant", "ent", "ary", "ist", "est")
_NO_ADJECTIVES = frozenset(
    """hospital capital journal festival clinic music traffic plant student accident restaurant parliament department
    agreement investment tourist artist budget forest treatment payment library arrival approval denial trial""".split()
)
_ADJECTIVES = frozenset(
    """veteran landmark outspoken final tough old young brief rare sole late key top blunt frail hardline firebrand
    maverick moderate proud shy stern wealthy wary weary famed lengthy new same long short world""".split()
)


def is_adjective(word: str) -> bool:
    """Whether a word in lower case is surely an adjective where it stands before a noun, by its look.

    >>> [is_adjective(word) for word in ("bilateral", "veteran", "hospital", "bank")]
    [True, True, False, False]
    """
    return word in _ADJECTIVES or (word.endswith(_ADJECTIVE_ENDS) and word not in _NO_ADJECTIVES)


OFFICES = {
    "president": "president",
    "president-elect": "president",
    "vice president": "vice president",
    "vice-president": "vice president",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "prime minister": "prime minister",
    "chancellor": "chancellor",
    "king": "monarch",
    "queen": "monarch",
    "emir": "monarch",
    "monarch": "monarch",
    "sultan": "monarch",
    "emperor": "monarch",
    "pope": "pope",
    "pontiff": "pope",
    "foreign minister": "foreign minister",
    "foreign secretary": "foreign minister",
    "secretary of state": "foreign minister",
    "minister of foreign affairs": "foreign minister",
    "minister for foreign affairs": "foreign minister",
    "defense minister": "defence minister",
    "defence minister": "defence minister",
    "minister of defense": "defence minister",
    "minister of defence": "defence minister",
    "defense secretary": "defence minister",
    "defence secretary": "defence minister",
    "secretary of defense": "defence minister",
    "supreme leader": "supreme leader",
    "leader": "leader",
}
"""The offices that the table of leaders knows, by the titles that name them."""

FEMALE = frozenset(
    """mrs ms miss lady dame baroness queen princess spokeswoman chairwoman congresswoman actress sister wife mother
    daughter widow empress""".split()
)
MALE = frozenset(
    """mr sir lord king prince emir sultan pope spokesman chairman congressman statesman brother husband father son
    actor sheikh ayatollah imam archbishop bishop cardinal patriarch emperor businessman""".split()
)


def is_womans(head: str) -> bool | None:
    """Whether a word for a person is a woman's ("queen") or a man's, None where it may be either's."""
    return True if head in FEMALE else False if head in MALE else None
