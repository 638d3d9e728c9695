"""R21: platforms that are dead for half an hour, and how often they are asked.

The count is the host's own: what SDKs, connectors and the pipeline try, or try again,
comes together there.
"""

import itertools
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.faults.grounds import PLATFORMS
from benchmarks.faults.reading import Reading, TrialClock, opened
from benchmarks.reliability.endpoint import endpoint_of
from benchmarks.reliability.rows import Row
from monitor.domain.endpoints import IN_A_ROW, REST
from monitor.domain.time import HOUR, MINUTE
from monitor.simulator.exchange import Answer, Pace

EVERY: Final = 5 * MINUTE
OUTAGE: Final = 30 * MINUTE
MOST: Final = 1.1
"""Times the calls of as long a while without an outage."""

_FEW: Final = ("bluesky", "reddit")
_DEATHS: Final = {
    "answers 500": Answer(status=500),
    "breaks off": Answer(body=b"half of it", pace=Pace.BROKEN),
    "answers 429": Answer(status=429),
    "answers HTML": Answer(body=b"<html>Be right back</html>", media_type="text/html"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a host saw.

    Attributes:
        normal: Calls of as long a while before the outage.
        dead: Calls during the outage.
        shortest: Least pause between two tries of the dead host, microseconds.
        rest: What that pause should be, microseconds.
        back: From its end to the next call, microseconds.
    """

    normal: int
    dead: int
    shortest: int
    rest: int
    back: int

    @property
    def held(self) -> bool:
        """Whether it was asked as rarely as is promised, and soon enough again."""
        few = self.dead <= max(MOST * self.normal, OUTAGE / REST)
        return few and self.shortest >= self.rest and self.back <= 2 * REST


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each way to be dead, over all platforms with HTTP."""
    for death, answer in itertools.islice(_DEATHS.items(), 1 if quick else None):
        seen = {name: _outage(name, answer) for name in (_FEW if quick else PLATFORMS)}
        told = ", ".join(f"{n} {one.normal} to {one.dead}" for n, one in seen.items())
        back = max(one.back for one in seen.values()) // MINUTE
        yield Row(
            id="R21",
            tried=f"a host {death} for 30 simulated minutes",
            times=len(seen),
            measured=f"calls before to during: {told}; back in {back} min",
            goal="1.1 x the calls without it at most, or a try in 5 min; back in 10",
            held=all(one.held for one in seen.values()),
        )


def _outage(connector: str, dead: Answer) -> Outcome:
    """Return what the host of `connector` sees of half an hour of `dead`."""
    clock = TrialClock()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="ww-")))
        store = stack.enter_context(opened(folder))
        endpoint = stack.enter_context(endpoint_of(connector, clock))
        reading = Reading(store, clock, {connector: endpoint}, every=EVERY)
        # Daily sources are not due again in the two hours that follow.
        began = clock.now() + HOUR
        reading.run_until(began)
        endpoint.instead = lambda _: dead
        reading.run_until(began + OUTAGE)
        endpoint.instead = None
        reading.run_until(began + OUTAGE + HOUR)
    tries = endpoint.asked(began, began + OUTAGE)
    after = endpoint.asked(began + OUTAGE, clock.now())
    pauses = [after - before for before, after in itertools.pairwise(tries[IN_A_ROW:])]
    return Outcome(
        normal=len(endpoint.asked(began - OUTAGE, began)),
        dead=len(tries),
        shortest=min(pauses, default=REST),
        # Who answers, if not what was asked, is no dead host to the gate.
        rest=0 if dead.media_type == "text/html" else REST,
        back=min(after, default=clock.now()) - began - OUTAGE,
    )
