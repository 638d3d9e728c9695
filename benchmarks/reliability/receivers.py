"""R19: receivers that answer badly for ten minutes; what they took, under which keys.

Everything is real but the clock, which goes on as soon as nothing is left to send.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import SecretStr

from benchmarks.databases import fresh_database
from benchmarks.reliability.rows import Row
from monitor.channels.webhook import WebhookOptions, build
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.routes import Route
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.pipeline.deliver import Deliver, NamedChannel
from monitor.pipeline.open_cases import open_case
from monitor.pipeline.raise_alerts import raise_alert
from monitor.ports.channel import ChannelContext
from monitor.runtime import SystemRng
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE, account, assessment, watch
from tests.servers.webhook_receiver import SECRET, Behaviour, WebhookReceiver
from tests.system.children import ShiftedClock

_TIMEOUT: Final = 0.3
"""Seconds that a receiver has, so that many may be late."""

_LATE: Final = 0.5
_ILL: Final = 10 * MINUTE
_LONGEST: Final = 3 * DAY + 12 * HOUR
_ALERTS: Final = 40
_FEW: Final = 4

_WAYS: Final = {
    "answer too late": Behaviour(delay=_LATE),
    "take it, then break off": Behaviour(reset=True),
    "answer 500": Behaviour(status=500),
    "answer 429": Behaviour(status=429, headers={"retry-after": "120"}),
    "ask for a wait of years": Behaviour(
        status=429, headers={"retry-after": "99999999999999999999"}
    ),
    "answer 410": Behaviour(status=410),
    "answer with no status that there is": Behaviour(status=799),
}


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each way to be ill."""
    alerts = _FEW if quick else _ALERTS
    with tempfile.TemporaryDirectory() as folder:
        for number, (way, ill) in enumerate(_WAYS.items()):
            engine = open_engine(fresh_database("sqlite", "", Path(folder), number))
            prepare(engine)
            store = SqlStore(engine, DEFAULT_TIMES)
            with WebhookReceiver(Path(folder) / f"journal{number}") as receiver:
                trial = _Trial(store, receiver, ShiftedClock())
                trial.run(alerts, ill)
                yield _row(trial, way, alerts)
            store.close()


def _row(trial: "_Trial", way: str, alerts: int) -> Row:
    keys: dict[str, set[str]] = {}
    repeats = 0
    for delivery in trial.receiver.deliveries:
        repeats += delivery.repeat
        for alert in delivery.data["alerts"]:
            keys.setdefault(alert["label"], set()).add(delivery.id)
    shown = trial.shown_as_dead
    lost = alerts - len(keys) - shown
    doubled = sum(len(found) - 1 for found in keys.values())
    return Row(
        id="R19",
        tried=f"alerts to receivers that {way}",
        times=alerts,
        lost=lost,
        duplicated=doubled,
        measured=f"{len(keys)} taken, {shown} shown as given up, {repeats} came again "
        "under their key",
        goal="each taken, or shown as given up; none under two keys",
        held=not lost and not doubled,
    )


@dataclass
class _Trial:
    """A store with alerts, and a receiver that is ill for a while."""

    store: SqlStore
    receiver: WebhookReceiver
    clock: ShiftedClock

    def run(self, alerts: int, ill: Behaviour) -> None:
        """Raise alerts while it is ill, and go on until nothing waits."""
        self.receiver.behaviour = ill
        start = self.clock.now()
        watch(self.store, now=start)
        for number in range(alerts):
            self._raise(number)
            self._deliver()
            self.clock.offset += _ILL // alerts
        self.receiver.behaviour = Behaviour()
        while self._waits and self.clock.now() < start + _LONGEST:
            self._deliver()
            self.clock.offset += 2 * MINUTE

    @property
    def shown_as_dead(self) -> int:
        """Alerts that people are shown as given up."""
        with self.store.read() as tx:
            return tx.readers.backlog().get("outbox.dead", 0)

    @property
    def _waits(self) -> bool:
        with self.store.read() as tx:
            waiting = tx.readers.backlog()
        return bool(waiting.get("outbox.queued") or waiting.get("outbox.sending"))

    def _raise(self, number: int) -> None:
        now = self.clock.now()
        routes = [Route(kinds=frozenset({assessment().kind}), to=("soc",))]
        seen = account(f"did:{number}", f"billing-{number}")
        with self.store.write() as tx:
            (stored,) = tx.records.sight([seen], baseline=False, now=now)
            (about,) = tx.records.subjects([stored.record_id])
            changed = open_case(tx, about, RIVERSIDE, [assessment()], now)
            raise_alert(tx, about, changed, routes, now)

    def _deliver(self) -> None:
        options = WebhookOptions(
            name="soc", url=SecretStr(self.receiver.url), secret=SecretStr(SECRET)
        )
        context = ChannelContext(clock=self.clock, timeout=_TIMEOUT)
        to = NamedChannel(name="soc", channel=build(options, context), keyed=True)
        deliver = Deliver(store=self.store, clock=self.clock, rng=SystemRng())
        deliver.run(to, lambda: False)
