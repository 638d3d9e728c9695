"""How much of a long message a receiver takes."""

from collections.abc import Sequence
from itertools import accumulate


def leading(sizes: Sequence[int], room: int, tail: int) -> int:
    """Return how many of the first parts of a message fit.

    Args:
        sizes: Size of each part, >= 0.
        room: What they may have together.
        tail: What of it is needed to say that some are left out.
    """
    if sum(sizes) <= room:
        return len(sizes)
    return sum(end <= room - tail for end in accumulate(sizes))
