"""The signals that say an account resembles a practice: handle, name, bio, disguise.

Sentences quote the practice's own names and never what the account wrote.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile, Spelling
from monitor.detectors.kit.similarity import Match, best_match
from monitor.detectors.kit.undone import after_removing
from monitor.domain.findings import Signal
from monitor.domain.forms import Form
from monitor.domain.knots import interpolate
from monitor.domain.prints import resemblance
from monitor.domain.text.namesakes import rarity
from monitor.domain.watched import WatchedPractice

_DISGUISED_FROM: Final = 0.7
"""Similarity from which tricks with letters are meant to deceive."""

PART_FROM: Final = 0.75
"""Rarity of words of a name that tell in its own city which practice is meant; two
words that nobody else has tell it anywhere."""

_TELLING_FROM: Final = 0.9
"""Rarity from which a form is called neither short nor common."""


class _Compared(NamedTuple):
    what: str
    spelling: Spelling
    match: Match


def likeness_signals(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return how much handle, name and bio resemble the practice.

    What the account doesn't have gives no signal.
    """
    compared = tuple(_compared(profile, watched))
    alike = tuple(_similarities(compared, watched))
    part = () if any(map(_resembles, alike)) else _part(profile, watched)
    return (
        *alike,
        *part,
        *_disguise(compared, watched),
        *_bio(profile, watched),
    )


def names_practice(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether the bio has one of the practice's names or domains as words."""
    said = profile.named
    by_domain = not said.addresses.isdisjoint(watched.domains)
    return by_domain or any(map(said.names, watched.phrases))


def _resembles(signal: Signal) -> bool:
    return signal.contribution > 0


def _part(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    """Yield that it has words of the name that tell the practice, if it does."""
    if said := part_said(profile, watched):
        yield Signal(
            name="name_part",
            value=round(said, 4),
            contribution=log_odds.NAME_PART,
            why="It has words that tell the practice from others, not its whole name.",
        )


def _is_here(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it names the practice's city."""
    if any(city in profile.said for city in watched.places.cities):
        return True
    return not profile.handle_places.cities.isdisjoint(watched.places.cities)


def part_said(profile: Profile, watched: WatchedPractice) -> float:
    """Return how much words of the name in handle and name say, 0..1; 0 is nothing.

    It is their rarity, where that tells which practice is meant.
    """
    telling = profile.words & watched.telling
    if not telling:
        return 0.0
    said = rarity(telling)
    alone = len(telling) > 1 <= said
    return said if said >= PART_FROM and (alone or _is_here(profile, watched)) else 0.0


def _compared(profile: Profile, watched: WatchedPractice) -> Iterator[_Compared]:
    for what, spelling in (("handle", profile.handle), ("name", profile.name)):
        match = spelling and best_match(spelling.parts, watched)
        if spelling and match:
            yield _Compared(what, spelling, match)


def _similarities(
    compared: tuple[_Compared, ...], watched: WatchedPractice
) -> Iterator[Signal]:
    """Yield how alike handle and name are, the second of both as a part.

    Who took the name takes the handle too, so that both together say little more than
    the one that says most. An unlike handle says nothing where the name is alike.
    """
    odds = [found.match.odds for found in compared]
    most = max(odds, default=0.0)
    first = odds.index(most) if odds else None
    for number, found in enumerate(compared):
        said = odds[number]
        if most > 0 and number != first:
            said = max(0.0, said) * log_odds.SECOND
        yield _similarity(found, said, watched)


def _similarity(compared: _Compared, odds: float, watched: WatchedPractice) -> Signal:
    match = compared.match
    alike = "the same as" if match.value == 1.0 else f"{match.value:.0%} like"
    common = "" if match.form.rarity >= _TELLING_FROM else " It is short or common."
    undone = after_removing(compared.spelling.parts, match, watched)
    return Signal(
        name=f"{compared.what}_similarity",
        value=round(match.value, 4),
        contribution=odds,
        why=f"The {compared.what} is {alike} {_quoted(match.form)}{undone}.{common}",
    )


def _quoted(form: Form) -> str:
    made = f" ({form.origin})" if form.is_spelled else ""
    return f"“{form.text}”{made}"


def _disguise(
    found: Iterable[_Compared], watched: WatchedPractice
) -> tuple[Signal, ...]:
    for compared in found:
        if compared.match.value < _DISGUISED_FROM:
            continue
        tricks = compared.spelling.disguises(watched)
        if tricks:
            said = f"The {compared.what} matches only after removing"
            why = f"{said} {' and '.join(tricks)}."
            odds = log_odds.DISGUISE
            return (Signal(name="disguise", value=1.0, contribution=odds, why=why),)
    return ()


def _bio(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    if not profile.bio.strip():
        return
    named = names_practice(profile, watched)
    yield Signal(
        name="bio_similarity",
        value=float(named),
        contribution=interpolate(float(named), log_odds.BIO_KNOTS),
        why=f"The bio {'names' if named else 'does not name'} the practice.",
    )
    if named and any(map(profile.named.opens_with, watched.phrases)):
        yield Signal(
            name="introduces_itself",
            value=1.0,
            contribution=log_odds.INTRODUCES,
            why="The bio opens with the practice's name, as if it were its own.",
        )


def shows_logo(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether the avatar resembles a logo so much that it matters by itself."""
    found = resemblance(profile.avatar, watched.logos)
    return found is not None and found.value >= log_odds.SHOWS_LOGO_FROM
