"""Subjects: everything that a detector may look at."""

from dataclasses import dataclass

from monitor.domain.concerns import Concern
from monitor.domain.evidence import Evidence
from monitor.domain.reading import Reading
from monitor.domain.records import Content, Identity, Observation, RecordId
from monitor.domain.sources import SourcePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One revision with its evidence.

    Attributes:
        record_id: The record.
        identity: Its key.
        revision: Number of the revision, >= 1.
        evidence_version: Version of the evidence below, >= 0.
        historical: Whether it was older than 72 h at a source's first poll.
        baseline: Whether it was first seen at a source's first poll.
        content: What the author chose.
        observation: What changes by itself.
        seen_at: When it was first seen, microseconds: the moment at which its age
            is judged, as detectors have no clock.
        fresh: Whether this revision was never judged before.
        evidence: What was fetched, whatever its outcome.
        found_by: The sources that brought it.
        concerns: The practices that a text may be about; empty for what is no text.
        reading: What a text says; None for what is no text or concerns nobody.
    """

    record_id: RecordId
    identity: Identity
    revision: int
    evidence_version: int
    historical: bool
    baseline: bool
    content: Content
    observation: Observation
    seen_at: int
    fresh: bool = True
    evidence: tuple[Evidence, ...] = ()
    found_by: tuple[SourcePlan, ...] = ()
    concerns: tuple[Concern, ...] = ()
    reading: Reading | None = None
