"""Straight lines between knots: from a measurement to log-odds."""

import math
from bisect import bisect_right

Knots = tuple[tuple[float, float], ...]
"""Pairs of a measurement and its log-odds, in rising order; at least one."""


def interpolate(value: float, knots: Knots) -> float:
    """Return the log-odds of `value`: straight lines between `knots`, flat outside."""
    index = bisect_right(knots, (value, math.inf))
    if index in {0, len(knots)}:
        return knots[min(index, len(knots) - 1)][1]
    (x0, y0), (x1, y1) = knots[index - 1], knots[index]
    return y0 + (y1 - y0) * (value - x0) / (x1 - x0)
