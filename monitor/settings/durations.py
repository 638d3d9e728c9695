"""Spans of time as people write them: 90s, 5m, 1h, 30d, 2y."""

import re
from typing import Final

from monitor.domain.retention import YEAR
from monitor.domain.time import DAY, HOUR, MINUTE, SECOND

DURATION_PATTERN: Final = r"^[0-9]{1,6}[smhdy]$"

_UNITS: Final = {"s": SECOND, "m": MINUTE, "h": HOUR, "d": DAY, "y": YEAR}


def parse_duration(text: str) -> int:
    """Return the microseconds that `text` names; a year has 365 days.

    Raises:
        ValueError: It is no number with a unit, or it is zero.
    """
    if not re.fullmatch(DURATION_PATTERN, text):
        raise ValueError("not a duration; write a number and s, m, h, d or y, like 5m")
    span = int(text[:-1]) * _UNITS[text[-1]]
    if span == 0:
        raise ValueError("a duration of nothing; write a number above zero, like 5m")
    return span
