"""R20: hosts that ban whoever asks before the time they named, and windows of calls.

Every time is named once, to one of many sources; half-way the service starts anew.
"""

import itertools
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from email.utils import format_datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.faults.grounds import PLATFORMS
from benchmarks.faults.reading import Reading, TrialClock, opened
from benchmarks.reliability.endpoint import Endpoint, endpoint_of
from benchmarks.reliability.rows import Row
from connectors.kit.errors import LONGEST_WAIT
from monitor.domain.errors import RetryLater
from monitor.domain.sources import Capability, Query
from monitor.domain.time import HOUR, MINUTE, SECOND, to_datetime
from monitor.ports.connector import ConnectorContext
from monitor.registry import connector_specs
from monitor.simulator.exchange import Answer, Request
from monitor.storage.gate import StoredGate

EVERY: Final = 5 * MINUTE

_WAIT: Final = 20 * MINUTE
_FEW: Final = ("mastodon", "reddit")
_RESTARTS: Final = 40


def _seconds(_: Request) -> dict[str, str]:
    return {"Retry-After": str(_WAIT // SECOND)}


def _date(request: Request) -> dict[str, str]:
    # By the host's clock, which is months ahead of the service's.
    moment = to_datetime(request.now * SECOND + _WAIT)
    return {"Retry-After": format_datetime(moment, usegmt=True)}


def _epoch(request: Request) -> dict[str, str]:
    return {"X-RateLimit-Reset": str(request.now + _WAIT // SECOND)}


Naming = Callable[[Request], dict[str, str]]

_TIMES: Final[Mapping[str, tuple[Naming, int]]] = {
    "20 minutes as a date, wrong clock": (_date, _WAIT),
    "20 minutes in seconds": (_seconds, _WAIT),
    "20 minutes as an epoch, wrong clock": (_epoch, _WAIT),
    "0 seconds": (lambda _: {"Retry-After": "0"}, 0),
    "10^9 seconds": (lambda _: {"Retry-After": "1000000000"}, LONGEST_WAIT),
}
"""How a time is named, and how long it is by what we believe."""


@dataclass
class Strict:
    """Refuses once, and counts who comes before the time that it names.

    Attributes:
        endpoint: Answers afterwards.
        naming: Names the time.
        wait: How long it is, microseconds.
        bans: Calls that came too early.
    """

    endpoint: Endpoint
    naming: Naming
    wait: int
    refused_at: list[int] = field(default_factory=list)
    bans: int = 0

    def answer(self, request: Request) -> Answer:
        """Answer the first call with 429, and others as the platform does."""
        now = self.endpoint.clock.now()
        if not self.refused_at:
            self.refused_at.append(now)
            return Answer(status=429, headers=self.naming(request))
        self.bans += now < self.refused_at[0] + self.wait
        return self.endpoint.simulation.answer(request)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a strict host saw: calls that came too early, and the next one's delay."""

    bans: int
    late: int


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each way to name a time, and one for windows of calls."""
    for words, (naming, wait) in itertools.islice(_TIMES.items(), 1 if quick else None):
        names = _FEW if quick else PLATFORMS
        seen = {name: _refused(name, naming, wait) for name in names}
        late = max(one.late for one in seen.values())
        yield Row(
            id="R20",
            tried=f"429, {words}",
            times=len(seen),
            measured=(
                f"calls too early: {sum(one.bans for one in seen.values())}; "
                f"the next came {late // SECOND} s after the time at most"
            ),
            goal="0 calls before the time, over a restart; then within two intervals",
            held=all(one.bans == 0 and one.late <= 2 * EVERY for one in seen.values()),
        )
    yield _logins()


def _refused(connector: str, naming: Naming, wait: int) -> Outcome:
    """Return what a host sees that names a time once."""
    clock = TrialClock()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="ww-")))
        endpoint = stack.enter_context(endpoint_of(connector, clock))
        strict = Strict(endpoint, naming, wait)
        began = clock.now() + HOUR
        for until in (began, began + wait // 2, began + wait + HOUR):
            # As a service that starts anew: nothing is left but the database.
            with opened(folder) as store:
                reading = Reading(store, clock, {connector: endpoint}, every=EVERY)
                reading.run_until(until)
            endpoint.instead = strict.answer
    over = strict.refused_at[0] + wait
    after = [at for at, _ in endpoint.calls if at > max(over, strict.refused_at[0])]
    return Outcome(bans=strict.bans, late=min(after, default=clock.now()) - over)


def _logins() -> Row:
    """Return what comes of a service that starts again and again, and logs in."""
    clock = TrialClock()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="ww-")))
        endpoint = stack.enter_context(endpoint_of("bluesky", clock))
        spec = connector_specs()["bluesky"]
        options = spec.options.model_validate({"name": "it", **endpoint.options})
        store = stack.enter_context(opened(folder))
        for _ in range(_RESTARTS):
            gate = StoredGate(store, "bluesky", clock, spec.allowances)
            context = ConnectorContext(clock=clock, gate=gate)
            query = Query(capability=Capability.MENTIONS, text="riverside")
            with suppress(RetryLater):
                spec.build(options, context).poll(query, {})
            clock.advance(SECOND)
    logins = endpoint.count("createSession")
    return Row(
        id="R20",
        tried="restarts within a minute, each with a login",
        times=_RESTARTS,
        measured=f"{logins} logins of 30 in five minutes that Bluesky allows",
        goal="no restart fills a window: the host need not refuse",
        held=logins == 30,
    )
