"""What one says things in: a speech, a letter, a post."""

from __future__ import annotations

from statecraft import Tokens

_UTTERANCES = frozenset(
    """address speech talk interview statement telegram message letter remarks editorial broadcast sermon homily op-ed
    essay""".split()
)


def utters(tokens: Tokens, k: int) -> bool:
    """Whether a phrase is one's own speech or letter: "a televised address", "her letter"."""
    own = tokens.words[k : k + 1] in (["a"], ["an"], ["his"], ["her"], ["their"])
    posted = tokens.words[k + 1 : k + 2] in (["post"], ["tweet"]) and tokens.words[k + 2 : k + 3] != ["in"]
    if posted and (tokens.words[k] == "a" or tokens.words[k + 2 : k + 3] == ["on"]):
        return True  # "in a post on a network", and not "success in her post"
    far = k + 4 if tokens.words[k + 1 : k + 2] in (["rare"], ["joint"], ["brief"], ["short"]) else k + 3
    return own and not _UTTERANCES.isdisjoint(tokens.words[k + 1 : far])


# The envoy accused Peru in a letter to the council **of fraud**.
def is_charged(tokens: Tokens, first: int, paper: int, last: int) -> bool:
    """Whether "of" or "against" brings only behind a paper what somebody was accused of or warned against."""
    if not tokens.words[first - 1].startswith(_CHARGING) or not _LINKS.isdisjoint(tokens.words[first:paper]):
        return False
    return not _LINKS.isdisjoint(tokens.words[paper + 3 : min(last, paper + _FAR)])


_FAR = 14  # tokens of those to whom the letter went
_CHARGING = ("accus", "warn", "caution")
_LINKS = frozenset({"of", "against"})
