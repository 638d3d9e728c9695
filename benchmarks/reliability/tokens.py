"""R22: tokens that expire while many ask, and answers that get lost in between.

Only Bluesky's tokens are refreshed, and Reddit's are got anew; neither is stored. A
crash forgets them, and the next process logs in.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.faults.reading import Reading, TrialClock, opened
from benchmarks.reliability.endpoint import Endpoint, endpoint_of
from benchmarks.reliability.rows import Row
from monitor.domain.errors import WardwatchError
from monitor.domain.sources import Capability, Query
from monitor.domain.time import HOUR, MINUTE, SECOND
from monitor.ports.connector import Connector, ConnectorContext
from monitor.registry import connector_specs
from monitor.simulator.exchange import Answer, Request
from monitor.storage.gate import StoredGate
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import coverage
from tests.integration.monitor.storage.rows import rows_of

EVERY: Final = 5 * MINUTE

_WORKERS: Final = 8
_ROUNDS: Final = 20
_FEW: Final = 3
_CREATE: Final = "createSession"
_REFRESH: Final = "refreshSession"
_QUERY: Final = Query(capability=Capability.MENTIONS, text="riverside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A connector's platform, and the database of whoever reads it."""

    endpoint: Endpoint
    store: SqlStore

    def connector(self) -> Connector:
        """Return a connector, as a process that was just started builds it."""
        spec, clock = connector_specs()[self.endpoint.type], self.endpoint.clock
        gate = StoredGate(self.store, self.endpoint.type, clock, spec.allowances)
        options = spec.options.model_validate({"name": "it", **self.endpoint.options})
        return spec.build(options, ConnectorContext(clock=clock, gate=gate))

    def expire(self) -> None:
        """Let the tokens of all logins expire."""
        self.endpoint.simulation.bluesky.sessions.expire()


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each race and each lost answer."""
    rounds = _FEW if quick else _ROUNDS
    with place_of("bluesky") as place:
        yield _expiry(place, rounds)
    with place_of("bluesky") as place:
        yield _lost(place, rounds)
    with place_of("bluesky") as place:
        yield _revoked(place)
    with place_of("reddit") as place:
        yield _first_token(place)


@contextmanager
def place_of(connector: str) -> Iterator[Place]:
    """Serve the platform of a connector; the database is empty."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="ww-")))
        endpoint = stack.enter_context(endpoint_of(connector, TrialClock()))
        yield Place(endpoint=endpoint, store=stack.enter_context(opened(folder)))


def _expiry(place: Place, rounds: int) -> Row:
    connector = place.connector()
    failed = _at_once(lambda: connector.poll(_QUERY, {}))
    for _ in range(rounds):
        place.expire()
        failed += _at_once(lambda: connector.poll(_QUERY, {}))
    refreshed = place.endpoint.count(_REFRESH)
    logins = place.endpoint.count(_CREATE)
    return Row(
        id="R22",
        tried=f"{_WORKERS} workers as a token expires",
        times=rounds,
        crashed=failed,
        measured=f"{refreshed} refreshes, {logins} login",
        goal="one refresh a token, nobody fails",
        held=(failed, refreshed, logins) == (0, rounds, 1),
    )


def _lost(place: Place, rounds: int) -> Row:
    """The host gives new tokens, and breaks before it says so."""
    simulated = place.endpoint.simulation.answer

    def breaking(request: Request) -> Answer:
        answer = simulated(request)
        return Answer(status=502) if request.path.endswith(_REFRESH) else answer

    connector, failed = place.connector(), 0
    for _ in range(rounds):
        place.endpoint.instead = None
        connector.poll(_QUERY, {})
        place.expire()
        place.endpoint.instead = breaking
        with suppress(WardwatchError):
            connector.poll(_QUERY, {})
        place.endpoint.instead = None
        failed += _at_once(lambda: connector.poll(_QUERY, {}))
        place.endpoint.clock.advance(HOUR)
    refreshed = place.endpoint.count(_REFRESH)
    logins = place.endpoint.count(_CREATE)
    return Row(
        id="R22",
        tried="502 after the tokens were changed",
        times=rounds,
        crashed=failed,
        measured=f"{refreshed} refreshes, {logins} logins",
        goal="the next poll goes on, by at most one more refresh and one login",
        held=failed == 0 and refreshed <= 2 * rounds and logins <= rounds + 1,
    )


def _revoked(place: Place) -> Row:
    """Nobody may log in any more: that is told at once, and not tried for ever."""
    endpoint, clock = place.endpoint, place.endpoint.clock
    reading = Reading(place.store, clock, {"bluesky": endpoint}, every=EVERY)
    reading.run_until(clock.now() + HOUR)
    sessions = endpoint.simulation.bluesky.sessions
    sessions.revoke()
    sessions.taken_down = True
    began, logins = clock.now(), endpoint.count(_CREATE)
    reading.run_until(began + HOUR)
    told = [row.first_at for row in rows_of(place.store, coverage) if _is_auth(row)]
    after = min(told, default=clock.now()) - began
    tried = endpoint.count(_CREATE) - logins
    return Row(
        id="R22",
        tried="the credential is revoked",
        times=1,
        measured=f"told after {after // SECOND} s, {tried} logins tried in an hour",
        goal="told to be refused by the next poll (5 min), one login tried an hour",
        held=after <= EVERY and tried <= 1,
    )


def _is_auth(row: object) -> bool:
    return str(getattr(row, "reason", "")).startswith("auth: login refused")


def _first_token(place: Place) -> Row:
    query = Query(capability=Capability.ACCOUNTS, text="riverside")
    connector = place.connector()
    failed = _at_once(lambda: connector.poll(query, {}))
    tokens = place.endpoint.count("access_token")
    return Row(
        id="R22",
        tried=f"{_WORKERS} workers as there is no token yet (Reddit)",
        times=1,
        crashed=failed,
        measured=f"{tokens} token asked for",
        goal="one, nobody fails",
        held=(failed, tokens) == (0, 1),
    )


def _at_once(work: Callable[[], object]) -> int:
    """Do `work` in all workers at once; return how many failed."""
    with ThreadPoolExecutor(_WORKERS) as pool:
        done = [pool.submit(work) for _ in range(_WORKERS)]
        return sum(one.exception() is not None for one in done)
