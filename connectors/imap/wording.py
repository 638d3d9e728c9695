"""Tells a review's own words from what stands around them in a notification."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from connectors.imap.profiles import Profile
from connectors.kit.stars import stars_in

_SHORT: Final = 60
"""Characters up to which a line may be a label."""

_NEAR: Final = 8
"""Lines behind the cue in which stars and a reviewer's name stand."""

_OPENING, _CLOSING = '"\u201c\u00ab', '"\u201d\u00bb'
# Buttons and footers, each a line of its own.
_END: Final = re.compile(
    r"https?://|\u00a9|unsubscribe|to (?:reply|respond|unsubscribe)\b"
    r"|this (?:e-?mail|message) (?:was|is)\b|you(?:['\u2019]re| are) receiving"
    r"|(?:read|see|view|manage|reply to|respond to|go to|report|write)\b.{0,30}"
    r"\b(?:reviews?|feedback|reply|response|profile|more|facebook|yelp)\b(?:.{0,60}|\W{1,3}https?://\S+)$"
    r"|(?:reply|respond|view)(?: now| online)?\W*$",
    re.IGNORECASE,
)
_DATED: Final = re.compile(
    r"(?:(?:posted|published|reviewed|written|submitted|visited|date)\b:? ?(?:on )?)?"
    r"(?:[a-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
    r"|(?:\d+|an?) (?:minute|hour|day|week)s? ago)",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r".{1,40}:|[\W\d_]+|verified (?:patient|customer|visit)\W*|[-\u2013\u2014] ?.{1,40}"
    r"|(?:their |the |your )?(?:review|comments?|feedback|rating)|what they said",
    re.IGNORECASE,
)
_BY: Final = re.compile(
    r"(?:(?:[Rr]eview(?:ed)?|[Pp]osted|[Ww]ritten) )?(?:[Bb]y|[Ff]rom) "
    r"[A-Z][\w'-]*(?: [A-Z][\w'-]*\.?){0,2}"
)
_INITIALLED: Final = re.compile(r"[A-Z][\w'-]* [A-Z]\.")
_RATED: Final = re.compile(
    r"(?:[\w ]{0,30}:? )?(?:[\d.]+|[\u2605\u2b50\u2606\ufe0f ]+)[ -]?(?:/|out of)? ?"
    r"(?:5|10)?[ -]?(?:stars?)?(?: rating| review)?\W*",
    re.IGNORECASE,
)
_AUTHOR: Final = re.compile(
    r"(?P<name>[^.!?:|]{2,60}?\.?) (?:just |has |does |did )?(?:left|wrote|posted"
    r"|submitted|recommend|doesn|didn|not recommend|reviewed|rated|gave)"
)


def text_in(lines: Sequence[str], profile: Profile, business: str) -> str:
    """Return the words of the review in `lines`, empty if there are none.

    Args:
        lines: Of one version of a notification.
        profile: How notifications of the site look.
        business: What is reviewed, which is no part of the text.
    """
    around = {business.casefold(), *_authors(lines)}
    body: list[str] = []
    for line in lines[_start(lines, profile) :]:
        if _END.match(line):
            break
        if body or not _stands_around(line, around):
            body.append(line)
    return _unquoted("\n".join(body))


def _start(lines: Sequence[str], profile: Profile) -> int:
    """Return where the text may begin: behind the cue, and the stars next to it."""
    cues = [at for at, line in enumerate(lines) if profile.cue.search(line)]
    if not cues:
        return len(lines)
    start = cues[0] + 1
    for at in range(start, min(start + _NEAR, len(lines))):
        if lines[at].startswith(tuple(_OPENING)):
            return at
        if _is_rating(lines[at]):
            start = at + 1
    return start


def _authors(lines: Iterable[str]) -> Iterable[str]:
    """Return the names, folded, of whom `lines` call the author."""
    found = filter(None, map(_AUTHOR.match, lines))
    return (one["name"].casefold() for one in found)


def _stands_around(line: str, around: Iterable[str]) -> bool:
    if len(line) > _SHORT:
        return False
    folded = line.casefold()
    named = any(
        folded == name or folded.startswith((f"{name},", f"{name} -", f"{name} \u00b7"))
        for name in filter(None, around)
    )
    patterns = (_DATED, _LABEL, _BY, _INITIALLED)
    return (
        named
        or _is_rating(line)
        or any(pattern.fullmatch(line) for pattern in patterns)
    )


def _is_rating(line: str) -> bool:
    return bool(
        len(line) <= _SHORT and _RATED.fullmatch(line) and stars_in(line) is not None
    )


def _unquoted(text: str) -> str:
    """Return what is between quotation marks if the text begins with one."""
    if not text.startswith(tuple(_OPENING)):
        return text
    end = max(text.rfind(mark) for mark in _CLOSING)
    return text[1:end].strip() if end > 0 else text[1:].strip()
