"""The signals of fake doctors' profiles: a clinician's name, and the practice's.

A person's name is borne by others too, so it says little until the account also
names the practice that the clinician works at.
"""

from collections.abc import Iterator
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.likeness import names_practice
from monitor.detectors.kit.profile import Profile
from monitor.domain.clinicians import FULL, WrittenName
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate
from monitor.domain.watched import WatchedPractice

_COLLEAGUE: Final = "and names the practice, as the clinician would and a fake does"


def clinician_signals(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return what bearing the name of one of the practice's clinicians says."""
    written = bears(profile, watched)
    return tuple(_signals(written, profile, watched)) if written else ()


def bears(profile: Profile, watched: WatchedPractice) -> WrittenName | None:
    """Return whose name of the practice's clinicians handle or name has, if any."""
    if not watched.clinicians:
        return None
    found = profile.stretches.intersection(watched.clinicians)
    ways = (watched.clinicians[key] for key in found)
    return max(ways, key=lambda way: (way.value, way.name), default=None)


def _signals(
    written: WrittenName, profile: Profile, watched: WatchedPractice
) -> Iterator[Signal]:
    how = "the name" if written.value == FULL else "a short form of the name"
    yield Signal(
        name="clinician_name",
        value=written.value,
        contribution=interpolate(written.value, log_odds.CLINICIAN_KNOTS),
        why=f"It has {how} of “{written.name}”, a clinician of the practice.",
    )
    if names_practice(profile, watched):
        yield Signal(
            name="clinician_here",
            value=1.0,
            contribution=log_odds.CLINICIAN_HERE,
            why=f"It has a clinician's name {_COLLEAGUE}.",
        )
