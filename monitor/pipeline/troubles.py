"""Troubles: what keeps the watching from its work becomes cases of kind `coverage`.

A case is opened when a trouble begins, told of again when it gets worse, and closed
when it is over; one that a person closed stays as it is.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from monitor.domain.cases import Resolution
from monitor.domain.findings import DetectorKey
from monitor.domain.records import Identity, Observation, Sighting, Trouble
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.troubles import Troubled, troubles
from monitor.pipeline.conclude import Judged, conclude
from monitor.pipeline.decide import Decision, decide
from monitor.pipeline.detect import Detection
from monitor.ports.runtime import Clock
from monitor.ports.store import Store, Transaction

_BY: Final = DetectorKey(detector="coverage", version=1, watchlist_digest="")
_ACTOR: Final = "wardwatch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receivers:
    """Who may be told.

    Attributes:
        routes: Which channels hear of which cases.
        channels: Names of the channels.
        resolving: Those of them where a case stays open until its end is told.
    """

    routes: Sequence[Route]
    channels: Collection[str]
    resolving: Collection[str]


def note_troubles(
    store: Store, clock: Clock, to: Receivers, expiries: Mapping[str, int]
) -> Judged:
    """Open, update and close the cases of troubles; return what that brought.

    Args:
        store: Tells how sources were read; keeps the cases.
        clock: Tells the time.
        to: Who may be told.
        expiries: When credentials end, microseconds, by the connectors that use them.
    """
    now = clock.now()
    with store.read() as tx:
        noted = tx.troubles.noted()
        states, parked = tx.troubles.states(), tx.troubles.parked()
    found = [*troubles(states, parked, noted.keys(), expiries, now)]
    done = Judged()
    for troubled in found:
        before = noted.get(troubled.subject)
        if before is None or before.severity != troubled.severity:
            done += _begin(store, clock.now(), troubled, to.routes)
    there = {troubled.subject for troubled in found}
    for subject, trouble in noted.items():
        if subject not in there:
            _end(store, clock.now(), subject, trouble, to)
    return done


def _begin(
    store: Store, now: int, troubled: Troubled, routes: Sequence[Route]
) -> Judged:
    detection = Detection(by=_BY, assessments=troubled.assessments())
    with store.write() as tx:
        subject = _sighted(tx, troubled.subject, troubled.content, now)
        return conclude(tx, subject, [detection], routes, now)


def _end(
    store: Store, now: int, subject: Identity, trouble: Trouble, to: Receivers
) -> None:
    """Close the open cases first: after a crash it is still noted, and done again."""
    with store.read() as tx:
        cases = tx.troubles.cases(subject)
    for case_id in cases:
        decision = Decision(
            case_id=case_id,
            actor=_ACTOR,
            resolution=Resolution.RESOLVED,
            reason="all is well again",
        )
        decide(store, decision, to.channels, now, resolving=to.resolving)
    with store.write() as tx:
        _sighted(tx, subject, replace(trouble, over=True), now)


def _sighted(
    tx: Transaction, identity: Identity, trouble: Trouble, now: int
) -> Subject:
    """Store a trouble as it is now. It is judged by being seen."""
    sighting = Sighting(identity=identity, content=trouble, observation=Observation())
    (seen,) = tx.records.sight([sighting], baseline=False, now=now)
    subject = Subject(
        record_id=seen.record_id,
        identity=identity,
        revision=seen.revision,
        evidence_version=0,
        historical=False,
        baseline=False,
        content=trouble,
        observation=sighting.observation,
        seen_at=now,
        judged_at=now,
    )
    tx.records.mark_judged([subject], _BY.watchlist_digest, now)
    return subject
