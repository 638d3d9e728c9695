"""The places that a text names, with where they stand in it.

Cities are those of a list or stand before a state. Small words that are places too
(a mobile, "or", "in") count with a capital or a preposition only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.concerns import Words
from monitor.domain.text.places import CREDENTIALS
from monitor.domain.text.states import STATES
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
_SHORTEST: Final = 2
_SIGNS: Final = frozenset("(,;:.!?\n")
_INSIDE: Final = frozenset({"in", "near", "outside"})
_NO_TOWNS: Final = frozenset({
    "april", "august", "christmas", "december", "doctor", "english", "fall", "february",
    "friday", "january", "july", "june", "labor", "march", "may", "medicare",
    "medicaid", "monday", "november", "october", "recovery", "room", "saturday",
    "september", "spanish", "spring", "summer", "sunday", "the", "thursday", "tuesday",
    "unit", "wednesday", "winter",
})  # fmt: skip
"""What else has a capital after "in"."""

_AFTER_IN: Final = frozenset({
    "addition", "all", "and", "any", "august", "bed", "case", "charge", "crisis",
    "debt", "fact", "few", "front", "general", "good", "her", "his", "hopes", "its",
    "late", "life", "line", "love", "many", "more", "most", "need", "network", "one",
    "order", "our", "pain", "particular", "person", "public", "question", "serious",
    "short", "some", "surgery", "terms", "that", "their", "there", "these", "this",
    "those", "time", "town", "tears", "two", "was", "which", "with", "your",
})  # fmt: skip
"""What follows "in" where nothing has a capital, and is no town."""


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place in a text.

    Attributes:
        start: Number of its first word.
        end: Number of the word after its last.
        city: In plain letters, perhaps with capitalised words before it; or empty.
        state: Its full name in small letters, or empty.
        guessed: Whether a preposition and a capital are all that speaks for a place.
    """

    start: int
    end: int
    city: str
    state: str
    guessed: bool = False


def named_places(tokens: Tokens, cities: Gazetteer) -> tuple[NamedPlace, ...]:
    """Return the places that `tokens` name, in order; they don't overlap."""
    found: list[NamedPlace] = []
    at = 0
    while at < len(tokens.words):
        place = (
            _known_city(tokens, at, cities)
            or _town(tokens, at)
            or _state(tokens, at)
            or _guess(tokens, at)
        )
        if place:
            found.append(place)
        at = place.end if place else at + 1
    return tuple(found)


def _known_city(tokens: Tokens, at: int, cities: Gazetteer) -> NamedPlace | None:
    word = tokens.words[at]
    for words in (*cities.get(word, ()), *cities.get(word.removesuffix("s"), ())):
        end = at + len(words)
        if not _are(tokens.words[at:end], words):
            continue
        after, state = _state_at(tokens, end, after_city=True)
        if state or len(words) > 1 or _is_place(tokens, at):
            return NamedPlace(at, after, " ".join(words), state)
    return None


def _are(found: Words, city: Words) -> bool:
    """Return whether `found` is `city` or the city's."""
    return found in {city, (*city[:-1], f"{city[-1]}s")}


def _town(tokens: Tokens, at: int) -> NamedPlace | None:
    """Return words before a state, capitalised where any are: Pine Bluff, AR."""
    if not _may_begin_town(tokens, at):
        return None
    for end in range(at + 1, min(at + _LONGEST_TOWN + 1, len(tokens.words))):
        after, state = _state_at(tokens, end)
        if state and (_is_after_in(tokens, at) or not _is_title(tokens, end)):
            return NamedPlace(at, after, " ".join(tokens.words[at:end]), state)
        if tokens.gaps[end] != " " or not _goes_on(tokens, end):
            return None
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    return tokens.is_name(at) or not tokens.mixed


def _may_begin_town(tokens: Tokens, at: int) -> bool:
    """Return whether a town may begin here; without capitals, after a sign or "in"."""
    if tokens.mixed:
        return tokens.is_name(at)
    after_sign = at == 0 or not _SIGNS.isdisjoint(tokens.gaps[at])
    return after_sign or _is_after_in(tokens, at)


def _state(tokens: Tokens, at: int) -> NamedPlace | None:
    if not _is_place(tokens, at) or _is_title(tokens, at):
        return None
    end, state = _state_at(tokens, at)
    return NamedPlace(at, end, "", state) if state else None


def _guess(tokens: Tokens, at: int) -> NamedPlace | None:
    """Return capitalised words after "in" that no list has."""
    guessed = at > 0 and tokens.words[at - 1] in _INSIDE and _may_be_town(tokens, at)
    if not guessed or tokens.gaps[at] != " " or tokens.is_headline(at, at + 1):
        return None
    end = at + 1
    while end < min(at + _LONGEST_TOWN, len(tokens.words)):
        if tokens.gaps[end] != " " or not _may_be_town(tokens, end):
            break
        end += 1
    return NamedPlace(at, end, " ".join(tokens.words[at:end]), "", guessed=True)


def _may_be_town(tokens: Tokens, at: int) -> bool:
    """Return whether the word at `at` is a name, and no month, title or acronym."""
    written, word = tokens.written[at], tokens.words[at]
    if len(word) <= _SHORTEST or word in _NO_TOWNS or not word.isalpha():
        return False
    if tokens.mixed:
        return tokens.is_name(at) and not written.isupper()
    return word not in _AFTER_IN


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
    if not tokens.mixed and "," in tokens.gaps[at]:
        return True
    return after_city or tokens.written[at] == code


def _is_title(tokens: Tokens, at: int) -> bool:
    """Return whether a code stands behind people's and firms' names as well."""
    return tokens.written[at] in CREDENTIALS


def _is_place(tokens: Tokens, at: int) -> bool:
    """Return whether the word at `at` may be a name and not just a word."""
    signs = "#" if tokens.mixed else "#,("
    marked = not set(signs).isdisjoint(tokens.gaps[at])
    return marked or tokens.is_name(at) or _is_after_in(tokens, at)


def _is_after_in(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.words[at - 1] in _BEFORE
