"""The long-running service: APScheduler calls the stages until it is told to end.

APScheduler keeps its jobs in memory and only ticks. Whether a source is due is
read from the database at each tick, so that a restart or a crash loop never polls
a platform early and never forgets one. Liveness is judged by the heartbeats that
finished work leaves, never by the scheduler: an error in a job store ends its thread
while it calls itself running (apscheduler issue 109), so that one which ticks no more
is replaced. Only one service on a database works; see `leadership`.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import Final

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from monitor.domain.sources import Source, SourceId
from monitor.pipeline.cycle import (
    Policy,
    Stages,
    audit_own_pages,
    enrich,
    judge,
    poll,
    watch_troubles,
)
from monitor.pipeline.dead_man import DeadMan
from monitor.pipeline.deliver import NamedChannel
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.purge import purge_daily
from monitor.pipeline.recheck import recheck
from monitor.pipeline.rein_in import rein_in
from monitor.pipeline.sweep import sweep
from monitor.ports.progress import Progress, Silent
from monitor.ports.supervisor import Supervisor, Unsupervised
from monitor.scheduler.heartbeats import Heartbeats, Loop
from monitor.scheduler.leadership import Leadership
from monitor.scheduler.memory import give_back
from monitor.scheduler.skips import SeldomSkipped
from monitor.scheduler.ticks import Every, Steps, plan_anew

_log = structlog.get_logger(__name__)

POLLERS: Final = 8
"""Sources that are polled at the same time."""

_SPREAD_OVER: Final = 60.0
"""Seconds within which every source had its first tick."""

_ENRICH: Final = "enrich"
_JUDGE: Final = "judge"
_SWEEP: Final = "sweep"
_PURGE: Final = "purge"
_OWN_PAGES: Final = "own_pages_due"
_COVERAGE: Final = "coverage"
_PULSE: Final = "pulse"

HEARTBEAT: Final = "heartbeat"
"""Name of the loop that gives signs of life, where somebody waits for them."""


def loop_names(sources: Iterable[Source], channels: Iterable[str]) -> frozenset[str]:
    """Return the names of the loops whose heartbeats a running service leaves."""
    return frozenset(
        {
            *(_ENRICH, _JUDGE, _SWEEP, _PURGE, _OWN_PAGES, _COVERAGE),
            *(_poll_name(source) for source in sources),
            *(_deliver_name(channel) for channel in channels),
        }
    )


def _poll_name(source: Source) -> str:
    return f"poll:{source.id}"


def _deliver_name(channel: str) -> str:
    return f"deliver:{channel}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervals:
    """Seconds between the ticks of a loop, all > 0.

    Attributes:
        poll: To see whether a source is due.
        work: To see whether there is something to enrich, judge or deliver.
        sweep: To wake what was forgotten.
        cover: To see what keeps the watching from its work.
        purge: To see whether a day has passed, or own pages are to be audited.
        step: To see whether the clock was set.
        spread: Between the first ticks of two sources, so that not all poll at
            once; at most `_SPREAD_OVER` in all.
        dead: Without a tick until the scheduler is taken for dead.
    """

    poll: float = 5
    work: float = 1
    sweep: float = 30
    cover: float = 60
    purge: float = 15 * 60
    step: float = 1
    spread: float = 0.5
    dead: float = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The service; `run` returns when `stopping` is set and all work has ended."""

    stages: Stages
    policy: Policy
    leadership: Leadership
    stopping: Event
    intervals: Intervals = field(default_factory=Intervals)
    progress: Progress = field(default_factory=Silent)
    supervisor: Supervisor = field(default_factory=Unsupervised)
    dead_man: DeadMan | None = None
    _heartbeats: Heartbeats = field(init=False)
    _skipped: SeldomSkipped = field(init=False)
    _ticked: Event = field(default_factory=Event, init=False)

    def __post_init__(self) -> None:
        """Begin without a heartbeat."""
        beats = Heartbeats(self.stages.store, self.stages.clock)
        object.__setattr__(self, "_heartbeats", beats)
        object.__setattr__(self, "_skipped", SeldomSkipped(self.stages.clock))

    def late(self) -> frozenset[str]:
        """Return the loops that made no progress in time, from any thread."""
        return self._heartbeats.late()

    def run(self) -> None:
        """Run until stopped; work that has begun is finished first."""
        self.supervisor.ready()
        told_at = -math.inf
        if not self._leads():
            _log.info("service_waiting")
        while not self.stopping.is_set():
            if self._leads() and self._lead():
                continue
            told_at = self._tell_alive(told_at)
            if self.stopping.wait(timeout=self.intervals.step):
                self._announce_end()
        resigned = attempt(self.leadership.resign)
        if isinstance(resigned, Broken):
            _log.error("resigning_failed", error=resigned.error)
        _log.info("service_stopped")

    def _leads(self) -> bool:
        sought = attempt(self.leadership.seek)
        if isinstance(sought, Broken):
            _log.error("lease_failed", error=sought.error)
            return self.leadership.holds
        # Time may have jumped since: the next try tells whether the lease is lost.
        return sought

    def _announce_end(self) -> None:
        self.supervisor.stopping()
        _log.info("service_stopping")

    def _must_stop(self) -> bool:
        return self.stopping.is_set() or not self.leadership.holds

    def _lead(self) -> bool:
        """Work until stopped, or until another one leads; False if none began."""
        begun = attempt(self._begin)
        if isinstance(begun, Broken):
            _log.error("start_failed", error=begun.error)
            return False
        polls, loops = begun
        _log.info("service_started", sources=len(polls))
        while self._schedule(polls, loops):
            _log.error("scheduler_replaced")
        for loop in (*polls, *loops):
            # A scheduler that was replaced did not wait for what it had begun.
            with loop.busy:
                pass
        self._heartbeats.end()
        if not self.stopping.is_set():
            _log.warning("leadership_lost")
        return True

    def _begin(self) -> tuple[Sequence[Loop], Sequence[Loop]]:
        """Return the loops of polls and the others, all expected from now on."""
        polls, loops = self._polls(), self._loops()
        rein_in(self.stages.store, self.stages.clock)
        self._heartbeats.begin([*polls, *loops])
        return polls, loops

    def _schedule(self, polls: Sequence[Loop], loops: Sequence[Loop]) -> bool:
        """Work with one scheduler until it is over; return whether it has died."""
        # Loops have a thread each: a slow platform or channel holds up no other.
        scheduler = BackgroundScheduler(
            timezone="UTC",
            logger=self._skipped,
            executors={
                "polls": ThreadPoolExecutor(POLLERS),
                "default": ThreadPoolExecutor(len(loops)),
                _PULSE: ThreadPoolExecutor(1),
            },
            job_defaults={"coalesce": True, "misfire_grace_time": None},
        )
        self._add(scheduler, polls, "polls")
        self._add(scheduler, loops, "default")
        pulse = Every(self.intervals.step)
        scheduler.add_job(self._ticked.set, pulse, id=_PULSE, executor=_PULSE)
        scheduler.start()
        died = self._wait(scheduler, polls, loops)
        if self.stopping.is_set():
            self._announce_end()
        # What one that died has begun goes on by itself.
        over = attempt(partial(scheduler.shutdown, wait=not died))
        if isinstance(over, Broken):
            _log.error("tick_failed", job="shutdown", error=over.error)
        return died

    def _polls(self) -> Sequence[Loop]:
        with self.stages.store.read() as tx:
            sources = tx.sources.active()
        apart = min(self.intervals.spread, _SPREAD_OVER / max(1, len(sources)))
        return [
            Loop(
                name=_poll_name(source),
                seconds=self.intervals.poll,
                work=partial(self._poll, source.id),
                after=number * apart,
                vital=False,
            )
            for number, source in enumerate(sources)
        ]

    def _loops(self) -> Sequence[Loop]:
        every = self.intervals
        delivering = [
            Loop(
                name=_deliver_name(channel.name),
                seconds=every.work,
                work=partial(self._deliver, channel),
            )
            for channel in self.stages.channels
        ]
        signing = [
            Loop(
                name=HEARTBEAT,
                seconds=to.every,
                work=partial(self._sign, to),
                vital=False,
            )
            for to in (self.dead_man,)
            if to is not None
        ]
        return [
            Loop(name=_ENRICH, seconds=every.work, work=self._enrich),
            Loop(name=_JUDGE, seconds=every.work, work=self._judge),
            *delivering,
            *signing,
            Loop(name=_SWEEP, seconds=every.sweep, work=self._sweep),
            Loop(name=_COVERAGE, seconds=every.cover, work=self._cover),
            Loop(name=_PURGE, seconds=every.purge, work=self._purge),
            Loop(name=_OWN_PAGES, seconds=every.purge, work=self._own_pages),
        ]

    def _add(
        self, scheduler: BackgroundScheduler, loops: Sequence[Loop], executor: str
    ) -> None:
        for loop in loops:
            tick = partial(self._tick, loop)
            trigger = Every(loop.seconds, loop.after)
            scheduler.add_job(tick, trigger, id=loop.name, executor=executor)

    def _wait(
        self,
        scheduler: BackgroundScheduler,
        polls: Sequence[Loop],
        loops: Sequence[Loop],
    ) -> bool:
        """Watch over the work until it is to end; return whether nothing ticks."""
        steps = Steps(self.stages.clock)
        told_at = -math.inf
        silent = 0
        # Woken now and then: a signal handler runs only between waits.
        while not self.stopping.wait(timeout=self.intervals.step) and self._leads():
            silent = 0 if self._ticked.is_set() else silent + 1
            self._ticked.clear()
            if silent * self.intervals.step >= self.intervals.dead:
                return True
            if step := steps.step():
                _log.warning("clock_stepped")
                self._rein_in(step, [*polls, *loops])
                replanned = attempt(plan_anew, scheduler)
                if isinstance(replanned, Broken):
                    _log.error("tick_failed", job="plan", error=replanned.error)
            told_at = self._tell_alive(told_at)
        return False

    def _tell_alive(self, told_at: float) -> float:
        """Tell the supervisor that all loops are alive, twice within its patience.

        Returns:
            When it was last asked whether they are, in seconds of `monotonic`.
        """
        now, patience = self.stages.clock.monotonic(), self.supervisor.patience
        if patience is None or now - told_at < patience / 2:
            return told_at
        if late := self.late():
            _log.error("loops_late", count=len(late), job=min(late))
        else:
            self.supervisor.alive()
        return now

    def _rein_in(self, step: int, loops: Sequence[Loop]) -> None:
        outcome = attempt(rein_in, self.stages.store, self.stages.clock, step)
        if isinstance(outcome, Broken):
            _log.error("tick_failed", job="rein_in", error=outcome.error)
        # By the new time each of them looks late, or has too long to be missed.
        begun = attempt(self._heartbeats.begin, loops)
        if isinstance(begun, Broken):
            _log.error("heartbeat_failed", error=begun.error)

    def _tick(self, loop: Loop) -> None:
        """Work until nothing is left, unless the same is being done already."""
        if not loop.busy.acquire(blocking=False):
            return
        try:
            self._work(loop)
        finally:
            loop.busy.release()

    def _work(self, loop: Loop) -> None:
        """Work until nothing is left; only work that succeeded is progress."""
        more = True
        while more and not self._must_stop():
            outcome = attempt(loop.work)
            if isinstance(outcome, Broken):
                _log.error("tick_failed", job=loop.name, error=outcome.error)
                return
            more = outcome
            beaten = attempt(self._heartbeats.beat, loop)
            if isinstance(beaten, Broken):
                _log.error("heartbeat_failed", job=loop.name, error=beaten.error)

    def _poll(self, source_id: SourceId) -> bool:
        with self.stages.store.read() as tx:
            source = tx.sources.get(source_id)
        if source is not None and source.next_due_at <= self.stages.clock.now():
            poll(self.stages, self.policy, source, self._must_stop, self.progress)
        return False

    def _enrich(self) -> bool:
        return enrich(self.stages, self.policy, self._must_stop, self.progress) > 0

    def _judge(self) -> bool:
        done = judge(self.stages, self.policy, self._must_stop, self.progress)
        return done.jobs > 0

    def _deliver(self, channel: NamedChannel) -> bool:
        sent = self.stages.deliver.run(channel, self._must_stop)
        if sent:
            self.progress.count(channel.name, delivered=sent)
        return sent > 0

    def _sweep(self) -> bool:
        sweep(self.stages.store, self.stages.clock, self.policy.watchlist)
        return False

    def _cover(self) -> bool:
        watch_troubles(self.stages, self.policy)
        return False

    def _sign(self, dead_man: DeadMan) -> bool:
        dead_man.sign(self._heartbeats.silent(dead_man.every))
        return False

    def _own_pages(self) -> bool:
        audit_own_pages(self.stages, self.policy, self._must_stop)
        return False

    def _purge(self) -> bool:
        stages = self.stages
        connectors = stages.connectors.values()
        recheck(stages.store, stages.clock, connectors, self._must_stop)
        rows = purge_daily(stages.store, stages.clock, self._must_stop)
        if rows is not None:
            _log.info("purged", rows=rows)
        give_back()
        return False
