"""How many messages a channel gets an hour at most: `most_an_hour:`."""

from typing import Final

from monitor.domain.alerts import MOST_AN_HOUR
from monitor.settings.origin import Section
from monitor.settings.scalars import plain_scalar
from monitor.settings.substitute import Environment

MOST_TAKEN: Final = 3_600
"""One a second: nobody reads more, and who wants no limit may write it."""


def read_most_an_hour(section: Section, environment: Environment) -> int:
    """Return the number at `section`, the default if there is none.

    Args:
        section: Where it should be.
        environment: Fills it in; takes the problem.
    """
    if section.value is None:
        return MOST_AN_HOUR
    filled = environment.fill(section)
    # What the environment gives is text.
    most = plain_scalar(filled) if isinstance(filled, str) else filled
    # A truth value is a number to Python, and to nobody else.
    if type(most) is int and 0 < most <= MOST_TAKEN:
        return most
    environment.report.error(
        section.place,
        "most_an_hour: not a number of messages",
        f"write a whole number from 1 to {MOST_TAKEN}; the default is {MOST_AN_HOUR}",
    )
    return MOST_AN_HOUR
