"""The long-running service: APScheduler calls the stages until it is told to end.

APScheduler keeps its jobs in memory and only ticks. Whether a source is due is
read from the database at each tick, so that a restart, a crash loop or a clock
that steps never polls a platform early and never forgets one. Liveness is
judged by the heartbeats that finished work leaves, never by the scheduler.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import Final

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from monitor.domain.sources import SourceId
from monitor.domain.time import DAY, MINUTE, SECOND
from monitor.pipeline.cycle import Policy, Stages, judge_all, poll
from monitor.pipeline.deliver import NamedChannel
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.purge import purge
from monitor.pipeline.sweep import sweep

_log = structlog.get_logger(__name__)

POLL_CHECK_SECONDS: Final = 5
WORK_SECONDS: Final = 1
SWEEP_SECONDS: Final = 30
PURGE_CHECK_SECONDS: Final = 15 * 60
THREADS: Final = 8

# A tick that has not come back for this long counts as dead.
_PATIENCE: Final = 5 * MINUTE
_BEAT_EVERY: Final = 15 * SECOND


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The service; `run` returns when `stopping` is set and all work has ended."""

    stages: Stages
    policy: Policy
    stopping: Event
    _beaten: dict[str, int] = field(default_factory=dict, init=False)

    def run(self) -> None:
        """Run until stopped; work that has begun is finished first."""
        scheduler = BackgroundScheduler(
            timezone="UTC",
            executors={"default": ThreadPoolExecutor(THREADS)},
            job_defaults={
                "coalesce": True,
                "max_instances": 1,
                "misfire_grace_time": None,
            },
        )
        self._schedule(scheduler)
        scheduler.start()
        _log.info("service_started", sources=len(scheduler.get_jobs()))
        # Woken now and then: a signal handler runs only between waits.
        while not self.stopping.wait(timeout=WORK_SECONDS):
            pass
        _log.info("service_stopping")
        scheduler.shutdown(wait=True)
        _log.info("service_stopped")

    def _schedule(self, scheduler: BackgroundScheduler) -> None:
        with self.stages.store.read() as tx:
            sources = tx.sources.active()
        for source in sources:
            name = f"poll:{source.id}"
            self._every(scheduler, POLL_CHECK_SECONDS, name, self._poll, source.id)
        self._every(scheduler, WORK_SECONDS, "enrich", self._enrich)
        self._every(scheduler, WORK_SECONDS, "judge", self._judge)
        for channel in self.stages.channels:
            name = f"deliver:{channel.name}"
            self._every(scheduler, WORK_SECONDS, name, self._deliver, channel)
        self._every(scheduler, SWEEP_SECONDS, "sweep", self._sweep)
        self._every(scheduler, PURGE_CHECK_SECONDS, "purge", self._purge)

    def _every(
        self,
        scheduler: BackgroundScheduler,
        seconds: int,
        name: str,
        work: Callable[..., None],
        *args: object,
    ) -> None:
        tick = partial(self._tick, name, seconds, partial(work, *args))
        scheduler.add_job(tick, "interval", seconds=seconds, id=name, name=name)

    def _tick(self, name: str, seconds: int, work: Callable[[], None]) -> None:
        """Do one tick's work; only work that succeeded counts as progress."""
        outcome = attempt(work)
        if isinstance(outcome, Broken):
            _log.error("tick_failed", job=name, error=outcome.error)
            return
        beaten = attempt(self._beat, name, seconds)
        if isinstance(beaten, Broken):
            _log.error("heartbeat_failed", job=name, error=beaten.error)

    def _beat(self, name: str, seconds: int) -> None:
        now = self.stages.clock.now()
        # A commit a second only to say "alive" would wear out small disks.
        if abs(now - self._beaten.get(name, 0)) < _BEAT_EVERY:
            return
        self._beaten[name] = now
        with self.stages.store.write() as tx:
            tx.upkeep.beat(name, now, now + seconds * SECOND + _PATIENCE)

    def _poll(self, source_id: SourceId) -> None:
        with self.stages.store.read() as tx:
            source = tx.sources.get(source_id)
        if source is not None and source.next_due_at <= self.stages.clock.now():
            poll(self.stages, source, self.stopping.is_set)

    def _enrich(self) -> None:
        while not self.stopping.is_set() and self.stages.enrich.run(
            self.stopping.is_set
        ):
            pass
        self.stages.enrich.failed.forget()

    def _judge(self) -> None:
        judge_all(self.stages, self.policy, self.stopping.is_set)

    def _deliver(self, channel: NamedChannel) -> None:
        self.stages.deliver.run(channel, self.stopping.is_set)

    def _sweep(self) -> None:
        sweep(self.stages.store, self.stages.clock)

    def _purge(self) -> None:
        now = self.stages.clock.now()
        with self.stages.store.read() as tx:
            last, _ = tx.readers.heartbeats().get(_PURGED, (0, 0))
        if now - last < DAY:
            return
        purged = purge(self.stages.store, self.stages.clock, self.stopping.is_set)
        with self.stages.store.write() as tx:
            tx.upkeep.beat(_PURGED, now, now + 2 * DAY)
        _log.info("purged", rows=sum(purged.values()))


_PURGED: Final = "purged"
