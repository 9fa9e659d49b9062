"""The verb right behind a deal's phrase that tells how it was made: "a treaty **signed** by", "on fish signed in"."""

from __future__ import annotations

import re

from statecraft_agreements.deals import THAT_THEY

_PARTICIPLE = re.compile(
    r"(?i)\A\s(?:\w+ly\s)?(?P<verb>signed|reached|achieved|agreed|concluded|brokered|negotiated|struck|initialed|"
    r"ratified|proposed|mediated|made|expired|worked\sout|forged|clinched|sealed|hammered\sout|finali[sz]ed)\b"
)
# "The treaty on fish signed in Lima by Peru and Laos"
_OF_TOPIC = re.compile(
    r"(?i)\A\s(?:on|for|worth|about|to)\s(?:(?!\b(?:was|were|is|are|be|been|being|has|have|had|that|which|who|will|"
    r"would|and)\b)[^.;,]){2,60}?\s(?:\w+ly\s)?(?P<verb>signed|reached|concluded|struck|initiall?ed|inked)\s"
    r"(?:(?:on|in|at|last|late|early|this|earlier)\s(?:[\w.]+\s){1,4})?(?=(?:by|between)\s(?:the\s)?(?-i:[A-Z]))"
)
# "The treaty between Peru and Laos on fish, signed in May": the verb comes after the words about the deal.
_LATER = re.compile(
    r"(?i)\A[^.;,]{0,120},\s(?:which\s(?:was|were)\s)?(?P<verb>signed|reached|concluded|initialed)\s"
    r"(?=by|at|in|on|last|during|late|early|earlier|between|with|after|this|yesterday|(?-i:[A-Z])[a-z]+(?:day|\s\d))"
)
# "The agreements in many fields that we have signed"
_THAT_WE = re.compile(
    r"(?i)\A[^.;,]{0,60}?\s(?:that\s|which\s)?(?:we|they|you\sand\si|the\stwo\s\w+|both\s\w+|our\s\w+)\s(?:have\s|"
    r"had\s)?(?:also\s|already\s|just\s|recently\s)?(?P<verb>signed|reached|concluded|achieved)\b"
)


def participle_in(right: str) -> re.Match[str] | None:
    """The words up to the verb that was done to a deal, which is their group "verb"; None where none is told.

    >>> told = participle_in(" on fish signed on Monday by Peru and Chile.")
    >>> told["verb"] if told else None
    'signed'
    >>> participle_in(" on fish was signed by Peru.") is None
    True
    """
    for reader in (_PARTICIPLE, _OF_TOPIC, _LATER, _THAT_WE, THAT_THEY):
        if (told := reader.match(right)) is not None:
            return told
    return None
