"""Heads of noun phrases that speak for somebody else: what passes on to "of", works, aides and the press."""

from __future__ import annotations

# Nouns that pass on to what "of" brings: "members of the Diet".
PASSING = frozenset(
    "member members total number majority group most all some part one two many several half head "
    "heads leadership dozens "
    "both each committee board wing representatives delegates leaders side branch arm edition".split()
)
# Nouns that speak for whoever makes them: "Treasury figures".
WORKS = frozenset(
    """figures data report reports study statement statements paper bill proposal resolution survey estimates documents
    magazine newspaper agency website announcement message letter statistics document publication tape audiotape
    videotape recording video editorial commentary article column""".split()
)
AIDES = frozenset(
    "aide aides spokesman spokeswoman spokesperson adviser advisor advisers official officials envoy".split()
)
PRESS = frozenset("newspaper newspapers magazine daily agency media press website broadcaster television radio".split())
PAPERS = frozenset("times post herald tribune journal gazette daily guardian magazine newspaper".split())
"""The last words of the names of newspapers."""
# Those who fight for the body whose name stands before them.
FIGHTERS = frozenset(
    "militants fighters gunmen kidnappers captors hijackers rebels guerrillas guerillas insurgents commanders".split()
)
# What a name is that stands before it: "the Fatah party", "the Janjaweed militia".
BANDS = frozenset("party militia movement faction network cartel gang organization organisation".split())
# Those of a body or a state that act for it: "the EU force", "Israeli ground troops", "the U.N. tribunal".
SERVING = frozenset("force forces troops peacekeepers tribunal mission".split())
# Those who work for the body whose name stands before them: "NASA scientists", "IAEA inspectors".
EMPLOYED = frozenset(
    "scientists researchers engineers inspectors investigators monitors observers experts analysts economists "
    "executives execs staffers".split()
)
# What those work for who act for their state: "Peruvian intelligence analysts".
OF_A_STATE = frozenset("intelligence government military defense defence army".split())
# Who acts for his state: "a Peruvian general".
RANKS = frozenset("general colonel major captain admiral brigadier officer officers prosecutor".split())
# Who is told by whose relative he is: "the mayor's sister, Ann Ito".
KIN = frozenset(
    """sister brother wife husband mother father son daughter widow widower nephew niece cousin uncle aunt grandson
    granddaughter grandfather grandmother stepson stepfather stepmother brother-in-law son-in-law""".split()
)
# Who is somebody on his own account, wherever he is from: "the Lima billionaire".
PRIVATE = frozenset(
    """billionaire tycoon mogul magnate laureate businessman businesswoman nominee candidate challenger contender
    cleric author writer novelist poet singer musician actor actress comedian filmmaker photographer coach champion
    activist dissident journalist blogger columnist commentator historian physicist biologist physician pastor priest
    rabbi imam philanthropist entrepreneur oligarch""".split()
)
# Common nouns that are one body's alone, whatever the article named before.
BY_NAMES = {
    "world body": "United Nations",
    "nuclear watchdog": "International Atomic Energy Agency",
    "oil cartel": "OPEC",
}
# Whose leaders speak for those of a faith, and not for a state: "Peruvian Jewish leaders".
FAITHS = frozenset(
    """buddhist muslim christian catholic jewish sunni shiite shi'ite islamist islamic hindu sikh anglican
    religious""".split()
)
# Words before "leader" that tell of whom: of no state.
FLOCKS = FAITHS | {"spiritual", "tribal", "union"}
OWNERS_IN_NAMES = frozenset(
    "people's workers' farmers' women's peasants' martyrs' lord's children's veterans' citizen's citizens'".split()
)
"""Possessives that belong to a body's name: "the People's Defence Army"."""
LAWMAKERS = frozenset("lawmakers legislators mps deputies parliamentarians".split())
OWN_BODIES = frozenset(
    """chamber university association federation union party church society institute foundation academy alliance league
    network front movement college center centre council committee confederation company corporation""".split()
)
"""The head words of bodies that many states have one of, whose names take in the state."""
NATIONAL_BODIES = OWN_BODIES | {"organisation", "organization", "fund", "commission"}
"""Those whose names take in an adjective before more words: "the Indian Space Research Organisation"."""
DEALS = frozenset("agreement deal treaty pact accord protocol".split())
INQUIRIES = frozenset("investigation inquiry audit".split())
"""Documents that find something out."""
LAWS = frozenset("law legislation bill act".split())
"""Documents that states make, whoever signed them."""

SERVICES = {
    "staff": frozenset({"general", "joint"}),
    "guard": frozenset({"national", "coast", "border", "presidential"}),
    "force": frozenset({"air", "naval"}),
    "command": frozenset({"high", "military", "army"}),
}
"""Words that are an armed service of a state behind certain words: "the general staff", "Peru's coast guard"."""

GROUPS = frozenset("groups organisations organizations movements factions".split())
"""Bodies that are taken up together: "the two groups"."""

FIRMS = frozenset("companies firms businesses banks airlines carriers lenders corporations enterprises".split())
"""Nouns of companies."""

OF_LANDS = frozenset("governments ministries militaries armies navies capitals".split())
"""What states have one of each, so that two states share the plural: "the U.S. and Peruvian militaries"."""

ARMIES = frozenset("army forces".split())
"""The head words of a state's armed forces, and of those who fight for none."""
TASKS = frozenset(
    """armed land ground aerospace rocket missile special operations self-defense self-defence people's liberation red
    imperial strategic territorial airborne rapid quick reaction response deployment intervention reserve mobile marine
    expeditionary combined republican revolutionary islamic guard support armored armoured tank mechanized mechanised
    first second third fourth fifth sixth seventh eighth ninth tenth volunteer popular new free northern southern
    eastern western central""".split()
)
"""What a state's own armed forces are called for: "Peru's **Strategic Rocket** Forces", "Peru's **First** Army"."""
