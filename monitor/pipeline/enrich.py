"""Enrich: fetch what records point to, and keep each outcome as evidence."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    ModelUnusable,
    Refused,
    RetryLater,
)
from monitor.domain.evidence import Answer, Evidence, EvidenceKind, reported_for
from monitor.domain.records import RecordId
from monitor.domain.subjects import Subject
from monitor.domain.text.addresses import hosts_of
from monitor.domain.text.services import Service, service_of
from monitor.domain.time import MINUTE
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.answers import Eyes, answer_of
from monitor.pipeline.authors import Authors, LookedUp
from monitor.pipeline.give_back import given_back
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.npi_registry import NpiRegistry
from monitor.pipeline.resting import Patience, Resting, Skipped
from monitor.pipeline.sight import Leads
from monitor.ports.fetch import Fetched, Fetcher
from monitor.ports.jobs import LEASE, MAX_ATTEMPTS, Job, Stage
from monitor.ports.runtime import Clock, Rng
from monitor.ports.store import Store, Transaction

BATCH: Final = 3
"""Fetches may take 20 s each, and a batch must end before its lease does."""

FIRST_RETRY: Final = 5 * MINUTE

Brought = tuple[Fetched, Answer] | LookedUp

_PASSING: Final = (RetryLater, AuthRejected, AccessNotGranted, ModelUnusable)
"""Failures after which it is tried again; a person may mend the last three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrich:
    """What enrich needs; `run` handles one batch of due jobs."""

    store: Store
    clock: Clock
    rng: Rng
    fetcher: Fetcher
    eyes: Eyes
    authors: Authors
    registry: NpiRegistry
    failed: Resting = field(default_factory=Resting)
    shorteners: Patience = field(default_factory=Patience)

    def run(self, watchlist: Watchlist, stop: Callable[[], bool]) -> int:
        """Fetch once for each record of a batch; return how many there were.

        Args:
            watchlist: Says what is worth fetching for authors that are found.
            stop: Says when to fetch no more.
        """
        with self.store.write() as tx:
            now = self.clock.now()
            jobs = tx.jobs.claim(Stage.ENRICH, now, BATCH)
        left = list(jobs)
        # A fetch may take 20 s: what is left is given back before others may
        # think that its worker died.
        with given_back(self.store, jobs):
            while left and not stop() and self.clock.now() < now + LEASE // 2:
                self._one(left.pop(0), watchlist)
        if left:
            with self.store.write() as tx:
                tx.jobs.release(left)
        return len(jobs) - len(left)

    def _one(self, job: Job, watchlist: Watchlist) -> None:
        """Fetch one thing for a record, which is judged when no first try is left."""
        record_id = RecordId(int(job.key))
        with self.store.write() as tx:
            found, subject = self._claim(tx, record_id)
        outcome = attempt(self._fetch, found, subject) if found else None
        now = self.clock.now()
        with self.store.write() as tx:
            # Records before jobs, as ingest locks them.
            if found and outcome:
                self._settle(tx, found, outcome, watchlist)
            due_at = tx.evidence.due_at(record_id, now)
            tx.jobs.finish([job])
            if due_at is not None:
                tx.jobs.put(Stage.ENRICH, [job.key], due_at)
            if due_at is None or due_at > now:
                tx.jobs.put(Stage.JUDGE, [job.key], now)

    def _claim(
        self, tx: Transaction, record_id: RecordId
    ) -> tuple[Evidence | None, Subject | None]:
        """Return what to fetch next, if nobody has fetched it, and whom it is about."""
        now = self.clock.now()
        found = tx.evidence.claim(record_id, now)
        if found and found.wanted.kind is EvidenceKind.PROVIDERS:
            found = None if tx.evidence.share(found, now) else found
        return found, next(iter(tx.records.subjects([record_id])), None)

    def _fetch(self, found: Evidence, subject: Subject | None) -> Brought:
        if found.attempts > MAX_ATTEMPTS:
            raise Refused("it ended its worker too often")
        if subject is None:
            raise Refused("what it is about is gone")
        if found.wanted.kind is EvidenceKind.AUTHOR:
            return self.authors.look_up(found.record_id)
        reported = found.wanted.kind is EvidenceKind.REPORTED_IMAGE
        fetched = self._kept(found) if reported else self._fetched(found)
        return fetched, answer_of(found.wanted.kind, fetched, subject, self.eyes)

    def _kept(self, found: Evidence) -> Fetched:
        """Return a file that a person brought.

        Raises:
            Refused: It is not kept any more.
        """
        sha256, _ = reported_for(found.wanted)
        with self.store.read() as tx:
            body = tx.evidence.body(sha256)
        if body is None:
            raise Refused("the file is gone")
        return Fetched(url="", status=200, media_type="", body=body)

    def _fetched(self, found: Evidence) -> Fetched:
        who, began = _who(found), self.clock.now()
        self.failed.check(who, began)
        if _is_shortened(found):
            self.shorteners.check(began)
        try:
            if found.wanted.kind is EvidenceKind.PROVIDERS:
                return self.registry.ask(found.wanted.key)
            return self.fetcher.fetch(found.wanted.url)
        except RetryLater:
            self.failed.add(who, self.clock.now())
            raise
        finally:
            if _is_shortened(found):
                self.shorteners.add(self.clock.now() - began)

    def _settle(
        self,
        tx: Transaction,
        found: Evidence,
        outcome: Brought | Broken,
        watchlist: Watchlist,
    ) -> None:
        now = self.clock.now()
        if isinstance(outcome, Broken):
            retry_at = self._retry_at(found, outcome.cause, now)
            tried = not isinstance(outcome.cause, Skipped)
            tx.evidence.miss(found, outcome.error, retry_at, now, tried=tried)
        elif isinstance(outcome, LookedUp):
            asks = self.registry.url is not None
            leads = Leads(watchlist=watchlist, ask_registry=asks)
            outcome.store(tx, found, leads, now)
        else:
            tx.evidence.bring(found, *outcome, now)

    def _retry_at(self, found: Evidence, cause: Exception, now: int) -> int | None:
        if isinstance(cause, Skipped):
            return cause.retry_at
        if not isinstance(cause, _PASSING) or found.attempts >= MAX_ATTEMPTS:
            return None
        wait = FIRST_RETRY * 4 ** (found.attempts - 1)
        retry_at = now + int(wait * self.rng.uniform(0.8, 1.2))
        floor = cause.retry_at if isinstance(cause, RetryLater) else None
        return max(retry_at, floor or 0)


def _who(found: Evidence) -> str:
    """Return who is left alone for a while if this fetch fails.

    A shortener isn't: what failed may be what is behind it. But all of them together
    take no more than their time.
    """
    url = found.wanted.url
    if found.wanted.kind is EvidenceKind.PROVIDERS:
        return "registry/npi"
    if _is_shortened(found):
        return url
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""


def _is_shortened(found: Evidence) -> bool:
    hosts = hosts_of([found.wanted.url])
    return any(service_of(host) is Service.SHORTENER for host in hosts)
