"""How many people bear a name, and so how much it says to bear it.

The number expected is that of the people there are, times the share of those with
the given name, times that of those with the family name.
"""

import math
from typing import Final

from monitor.domain.persons.census import (
    OTHER_FAMILY,
    OTHER_GIVEN,
    OTHER_SHORT,
    SHORT,
    family_shares,
    given_shares,
    initial_shares,
)

PEOPLE: Final = 330e6
"""People in the United States. Source: census of 2020, rounded."""

CLINICIANS: Final = 6.5e6
"""Individuals in the NPI registry (NPPES), rounded."""

_DECADES: Final = 5.0
"""Decimal logarithm of the bearers of the commonest full names, James Smith and Mary
Smith: 50,000, rounded up."""


def share_of_given(name: str) -> float:
    """Return the share of people, 0..1, with the given name of this skeleton."""
    return given_shares().get(name) or _other(name, OTHER_GIVEN)


def share_of_initial(letter: str) -> float:
    """Return the share of people, 0..1, whose given name begins with `letter`."""
    return initial_shares().get(letter, OTHER_GIVEN)


def share_of_family(*names: str) -> float:
    """Return the share of people, 0..1, with a family name of these skeletons.

    A double name is at least as rare as the rarer of its halves.
    """
    known = family_shares()
    return min(known.get(name) or _other(name, OTHER_FAMILY) for name in names)


def _other(name: str, share: float) -> float:
    return OTHER_SHORT if len(name) <= SHORT else share


def rarity(bearers: float) -> float:
    """Return how much it says to bear a name that `bearers` people bear, 0..1.

    It falls with the decimal logarithm: 1 where nobody else is expected, 0.8 with ten,
    0.2 with ten thousand, 0 from a hundred thousand.
    """
    return max(0.0, 1.0 - math.log10(1.0 + bearers) / _DECADES)
