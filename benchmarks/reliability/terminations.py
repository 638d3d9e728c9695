"""R25: the installed command is asked to end while it works.

What it sends takes a while. A second signal ends it at once, in the middle
of whatever it waits for.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.place import Place, pause, place_on, wait_until
from benchmarks.reliability.rows import Row
from tests.system.kill_harness import Outcome

WITHIN: Final = 20.0
"""Seconds from the signal to the end; Docker and systemd allow more."""

AT_ONCE: Final = 2.0
"""Seconds from the second signal to the end, on a machine that is busy."""

_STOPS: Final = 100
_FEW: Final = 2
_LINES: Final = 300
_SLOW: Final = 0.2
_STUCK: Final = 10.0
"""Seconds until the receiver answers."""

_SENDING: Final = "SELECT count(*) FROM outbox WHERE state = 'sending'"
_HELD: Final = f"""
    SELECT ({_SENDING})
         + (SELECT count(*) FROM jobs WHERE lease_token IS NOT NULL)
         + (SELECT count(*) FROM leases WHERE holder <> '')
"""


@dataclass
class Stops:
    """What was seen of the services that were asked to end.

    Attributes:
        seconds: From the signal to the end, of each.
        codes: Their exit codes.
        held: Leases that any of them left behind.
    """

    seconds: list[float] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    held: int = 0

    @property
    def in_order(self) -> bool:
        """Whether each ended in time and as asked, and left nothing behind."""
        ended = not any(self.codes) and max(self.seconds) <= WITHIN
        return ended and not self.held


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield two rows for each database; quickly only for SQLite."""
    times = _FEW if quick else _STOPS
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for name in NAMES[: 1 if quick else None]:
            url = fresh_database(name, server, Path(folder), 0)
            with place_on(url, _LINES) as place:
                yield _once(name, place, times)
                yield _twice(name, place, times)


def _once(name: str, place: Place, times: int) -> Row:
    stops, chance = Stops(), random.Random(0)
    for _ in range(times):
        with place.working(_SLOW) as service:
            pause(chance.uniform(0, 1))
            began = time.monotonic()
            service.terminate()
            stops.codes.append(service.wait(WITHIN + _STUCK))
            stops.seconds.append(time.monotonic() - began)
        stops.held += place.number(_HELD)
    outcome = place.outcome(times)
    measured = f"{max(stops.seconds):.1f} s at most, {stops.held} leases left"
    goal = f"code 0 within {WITHIN:.0f} s, no lease left, nothing lost or doubled"
    return _row(
        f"SIGTERM under load, {name}", outcome, measured, goal, held=stops.in_order
    )


def _twice(name: str, place: Place, times: int) -> Row:
    seconds, ended = [], 0
    for _ in range(times):
        with place.working(_STUCK) as service:
            wait_until(lambda: place.number(_SENDING) > 0)
            service.terminate()
            wait_until(lambda: "service_stopping" in place.log())
            ended += service.poll() is not None
            began = time.monotonic()
            service.terminate()
            service.wait(WITHIN)
            seconds.append(time.monotonic() - began)
    outcome = place.outcome(times)
    measured = f"{max(seconds):.1f} s at most, {ended} needed no second"
    goal = f"ended {AT_ONCE:.0f} s later, nothing lost or doubled"
    held = max(seconds) <= AT_ONCE and not ended
    return _row(f"a second SIGTERM, {name}", outcome, measured, goal, held=held)


def _row(tried: str, outcome: Outcome, measured: str, goal: str, *, held: bool) -> Row:
    return Row(
        id="R25",
        tried=tried,
        times=outcome.kills,
        lost=outcome.records_lost + outcome.alerts_lost,
        duplicated=outcome.records_duplicate + outcome.alerts_duplicate,
        measured=measured,
        goal=goal,
        held=held and outcome.faultless,
    )
