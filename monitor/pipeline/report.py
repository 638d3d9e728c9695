"""Report: a person saw something that no source brought."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.evidence import Attachment, reported_image
from monitor.domain.findings import (
    Assessment,
    DetectorKey,
    FindingKind,
    Severity,
    Signal,
    logistic,
)
from monitor.domain.records import (
    REPORTED,
    Account,
    Identity,
    Observation,
    RecordId,
    RecordKind,
    Sighting,
)
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.pipeline.open_cases import Changed, open_case
from monitor.pipeline.raise_alerts import raise_alert
from monitor.ports.jobs import Stage
from monitor.ports.rows import Sighted
from monitor.ports.store import Store, Transaction

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
    practice_id = reported.practice_id
    with store.write() as tx:
        subject = _known(tx, reported) or _new(tx, reported, now)
        tx.evidence.attach(subject.record_id, reported.files, now)
        _read_files(tx, subject.record_id, reported, now)
        assessment = _assessment(reported)
        found = tx.cases.find(subject, _by(reported), [assessment], now)
        changed = open_case(tx, subject, practice_id, [assessment], now, by_person=True)
        tx.cases.join(changed.case_id, found)
        tx.cases.record(changed.case_id, reported.actor, "reported", "", now)
        raise_alert(tx, subject, changed, routes, now)
    return changed


def _read_files(
    tx: Transaction, record_id: RecordId, reported: Report, now: int
) -> None:
    """Let the files be read as images are; those that are none are not."""
    wanted = [
        reported_image(
            reported.practice_id, hashlib.sha256(file.body).hexdigest(), file.name
        )
        for file in reported.files
    ]
    if tx.evidence.want(record_id, wanted, now):
        tx.jobs.put(Stage.ENRICH, [str(record_id)], now)


def _known(tx: Transaction, reported: Report) -> Subject | None:
    """Return what a case of the practice is already about, if it is the same."""
    record_id = tx.cases.reported(
        reported.practice_id, reported.platform, reported.handle, reported.url
    )
    if record_id is None:
        return None
    return next(iter(tx.records.subjects([record_id])), None)


def _new(tx: Transaction, reported: Report, now: int) -> Subject:
    sighting = _sighting(reported)
    (seen,) = tx.records.sight([sighting], baseline=False, now=now)
    return _subject(sighting, seen, now)


def _sighting(reported: Report) -> Sighting:
    native_id = reported.handle.lower() or _short(reported.url or "")
    return Sighting(
        identity=Identity(
            platform=reported.platform,
            kind=RecordKind.ACCOUNT,
            native_id=f"{REPORTED}{native_id}",
        ),
        content=Account(handle=reported.handle),
        observation=Observation(url=reported.url),
    )


def _subject(sighting: Sighting, seen: Sighted, now: int) -> Subject:
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
        seen_at=now,
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
            why="A person reported it.",
        ),
        Signal(
            name="prior",
            value=None,
            contribution=0.0,
            why="Nothing is known beforehand about what people report.",
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
