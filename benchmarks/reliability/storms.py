"""R18: ten thousand findings in a minute about fifty cases, for three channels."""

import tempfile
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.databases import fresh_database
from benchmarks.reliability.rows import Row
from monitor.domain.alerts import MOST_AN_HOUR, Message
from monitor.domain.findings import DetectorKey, FindingKind, Severity
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.time import HOUR, MINUTE, SECOND
from monitor.pipeline.deliver import Deliver, NamedChannel
from monitor.pipeline.open_cases import open_case
from monitor.pipeline.raise_alerts import raise_alert
from monitor.ports.channel import Reached
from monitor.storage.due import GROUP_INTERVAL
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore, SqlTransaction
from tests.builders import RIVERSIDE, account, assessment, watch

_FINDINGS: Final = 10_000
_FEW: Final = 150
_CASES: Final = 50
_MANY: Final = 100
"""Cases of a storm that is wider than an hour has room."""
_KINDS: Final = tuple(FindingKind)
_USUAL: Final = (Severity.LOW, Severity.MEDIUM, Severity.HIGH)
_CHANNELS: Final = ("soc", "pr", "privacy")
_START: Final = 20_000 * 24 * HOUR
_UNSENT: Final = ("outbox.queued", "outbox.sending", "outbox.dead")
_LASTS: Final = 2 * HOUR + 10 * MINUTE
_ROUTES: Final = (Route(kinds=frozenset(_KINDS), to=_CHANNELS),)
_SOON: Final = SECOND
"""Within which what is critical must be told."""


@dataclass
class _Told:
    """A channel that remembers what it was told, and when."""

    clock: "_Clock"
    messages: list[tuple[int, Message]] = field(default_factory=list)

    def send(self, message: Message) -> None:
        """Remember it."""
        self.messages.append((self.clock.micros, message))

    def probe(self) -> Reached:
        """Be there."""
        return Reached.CONNECTED


@dataclass
class _Clock:
    micros: int = _START

    def now(self) -> int:
        """Return the simulated time."""
        return self.micros

    def monotonic(self) -> float:
        """Return the same in seconds."""
        return self.micros / SECOND


class _Middle:
    def uniform(self, low: float, high: float) -> float:
        """Return the middle."""
        return (low + high) / 2


@dataclass
class Storm:
    """Findings that rain on a few accounts, and what channels make of them."""

    store: SqlStore
    clock: _Clock = field(default_factory=_Clock)
    channels: Sequence[NamedChannel] = ()
    grave: dict[int, int] = field(default_factory=dict)
    """By critical case, when it became so."""

    def __post_init__(self) -> None:
        """Watch one practice, with three channels."""
        self.channels = [
            NamedChannel(name=name, channel=_Told(self.clock), keyed=True)
            for name in _CHANNELS
        ]

    def rain(self, findings: int, accounts: int) -> None:
        """Let `findings` come in a minute, and then let all be told."""
        about = self._accounts(accounts)
        numbers = range(findings)
        for second in range(60):
            with self.store.write() as tx:
                for number in numbers[second::60]:
                    self._find(tx, about[number % accounts], number)
            self._tell()
        self.calm_down()

    def calm_down(self) -> None:
        """Let time pass until everything that there is has been told."""
        until = self.clock.micros + _LASTS
        while self.clock.micros < until:
            self._tell()

    @property
    def told(self) -> int:
        """How many messages there were."""
        return sum(len(_messages(channel)) for channel in self.channels)

    def untold(self) -> int:
        """Return the alerts that were not sent."""
        with self.store.read() as tx:
            backlog = tx.readers.backlog()
        return sum(n for name, n in backlog.items() if name in _UNSENT)

    def _accounts(self, number: int) -> Sequence[Subject]:
        watch(self.store, now=self.clock.micros)
        seen = [account(f"did:{one}", f"billing-{one}") for one in range(number)]
        with self.store.write() as tx:
            stored = tx.records.sight(seen, baseline=False, now=self.clock.micros)
            return tx.records.subjects([one.record_id for one in stored])

    def _find(self, tx: SqlTransaction, about: Subject, number: int) -> None:
        """Let one more detector find something, now and then something worse."""
        now, step = self.clock.micros, number // 7
        severity = Severity.CRITICAL if number % 97 == 0 else _USUAL[step % 3]
        found = [assessment(severity, kind=_KINDS[step % len(_KINDS)])]
        by = DetectorKey(detector="storm", version=number, watchlist_digest="d")
        ids = tx.cases.find(about, by, found, now)
        changed = open_case(tx, about, RIVERSIDE, found, now)
        tx.cases.join(changed.case_id, ids)
        raise_alert(tx, about, changed, _ROUTES, now)
        if changed.case.severity is Severity.CRITICAL:
            self.grave.setdefault(changed.case_id, now)

    def _tell(self) -> None:
        """Let each channel send, and a second pass; longer when the storm is over."""
        deliver = Deliver(store=self.store, clock=self.clock, rng=_Middle())
        for channel in self.channels:
            while deliver.run(channel, lambda: False):
                pass
        raining = self.clock.micros < _START + MINUTE
        self.clock.micros += SECOND if raining else MINUTE


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for few cases, and one for more than an hour has room for.

    Quickly the latter alone.
    """
    findings = _FEW if quick else _FINDINGS
    with tempfile.TemporaryDirectory() as folder:
        for number, cases in enumerate([_MANY] if quick else [_CASES, _MANY]):
            engine = open_engine(fresh_database("sqlite", "", Path(folder), number))
            prepare(engine)
            storm = Storm(SqlStore(engine, DEFAULT_TIMES))
            storm.rain(findings, cases)
            yield _row(storm, findings, cases)
            storm.store.close()


def _row(storm: Storm, findings: int, cases: int) -> Row:
    told = [_messages(channel) for channel in storm.channels]
    soonest = min(map(_closest, told))
    most = max(map(_most_an_hour, told))
    latest = max(_latest(storm, one) for one in told)
    untold = storm.untold()
    return Row(
        id="R18",
        tried=f"findings in a minute on {cases} cases, 3 channels",
        times=findings,
        lost=untold,
        measured=f"{sum(map(len, told))} messages, {most} of a channel in an hour, "
        f"{soonest / MINUTE:.1f} min between two of a case, critical after "
        f"{latest / SECOND:g} s",
        goal=f"{GROUP_INTERVAL // MINUTE} min, {MOST_AN_HOUR} an hour but for the "
        f"critical, which waits at most {_SOON // SECOND} s; every alert told",
        held=not untold
        and soonest >= GROUP_INTERVAL
        and most <= MOST_AN_HOUR
        and latest <= _SOON,
    )


def _messages(channel: NamedChannel) -> Sequence[tuple[int, Message]]:
    assert isinstance(channel.channel, _Told)
    return channel.channel.messages


def _closest(told: Sequence[tuple[int, Message]]) -> int:
    """Return the shortest time between two messages about a case, while not grave."""
    last: dict[int, int] = {}
    pauses = [_LASTS]
    for at, message in told:
        for view in message.alerts:
            if view.severity is not Severity.CRITICAL and view.case_id in last:
                pauses.append(at - last[view.case_id])
            last[view.case_id] = at
    return min(pauses)


def _most_an_hour(told: Sequence[tuple[int, Message]]) -> int:
    """Return the most messages of any hour that told of nothing critical."""
    calm = [at for at, message in told if not _is_grave(message)]
    return max(bisect_right(calm, at + HOUR - 1) - n for n, at in enumerate(calm))


def _is_grave(message: Message) -> bool:
    return any(view.severity is Severity.CRITICAL for view in message.alerts)


def _latest(storm: Storm, told: Sequence[tuple[int, Message]]) -> int:
    """Return how long a channel took at most to hear that a case is critical."""
    heard: dict[int, int] = {}
    for at, message in told:
        for view in message.alerts:
            if view.severity is Severity.CRITICAL:
                heard.setdefault(view.case_id, at)
    late = (heard.get(case, at + _LASTS) - at for case, at in storm.grave.items())
    return max(late, default=0)
