"""What the places that a text names say about whose it is."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Final

from monitor.domain.concerns import Hit
from monitor.domain.findings import Signal
from monitor.domain.whose import weights
from monitor.domain.whose.marks import Marks
from monitor.domain.whose.mention import Mention
from monitor.domain.whose.named_places import NamedPlace
from monitor.domain.whose.tokens import Tokens

_LINKING: Final = frozenset({
    "at", "branch", "campus", "department", "down", "downtown", "er", "facility",
    "here", "hospital", "in", "location", "near", "of", "office", "out", "outside",
    "over", "site", "the", "up",
})  # fmt: skip
"""Words between a name and its place: "the Riverside Clinic over in Fresno"."""

_FARTHEST: Final = 4
_ENDS: Final = frozenset(".!?\n;")


class Fit(Enum):
    """What a place is to a practice."""

    CITY = auto()
    STATE = auto()
    OTHER = auto()
    UNKNOWN = auto()


def place_signals(mention: Mention, marks: Marks) -> Iterator[Signal]:
    """Yield what cities and states say; nothing of a practice without any."""
    hits = mention.hits.get(marks.watched.practice.id, ())
    places = [place for place in mention.places if not _in_name(place, hits)]
    fits = {fit_of(place, marks) for place in places}
    if Fit.CITY in fits:
        why = "It names the practice's own city."
        yield _found("place", weights.CITY, why)
    elif Fit.STATE in fits:
        why = "It names the practice's own state."
        yield _found("place", weights.STATE, why, value=0.5)
    others = [place for place in places if fit_of(place, marks) is Fit.OTHER]
    if any(is_beside(place, hits, mention.tokens) for place in others):
        why = "It names another place than the practice's, at the name."
        yield _found("other_place", weights.OTHER_PLACE_BESIDE, why)
    elif others:
        why = "It names another place than the practice's, elsewhere in the text."
        yield _found("other_place", weights.OTHER_PLACE, why, value=0.5)


def fit_of(place: NamedPlace, marks: Marks) -> Fit:
    """Return what `place` is to the practice of `marks`."""
    if place.state and marks.states and place.state not in marks.states:
        return Fit.OTHER
    if place.city and marks.cities:
        return Fit.CITY if _is_one_of(place.city, marks.cities) else Fit.OTHER
    if place.state and marks.states:
        return Fit.STATE
    return Fit.UNKNOWN


def is_beside(place: NamedPlace, hits: Sequence[Hit], tokens: Tokens) -> bool:
    """Return whether `place` stands at one of `hits`, with linking words between."""
    return any(
        _linked(place.end, hit.start, tokens, most=0)
        or _linked(hit.end, place.start, tokens, most=_FARTHEST)
        for hit in hits
    )


def _linked(end: int, start: int, tokens: Tokens, most: int) -> bool:
    """Return whether only linking words of one sentence are between two stretches."""
    if not 0 <= start - end <= most:
        return False
    same = not any(_ENDS.intersection(gap) for gap in tokens.gaps[end : start + 1])
    return same and _LINKING.issuperset(tokens.words[end:start])


def _in_name(place: NamedPlace, hits: Sequence[Hit]) -> bool:
    """Return whether the city or state is part of the name: Austin Family Clinic."""
    return any(place.start < hit.end and hit.start < place.end for hit in hits)


def _is_one_of(city: str, own: frozenset[str]) -> bool:
    return any(f" {city}".endswith(f" {one}") for one in own)


def _found(name: str, contribution: float, why: str, value: float = 1.0) -> Signal:
    return Signal(name=name, value=value, contribution=contribution, why=why)
