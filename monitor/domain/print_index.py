"""An index of prints: which practices' pictures are near a shown one, of very many.

The bits of all registered prints are kept by their place: one integer for the first
bit of each, one for the second, and so on. Distances of all of them to a print are
then counted at once, as sums in binary whose digits are such integers. Only some places
are counted: what differs in too many of them is not near, and the few that are left are
compared in full. The result is exact.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from monitor.domain.prints import BITS, Print

Column: TypeAlias = int
"""One bit of each registered print, the first print's lowest."""

_COUNTED: Final = 3
"""Places that are counted for each bit that may differ. Of so many, half differ by
chance, and hardly ever as few as a third."""

_LEAST: Final = 16
"""Places that are counted at least."""


@dataclass(frozen=True, slots=True)
class PrintIndex:
    """Registered prints with their owners; build it by `index_of`.

    Attributes:
        prints: All of them.
        owners: Whose each is, a number of the caller's.
        columns: Their bits by place, `BITS` of them.
    """

    prints: tuple[Print, ...]
    owners: tuple[int, ...]
    columns: tuple[Column, ...]

    def near(self, shown: Iterable[Print], most: int) -> frozenset[int]:
        """Return the owners of prints that differ from a shown one in few bits.

        Handicaps count as bits.

        Args:
            shown: The prints of a picture.
            most: How many bits may differ, >= 0.
        """
        found: set[int] = set()
        for one in shown:
            for number in _places(self._candidates(one.bits, most)):
                other = self.prints[number]
                if (one.bits ^ other.bits).bit_count() + other.handicap <= most:
                    found.add(self.owners[number])
        return frozenset(found)

    def _candidates(self, bits: int, most: int) -> Column:
        """Return a column of those that may differ in at most `most` bits."""
        every = (1 << len(self.prints)) - 1
        counted = self.columns[: max(_LEAST, _COUNTED * most)]
        differing = [
            column ^ every if bits >> place & 1 else column
            for place, column in enumerate(counted)
        ]
        return _at_most(_summed(differing), most, every)


def index_of(registered: Sequence[Sequence[Print]]) -> PrintIndex:
    """Return an index of the prints of each owner, who is named by its place."""
    pairs = [
        (each, owner) for owner, prints in enumerate(registered) for each in prints
    ]
    rows = "".join(f"{each.bits:0{BITS}b}" for each, _ in reversed(pairs))
    columns = (int(rows[place::BITS] or "0", 2) for place in range(BITS))
    return PrintIndex(
        prints=tuple(each for each, _ in pairs),
        owners=tuple(owner for _, owner in pairs),
        columns=tuple(reversed(tuple(columns))),
    )


def _summed(columns: list[Column]) -> list[Column]:
    """Return how many of `columns` have each bit, in binary, lowest digit first.

    Three columns of one digit make one of it and one of the next (a full adder).
    """
    digits: list[Column] = []
    while columns:
        carried: list[Column] = []
        while len(columns) > 1:
            one, two = columns.pop(), columns.pop()
            three = columns.pop() if columns else 0
            either = one ^ two
            columns.append(either ^ three)
            carried.append(one & two | either & three)
        digits.append(columns.pop())
        columns = carried
    return digits


def _at_most(digits: Sequence[Column], most: int, every: Column) -> Column:
    """Return where the number in `digits` is at most `most`."""
    less, same = 0, every
    for place in reversed(range(max(len(digits), most.bit_length()))):
        digit = digits[place] if place < len(digits) else 0
        if most >> place & 1:
            less |= same & ~digit
            same &= digit
        else:
            same &= ~digit
    return less | same


def _places(column: Column) -> Iterable[int]:
    while column:
        lowest = column & -column
        yield lowest.bit_length() - 1
        column ^= lowest
