"""The gate before a platform's hosts, as requests meet it, with a real store."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import httpx
import pytest

from connectors.kit.http import Exchange
from monitor.domain.allowances import Allowance
from monitor.domain.endpoints import IN_A_ROW, REST
from monitor.domain.errors import QuotaExhausted, RateLimited, Unavailable
from monitor.domain.time import HOUR, SECOND
from monitor.ports.connector import ConnectorContext
from monitor.simulator.exchange import Answer, Pace, Request
from monitor.simulator.server import serve
from monitor.storage.gate import StoredGate
from monitor.storage.store import SqlStore
from tests.fakes.runtime import FakeClock


@dataclass
class Host:
    """A host that remembers what it was asked.

    Attributes:
        answer: What it answers.
        asked: The paths.
    """

    url: str = ""
    answer: Answer = field(default_factory=Answer)
    asked: list[str] = field(default_factory=list)

    def answering(self, request: Request) -> Answer:
        """Answer."""
        self.asked.append(request.path)
        return self.answer


@pytest.fixture
def host() -> Iterator[Host]:
    """A host that is served."""
    host = Host()
    with serve(host.answering) as host.url:
        yield host


@contextmanager
def exchange(
    store: SqlStore, clock: FakeClock, *allowances: Allowance
) -> Iterator[Exchange]:
    """Open a conversation, as a process that was just started does."""
    gate = StoredGate(store, "it", clock, allowances)
    trust = httpx.create_ssl_context(trust_env=False)
    opened = Exchange(ConnectorContext(clock=clock, gate=gate), trust)
    try:
        yield opened
    finally:
        opened.close()


def ask(store: SqlStore, clock: FakeClock, host: Host, *allowances: Allowance) -> None:
    """Ask once."""
    with exchange(store, clock, *allowances) as opened:
        opened.handle_request(httpx.Request("GET", f"{host.url}/a/search?q=1"))


@pytest.mark.parametrize("answer", [Answer(status=500), Answer(pace=Pace.BROKEN)])
def test_a_dead_host_is_asked_once_in_a_while(
    sqlite_store: SqlStore, clock: FakeClock, host: Host, answer: Answer
) -> None:
    """However often we would like to, and whether it answers or breaks off."""
    host.answer = Answer(status=answer.status, body=b"12", pace=answer.pace)
    for _ in range(30):
        with suppress(Unavailable):
            ask(sqlite_store, clock, host)
        clock.advance(REST // 5)

    assert len(host.asked) == IN_A_ROW + 5


@pytest.mark.parametrize(
    ("headers", "wait"),
    [({"Retry-After": "90"}, 90 * SECOND), ({}, REST)],
)
def test_nobody_asks_while_a_host_wants_no_call(
    sqlite_store: SqlStore,
    clock: FakeClock,
    host: Host,
    headers: dict[str, str],
    wait: int,
) -> None:
    """One refusal is enough for all who ask it."""
    host.answer = Answer(status=429, headers=headers)
    ask(sqlite_store, clock, host)
    clock.advance(wait - 1)

    with pytest.raises(RateLimited):
        ask(sqlite_store, clock, host)
    assert len(host.asked) == 1
    clock.advance(1)
    ask(sqlite_store, clock, host)


def test_what_is_used_up_is_not_asked(
    sqlite_store: SqlStore, clock: FakeClock, host: Host
) -> None:
    """By the path of the request, without its query."""
    two = Allowance(name="searches", limit=2, window=HOUR, path="/search")
    for _ in range(2):
        ask(sqlite_store, clock, host, two)

    with pytest.raises(QuotaExhausted):
        ask(sqlite_store, clock, host, two)
    assert host.asked == ["/a/search"] * 2
