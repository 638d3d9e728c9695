"""R6, R8, R10: a scheduler that breaks, a clock that is set, polls that hang.

The service works with a real scheduler and a real SQLite file, on a clock that stands
until it is moved and sources that note when they are asked.
"""

import logging
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import FunctionType
from typing import Final

from apscheduler.executors.base import BaseExecutor
from apscheduler.executors.pool import BasePoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.schedulers.blocking import BlockingScheduler

from benchmarks.reliability.rows import Row
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.sources import JSONValue, Query
from monitor.domain.time import DAY, HOUR, SECOND
from monitor.ports.connector import Page
from monitor.scheduler.service import POLLERS, Intervals
from monitor.scheduler.ticks import Every
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from tests.builders import plan, watch
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.scheduler.at_work import (
    FAST,
    heartbeats,
    running,
    wait_for_beat,
    wait_until_alerted,
)
from tests.waiting import DEADLINE, wait_for

_EVERY: Final = plan().every
_YEARS: Final = 10 * 365 * DAY
_STEPS: Final[Mapping[str, int]] = {
    "-1 h": -HOUR,
    "+1 h": HOUR,
    "+8 h, as after a suspend": 8 * HOUR,
    "+10 years": _YEARS,
    "to 1970": -START,
}
_SOURCES: Final = 4
_TIMES: Final = 10
"""That each step is tried."""

_KNOWN: Final = (
    (MemoryJobStore, "update_job"),
    (MemoryJobStore, "get_due_jobs"),
    (MemoryJobStore, "get_next_run_time"),
    (BaseScheduler, "_process_jobs"),
    (BaseExecutor, "submit_job"),
)
"""Calls of which an error ends the scheduler's thread, or did in some version."""

_PARTS: Final = (
    *(MemoryJobStore, BaseExecutor, BasePoolExecutor, BaseScheduler),
    *(BlockingScheduler, BackgroundScheduler, Every),
)
_DEAD: Final = 0.3
"""Seconds without a tick until a scheduler is taken for dead; the service waits 30."""

_CALLED_WITHIN: Final = 1.0
"""Seconds in which everything is called that is called all the time."""

_REPLACED_WITHIN: Final = 60.0
_SELDOM: Final = replace(FAST, purge=15 * 60)
"""With a loop that does not tick by itself."""

_BLOCKED: Final = 10
"""Intervals for which every poll hangs."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for errors, one for steps of the clock, and one for polls that hang.

    Quickly each is tried once, and of the scheduler's calls only those that once ended
    it.
    """
    yield _errors(quick=quick)
    yield _steps(1 if quick else _TIMES)
    yield _hanging(POLLERS + _SOURCES)


@dataclass
class Sources(FakeConnector):
    """Sources that note how often each is asked, and whether twice at once.

    Attributes:
        polls: How often, by the term.
        doubled: How often one was asked while it was being asked.
        answers: Set unless they hang.
    """

    polls: Counter[str] = field(default_factory=Counter)
    doubled: int = 0
    answers: threading.Event = field(default_factory=threading.Event)
    _going: set[str] = field(default_factory=set)

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Answer, once there are answers."""
        self.polls[query.text] += 1
        self.doubled += query.text in self._going
        self._going.add(query.text)
        assert self.answers.wait(DEADLINE)
        self._going.discard(query.text)
        return super().poll(query, cursor)


@contextmanager
def _watching(number: int) -> Iterator[World]:
    """Give a world of so many sources, in each of which there is the same impostor."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'ward.db'}")
        prepare(engine)
        store, clock = SqlStore(engine, DEFAULT_TIMES), FakeClock()
        world = World(store, clock, Sources([["riverside-billing"]]))
        _sources(world).answers.set()
        plans = [plan(text=f"term {one}") for one in range(number)]
        watch(store, *plans, now=clock.now())
        yield world
        store.close()


def _sources(world: World) -> Sources:
    assert isinstance(world.connector, Sources)
    return world.connector


def _waits(world: World) -> Sequence[int]:
    """Return the time until each source is due."""
    with world.store.read() as tx:
        due = [source.next_due_at for source in tx.sources.active()]
    return [at - world.clock.now() for at in due]


def _wait_until_polled(world: World) -> None:
    """Wait until a run of each source has ended well."""
    wait_for(lambda: set(_waits(world)) == {_EVERY})


def _errors(*, quick: bool) -> Row:
    calls = _KNOWN if quick else _calls()
    took = {call: _break(call, replace(FAST, dead=_DEAD)) for call in calls}
    broken = {call: seconds for call, seconds in took.items() if seconds is not None}
    lost = sum(seconds > _REPLACED_WITHIN for seconds in broken.values())
    slowest = max(broken.values())
    own = "" if quick else f", {_break(_KNOWN[0], Intervals()):.0f} s as it is set up"
    return Row(
        id="R6",
        tried="an error in each call inside the scheduler",
        times=len(broken),
        lost=lost,
        measured=f"polled on {slowest:.1f} s later at most where it is dead after "
        f"{_DEAD:g} s{own}; {len(calls) - len(broken)} calls are not made by one that "
        "works",
        goal=f"polls go on within {_REPLACED_WITHIN:g} s",
        held=not lost and len(broken) >= len(_KNOWN),
    )


def _calls() -> Sequence[tuple[type, str]]:
    """Return every function of the scheduler's parts."""
    return [
        (part, name)
        for part in _PARTS
        for name, found in vars(part).items()
        if isinstance(found, FunctionType) and not name.startswith("__")
    ]


def _break(call: tuple[type, str], intervals: Intervals) -> float | None:
    """Let `call` fail once; return the seconds until the next poll.

    None if it is not called, and far too many if no poll comes.
    """
    with _watching(1) as world:
        asked = world.connector.asked
        with (
            _failing(call, lambda: bool(asked)) as failed,
            running(world, intervals=intervals),
        ):
            _wait_until_polled(world)
            if not failed.wait(_CALLED_WITHIN + intervals.step):
                # Nor is it to fail in the end.
                failed.set()
                return None
            began, polled = time.monotonic(), len(asked)
            world.clock.advance(_EVERY)
            try:
                wait_for(lambda: len(asked) > polled)
            except AssertionError:
                return 2 * _REPLACED_WITHIN
            return time.monotonic() - began


@contextmanager
def _failing(
    call: tuple[type, str], when: Callable[[], bool]
) -> Iterator[threading.Event]:
    """Let a function raise once; give what is set then."""
    part, name = call
    real, failed = vars(part)[name], threading.Event()

    def fails(*given: object, **named: object) -> object:
        if not failed.is_set() and when():
            failed.set()
            raise ZeroDivisionError
        return real(*given, **named)

    told = threading.excepthook
    logging.disable()
    setattr(part, name, fails)
    # That it fails is what is wanted, and no news.
    threading.excepthook = lambda _: None
    try:
        yield failed
    finally:
        setattr(part, name, real)
        threading.excepthook = told
        logging.disable(logging.NOTSET)


@dataclass
class _Stepped:
    """What became of polls and alerts when the clock was set.

    Attributes:
        times: How often.
        lost: Sources that were not polled within two intervals.
        caught_up: Runs of one source at the new time, at most.
        told: Messages but for the first.
        seconds: Of a processor, from a step until all was polled again, at most.
    """

    times: int = 0
    lost: int = 0
    caught_up: int = 0
    told: int = 0
    seconds: float = 0.0


def _steps(times: int) -> Row:
    seen = _Stepped()
    for step in _STEPS.values():
        for _ in range(times):
            _step(step, seen)
    return Row(
        id="R8",
        tried=f"the clock is set: {', '.join(_STEPS)}",
        times=seen.times,
        lost=seen.lost,
        duplicated=seen.told,
        measured=f"{_SOURCES} sources, {seen.caught_up} run of each at the new time at "
        f"most, {seen.seconds:.1f} s of a processor at most",
        goal="polled within two intervals, one run to catch up at most, no alert again",
        held=not (seen.lost or seen.told) and seen.caught_up <= 1,
    )


def _step(step: int, seen: _Stepped) -> None:
    with _watching(_SOURCES) as world, running(world, intervals=_SELDOM):
        _wait_until_polled(world)
        wait_until_alerted(world)
        wait_for(lambda: world.channel.messages)
        polls, before = _sources(world).polls, _sources(world).polls.copy()
        began = time.process_time()
        world.clock.micros += step
        # It was noticed, since all loops are expected anew.
        wait_for_beat(world, "purge")
        # What is due by the new time has been polled, the rest was brought near. A run
        # that goes on is put off by less than half an interval.
        wait_for(lambda: all(_EVERY < 2 * wait <= 4 * _EVERY for wait in _waits(world)))
        seen.caught_up = max(seen.caught_up, *(polls - before).values(), 0)
        before = polls.copy()
        world.clock.advance(2 * _EVERY)
        try:
            wait_for(lambda: len(polls - before) == _SOURCES)
        except AssertionError:
            seen.lost += _SOURCES - len(polls - before)
        seen.seconds = max(seen.seconds, time.process_time() - began)
        seen.times += 1
    seen.told += len(world.channel.messages) - 1


def _poll_loops(world: World) -> Sequence[str]:
    return [name for name in heartbeats(world.store) if name.startswith("poll:")]


def _hanging(number: int) -> Row:
    """Let every poll hang for ten intervals, more of them than can be begun."""
    with _watching(number) as world:
        sources = _sources(world)
        sources.answers.clear()
        # No jump is longer than the lease, which a service would lose.
        with running(world, lease=DAY / SECOND):
            wait_for(lambda: len(sources.polls) == POLLERS)
            for _ in range(_BLOCKED):
                world.clock.advance(_EVERY)
                wait_for_beat(world, "judge")
            begun, at_once = sources.polls.total(), len(sources.polls)
            beats, now = heartbeats(world.store), world.clock.now()
            late = sum(beats[name][1] < now for name in _poll_loops(world))
            sources.answers.set()
            try:
                _wait_until_polled(world)
            except AssertionError:
                # Told by the sources that were never asked.
                late = 0
    dropped = number - len(sources.polls)
    return Row(
        id="R10",
        tried=f"polls of {number} sources that hang for {_BLOCKED} intervals",
        times=number * _BLOCKED,
        lost=dropped,
        duplicated=sources.doubled + begun - at_once,
        measured=f"{late} were told late meanwhile; {sources.polls.total()} polls",
        goal=f"each polled once it may be, none twice at once, {POLLERS} at a time, "
        "the delay told",
        held=not (dropped or sources.doubled)
        and begun == at_once == POLLERS
        and late == number,
    )
