"""The gate before a platform's hosts, on both databases."""

from contextlib import suppress

import pytest

from monitor.domain.allowances import Allowance
from monitor.domain.endpoints import IN_A_ROW, REST
from monitor.domain.errors import QuotaExhausted, RateLimited, Unavailable
from monitor.domain.time import DAY, HOUR, from_iso
from monitor.storage.gate import StoredGate
from monitor.storage.store import SqlStore
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.storage.rivals import side_by_side

HOST = "api.example"
SEARCHES = Allowance(
    name="searches",
    limit=2,
    window=DAY,
    zone="America/Los_Angeles",
    path="/youtube/v3/search",
)


def gate_of(store: SqlStore, clock: FakeClock, *allowances: Allowance) -> StoredGate:
    """Return a gate, as a process that was just started builds it."""
    return StoredGate(store, "youtube", clock, allowances)


def fail(gate: StoredGate, times: int = IN_A_ROW) -> None:
    """Let so many calls get no answer."""
    for _ in range(times):
        gate.enter(HOST, "/")
        gate.failed(HOST)


def test_a_host_that_failed_rests_over_a_restart(
    store: SqlStore, clock: FakeClock
) -> None:
    """Others are asked."""
    fail(gate_of(store, clock))
    again = gate_of(store, clock)

    with pytest.raises(Unavailable, match=r"api\.example failed"):
        again.enter(HOST, "/")
    again.enter("other.example", "/")


def test_one_of_many_tries(store: SqlStore, clock: FakeClock) -> None:
    """After the rest, and the next one after the next rest."""
    fail(gate_of(store, clock))
    clock.advance(REST)
    passed: list[int] = []

    def work() -> None:
        with suppress(Unavailable):
            gate_of(store, clock).enter(HOST, "/")
            passed.append(clock.now())

    side_by_side(work, work, work, work)
    assert len(passed) == 1
    clock.advance(REST)
    work()
    assert len(passed) == 2


def test_an_answer_ends_the_rest(store: SqlStore, clock: FakeClock) -> None:
    """For everybody, at once."""
    fail(gate_of(store, clock))
    clock.advance(REST)
    gate = gate_of(store, clock)
    gate.enter(HOST, "/")
    gate.answered(HOST, 200, None)

    fail(gate_of(store, clock), IN_A_ROW - 1)
    gate.enter(HOST, "/")


def test_a_wait_that_was_asked_for_outlives_a_restart(
    store: SqlStore, clock: FakeClock
) -> None:
    """To the microsecond."""
    until = clock.now() + HOUR
    gate_of(store, clock).answered(HOST, 429, until)
    clock.micros = until - 1

    with pytest.raises(RateLimited) as limited:
        gate_of(store, clock).enter(HOST, "/")
    assert limited.value.retry_at == until
    clock.advance(1)
    gate_of(store, clock).enter(HOST, "/")


@pytest.mark.parametrize(
    ("day", "midnight"),
    [
        ("2026-03-08T20:00:00Z", "2026-03-09T07:00:00Z"),
        ("2026-11-01T20:00:00Z", "2026-11-02T08:00:00Z"),
    ],
)
def test_a_bucket_is_full_again_at_the_platforms_midnight(
    store: SqlStore, day: str, midnight: str
) -> None:
    """Of its own zone, on days when clocks change there; a restart fills none."""
    clock = FakeClock(micros=from_iso(day))
    for _ in range(SEARCHES.limit):
        gate_of(store, clock, SEARCHES).enter(HOST, "/youtube/v3/search")
    clock.micros = from_iso(midnight) - 1

    with pytest.raises(QuotaExhausted, match="all 2 searches") as spent:
        gate_of(store, clock, SEARCHES).enter(HOST, "/youtube/v3/search")
    assert spent.value.retry_at == from_iso(midnight)
    clock.advance(1)
    gate_of(store, clock, SEARCHES).enter(HOST, "/youtube/v3/search")


def test_other_calls_use_up_no_bucket(store: SqlStore, clock: FakeClock) -> None:
    """Only what its path names."""
    gate = gate_of(store, clock, SEARCHES)
    for _ in range(SEARCHES.limit + 1):
        gate.enter(HOST, "/youtube/v3/channels")

    gate.enter(HOST, "/youtube/v3/search")


def test_a_call_that_may_not_pass_uses_up_nothing(
    store: SqlStore, clock: FakeClock
) -> None:
    """Nor is it the one that tries."""
    hourly = Allowance(name="calls", limit=1, window=HOUR)
    gate = gate_of(store, clock, SEARCHES, hourly)
    gate.enter(HOST, "/other")
    for _ in range(SEARCHES.limit):
        with pytest.raises(QuotaExhausted, match="calls"):
            gate.enter(HOST, "/youtube/v3/search")

    clock.advance(HOUR)
    gate.enter(HOST, "/youtube/v3/search")
