"""Sources: one connector with one query, shared by the practices that need it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType, TypeAlias

from monitor.domain.watch import PracticeId

SourceId = NewType("SourceId", int)

# A PEP 695 `type` statement needs Python 3.12.
JSONValue: TypeAlias = (
    "str | int | float | bool | list[JSONValue] | dict[str, JSONValue] | None"
)


class Capability(StrEnum):
    """What a connector can see for a practice."""

    MENTIONS = "mentions"
    ACCOUNTS = "accounts"
    REVIEWS = "reviews"
    OWN = "own"


class Outcome(StrEnum):
    """How an interval ended in which a source was due."""

    CHECKED = "checked"
    EMPTY = "empty"
    FAILED = "failed"
    SKIPPED_FOR_BUDGET = "skipped_for_budget"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What one source asks of its platform.

    Attributes:
        capability: What it is asked for.
        text: The term, hashtag, account, feed or folder.
    """

    capability: Capability
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlan:
    """A source that the configuration asks for.

    Attributes:
        connector: Name of the connector in the configuration.
        platform: Platform that coverage counts it for.
        query: What it asks.
        every: Interval between runs in microseconds, > 0.
        practices: Who needs it; empty where the content decides (imports).
    """

    connector: str
    platform: str
    query: Query
    every: int
    practices: tuple[PracticeId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """How far a source has been read.

    Attributes:
        version: Rises by one with every page; 0 before the first.
        value: The connector's own state, JSON values only.
    """

    version: int = 0
    value: Mapping[str, JSONValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A stored source.

    Attributes:
        id: Its row.
        plan: What the configuration asks for.
        cursor: How far it has been read.
        baseline_done_at: When its first run ended, microseconds, or None.
        next_due_at: When it is to run again, microseconds.
        failures: Runs that failed since the last good one.
    """

    id: SourceId
    plan: SourcePlan
    cursor: Cursor
    baseline_done_at: int | None
    next_due_at: int
    failures: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch that a source could not see and never will.

    Attributes:
        after: Start, microseconds, or None if not known.
        before: End, microseconds, or None if not known.
        reason: Why, for people.
    """

    after: int | None
    before: int | None
    reason: str
