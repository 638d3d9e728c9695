"""The store as the pipeline sees it: repositories inside one transaction.

`Store.write()` commits when its block ends and rolls back when it raises;
`Store.read()` sees one moment. Don't do network or inference inside either.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from monitor.domain.alerts import AlertId
from monitor.domain.cases import Case, CaseChange, CaseId, Resolution
from monitor.domain.findings import Assessment, DetectorKey, FindingId, Said
from monitor.domain.records import Identity, RecordId, Sighting
from monitor.domain.sources import (
    Gap,
    JSONValue,
    Outcome,
    Source,
    SourceId,
    SourcePlan,
)
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.ports.archive import Archive
from monitor.ports.budget import Spending
from monitor.ports.copies import CopyRows
from monitor.ports.crowds import CrowdRows
from monitor.ports.endpoints import EndpointRows
from monitor.ports.evidence_rows import EvidenceRows
from monitor.ports.jobs import Jobs
from monitor.ports.leases import Leases
from monitor.ports.lessons import Lessons
from monitor.ports.outbox import Outbox
from monitor.ports.parked import Parked
from monitor.ports.pins import Pins
from monitor.ports.readers import Readers
from monitor.ports.rechecks import Rechecks
from monitor.ports.removed_images import RemovedImages
from monitor.ports.rows import Brought, Sighted
from monitor.ports.troubles import TroubleRows
from monitor.ports.upkeep import Upkeep
from monitor.ports.vectors import VectorRows


class Sources(Protocol):
    """Sources, their cursors, runs and coverage."""

    def sync(self, plans: Sequence[SourcePlan], now: int) -> None:
        """Make `plans` the active sources; others keep their cursor, inactive."""
        ...

    def active(self) -> Sequence[Source]:
        """Return the active sources, the one that is due first in front."""
        ...

    def get(self, source_id: SourceId) -> Source | None:
        """Return one source, or None."""
        ...

    def advance(
        self,
        source_id: SourceId,
        version: int,
        value: Mapping[str, JSONValue],
        now: int,
    ) -> None:
        """Move the cursor on from `version`.

        Raises:
            StaleCursor: It is no longer at `version`.
        """
        ...

    def open_gaps(self, source_id: SourceId, gaps: Sequence[Gap], now: int) -> None:
        """Record stretches that cannot be read any more."""
        ...

    def begin_run(self, source_id: SourceId, next_due_at: int, now: int) -> None:
        """Count a run as failed until it ends, and say when the next one is due.

        So a run that ends its process is not tried again at once. What was due since
        the last run ended and was not run is written into the ledger.
        """
        ...

    def note_news(self, source_id: SourceId, now: int, *, news: bool) -> None:
        """Note whether a run that ends now brought new records; before `end_run`.

        So it is learned how long the source is usually without any.
        """
        ...

    def end_run(
        self,
        source_id: SourceId,
        outcome: Outcome,
        reason: str,
        next_due_at: int,
        now: int,
        *,
        complete: bool = True,
    ) -> None:
        """Record how a run ended and when the next one is due.

        Args:
            source_id: The source.
            outcome: How it ended.
            reason: Why it failed, for people; or empty.
            next_due_at: Microseconds.
            now: Microseconds.
            complete: Whether it read all there is; the first such run is the
                end of the source's baseline.
        """
        ...


class Records(Protocol):
    """Records with their revisions and observations."""

    def sight(
        self, sightings: Sequence[Sighting], *, baseline: bool, now: int
    ) -> Sequence[Sighted]:
        """Store what was seen; one result each, equal identities share one."""
        ...

    def subjects(self, record_ids: Sequence[RecordId]) -> Sequence[Subject]:
        """Return current revisions with their evidence; those that are gone are not."""
        ...

    def texts(self, after: RecordId, limit: int) -> Sequence[RecordId]:
        """Return the texts whose content is kept, by id, those after `after`."""
        ...

    def note_source(self, source_id: SourceId, brought: Brought, now: int) -> None:
        """Note that a source brought these texts.

        Those that it had not brought before wait to be judged again: they may
        concern somebody else now.
        """
        ...

    def destroyed(self, subjects: Sequence[Subject]) -> frozenset[RecordId]:
        """Return those of `subjects` whose content was destroyed since it was read.

        What was made of it meanwhile is destroyed too; the others can't be
        destroyed before the transaction ends.
        """
        ...

    def unjudged(self, limit: int) -> Sequence[RecordId]:
        """Return records whose current revision and evidence were not judged.

        Those that still wait for the first attempt of an evidence are left out.
        """
        ...

    def judged_before(self, moments: Mapping[Identity, int]) -> Sequence[RecordId]:
        """Return those whose current revision was last judged before their moment.

        What waits to be judged anyway is left out.

        Args:
            moments: Microseconds, by what may be a record.
        """
        ...

    def unlearn(self, record_ids: Sequence[RecordId]) -> None:
        """Make what was destroyed of these news where it is seen again.

        `judged_before` returns those no more.
        """
        ...

    def mark_judged(self, subjects: Sequence[Subject], digest: str, now: int) -> None:
        """Record that these revisions were judged with this evidence.

        They were at `Subject.judged_at`: a registration may end before `now`.
        """
        ...


class Cases(Protocol):
    """Findings, cases, and what people decided about them."""

    def find(
        self,
        subject: Subject,
        by: DetectorKey,
        assessments: Sequence[Assessment],
        now: int,
    ) -> Sequence[FindingId]:
        """Store `assessments` once; return the findings that are new."""
        ...

    def of(self, practice_id: PracticeId, subject: str) -> tuple[CaseId, Case] | None:
        """Return the case of this practice and subject, locked for this writer."""
        ...

    def said(self, subject: Subject, practice_id: PracticeId) -> Said:
        """Return what was found in the last revision judged before that of `subject`.

        It is empty if nothing was.
        """
        ...

    def told_of(self, record_id: RecordId, claim: str) -> frozenset[PracticeId]:
        """Return for whom any revision of this record was found to repeat `claim`."""
        ...

    def save(self, case_id: CaseId | None, case: Case) -> CaseId:
        """Insert or overwrite a case."""
        ...

    def join(self, case_id: CaseId, findings: Sequence[FindingId]) -> None:
        """Make `findings` part of a case."""
        ...

    def raise_alert(
        self, case_id: CaseId, change: CaseChange, subject: Subject, now: int
    ) -> AlertId:
        """Store an alert and return it."""
        ...

    def reported(
        self, practice_id: PracticeId, platform: str, handle: str, url: str | None
    ) -> RecordId | None:
        """Return the record of the case that is about this handle or address."""
        ...

    def records(self, case_id: CaseId, limit: int) -> Sequence[RecordId]:
        """Return what a case's findings are about, the newest first."""
        ...

    def record(
        self, case_id: CaseId, actor: str, action: str, reason: str, now: int
    ) -> None:
        """Keep what a person did with a case."""
        ...

    def raise_again(self, case_id: CaseId, change: CaseChange, now: int) -> AlertId:
        """Store an alert about what the case's newest alert was about.

        The case has alerted before.
        """
        ...

    def decide(
        self,
        case_id: CaseId,
        actor: str,
        resolution: Resolution | None,
        reason: str,
        now: int,
    ) -> tuple[Case, CaseChange] | None:
        """Close a case with `resolution`, or open it again with None.

        Returns:
            The case after it and what changed, or None if there is no such case.
        """
        ...


class Transaction(Protocol):
    """One transaction: either all of it happens, or none."""

    @property
    def sources(self) -> Sources:
        """Sources, cursors, coverage."""
        ...

    @property
    def rechecks(self) -> Rechecks:
        """Posts that are asked for again."""
        ...

    @property
    def records(self) -> Records:
        """Records, revisions, observations."""
        ...

    @property
    def evidence(self) -> EvidenceRows:
        """Evidence."""
        ...

    @property
    def archive(self) -> Archive:
        """Responses and parked items."""
        ...

    @property
    def parked(self) -> Parked:
        """Items that were put aside."""
        ...

    @property
    def cases(self) -> Cases:
        """Findings, cases, alerts, decisions."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What is to be sent."""
        ...

    @property
    def removed_images(self) -> RemovedImages:
        """Hashes of removed images."""
        ...

    @property
    def pins(self) -> Pins:
        """Accounts that were first seen under registered handles."""
        ...

    @property
    def crowds(self) -> CrowdRows:
        """Counted texts and bursts."""
        ...

    @property
    def copies(self) -> CopyRows:
        """Texts that are nearly the same."""
        ...

    @property
    def leases(self) -> Leases:
        """Who leads."""
        ...

    @property
    def lessons(self) -> Lessons:
        """What verdicts taught."""
        ...

    @property
    def vectors(self) -> VectorRows:
        """Vectors of texts."""
        ...

    @property
    def jobs(self) -> Jobs:
        """Wake-ups."""
        ...

    @property
    def spending(self) -> Spending:
        """What platforms charge."""
        ...

    @property
    def endpoints(self) -> EndpointRows:
        """Hosts of platforms."""
        ...

    @property
    def readers(self) -> Readers:
        """What people read."""
        ...

    @property
    def troubles(self) -> TroubleRows:
        """How the watching goes, and what is wrong with it."""
        ...

    @property
    def upkeep(self) -> Upkeep:
        """Practices, heartbeats, purge."""
        ...


class Store(Protocol):
    """Opens transactions."""

    def write(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that commits at the end of its block."""
        ...

    def rehearse(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that is taken back at the end of its block."""
        ...

    def read(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that sees one moment and writes nothing."""
        ...

    def scrub(self) -> None:
        """Destroy what the database still holds of rows that are gone."""
        ...
