"""Figures of how the service does, counted from its rows."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How much there is and how old; nothing names a person, practice or account.

    Attributes:
        waiting: How much waits, by queue, as `Readers.backlog` counts it.
        unsent_since: When the oldest alert that is due was queued, microseconds, or
            None if none is due.
        open_cases: Open cases, by kind and severity.
        failing: Active sources whose last run failed, by connector.
        due_at: By connector, when that of its active sources which has been due longest
            is or was due, microseconds.
        gaps: Stretches that could not be read, by connector.
        spent: Micro-dollars of this month, by connector.
    """

    waiting: Mapping[str, int]
    unsent_since: int | None
    open_cases: Mapping[tuple[str, str], int]
    failing: Mapping[str, int]
    due_at: Mapping[str, int]
    gaps: Mapping[str, int]
    spent: Mapping[str, int]
