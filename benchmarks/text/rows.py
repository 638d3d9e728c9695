"""A figure of the table: what was measured, on what, and what it is held to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from benchmarks.measures import Interval, count, wilson

_ROUNDS: Final = 1000

RowsOf: TypeAlias = Callable[[Path, bool], Iterator["Row"]]
"""From the data directory and whether the final halves are wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure.

    Attributes:
        label: What reads the texts, e.g. `negative`.
        measure: What is counted, e.g. `macro-F1` or `flags`.
        tested: The source of the texts, which nothing was trained on.
        trained: The sources of what was trained, empty for rules.
        count: How many texts.
        figure: 0..1.
        interval: Its 95 % interval.
        target: What it is held to, None where nothing is.
        at_most: Whether less is better.
    """

    label: str
    measure: str
    tested: str
    trained: str = ""
    count: int
    figure: float
    interval: Interval
    target: float | None = None
    at_most: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the figure reaches its target, None without one."""
        if self.target is None:
            return None
        if self.at_most:
            return self.figure <= self.target
        return self.figure >= self.target


def share_of(said: Sequence[bool]) -> tuple[float, Interval]:
    """Return the share that is so, with its interval."""
    part, whole = sum(said), len(said)
    return (part / whole if whole else 0.0), wilson(part, whole)


def macro_f1_of(so: Sequence[bool], said: Sequence[bool]) -> tuple[float, Interval]:
    """Return the mean of the F1 of yes and that of no, with a bootstrap interval."""
    chance = np.random.default_rng(1)
    truth, told = np.array(so), np.array(said)
    found = []
    for _ in range(_ROUNDS):
        drawn = chance.integers(0, len(truth), len(truth))
        found.append(count(truth[drawn].tolist(), told[drawn].tolist()).macro_f1)
    low, high = np.percentile(found, [2.5, 97.5])
    return count(so, said).macro_f1, (float(low), float(high))
