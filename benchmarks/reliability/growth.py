"""R23: the whole service lives through a month, and does not grow.

The counts are those of `tests.system.growth_harness`, which sets the clock ahead.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import linear_regression
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
    handles, threads = (_spread(outcome[key][warm:]) for key in ("handles", "threads"))
    return Row(
        id="R23",
        tried=f"records in {len(days)} simulated days",
        times=outcome["records"],
        lost=outcome["untold"],
        peak_mib=max(resident),
        measured=f"{slope:+.2f} MiB a day after the first {warm} ({_steps(resident)}), "
        f"handles within {handles}, threads within {threads}, {outcome['digests']} "
        f"digests, {outcome['left']} records left",
        goal=f"at most {_SLOPE:g} MiB a day in a month, handles and threads flat",
        held=not outcome["untold"]
        and (quick or slope <= _SLOPE)
        and max(handles, threads) <= _APART
        and outcome["digests"] >= len(days) - 1,
    )


def _steps(resident: Sequence[float]) -> str:
    """Return MiB at the end of every fifth day: a step is no slope."""
    return " ".join(f"{mib:.0f}" for mib in resident[_WARM - 1 :: _WARM])


def _spread(numbers: Sequence[int]) -> int:
    return max(numbers) - min(numbers)
