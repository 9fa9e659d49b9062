"""Word lists that tell who a noun phrase speaks of."""

from __future__ import annotations

# Capitalised only because they begin a sentence or a heading.
SENTENCE_STARTERS = frozenset(
    "a about above according across acting added adding after afterwards again against ago ahead all almost along already also "
    "although always am amid among an analysts and announcing another any anyone anything are aren't around as asked at attacks away back be because been "
    "before began behind being below besides between beyond both but by calling can cannot citing clearly consequently could critics currently despite did "
    "do does doing don't down due during each earlier early eight either elsewhere eleven else elections even eventually every everyone everything except "
    "experts far few fifteen fighting final finally first five following for former forty four fourth friday from full further furthermore general "
    "given giving great had half has have having he hence her here hers high him himself his how however hundreds i if imagine in indeed inside instead "
    "international into investigators is isn't it its itself january february march april june july august september october november december "
    "just last late later latest least less let like local long made make many maybe me meanwhile member members might military militants millions monday more moreover most "
    "mostly much must my natural near nearly neither never nevertheless new news next nine no nobody none nor not nothing now "
    "observers of off officials often oil on once one only opposition or other others otherwise our out over overall part past peace people perhaps police politically polls "
    "president prices prior protesters quite rather recent recently referring relations reporters reports residents responding right same saturday say saying scientists second security see separately seven "
    "several shall she should similarly since six so some someone something sometimes soon speaking state states still such sunday talks ten than thank that the their "
    "them then there thereafter therefore these they third thirteen this those though thousands three through throughout thursday thus to "
    "today together tomorrow tonight too top toward towards trade traders troops tuesday twelve twenty two under unless unlike until up upon us usually using various "
    "very victims voters was we wednesday well were what whatever when where whereas whether which while who whoever whose why will with within without witnesses won't world "
    "would yes yesterday yet you your north south east west northern southern eastern western dear ladies gentlemen mr. war".split()
)

# Words that make a run of capitalised words a body and not a person.
BODY_WORDS = frozenset(
    "academy administration agency airlines airways alliance army assembly association authority authorities bank board bloc brigade brigades brothers bureau "
    "cabinet center centre chamber church club coalition college command commission committee company conference confederation congress "
    "consortium convention corp corp. corporation corps council court department directorate duma enterprises environment executive federation firm force forces forum foundation front "
    "fund government group guard guards holding holdings house inc inc. industries initiative institute institution international journal "
    "league legislature ltd ltd. ministry mission mosque movement museum nations network news observatory office oil organisation organization parliament "
    "partners party patrol petroleum police press project radio rebels republic review senate service services society state station studios supreme "
    "syndicate systems team television times treasury tribune tribunal trust union university wiki army's militia operation magazine gazette herald "
    "post daily weekly airport hospital school".split()
)

# Bodies that speak for the state whose name or adjective stands before them.
STATE_BODIES = frozenset(
    "ministry ministries department government embassy army navy cabinet treasury administration agency military presidency "
    "consulate intelligence foreign".split()
)

# Places, days and things whose names look like persons' or bodies'.
NEVER_ACTORS = frozenset(
    "Christmas Easter Ramadan Islam Islamic Christian Christians Muslim Muslims Jewish Jews Arab Arabs Kurdish Kurds Shiite Shiites Sunni Sunnis Catholic "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
    "November December GMT Internet English God I I'm I've European Europeans Asian African Africans American Latin Nobel Olympic Olympics Cold Gulf Persian Middle East West North South "
    "World Central Eastern Western Northern Southern Pacific Atlantic Mediterranean Caspian Black Red Sea River Lake Mount Street Avenue Square Palace "
    "Boulevard Island Islands Peninsula Bay Ocean Strip Bank Wall Heights Peace Accord Treaty Protocol Act Agreement Convention".split()
)

# Heads of noun phrases that stand for the state or body named before or after them.
OFFICIAL_HEADS = frozenset(
    "administration agencies agency aide ambassador army authorities authority ally army bureau cabinet chamber delegation department diplomat diplomats embassy envoy envoys "
    "executive forces foreign government governments inspectors investigators judges leadership legislature lobby military minister ministers ministry ministries monitors "
    "mediators mission navy negotiator negotiators office officer officers official officials parliament police politburo prosecutors regime representative representatives secretary side spokesman "
    "spokesperson spokespeople spokeswoman spokesmen state statement team troops commander commanders source sources consul consulate "
    "state-run lawmakers lawmaker legislators senators deputies members member parliamentarians committee council commission court bill figures "
    "report paper document documents letter proposal resolution law legislation data intelligence service services aides leaders party branch".split()
)

# Heads that speak for nobody but themselves.
PRIVATE_HEADS = frozenset(
    "activist activists advocate advocates analyst analysts author authors blogger bloggers campaigner campaigners citizen citizens civilians "
    "commentator commentators critic critics crowd crowds demonstrator demonstrators doctor doctors economist economists expert experts eyewitness "
    "eyewitnesses family families farmer farmers father fisherman fishermen historian individuals insider investor investors journalist "
    "journalists lawyer lawyers man men mother newspaper newspapers nobody observer observers opponent opponents parents people person poster "
    "posters professor protester protesters protestor protestors reader readers refugee refugees reporter reporters researcher researchers resident residents scholar scholars "
    "scientist scientists sister brother son daughter wife husband student students supporter supporters survivor survivors teacher trader traders user users victim victims "
    "villager villagers volunteer volunteers voter voters witness witnesses woman women worker workers youth youths someone others many some participants posts post posting "
    "organizers organisers reports media observers opposition exiles migrants prisoners detainees soldiers militants rebels insurgents fighters gunmen".split()
)

GROUP_PEOPLE = frozenset("leaders presidents ministers men women premiers chancellors diplomats envoys negotiators officials politicians statesmen heads counterparts colleagues".split())
GROUP_STATES = frozenset("countries nations states sides parties governments neighbors neighbours powers allies capitals partners delegations rivals republics".split())

DOCUMENTS = frozenset(
    "statement communique communiqué declaration resolution report document letter message bill legislation law proposal agreement deal pact treaty memo memorandum text plan note "
    "budget draft protocol".split()
)
