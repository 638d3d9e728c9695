"""Enrich: fetch what records point to, and keep each outcome as evidence."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from monitor.domain.errors import Refused, RetryLater
from monitor.domain.evidence import Evidence, Picture
from monitor.domain.records import RecordId
from monitor.domain.time import MINUTE
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.fetch import Fetched, Fetcher, PictureDecoder
from monitor.ports.jobs import LEASE, MAX_ATTEMPTS, Job, Stage
from monitor.ports.runtime import Clock, Rng
from monitor.ports.store import Store, Transaction

BATCH: Final = 3
"""Fetches may take 20 s each, and a batch must end before its lease does."""

FIRST_RETRY: Final = 5 * MINUTE


class FailedHosts:
    """Hosts that failed lately, so that each is waited for only once a while."""

    def __init__(self) -> None:
        self._until: dict[str, int] = {}

    def add(self, url: str, now: int) -> None:
        """Remember that the host of `url` did not answer."""
        self._until = {host: at for host, at in self._until.items() if at > now}
        self._until[_host(url)] = now + FIRST_RETRY

    def until(self, url: str, now: int) -> int | None:
        """Return until when the host of `url` is left alone, or None."""
        until = self._until.get(_host(url), 0)
        # Further ahead it was written by a clock that was wrong.
        return until if now < until <= now + FIRST_RETRY else None


class _Skipped(RetryLater):
    """It was not tried, because its host just failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrich:
    """What enrich needs; `run` handles one batch of due jobs."""

    store: Store
    clock: Clock
    rng: Rng
    fetcher: Fetcher
    decoder: PictureDecoder
    failed: FailedHosts = field(default_factory=FailedHosts)

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

    def _fetch(self, found: Evidence) -> tuple[Fetched, Picture]:
        if found.attempts > MAX_ATTEMPTS:
            raise Refused("it ended its worker too often")
        url = found.wanted.url
        until = self.failed.until(url, self.clock.now())
        if until is not None:
            raise _Skipped("its host failed a moment ago", until)
        try:
            fetched = self.fetcher.fetch(url)
        except RetryLater:
            self.failed.add(url, self.clock.now())
            raise
        return fetched, self.decoder.decode(fetched.body)

    def _settle(
        self,
        tx: Transaction,
        found: Evidence,
        outcome: tuple[Fetched, Picture] | Broken,
        now: int,
    ) -> int | None:
        """Store an outcome; return when to try again, or None for never."""
        if isinstance(outcome, Broken):
            retry_at = self._retry_at(found, outcome.cause, now)
            tried = not isinstance(outcome.cause, _Skipped)
            tx.evidence.miss(found, outcome.error, retry_at, now, tried=tried)
            return retry_at
        tx.evidence.bring(found, *outcome, now)
        return None

    def _retry_at(self, found: Evidence, cause: Exception, now: int) -> int | None:
        if isinstance(cause, _Skipped):
            return cause.retry_at
        if not isinstance(cause, RetryLater) or found.attempts >= MAX_ATTEMPTS:
            return None
        wait = FIRST_RETRY * 4 ** (found.attempts - 1)
        retry_at = now + int(wait * self.rng.uniform(0.8, 1.2))
        return max(retry_at, cause.retry_at or 0)


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""
