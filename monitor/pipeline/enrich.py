"""Enrich: fetch what records point to, and keep each outcome as evidence."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    Refused,
    RetryLater,
)
from monitor.domain.evidence import Evidence, EvidenceKind, Picture
from monitor.domain.records import RecordId
from monitor.domain.time import MINUTE
from monitor.pipeline.authors import Authors, LookedUp
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.resting import Resting, Skipped
from monitor.ports.fetch import Fetched, Fetcher, PictureDecoder
from monitor.ports.jobs import LEASE, MAX_ATTEMPTS, Job, Stage
from monitor.ports.runtime import Clock, Rng
from monitor.ports.store import Store, Transaction

BATCH: Final = 3
"""Fetches may take 20 s each, and a batch must end before its lease does."""

FIRST_RETRY: Final = 5 * MINUTE

Brought = tuple[Fetched, Picture] | LookedUp

_PASSING: Final = (RetryLater, AuthRejected, AccessNotGranted)
"""Failures after which it is tried again; a person may mend the last two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrich:
    """What enrich needs; `run` handles one batch of due jobs."""

    store: Store
    clock: Clock
    rng: Rng
    fetcher: Fetcher
    decoder: PictureDecoder
    authors: Authors
    failed: Resting = field(default_factory=Resting)

    def run(self, stop: Callable[[], bool]) -> int:
        """Fetch for one batch of records; return how many jobs were claimed."""
        with self.store.write() as tx:
            now = self.clock.now()
            jobs = tx.jobs.claim(Stage.ENRICH, now, BATCH)
        left = list(jobs)
        # A fetch may take 20 s: what is left is given back before others may
        # think that its worker died.
        while left and not stop() and self.clock.now() < now + LEASE // 2:
            self._one(left.pop(0))
        if left:
            with self.store.write() as tx:
                tx.jobs.release(left)
        return len(jobs) - len(left)

    def _one(self, job: Job) -> None:
        record_id = RecordId(int(job.key))
        with self.store.write() as tx:
            due = tx.evidence.claim(record_id, self.clock.now())
        outcomes = [(found, attempt(self._fetch, found)) for found in due]
        now = self.clock.now()
        with self.store.write() as tx:
            # Records before jobs, as ingest locks them.
            retries = [
                self._settle(tx, found, outcome, now) for found, outcome in outcomes
            ]
            tx.jobs.finish([job])
            for retry_at in filter(None, retries):
                tx.jobs.put(Stage.ENRICH, [job.key], retry_at)
            tx.jobs.put(Stage.JUDGE, [job.key], now)

    def _fetch(self, found: Evidence) -> Brought:
        if found.attempts > MAX_ATTEMPTS:
            raise Refused("it ended its worker too often")
        if found.wanted.kind is EvidenceKind.AUTHOR:
            return self.authors.look_up(found.record_id)
        host = _host(found.wanted.url)
        self.failed.check(host, self.clock.now())
        try:
            fetched = self.fetcher.fetch(found.wanted.url)
        except RetryLater:
            self.failed.add(host, self.clock.now())
            raise
        return fetched, self.decoder.decode(fetched.body)

    def _settle(
        self,
        tx: Transaction,
        found: Evidence,
        outcome: Brought | Broken,
        now: int,
    ) -> int | None:
        """Store an outcome; return when to try again, or None for never."""
        if isinstance(outcome, Broken):
            retry_at = self._retry_at(found, outcome.cause, now)
            tried = not isinstance(outcome.cause, Skipped)
            tx.evidence.miss(found, outcome.error, retry_at, now, tried=tried)
            return retry_at
        if isinstance(outcome, LookedUp):
            outcome.store(tx, found, now)
        else:
            tx.evidence.bring(found, *outcome, now)
        return None

    def _retry_at(self, found: Evidence, cause: Exception, now: int) -> int | None:
        if isinstance(cause, Skipped):
            return cause.retry_at
        if not isinstance(cause, _PASSING) or found.attempts >= MAX_ATTEMPTS:
            return None
        wait = FIRST_RETRY * 4 ** (found.attempts - 1)
        retry_at = now + int(wait * self.rng.uniform(0.8, 1.2))
        floor = cause.retry_at if isinstance(cause, RetryLater) else None
        return max(retry_at, floor or 0)


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""
