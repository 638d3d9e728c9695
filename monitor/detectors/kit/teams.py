"""Teams, clubs, runs and choirs that carry a practice's name, in plain letters.

Practices and whoever copies their bio speak of the teams that they sponsor or treat,
so that a mention is told from who is one. Each pattern is linear in the text's length.
"""

from typing import Final

from monitor.domain.text.wording import Wording

_SPORT: Final = (
    r"(?:softball|baseball|basketball|soccer|football|volleyball|kickball|bowling"
    r"|hockey|running|cycling|walking|rowing|relay|charity|(?:half[ -])?marathon"
    r"|(?:5|10)k)"
)
_SIDE: Final = (
    rf"(?:{_SPORT} (?:team|club|league)|(?:rec|recreation|recreational|beer|corporate)"
    r" league)"
)
_MENTION: Final = Wording(
    rf"\b(?:{_SIDE}|half[ -]marathon|choir|(?:5|10)k (?:run|walk|race))\b"
)
_OPENING: Final = (
    r"(?:(?:^|[\n.!|:;\u2022-]) {0,3}|\b(?:we are|were|i am|im|this is|account of"
    r"|page of) )"
)
_SPEAKS: Final = Wording(
    rf"{_OPENING}(?:(?:the|an?|our) (?:\w+ )?)?(?:(?:{_SIDE}|choir) of\b"
    r"|(?:club|band) of [^.\n]{0,60}\b(?:staff|employees|nurses|residents)\b)"
)
_COMPETES: Final = Wording(
    rf"\b(?:{_SPORT}|runners?|running (?:for|in|the|together|with)|(?:we|who) run"
    r"|runs for|race days?|racing|players|(?:we|who) play|games? (?:days?|on)"
    r"|teammates?|cyclists|riders|walkathon|fundrais\w+"
    r"|rais(?:e|es|ed|ing) (?:money|funds))\b"
)


def mentions_team(text: str) -> bool:
    """Return whether `text` speaks of a team, a club, a run or a choir."""
    return bool(_MENTION.search(text))


def speaks_as_team(text: str) -> bool:
    """Return whether a sentence of `text` says that it is one: "softball team of"."""
    return bool(_SPEAKS.search(text))


def competes(text: str) -> bool:
    """Return whether `text` speaks of what runners, players and their teams do."""
    return bool(_COMPETES.search(text))
