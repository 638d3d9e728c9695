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

_IN: Final = ("in",)
_WHEN: Final = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "spring", "summer", "fall", "winter",
    "english", "spanish", "person", "my", "the",
})  # fmt: skip
"""Capitalised words after "in" that are no places."""

_FARTHEST: Final = 4
_ENDS: Final = frozenset(".!?\n;")


class Fit(Enum):
    """What a place is to a practice."""

    CITY = auto()
    STATE = auto()
    OTHER = auto()
    UNKNOWN = auto()


def place_signals(mention: Mention, marks: Marks) -> Iterator[Signal]:
    """Yield what cities and states say of a practice that is named and has some."""
    hits = mention.hits.get(marks.watched.practice.id, ())
    if not hits or not (marks.cities or marks.states):
        return
    rest = (_outside(place, hits) for place in mention.places)
    places = [place for place in rest if place]
    fits = {fit_of(place, marks) for place in places}
    if Fit.CITY in fits:
        why = "It names the practice's own city."
        yield _found("place", weights.CITY, why)
    elif Fit.STATE in fits:
        why = "It names the practice's own state."
        yield _found("place", weights.STATE, why, value=0.5)
    yield from _elsewhere(hits, places, mention.tokens, marks)


def _elsewhere(
    hits: Sequence[Hit], places: Sequence[NamedPlace], tokens: Tokens, marks: Marks
) -> Iterator[Signal]:
    others = [place for place in places if fit_of(place, marks) is Fit.OTHER]
    if any(is_beside(place, hits, tokens) for place in others):
        why = "It names another place than the practice's, at the name."
        yield _found("other_place", weights.OTHER_PLACE_BESIDE, why)
    elif others:
        why = "It names another place than the practice's, elsewhere in the text."
        yield _found("other_place", weights.OTHER_PLACE, why, value=0.5)
    elif _unknown_beside(hits, tokens, {place.start for place in places}):
        why = "It goes on with a place that is not known."
        yield _found("other_place", weights.UNKNOWN_PLACE_BESIDE, why, value=0.5)


def fit_of(place: NamedPlace, marks: Marks) -> Fit:
    """Return what `place` is to the practice of `marks`."""
    if place.state and marks.states and place.state not in marks.states:
        return Fit.OTHER
    if place.city and marks.cities:
        return Fit.CITY if is_one_of(place.city, marks.cities) else Fit.OTHER
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


def is_one_of(city: str, cities: frozenset[str]) -> bool:
    """Return whether `city`, perhaps with words before it, is one of `cities`."""
    return any(f" {city}".endswith(f" {one}") for one in cities)


def _linked(end: int, start: int, tokens: Tokens, most: int) -> bool:
    """Return whether only linking words of one sentence are between two stretches."""
    if not 0 <= start - end <= most:
        return False
    same = not any(_ENDS.intersection(gap) for gap in tokens.gaps[end : start + 1])
    return same and _LINKING.issuperset(tokens.words[end:start])


def _outside(place: NamedPlace, hits: Sequence[Hit]) -> NamedPlace | None:
    """Return what of `place` is no part of the name: Austin Family Clinic, TX."""
    ends = [hit.end for hit in hits if place.start < hit.end and hit.start < place.end]
    if not ends:
        return place
    after = max(ends) < place.end and place.city
    return NamedPlace(max(ends), place.end, "", place.state) if after else None


def _unknown_beside(hits: Sequence[Hit], tokens: Tokens, known: set[int]) -> bool:
    """Return whether "in" and a capitalised word that is no known place follow."""
    starts = (hit.end + 1 for hit in hits if tokens.words[hit.end : hit.end + 1] == _IN)
    return any(
        start < len(tokens.words)
        and start not in known
        and tokens.is_name(start)
        and tokens.words[start] not in _WHEN
        for start in starts
    )


def _found(name: str, contribution: float, why: str, value: float = 1.0) -> Signal:
    return Signal(name=name, value=value, contribution=contribution, why=why)
