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
    "here", "hospital", "in", "just", "location", "near", "of", "office", "out",
    "outside", "over", "site", "the", "up",
})  # fmt: skip
"""Words between a name and its place: "the Riverside Clinic over in Fresno"."""

_ON_THE_WAY: Final = frozenset({"from", "to"})
_FARTHEST: Final = 4
_MOST: Final = 100
"""Places and terms that are looked at; a text with more is an attack, or a list."""
_ENDS: Final = frozenset(".!?\n;")


class Fit(Enum):
    """What a place is to a practice."""

    CITY = auto()
    STATE = auto()
    OTHER = auto()
    UNKNOWN = auto()


def place_signals(mention: Mention, marks: Marks) -> Iterator[Signal]:
    """Yield what cities and states say of a practice that is named and has some."""
    hits = mention.hits.get(marks.watched.practice.id, ())[:_MOST]
    if not hits or not (marks.cities or marks.states):
        return
    rest = (_outside(place, hits) for place in mention.places[:_MOST])
    fits = [(place, fit_of(place, marks)) for place in rest if place]
    found = {fit for _, fit in fits}
    if Fit.CITY in found:
        why = "It names the practice's own city."
        yield _found("place", weights.CITY, why)
    elif Fit.STATE in found:
        why = "It names the practice's own state."
        yield _found("place", weights.STATE, why, value=0.5)
    others = [place for place, fit in fits if fit is Fit.OTHER]
    yield from _elsewhere(hits, others, mention.tokens, at_home=Fit.CITY in found)


def _elsewhere(
    hits: Sequence[Hit], others: Sequence[NamedPlace], tokens: Tokens, *, at_home: bool
) -> Iterator[Signal]:
    placed = [(place, is_beside(place, hits, tokens)) for place in others]
    weighed = [
        _weight(place, tokens, beside=beside, at_home=at_home)
        for place, beside in placed
        # Without capitals a guess is one only at the name.
        if beside or tokens.mixed or not place.guessed
    ]
    if weighed:
        worst = min(weighed)
        beside = worst == weights.OTHER_PLACE_BESIDE
        where = "at the name" if beside else "in the text"
        why = f"It names another place than the practice's {where}."
        yield _found("other_place", worst, why, value=1.0 if beside else 0.5)


def _weight(place: NamedPlace, tokens: Tokens, *, beside: bool, at_home: bool) -> float:
    if beside:
        return weights.GUESSED_BESIDE if place.guessed else weights.OTHER_PLACE_BESIDE
    before = tokens.words[max(0, place.start - 1)]
    if at_home or place.guessed or before in _ON_THE_WAY:
        return weights.PLACE_ON_THE_WAY
    return weights.OTHER_PLACE


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


def _found(name: str, contribution: float, why: str, value: float = 1.0) -> Signal:
    return Signal(name=name, value=value, contribution=contribution, why=why)
