"""How often a connector polls: `every:`."""

from typing import Final

from monitor.domain.time import DAY, MINUTE, SECOND
from monitor.settings.durations import parse_duration
from monitor.settings.origin import Section
from monitor.settings.substitute import Environment

DEFAULT_EVERY: Final = 15 * MINUTE
LONGEST_EVERY: Final = 30 * DAY

# Public APIs answer 3,000 calls in 5 minutes at best (Bluesky) and mostly fewer.
_OFTEN: Final = 30 * SECOND


def read_interval(section: Section, environment: Environment) -> int:
    """Return the interval at `section` in microseconds, the default if none is.

    Args:
        section: Where it should be.
        environment: Fills it in; takes the problem, or a warning if it is short.
    """
    if section.value is None:
        return DEFAULT_EVERY
    report = environment.report
    try:
        every = parse_duration(str(environment.fill(section)))
    except ValueError as error:
        cause, _, hint = str(error).partition("; ")
        report.error(section.place, f"every: {cause}", hint)
        return DEFAULT_EVERY
    if every > LONGEST_EVERY:
        report.error(section.place, "every: too long", "write at most 30d")
    elif every < _OFTEN:
        cause = "every: so often that platforms may block"
        report.warn(section.place, cause, "write 30s or more")
    return every
