"""The signal that tells an unregistered department from a fake.

A fake wants its readers to come to it. An account that sends them nowhere but to
the practice's own site and asks for nothing gains nothing by deceiving them; that it
kept so for years, with readers, is what fakes lack.
"""

from collections.abc import Iterator

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.bare import has_bare_name
from monitor.detectors.kit.links import leads_home
from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.standing import standing_of
from monitor.domain.findings import Signal
from monitor.domain.text.affixes import Affix
from monitor.domain.watched import WatchedPractice


def department_signal(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    """Yield how much the account stands as one of the practice's own, if at all."""
    standing = standing_of(profile)
    if standing > 0 and leads_home(profile, watched):
        copy = has_bare_name(profile, watched) or _speaks_for_all(profile)
        odds = log_odds.COPY_OF_HOME if copy else log_odds.DEPARTMENT
        yield Signal(
            name="own_pages",
            value=round(standing, 4),
            contribution=odds * standing,
            why="It leads to the practice's own site alone, and did so for long.",
        )


def _speaks_for_all(profile: Profile) -> bool:
    """Return whether it passes for the practice's own voice or its help desk."""
    claims = profile.claims_official
    return claims or Affix.SUPPORT in profile.affixes
