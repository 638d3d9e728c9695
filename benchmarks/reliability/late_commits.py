"""R24: writers that commit late, in another order than they were numbered in."""

import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Final

from benchmarks.databases import fresh_database, postgres_server
from benchmarks.reliability.rows import Row
from monitor.domain.alerts import CASE_GROUP
from monitor.domain.cases import CaseChange
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY, HOUR
from monitor.pipeline.open_cases import Changed, open_case
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE, account, assessment, watch

_WRITERS: Final = 32
_STORES: Final = 4
"""Each with its own connections, as processes have: one has too few for all writers."""

_TIMES: Final = 300
_FEW: Final = 5
_ALERTS: Final = 10
"""In each transaction: what one judged batch may raise."""

_LATEST: Final = 2.0
"""Seconds before a commit, at most."""
_SOONER: Final = 0.2
_START: Final = 20_000 * DAY


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield the row of PostgreSQL; SQLite has one writer at a time."""
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        url = fresh_database("postgresql", server, Path(folder), 0)
        engines = [open_engine(url) for _ in range(_STORES + 1)]
        prepare(engines[0])
        stores = [SqlStore(engine, DEFAULT_TIMES) for engine in engines]
        late = _Late(stores[0], stores[1:], _SOONER if quick else _LATEST)
        times = _FEW if quick else _TIMES
        late.run(times)
        for store in stores:
            store.close()
    expected = _WRITERS * times * _ALERTS
    skipped = expected - len(late.sent)
    doubled = late.sent.total() - len(late.sent)
    yield Row(
        id="R24",
        tried=f"alerts of {_WRITERS} writers that commit late, postgresql",
        times=expected,
        lost=skipped,
        duplicated=doubled,
        measured=f"{_WRITERS * times} commits up to {late.latest:g} s late; "
        f"{late.overtaken} alerts were committed after a later one was sent",
        goal="dispatched by state: none skipped, none twice",
        held=not skipped and not doubled and late.overtaken > 0,
    )


@dataclass
class _Late:
    """Writers that dawdle, and one who sends.

    Attributes:
        store: Of the one who sends.
        others: Of the writers, who share them.
        latest: Seconds that a transaction stays open, at most.
        sent: How often each row of the outbox was sent.
        overtaken: Rows that were sent after one with a higher number.
    """

    store: SqlStore
    others: Sequence[SqlStore]
    latest: float
    sent: Counter[int] = field(default_factory=Counter)
    overtaken: int = 0

    def run(self, times: int) -> None:
        """Let all write, and send until nothing is left."""
        cases = self._cases()
        with ThreadPoolExecutor(_WRITERS) as pool:
            writing = [
                pool.submit(self._write, number, case, times)
                for number, case in enumerate(cases)
            ]
            self._send(writing)

    def _cases(self) -> list[tuple[Subject, Changed]]:
        watch(self.store, now=_START)
        seen = [account(f"did:{n}", f"billing-{n}") for n in range(_WRITERS)]
        with self.store.write() as tx:
            stored = tx.records.sight(seen, baseline=False, now=_START)
            about = tx.records.subjects([one.record_id for one in stored])
            return [
                (each, open_case(tx, each, RIVERSIDE, [assessment()], _START))
                for each in about
            ]

    def _write(self, seed: int, case: tuple[Subject, Changed], times: int) -> None:
        chance, (about, opened) = random.Random(seed), case
        group = f"{CASE_GROUP}{opened.case_id}"
        store, raised = self.others[seed % len(self.others)], CaseChange.KIND_ADDED
        for _ in range(times):
            with store.write() as tx:
                for _ in range(_ALERTS):
                    alert = tx.cases.raise_alert(opened.case_id, raised, about, _START)
                    tx.outbox.queue(alert, "soc", group, _START, _START)
                Event().wait(chance.uniform(0, self.latest))

    def _send(self, writing: list["Future[None]"]) -> None:
        """Send what there is, an hour later each time, so that nothing is held back."""
        now, idle = _START, 0
        while idle < 2:
            over = all(one.done() for one in writing)
            now += HOUR
            with self.store.write() as tx:
                leased = tx.outbox.lease("soc", now)
                if leased is not None:
                    tx.outbox.sent(leased, now)
            if leased is not None:
                highest = max(self.sent, default=0)
                self.overtaken += sum(row < highest for row in leased.rows)
                self.sent.update(leased.rows)
            idle = idle + 1 if over and leased is None else 0
        for one in writing:
            one.result()
