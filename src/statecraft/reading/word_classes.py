"""The closed word classes of English and the commonest verb forms: what the shallow grammar goes by.

A word has a bit for each class that it may belong to. The lists are closed classes (every determiner, preposition,
auxiliary …) and, for verbs, the irregular and the commonest forms: enough to tell where a noun phrase or clause ends.
"""

from __future__ import annotations


class Tags:
    """The bits of a token's classes; a token may have several, and most nouns have none.

    ``Tag`` has them: an instance, since its attributes are read far faster than a class's.

    >>> from statecraft.reading.word_classes import Tag, tag_of
    >>> bool(tag_of("the") & Tag.DET), bool(tag_of("Geneva") & Tag.CAP), tag_of("table")
    (True, True, 0)
    """

    def __init__(self) -> None:
        self.DET = 1 << 0  # the, a, this
        self.POSS = 1 << 1  # his, its
        self.PREP = 1 << 2
        self.CONJ = 1 << 3  # and, or, but
        self.SUB = 1 << 4  # because, while
        self.REL = 1 << 5  # who, which
        self.THAT = 1 << 6
        self.WH = 1 << 7  # whether, how, what
        self.BE = 1 << 8
        self.HAVE = 1 << 9
        self.AUX = 1 << 10  # do, modals
        self.MODAL = 1 << 11
        self.NEG = 1 << 12
        self.ADV = 1 << 13
        self.PRON = 1 << 14  # pronouns that can be subjects
        self.OBJ = 1 << 15  # pronouns that can't
        self.NUM = 1 << 16
        self.TIME = 1 << 17  # Monday, yesterday, last
        self.TO = 1 << 18
        self.FINITE = 1 << 19  # verb forms that are nothing else
        self.REPORT = 1 << 20  # finite forms of verbs that mostly report
        self.REPORTING = 1 << 21  # their -ing forms
        self.ED = 1 << 22
        self.ING = 1 << 23
        self.CAP = 1 << 24
        self.COMMA = 1 << 25
        self.STOP = 1 << 26  # semicolon, colon, dash, brackets
        self.QUOTE = 1 << 27
        self.OWNER = 1 << 28  # ends in 's or s'
        self.PLURAL = 1 << 29
        self.DOT = 1 << 30


Tag = Tags()


CLOSED = (
    Tag.DET | Tag.POSS | Tag.PREP | Tag.CONJ | Tag.SUB | Tag.REL | Tag.THAT | Tag.WH | Tag.BE | Tag.HAVE | Tag.AUX
    | Tag.MODAL | Tag.NEG | Tag.ADV | Tag.PRON | Tag.OBJ | Tag.TIME | Tag.NUM
)  # fmt: skip
"""The classes of words that are no name, and no noun that names might hang on."""


_WORDS: dict[int, str] = {
    Tag.DET: """the a an this these those some any every each all both no another several many most few either neither
        such other more various""",
    Tag.POSS: "his her its their my our your whose",
    Tag.PREP: """of in on at by for with from into about over against between during through under across among around
        behind beyond within without toward towards upon via per amid amidst inside outside near above below onto off
        despite like unlike regarding concerning throughout along following including to""",
    Tag.CONJ: "and or but nor yet plus",
    Tag.SUB: """because although though while whereas if unless until when whenever once as since after before where
        wherever so than lest""",
    Tag.REL: "who which whom whose",
    Tag.THAT: "that",
    Tag.WH: "whether how what why when where who which whom whose if",
    Tag.BE: """is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t he's she's it's
        that's there's they're we're you're i'm he’s she’s it’s that’s there’s they’re we’re you’re i’m""",
    Tag.HAVE: """has have had having hasn't haven't hadn't hasn’t haven’t hadn’t i've we've they've you've i’ve we’ve
        they’ve you’ve""",
    Tag.AUX: "do does did don't doesn't didn't don’t doesn’t didn’t",
    Tag.MODAL: """wo will would shall should can could may might must cannot won't wouldn't can't couldn't shouldn't
        mustn't won’t wouldn’t can’t couldn’t shouldn’t mustn’t i'll we'll they'll he'll she'll it'll you'll i’ll
        we’ll they’ll he’ll she’ll it’ll you’ll i'd we'd they'd he'd she'd""",
    Tag.NEG: """not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't
        couldn't shouldn't cannot n't n’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t
        wouldn’t can’t couldn’t shouldn’t""",
    Tag.ADV: """also then again now still already always often once repeatedly recently earlier later previously however
        thus therefore meanwhile moreover instead just even only ever soon twice far very too almost nearly perhaps
        first further together otherwise nevertheless nonetheless afterwards afterward long indeed both
        formally hereby meantime likewise sometimes firmly ago last next not never either quickly besides rather yet so
        separately apparently initially reportedly allegedly furthermore additionally finally similarly lastly
        consequently accordingly ultimately aloud""",
    Tag.PRON: "he she it they we i you there this that these those everyone someone nobody everybody one",
    Tag.OBJ: "him them me us himself themselves herself itself",
    Tag.NUM: """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
        thousand million billion trillion dozen""",
    Tag.TIME: """monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january
        february april june july august september october november december morning evening afternoon night weekend
        week month year earlier later last mon tue wed thu fri sat sun early late noon midnight overnight sept oct
        nov dec jan feb""",
    Tag.TO: "to",
    Tag.FINITE: """made took met went came gave began became held won lost led sent sold bought built fell rose grew
        kept spoke broke drew drove flew paid ran saw sought stood thought knew felt brought caught chose fought got
        heard spent found taught threw understood withdrew arose forgave forgot froze hid rang sang sank shook showed
        slept stole swam swore tore woke wore wept fled bound dealt lent meant swept overcame undertook withstood
        upheld withheld overthrew forbade foresaw struck awoke blew dug bore rode crept knelt laid strove swung quit
        left put beat ate hung stuck slid spun clung leapt
        remains becomes includes seems appears begins gives takes comes goes gets keeps wants needs believes
        thinks considers knows sees holds makes means requires allows provides faces hopes expects continues represents
        represent brings follows involves contains owns agrees lacks cites quotes intends intend believe think want know
        expects come go become seem appear remain continue""",
}

# Verbs that report in most of their uses; the quotes plugin has the full lexicon, the grammar needs the commonest.
_REPORT = """say says said tell tells told add adds added warn warns warned urge urges urged accuse accuses accused
    insist insists insisted argue argues argued announce announces announced reply replies replied responds
    responded answered retorted explain explains
    explained note notes noted stress stresses stressed emphasize emphasizes emphasized emphasise emphasised deny
    denies denied reject rejects rejected praise praises praised criticize criticizes criticized criticise criticises
    criticised condemn condemns condemned denounce denounces denounced suggest suggests suggested declare declares
    declared acknowledge acknowledges acknowledged recall recalls recalled reaffirm reaffirms reaffirmed reiterate
    reiterates reiterated vow vows vowed pledge pledges pledged promise promises promised threaten threatens
    threatened claim claims claimed ask asks asked call calls called welcome welcomes welcomed demand demands
    demanded underline underlines underlined underscore underscores underscored describe describes described express
    expresses expressed state stated confirm confirms confirmed predict predicts predicted wrote writes write concede
    concedes conceded admit admits admitted assert asserts asserted affirm affirms affirmed caution cautions
    cautioned complain complains complained contend contends contended maintains maintained observed observes
    remarked testified allege alleges alleged maintain thank thanks thanked blame blames blamed lament laments lamented
    propose proposed proposes voiced voices spoke speaks highlighted highlights appealed thanked hailed dismissed
    noted reported reports assured declined refused deplored decried slammed blasted applauded lauded commended
    congratulated rebuked recommend recommends recommended disputed refuted defended questioned""".split()

_REPORTING = """saying telling adding warning urging accusing insisting arguing announcing replying explaining noting
    stressing emphasizing emphasising denying rejecting praising criticizing criticising condemning denouncing
    suggesting declaring acknowledging recalling reaffirming reiterating vowing pledging promising threatening
    claiming asking calling welcoming demanding underlining underscoring describing expressing stating confirming
    predicting writing conceding admitting asserting affirming cautioning complaining contending alleging blaming
    lamenting citing quoting pointing hailing dismissing appealing reporting revealing recommending
    referring indicating""".split()

_NOT_ED = frozenset(
    """need speed indeed hundred feed seed breed shed greed deed weed bleed exceed succeed proceed
    creed""".split()
)
_NOT_ING = frozenset(
    """thing spring string bring meeting building nothing something anything
    everything housing acting outgoing incoming funding hearing briefing training summing spending beijing boeing
    storting folketing""".split()
)
_NOT_LY = frozenset(
    """family assembly rally supply anomaly monopoly oligopoly reply ally bully belly jelly folly apply comply multiply
    imply rely""".split()
)
_PUNCTUATION = (
    {
        ",": Tag.COMMA,
        ".": Tag.DOT,
        "!": Tag.DOT,
        "?": Tag.DOT,
        "…": Tag.DOT,
        ";": Tag.STOP,
        "|": Tag.STOP,
        ":": Tag.STOP,
        "–": Tag.STOP,
        "—": Tag.STOP,
        "-": Tag.STOP,
        "(": Tag.STOP,
        ")": Tag.STOP,
        "[": Tag.STOP,
        "]": Tag.STOP,
        "&": Tag.CONJ,
    }
    | dict.fromkeys('"“”„‟«»‘‹›`', Tag.QUOTE)
    | dict.fromkeys("•◦▪●‣", Tag.DOT)
)  # an item begins anew


def _closed_classes() -> dict[str, int]:
    classes: dict[str, int] = {}
    for tag, words in _WORDS.items():
        for word in words.split():
            classes[word] = classes.get(word, 0) | tag
    for word in _REPORT:
        classes[word] = classes.get(word, 0) | Tag.REPORT
    for word in _REPORTING:
        classes[word] = classes.get(word, 0) | Tag.REPORTING | Tag.ING
    return classes


_CLASSES = _closed_classes()


def unowned(word: str) -> str:
    """A word in lower case without the ending of an owner.

    >>> unowned("iran's"), unowned("envoys'"), unowned("envoy")
    ('iran', 'envoys', 'envoy')
    """
    return word.removesuffix("'s").removesuffix("'")


def tag_of(word: str) -> int:
    """The classes of a word as it is spelt in the text, 0 where nothing is known of it.

    >>> bool(tag_of("quickly") & Tag.ADV), bool(tag_of("signed") & Tag.ED), bool(tag_of("bed") & Tag.ED)
    (True, True, False)
    """
    first = word[0]
    if not (first.isalnum() or len(word) > 1):
        return _PUNCTUATION.get(word, 0)
    lower = word.lower()
    tag = _CLASSES.get(lower, 0)
    if first.isupper():
        if word == "WHO":
            return Tag.CAP  # no pronoun: the World Health Organization
        tag |= Tag.CAP
    elif first.isdigit():
        return tag | Tag.NUM
    last = lower[-1]  # most words end in a letter that says nothing
    if last in _TELLING:
        if last in _OWNS and lower.endswith(("'s", "’s", "s'", "s’")) and not tag & Tag.BE:
            return tag | Tag.OWNER
        tag |= _by_ending(lower, last, known=bool(tag & ~Tag.CAP), large=bool(tag & Tag.CAP))
    return tag


_OWNS = frozenset("s'’")
_TELLING = _OWNS | set("dgy")


def _by_ending(lower: str, last: str, *, known: bool, large: bool) -> int:
    """The class that a word's ending tells; of a ``known`` word, which has others, only whether it is a past form."""
    if last == "d":
        past = lower.endswith("ed") and (known or len(lower) > 3) and lower not in _NOT_ED
        return Tag.ED if past else 0
    if known:
        return 0
    if last == "g":
        form = lower.endswith("ing") and len(lower) > 4 and "-" not in lower and lower not in _NOT_ING
        return Tag.ING if form else 0
    if last == "y":
        return Tag.ADV if lower.endswith("ly") and len(lower) > 4 and not large and lower not in _NOT_LY else 0
    plural = last == "s" and lower != "yes" and not lower.endswith(("ous", "ss"))
    return Tag.PLURAL if plural else 0
