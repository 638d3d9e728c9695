"""The places that a text names, with where they stand in it.

Cities are those of a list or stand before a state. Small words that are places too
(a mobile, "or", "in") count with a capital or a preposition only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.concerns import Words
from monitor.domain.text.places import CREDENTIALS, STATES
from monitor.domain.whose.tokens import Tokens

Gazetteer = Mapping[str, Sequence[Words]]
"""Cities in plain words, by their first word."""

_BEFORE: Final = frozenset(
    {"in", "near", "from", "of", "at", "to", "outside", "around", "serving", "downtown"}
)
_WORD_CODES: Final = frozenset({
    "AL", "CO", "DE", "HI", "ID", "IN", "LA", "MA", "MD", "ME", "MS", "OH", "OK", "OR",
    "PA",
})  # fmt: skip
"""Codes that are words, names or titles as well; they need a comma before them."""

_STATE_NAMES: Final = {tuple(name.split()): name for name in STATES.values()}
_LONGEST_STATE: Final = max(map(len, _STATE_NAMES))
_LONGEST_TOWN: Final = 3


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place in a text.

    Attributes:
        start: Number of its first word.
        end: Number of the word after its last.
        city: In plain letters, perhaps with capitalised words before it; or empty.
        state: Its full name in small letters, or empty.
    """

    start: int
    end: int
    city: str
    state: str


def named_places(tokens: Tokens, cities: Gazetteer) -> tuple[NamedPlace, ...]:
    """Return the places that `tokens` name, in order; they don't overlap."""
    found: list[NamedPlace] = []
    at = 0
    while at < len(tokens.words):
        place = (
            _known_city(tokens, at, cities) or _town(tokens, at) or _state(tokens, at)
        )
        if place:
            found.append(place)
        at = place.end if place else at + 1
    return tuple(found)


def _known_city(tokens: Tokens, at: int, cities: Gazetteer) -> NamedPlace | None:
    for words in cities.get(tokens.words[at], ()):
        end = at + len(words)
        if tokens.words[at:end] != words:
            continue
        after, state = _state_at(tokens, end, after_city=True)
        if state or len(words) > 1 or _is_place(tokens, at):
            return NamedPlace(at, after, " ".join(words), state)
    return None


def _town(tokens: Tokens, at: int) -> NamedPlace | None:
    """Return capitalised words before a state: Pine Bluff, AR."""
    if not tokens.is_name(at):
        return None
    for end in range(at + 1, min(at + _LONGEST_TOWN + 1, len(tokens.words))):
        after, state = _state_at(tokens, end)
        if state and not (_is_title(tokens, end) and not _is_after_in(tokens, at)):
            return NamedPlace(at, after, " ".join(tokens.words[at:end]), state)
        if not tokens.is_name(end) or tokens.gaps[end] != " ":
            return None
    return None


def _state(tokens: Tokens, at: int) -> NamedPlace | None:
    if not _is_place(tokens, at):
        return None
    end, state = _state_at(tokens, at)
    return NamedPlace(at, end, "", state) if state else None


def _state_at(tokens: Tokens, at: int, *, after_city: bool = False) -> tuple[int, str]:
    """Return the state that begins at `at` and where it ends; none is empty."""
    for length in range(_LONGEST_STATE, 0, -1):
        name = _STATE_NAMES.get(tokens.words[at : at + length])
        if name:
            return at + length, name
    if at < len(tokens.words) and _is_code(tokens, at, after_city=after_city):
        return at + 1, STATES[tokens.words[at].upper()]
    return at, ""


def _is_code(tokens: Tokens, at: int, *, after_city: bool) -> bool:
    code = tokens.words[at].upper()
    if code not in STATES:
        return False
    if code in _WORD_CODES:
        return tokens.written[at] == code and "," in tokens.gaps[at]
    return after_city or tokens.written[at] == code


def _is_title(tokens: Tokens, at: int) -> bool:
    return tokens.written[at] in CREDENTIALS


def _is_place(tokens: Tokens, at: int) -> bool:
    """Return whether the word at `at` may be a name and not just a word."""
    tagged = tokens.gaps[at].endswith("#")
    return tagged or tokens.is_name(at) or _is_after_in(tokens, at)


def _is_after_in(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.words[at - 1] in _BEFORE
