"""R23: the whole service lives through a month, and does not grow.

The counts are those of `tests.system.growth_harness`, which sets the clock ahead.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import fmean, linear_regression
from typing import Any, Final

from benchmarks.databases import fresh_database
from benchmarks.reliability.kills import harness_outcome
from benchmarks.reliability.rows import Row

_MONTH: Final = ("--days", "30", "--a-day", "33360")
_FEW_DAYS: Final = ("--days", "3", "--a-day", "600", "--steps", "2")

_WARM: Final = 5
"""Days until all is loaded that will be, and every cache has its size."""

_SLOPE: Final = 1.0
"""MiB a simulated day."""

_APART: Final = 4
"""Between the fewest and the most handles or threads: two more or less."""

_MONTH_DAYS: Final = 30
_MORE_HANDLES: Final = 2.0
_MORE_THREADS: Final = 1.0
"""In a month, by the straight line that fits the days best; see `Trend`."""

_ERRORS: Final = 2.0
"""Standard errors by which a rise must be over that."""


@dataclass(frozen=True)
class Trend:
    """By how much a number that is read once a day rises in a month.

    A slow leak stays for a month within what the fewest and the most of its days may
    differ by; but it goes one way, while connections, sockets and files that are just
    open come and go. The line through 25 days that vary by six at random rises by more
    than 2 in every ninth month, so that its standard error is asked as well: then it is
    one month in 2,000. A leak of one handle in three days is still found among such
    days, and one in six days among those that vary by two.

    Attributes:
        rise: Of the line that fits best.
        error: The standard error of that.
        least: The fewest of a day.
        most: The most of a day.
    """

    rise: float
    error: float
    least: int
    most: int

    @classmethod
    def of(cls, numbers: Sequence[int]) -> "Trend":
        """Return that of `numbers`, at least two."""
        days = range(len(numbers))
        line = linear_regression(days, numbers)
        off = sum(
            (number - line.intercept - line.slope * day) ** 2
            for day, number in zip(days, numbers, strict=True)
        )
        spread = sum((day - fmean(days)) ** 2 for day in days)
        error = sqrt(off / max(1, len(numbers) - 2) / spread)
        month = (line.slope * _MONTH_DAYS, error * _MONTH_DAYS)
        return cls(*month, min(numbers), max(numbers))

    def rises(self, most: float) -> bool:
        """Return whether it rises by more than `most`, beyond doubt."""
        return self.rise - _ERRORS * self.error > most

    def __str__(self) -> str:
        """Return the line and the range."""
        return f"{self.rise:+.1f} (±{self.error:.1f}) a month, {self.least}-{self.most}"


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield one row; what a process holds says nothing of growth in a few days."""
    asked = _FEW_DAYS if quick else _MONTH
    with tempfile.TemporaryDirectory() as folder:
        url = fresh_database("sqlite", "", Path(folder), 0)
        outcome = harness_outcome("growth_harness", "--database", url, *asked)
    yield _row(outcome, 1 if quick else _WARM, quick=quick)


def _row(outcome: Mapping[str, Any], warm: int, *, quick: bool) -> Row:
    resident = outcome["resident"]
    days = range(len(resident))
    slope = linear_regression(days[warm:], resident[warm:]).slope
    handles, threads = (Trend.of(outcome[key][warm:]) for key in ("handles", "threads"))
    still = max(each.most - each.least for each in (handles, threads)) <= _APART
    flat = not (handles.rises(_MORE_HANDLES) or threads.rises(_MORE_THREADS))
    return Row(
        id="R23",
        tried=f"records in {len(days)} simulated days",
        times=outcome["records"],
        lost=outcome["untold"],
        peak_mib=max(resident),
        measured=f"{slope:+.2f} MiB a day after the first {warm} ({_steps(resident)}), "
        f"handles {handles}, threads {threads}, {outcome['digests']} digests, "
        f"{outcome['left']} records left",
        goal=f"at most {_SLOPE:g} MiB a day in a month, {_MORE_HANDLES:g} handles and "
        f"{_MORE_THREADS:g} thread a month, within {_APART}",
        held=not outcome["untold"]
        and still
        and (quick or (slope <= _SLOPE and flat))
        and outcome["digests"] >= len(days) - 1,
    )


def _steps(resident: Sequence[float]) -> str:
    """Return MiB at the end of every fifth day: a step is no slope."""
    return " ".join(f"{mib:.0f}" for mib in resident[_WARM - 1 :: _WARM])
