"""What was done to a deal, where it is told behind it: "a treaty was signed", "the truce is within reach"."""

from __future__ import annotations

import re

from statecraft import AgreementStatus
from statecraft_agreements.deals import status_of

PASSIVE = re.compile(
    r"(?i)\A(?:,\s(?:which|who|worth|valued|estimated|agreed|brokered|mediated|negotiated|struck|reached|drafted)\s"
    r"(?:[^,.;]|\.(?=\d)){3,110},\s(?:[a-z]+\s){0,2}?|[^.;,]{0,70}?|,\s(?:or|in)\s[^.;,]{2,40},\s(?:[a-z]+\s){0,2}?|"
    r"\s(?:between|on|of|with|to|for|in)\s(?:(?!,\s(?:but|which|who|while)\s|,\sand\s(?!(?:\w+\s){1,6}were\s))[^.;]|"
    r",\swhich\s[^,.;]{3,110},){0,400}?)\b(?:(?:(?:was|were|is|are)(?:n['’]t)?|be|been|being)\s"
    r"(?:\w+ly\s|also\s|first\s|not\s|yet\s|due\sto\sbe\s|expected\sto\sbe\s|scheduled\sto\sbe\s){0,2}"
    r"(?P<verb>signed|reached|agreed|concluded|finali[sz]ed|initiall?ed|achieved|approved|ratified|"
    r"rejected|broken|violated|adopted|discussed|negotiated|prepared|drafted|"
    r"struck|announced|cancell?ed|suspended|extended|confirmed|implemented|observed|respected|honou?red|breached|"
    r"scrapped|annulled|revoked|rescinded|nullified|abandoned|terminated|renewed|"
    r"expected|planned|drawn up|clinched|sealed|worked out|hammered out|forged|"
    r"brokered|mediated|secured|accepted|endorsed|fulfilled|called off|ignored|interrupted)|(?P<done>expired|"
    r"lapsed|collapsed|"
    r"took effect|takes effect|came into force|entered into force|comes into force|came into effect|comes into effect|"
    r"(?:did not|didn['’]t|failed to) hold|"
    r"broke down|fell through|remains in force|is in force|(?:is|remains) in place|(?:is|are|was|"
    r"were) (?P<near>within reach|in sight|in the works|on the table|(?:very )?close(?=[.,]|\Z)|"
    r"closer than ever|still (?:possible|elusive)|imminent|at hand|out of reach|far off|a (?:long|distant) way off)))\b"
)
"""A passive, or a verb that says what became of a deal, behind its phrase."""
# Words of a passive that leave it undone.
_UNDONE = re.compile(r"(?i)(?:n['’]t|\b(?:no|not|never|yet to be|failed to be))\s")
_AHEAD_OF = re.compile(
    r"(?i)\b(?:will|would|could|may|might|should|must|can|to be|if|unless|until|whether)\s[^.;]{0,24}\Z"
)


def passive_of(phrase: str, right: str, passive: re.Match[str]) -> tuple[AgreementStatus, str, int, int]:
    """The status that a passive behind a deal's phrase gives it, its rule, and where its verb stands in ``right``.

    >>> right = " has not been signed."
    >>> told = PASSIVE.match(right)
    >>> passive_of("The treaty", right, told) if told else None
    ('negotiating', 'passive', 14, 20)
    """
    group = "verb" if passive["verb"] else "done"
    told = passive[group]
    failed = group == "done" and told.casefold().startswith(
        ("expired", "lapsed", "collapsed", "broke", "fell", "did", "failed")
    )
    if passive["near"]:
        return "negotiating", "passive", *passive.span(group)
    if told.casefold() == "negotiated" and re.search(r"(?i)\bbeing\s\Z", right[: passive.start(group)]) is None:
        told = "agreed"  # "was negotiated" is done, "is being negotiated" isn't
    status = "ended" if failed else status_of(told, "in_force" if group == "done" else "agreed") or "agreed"
    before = phrase.casefold() + right[max(0, passive.start(group) - 40) : passive.start(group)]
    if status == "ended" and not failed and _AHEAD_OF.search(before[-40:]):
        status = "in_force"  # "could be broken off" stands
    elif status in ("signed", "agreed", "in_force"):
        if _AHEAD_OF.search(before[-40:]) or re.search(r"(?i)\b(?:due|expected|scheduled) to be ", before):
            status = "negotiating"
        elif status == "in_force" and group == "verb" and _UNDONE.search(before[-12:]):
            pass  # a deal that "has not been observed" is there to be observed
        elif before.startswith("no ") or _UNDONE.search(before[-12:]):
            status = "negotiating" if re.search(r"(?i)\b(?:is|are|yet|been)\b", before[-20:]) else "rejected"
    return status, "passive", *passive.span(group)
