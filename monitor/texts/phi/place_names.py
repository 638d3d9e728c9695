"""Given names that are a place's or a storm's by what stands beside them: Tyler, Texas.

Towns and states are those of `monitor.domain.text`; names of storms: World
Meteorological Organization.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from monitor.domain.text.states import STATES
from monitor.domain.text.towns import TOWNS

_STATES: Final = frozenset(STATES.values())
_OF_PLACES: Final = frozenset({
    "bay", "camp", "cape", "fort", "ft", "hurricane", "isla", "mount", "mt", "point",
    "port", "rio", "saint", "san", "santa", "st", "storm", "typhoon",
})  # fmt: skip
"""What stands before a given name that is a place's or a storm's."""
_SIDES: Final = frozenset({
    "central", "downtown", "east", "eastern", "greater", "lake", "lower", "new",
    "north", "northern", "south", "southern", "upper", "west", "western",
})  # fmt: skip
"""What does where no surname follows: Maria Lopez may lie in the west wing."""
_WITHIN: Final = frozenset({
    "across", "around", "in", "near", "outside", "throughout",
})  # fmt: skip
"""What stands before towns, seldom before people."""
_OF_CHARTS: Final = frozenset({
    "AS", "CT", "DE", "HI", "ID", "IN", "LA", "MA", "MD", "ME", "MS", "MT", "OK", "OR",
    "PA", "PR", "PT", "TX", "VA", "VI",
})  # fmt: skip
"""Codes of states that are a degree, a word or shorthand of charts, too."""
_BEFORE: Final = re.compile(r"(?:(\w+)\.? )?(\w+)\.? $")
_BEHIND: Final = re.compile(r" (\w+)(?: (\w+))?")
_SURNAME: Final = re.compile(r" [A-Z][a-z]")
_STATE: Final = re.compile(
    r", ?(?:(?P<code>[A-Z]{2})\b|(?P<name>[A-Z]\w+(?: [A-Z]\w+)?))"
)
_REACH: Final = 40


def is_place_name(text: str, start: int, end: int) -> bool:
    """Return whether the given name at `start` to `end` is a place's or a storm's."""
    found = _BEFORE.search(text[max(0, start - _REACH) : start].lower())
    last = found[2] if found else ""
    if last in _OF_PLACES or _is_in_state(text, start, end):
        return True
    if last in _SIDES and not _SURNAME.match(text, end):
        return True
    if last in _WITHIN and text[start:end].lower() in TOWNS:
        return not _SURNAME.match(text, end)
    return any(name in TOWNS or name in _STATES for name in _longer(text, start, end))


def _longer(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the name in small letters with one or two of the words beside it."""
    left = _BEFORE.search(text[max(0, start - _REACH) : start].lower())
    right = _BEHIND.match(text[end : end + _REACH].lower())
    before = ["", f"{left[2]} "] if left else [""]
    behind = ["", f" {right[1]}"] if right else [""]
    for first, last in product(before, behind):
        if first or last:
            yield f"{first}{text[start:end].lower()}{last}"


def _is_in_state(text: str, start: int, end: int) -> bool:
    """Return whether the code or name of a state follows."""
    found = _STATE.match(text, end)
    if not found:
        return False
    code, name = found["code"], found["name"]
    if code is None:
        return not _STATES.isdisjoint({name.lower(), name.split()[0].lower()})
    if code in _OF_CHARTS:
        return text[start:end].lower() in TOWNS
    return code in STATES
