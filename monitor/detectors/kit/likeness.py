"""The signals that say an account resembles a practice: handle, name, bio, disguise.

Sentences quote the practice's own names and never what the account wrote.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile, Spelling
from monitor.detectors.kit.similarity import Match, best_match
from monitor.domain.findings import Signal
from monitor.domain.knots import Knots, interpolate
from monitor.domain.prints import resemblance
from monitor.domain.watched import WatchedPractice

_DISGUISED_FROM: Final = 0.7
"""Similarity from which tricks with letters are meant to deceive."""


@dataclass(frozen=True, slots=True)
class _Compared:
    what: str
    spelling: Spelling
    match: Match
    knots: Knots


def likeness_signals(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return how much handle, name and bio resemble the practice.

    What the account doesn't have gives no signal.
    """
    compared = tuple(_compared(profile, watched))
    return (
        *map(_similarity, compared),
        *_disguise(compared, watched),
        *_bio(profile, watched),
    )


def names_practice(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether the bio has one of the practice's names or domains."""
    return any(name in profile.bio for name in (*watched.phrases, *watched.domains))


def _compared(profile: Profile, watched: WatchedPractice) -> Iterator[_Compared]:
    for what, spelling, knots in (
        ("handle", profile.handle, log_odds.HANDLE_KNOTS),
        ("name", profile.name, log_odds.NAME_KNOTS),
    ):
        match = spelling and best_match(spelling.parts, watched)
        if spelling and match:
            yield _Compared(what, spelling, match, knots)


def _similarity(compared: _Compared) -> Signal:
    match = compared.match
    odds = interpolate(match.value, compared.knots)
    alike = "the same as" if match.value == 1.0 else f"{match.value:.0%} like"
    common = "" if match.form.rarity == 1.0 else ", which is short or common"
    return Signal(
        name=f"{compared.what}_similarity",
        value=round(match.value, 4),
        contribution=odds * match.form.rarity if odds > 0 else odds,
        why=f"The {compared.what} is {alike} “{match.form.text}”{common}.",
    )


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


def shows_logo(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether the avatar resembles a logo so much that it matters by itself."""
    found = resemblance(profile.avatar, watched.logos)
    return found is not None and found.value >= log_odds.SHOWS_LOGO_FROM
