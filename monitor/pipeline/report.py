"""Report: a person saw something that no source brought."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.evidence import Attachment
from monitor.domain.findings import (
    Assessment,
    DetectorKey,
    FindingKind,
    Severity,
    Signal,
    Subject,
    logistic,
)
from monitor.domain.records import (
    Account,
    Identity,
    Observation,
    RecordKind,
    Sighting,
)
from monitor.domain.routes import Route
from monitor.domain.watch import PracticeId
from monitor.pipeline.open_cases import Changed, open_case
from monitor.pipeline.raise_alerts import raise_alert
from monitor.ports.rows import Sighted
from monitor.ports.store import Store

TRUST: Final = 3.0
"""Log-odds of a person's report: taken for true until somebody decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a person reports.

    Attributes:
        practice_id: The practice it harms.
        platform: Where it is, lower case; "web" for an address elsewhere.
        handle: The account's handle, or empty.
        url: Its address, or None.
        kind: What it is.
        severity: How bad it is.
        actor: Who reports it.
        files: What the person saved of it.
    """

    practice_id: PracticeId
    platform: str
    handle: str
    url: str | None
    kind: FindingKind
    severity: Severity
    actor: str
    files: Sequence[Attachment] = ()


def report(
    store: Store, reported: Report, routes: Sequence[Route], now: int
) -> Changed:
    """Open the case of a report, or add it to the one that exists."""
    sighting = _sighting(reported)
    with store.write() as tx:
        (seen,) = tx.records.sight([sighting], baseline=False, now=now)
        tx.evidence.attach(seen.record_id, reported.files, now)
        subject = _subject(sighting, seen)
        assessment = _assessment(reported)
        found = tx.cases.find(subject, _by(reported), [assessment], now)
        practice_id = reported.practice_id
        changed = open_case(tx, subject, practice_id, [assessment], now)
        tx.cases.join(changed.case_id, found)
        raise_alert(tx, subject, changed, routes, now)
    return changed


def _sighting(reported: Report) -> Sighting:
    native_id = reported.handle.lower() or _short(reported.url or "")
    return Sighting(
        identity=Identity(
            platform=reported.platform,
            kind=RecordKind.ACCOUNT,
            native_id=f"reported:{native_id}",
        ),
        content=Account(handle=reported.handle),
        observation=Observation(url=reported.url),
    )


def _subject(sighting: Sighting, seen: Sighted) -> Subject:
    """Return what is reported; what is stored of it may be gone already."""
    return Subject(
        record_id=seen.record_id,
        identity=sighting.identity,
        revision=seen.revision,
        evidence_version=0,
        historical=False,
        baseline=False,
        content=sighting.content,
        observation=sighting.observation,
    )


def _by(reported: Report) -> DetectorKey:
    """Return the key of a report: another person's, or a graver one, is another."""
    told = _short(f"{reported.severity} {reported.actor}")
    return DetectorKey(detector="report", version=1, watchlist_digest=told)


def _short(text: str) -> str:
    raw = text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(raw).hexdigest()[:32]


def _assessment(reported: Report) -> Assessment:
    signals = (
        Signal(
            name="reported",
            value=1.0,
            contribution=TRUST,
            why=f"{reported.actor} reported it",
        ),
        Signal(
            name="prior",
            value=None,
            contribution=0.0,
            why="nothing is known beforehand about what people report",
        ),
    )
    return Assessment(
        practice_id=reported.practice_id,
        kind=reported.kind,
        verdict=None,
        score=logistic(TRUST),
        severity=reported.severity,
        signals=signals,
    )
