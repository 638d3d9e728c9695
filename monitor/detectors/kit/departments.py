"""The signal that tells an unregistered department from a fake.

A fake wants its readers to come to it. An account that sends them nowhere but to
the practice's own site and asks for nothing gains nothing by deceiving them; that it
kept so for years, with readers, is what fakes lack.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.links import LinkKind, kind_of
from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.standing import magnitude
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate
from monitor.domain.text import soliciting
from monitor.domain.watched import WatchedPractice

_PHONE: Final = re.compile(
    r"(?<![\w/.-])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b"
)
_DIGITS_OF_PHONE: Final = 10


def department_signal(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    """Yield how much the account stands as one of the practice's own, if at all."""
    known = profile.days is not None and profile.followers is not None
    if not known or not leads_home(profile, watched):
        return
    standing = _standing(profile)
    if standing > 0:
        yield Signal(
            name="own_pages",
            value=round(standing, 4),
            contribution=log_odds.DEPARTMENT * standing,
            why="It leads to the practice's own site alone, and did so for long.",
        )


def _standing(profile: Profile) -> float:
    """Return how long it stood and how many follow it, 0..1: the lesser of both."""
    age = interpolate(magnitude(profile.days or 0), log_odds.STANDING_AGE)
    audience = interpolate(
        magnitude(profile.followers or 0), log_odds.STANDING_AUDIENCE
    )
    return min(age, audience)


def leads_home(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether all its links are the practice's, and it asks for nothing."""
    kinds = {kind_of(host, watched.domains) for host in profile.hosts}
    asks = soliciting.asks_for_data(profile.said) or soliciting.offers_contact(
        profile.said
    )
    return kinds == {LinkKind.OWN} and not asks and _own_phones(profile, watched)


def _own_phones(profile: Profile, watched: WatchedPractice) -> bool:
    own = {_number(location.phone) for location in watched.practice.locations}
    return {_number(found) for found in _PHONE.findall(profile.said)} <= own


def _number(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))[-_DIGITS_OF_PHONE:]
