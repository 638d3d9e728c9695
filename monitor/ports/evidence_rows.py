"""Evidence as the pipeline sees it, inside one transaction."""

from collections.abc import Sequence
from typing import Protocol

from monitor.domain.evidence import Answer, Attachment, Evidence, Wanted
from monitor.domain.records import RecordId
from monitor.ports.fetch import Fetched


class EvidenceRows(Protocol):
    """Evidence: what was asked for and what came of it."""

    def want(self, record_id: RecordId, wanted: Sequence[Wanted], now: int) -> bool:
        """Ask for evidence; return whether any of it was not known before."""
        ...

    def want_author(self, record_id: RecordId, wanted: Wanted, now: int) -> bool:
        """Ask for the account of a post's author; return whether it is to be done.

        It is not if the same author was looked up within a day, for any post, or
        is about to be.
        """
        ...

    def want_images(
        self, record_id: RecordId, wanted: Sequence[Wanted], now: int
    ) -> bool:
        """Ask for images of a stranger's post; return whether any is to be fetched.

        None is, if as many as a day allows were read or are about to be.
        """
        ...

    def claim(self, record_id: RecordId, now: int) -> Evidence | None:
        """Return the evidence that is due first, its attempt already counted.

        One at a time: each fetch may take as long as the lease of a job allows.
        """
        ...

    def due_at(self, record_id: RecordId, now: int) -> int | None:
        """Return when evidence of the record is due next, None if none will be."""
        ...

    def unfetched(self, now: int, limit: int) -> Sequence[RecordId]:
        """Return records with evidence that is due."""
        ...

    def body(self, sha256: str) -> bytes | None:
        """Return bytes that are kept, None if they are gone."""
        ...

    def attach(
        self, record_id: RecordId, files: Sequence[Attachment], now: int
    ) -> None:
        """Keep files that a person brought."""
        ...

    def bring(
        self, evidence: Evidence, fetched: Fetched, answer: Answer, now: int
    ) -> None:
        """Store what a fetch brought; the record's evidence version rises."""
        ...

    def share(self, evidence: Evidence, now: int) -> bool:
        """Answer with what the same question brought for any record within a day.

        Returns:
            Whether there was such an answer; the record's evidence version rises.
        """
        ...

    def looked_up(self, evidence: Evidence, now: int) -> None:
        """Store that an author was looked up; what was found is a record itself."""
        ...

    def miss(
        self,
        evidence: Evidence,
        error: str,
        retry_at: int | None,
        now: int,
        *,
        tried: bool = True,
    ) -> None:
        """Store that a fetch failed, for good if `retry_at` is None.

        The attempt is taken back if it was not `tried` after all.
        """
        ...
