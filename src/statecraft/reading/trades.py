"""Words for what a firm does or is, which stand in its name."""

FORMS = frozenset("corporation company corp inc ltd plc group holdings".split())
"""What closes a firm's name."""
TRADES = FORMS | frozenset(
    "motor motors electronics electric engineering energy power "
    "petroleum oil gas chemical chemicals pharmaceuticals pharma healthcare aerospace aviation airlines airways "
    "helicopters defence defense space security systems shipbuilding marine steel heavy industries industrial "
    "machinery technologies technology solutions semiconductor semiconductors networks telecom "
    "bank securities insurance logistics shipping mining foods entertainment construction cloud health science "
    "sciences research capital international asset management".split()
)
"""What a firm, or a part of it, does or is."""
GOODS = TRADES | frozenset("iron coal water electricity trade commerce transport railways rail ports telephone".split())
"""What "and" may join in the name of one firm: "the Peruvian Iron **and Steel** Company"."""
