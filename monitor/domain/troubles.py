"""Troubles: what keeps a connector or a source from being watched, judged from rows.

They are told of as findings of kind `coverage`: each is a case of its own, which is
closed when the trouble is over. Credentials, budgets and outages are those of a whole
connector; silence is that of one source.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from monitor.domain.coverage import LONGEST_PAUSE
from monitor.domain.errors import AuthRejected
from monitor.domain.findings import (
    Assessment,
    FindingKind,
    Severity,
    Signal,
    logistic,
)
from monitor.domain.records import Identity, RecordKind, Trouble
from monitor.domain.rhythm import FACTOR, Rhythm
from monitor.domain.sources import Capability, Outcome
from monitor.domain.time import DAY, HOUR, to_iso
from monitor.domain.watch import PracticeId

SHORTEST_OUTAGE: Final = 2 * HOUR
"""Platforms are often down for less, and come back by themselves."""

MOST_PARKED: Final = 100
"""Items of a connector that were put aside, from which its format may have changed."""

NEAR_EXPIRY: Final = 14 * DAY
"""Before the end of a credential: time to ask somebody for another."""

_LAST_CALL: Final = 3 * DAY

_COUNTED: Final = 6.0
"""Log-odds of what was counted, not guessed."""


class TroubleKind(StrEnum):
    """What may be wrong."""

    SILENT = "silent"
    FAILING = "failing"
    CREDENTIAL = "credential"
    EXPIRY = "expiry"
    BUDGET = "budget"
    BACKLOG = "backlog"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """How one source was read lately.

    Attributes:
        connector: Name of its connector.
        platform: Platform that it counts for.
        capability: What it sees.
        query: What it asks.
        outcome: How it ended last; None before the first run.
        reason: Why it failed, or empty.
        ended_at: When that was, microseconds, or None.
        failing_since: Since when it has not been read, microseconds, or None if it
            was read last.
        due_at: When it is to be read next, microseconds.
        failures: Due intervals since then in which it was not, >= 0.
        rhythm: How long it is usually without news.
        audience: Who hears of it: a practice of each group that is concerned.
    """

    connector: str
    platform: str
    capability: Capability
    query: str
    outcome: Outcome | None = None
    reason: str = ""
    ended_at: int | None = None
    failing_since: int | None = None
    due_at: int = 0
    failures: int = 0
    rhythm: Rhythm = field(default_factory=Rhythm)
    audience: Mapping[str, PracticeId]

    @property
    def failing_for(self) -> int:
        """How long it has not been read, as far as anybody tried, microseconds."""
        if self.failing_since is None or self.ended_at is None:
            return 0
        return self.ended_at - self.failing_since

    @property
    def is_refused(self) -> bool:
        """Whether its credential is."""
        refused = self.reason.startswith(f"{AuthRejected.reason}:")
        return self.outcome is Outcome.FAILED and refused

    @property
    def is_out(self) -> bool:
        """Whether it fails for longer, and more often, than outages usually last."""
        long = self.failing_for >= SHORTEST_OUTAGE and self.failures > LONGEST_PAUSE
        return self.outcome is Outcome.FAILED and long

    @property
    def is_spent(self) -> bool:
        """Whether it is not read for want of budget, but for a short window's."""
        if self.outcome is not Outcome.SKIPPED_FOR_BUDGET or self.failing_since is None:
            return False
        return self.due_at - self.failing_since >= SHORTEST_OUTAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Troubled:
    """A trouble, and whom it concerns.

    Attributes:
        subject: The connector or source that has it.
        kind: What it is.
        severity: How bad it is.
        since: When it began, microseconds, or None if not known.
        signal: What was measured.
        audience: Who hears of it: a practice of each group that is concerned.
    """

    subject: Identity
    kind: TroubleKind
    severity: Severity
    since: int | None
    signal: Signal
    audience: Collection[PracticeId]

    @property
    def content(self) -> Trouble:
        """What is stored of it."""
        return Trouble(kind=self.kind, severity=self.severity, since=self.since)

    def assessments(self) -> Sequence[Assessment]:
        """Return the finding for each who hears of it."""
        prior = Signal(
            name="prior", value=None, contribution=0.0, why="Nothing is known before."
        )
        return [
            Assessment(
                practice_id=practice_id,
                kind=FindingKind.COVERAGE,
                verdict=None,
                score=logistic(self.signal.contribution),
                severity=self.severity,
                signals=(self.signal, prior),
            )
            for practice_id in sorted(self.audience)
        ]


def troubles(
    states: Sequence[SourceState],
    parked: Mapping[str, int],
    known: Collection[Identity],
    expiries: Mapping[str, int],
    now: int,
) -> Iterator[Troubled]:
    """Yield what is wrong.

    Args:
        states: The active sources.
        parked: Items that were put aside, by connector.
        known: What had a trouble before: it has to be clearly over.
        expiries: When credentials end, microseconds, by the connectors that use them.
        now: Microseconds.
    """
    by_connector: dict[str, list[SourceState]] = defaultdict(list)
    for state in states:
        by_connector[state.connector].append(state)
    for connector, own in by_connector.items():
        of_connector = _OfConnector(own)
        yield from of_connector.failures()
        count = parked.get(connector, 0)
        before = of_connector.subject(TroubleKind.BACKLOG) in known
        if count >= (MOST_PARKED // 2 if before else MOST_PARKED):
            yield of_connector.backlog(count)
        if connector in expiries and expiries[connector] - now <= NEAR_EXPIRY:
            yield of_connector.expiry(expiries[connector], now)
    yield from (_silence(state) for state in states if state.rhythm.is_silent)


class _OfConnector:
    """The troubles of one connector, whose sources share all but silence."""

    def __init__(self, own: Sequence[SourceState]) -> None:
        self._own = own

    def subject(self, kind: TroubleKind) -> Identity:
        return Identity(
            platform=min(state.platform for state in self._own),
            kind=RecordKind.SOURCE,
            native_id=f"{self._own[0].connector}: {kind}",
        )

    def failures(self) -> Iterator[Troubled]:
        refused = [state for state in self._own if state.is_refused]
        if refused:
            why = f"The credential is refused; {self._unread(refused)}."
            yield self._troubled(refused, TroubleKind.CREDENTIAL, Severity.HIGH, why)
        out = [state for state in self._own if state.is_out and not state.is_refused]
        if out:
            longest = max(state.failing_for for state in out)
            worst = Severity.HIGH if longest >= DAY else Severity.MEDIUM
            kinds = ", ".join(sorted({state.reason.partition(":")[0] for state in out}))
            why = f"It fails for {_told(longest)} ({kinds}); {self._unread(out)}."
            yield self._troubled(out, TroubleKind.FAILING, worst, why)
        spent = [state for state in self._own if state.is_spent]
        if spent:
            why = f"The budget is spent; {self._unread(spent)}."
            yield self._troubled(spent, TroubleKind.BUDGET, Severity.MEDIUM, why)

    def backlog(self, count: int) -> Troubled:
        why = f"{count} items could not be understood and were put aside."
        return self._troubled(self._own, TroubleKind.BACKLOG, Severity.MEDIUM, why)

    def expiry(self, at: int, now: int) -> Troubled:
        why = f"Its credential ends on {to_iso(at)[:10]}, as the configuration says."
        severity = Severity.HIGH if at - now <= _LAST_CALL else Severity.MEDIUM
        told = self._troubled(self._own, TroubleKind.EXPIRY, severity, why)
        # What fails already fails for another reason.
        return replace(told, since=None)

    def _unread(self, some: Sequence[SourceState]) -> str:
        told = f"{len(some)} of {len(self._own)} sources are not read"
        return f"{told} (wardwatch coverage)"

    def _troubled(
        self,
        having: Sequence[SourceState],
        kind: TroubleKind,
        severity: Severity,
        why: str,
    ) -> Troubled:
        audience: dict[str, PracticeId] = {}
        for state in having:
            for group, practice_id in state.audience.items():
                audience[group] = min(practice_id, audience.get(group, practice_id))
        began = (s.failing_since for s in having if s.failing_since is not None)
        return Troubled(
            subject=self.subject(kind),
            kind=kind,
            severity=severity,
            since=min(began, default=None),
            signal=Signal(name=kind, value=None, contribution=_COUNTED, why=why),
            audience=frozenset(audience.values()),
        )


def _silence(state: SourceState) -> Troubled:
    kind, rhythm = TroubleKind.SILENT, state.rhythm
    why = (
        f"Nothing new in {_told(rhythm.quiet)} of reading; the longest gap of "
        f"{len(rhythm.longest)} weeks was {_told(rhythm.normal or 0)}."
    )
    return Troubled(
        subject=Identity(
            platform=state.platform,
            kind=RecordKind.SOURCE,
            native_id=f"{state.connector} {state.capability} {state.query}: {kind}",
        ),
        kind=kind,
        severity=Severity.MEDIUM if rhythm.silence > 2 * FACTOR else Severity.LOW,
        since=rhythm.news_at,
        # That the longest of k + 1 like weeks is the last has the odds 1 : k.
        signal=Signal(
            name=kind, value=None, contribution=math.log(len(rhythm.longest)), why=why
        ),
        audience=frozenset(state.audience.values()),
    )


def _told(duration: int) -> str:
    """Return a duration in words, e.g. "5 hours"."""
    if duration < 2 * DAY:
        return f"{max(1, round(duration / HOUR))} hours"
    return f"{round(duration / DAY)} days"
