"""R7, R25: PostgreSQL keeps all open connections and answers on none of them any more.

New ones work, as when a pooler or a firewall lost what it knew. The installed command
works behind a proxy that freezes at random, and is asked to end while it is frozen.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.databases import fresh_database, postgres_server
from benchmarks.reliability.place import Place, pause, place_on, wait_until
from benchmarks.reliability.rows import Row
from benchmarks.reliability.terminations import WITHIN
from tests.servers.freezing_proxy import FreezingProxy, freezing_proxy
from tests.servers.webhook_receiver import read_journal
from tests.system.kill_harness import Outcome

_ANSWER: Final = 3.0
"""Seconds for an answer; fewer than usual, so that many freezes end today."""

_GOES_ON: Final = 60.0
"""Seconds; the server ends after 30 what holds locks and says nothing."""

_ALL_TOLD: Final = 180.0
"""Seconds; what was being sent is sent again when its lease of 120 is over, besides."""

_SERVICES: Final = 3
_FREEZES: Final = 6
_LINES: Final = 10
"""Each with one impostor: a channel hears of some fifty cases an hour without delay."""

_SLOW: Final = 0.2

_RECORDS: Final = "SELECT count(*) FROM records WHERE platform = 'x'"


@dataclass
class Seen:
    """What was seen of the services before which PostgreSQL froze.

    Attributes:
        frozen: Connections.
        on: Seconds from each freeze until all that is new was read.
        told: Seconds from each freeze until all of it was told.
        ended: Seconds from the signal to the end, of each.
        codes: Their exit codes.
    """

    frozen: int = 0
    on: list[float] = field(default_factory=list)
    told: list[float] = field(default_factory=list)
    ended: list[float] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for going on, and one for ending."""
    services, freezes = (1, 1) if quick else (_SERVICES, _FREEZES)
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        url = fresh_database("postgresql", server, Path(folder), 0)
        with place_on(url, _LINES) as place:
            with _before(place) as proxy:
                seen, chance = Seen(), random.Random(0)
                for _ in range(services):
                    _try(place, proxy, seen, freezes, chance)
            # Counted once the server knows that those who were frozen are gone: what
            # they began holds its rows for longer than an answer may take.
            outcome = place.outcome(services * freezes)
    yield _goes_on(seen, outcome)
    yield _ends(seen)


@contextmanager
def _before(place: Place) -> Iterator[FreezingProxy]:
    """Give a proxy through which the services of the block reach the database."""
    config = place.home / "wardwatch.yaml"
    direct = config.read_text()
    with freezing_proxy(place.database, answer_seconds=f"{_ANSWER:g}") as proxy:
        config.write_text(direct.replace(place.database, proxy.url))
        yield proxy
    config.write_text(direct)


def _try(
    place: Place, proxy: FreezingProxy, seen: Seen, times: int, chance: random.Random
) -> None:
    """Freeze as often as asked before one service, then ask it to end."""
    with place.working(_SLOW) as service:
        for _ in range(times):
            pause(chance.uniform(0, 1))
            seen.frozen += proxy.freeze()
            place.feed.grow()
            began = time.monotonic()
            wait_until(lambda: _all_read(place), _ALL_TOLD)
            seen.on.append(time.monotonic() - began)
            wait_until(lambda: _all_told(place), _ALL_TOLD)
            seen.told.append(time.monotonic() - began)
        place.feed.grow()
        pause(chance.uniform(0, 1))
        seen.frozen += proxy.freeze()
        began = time.monotonic()
        service.terminate()
        seen.codes.append(service.wait(_ALL_TOLD))
        seen.ended.append(time.monotonic() - began)


def _all_read(place: Place) -> bool:
    return place.number(_RECORDS) >= place.feed.lines


def _all_told(place: Place) -> bool:
    deliveries = read_journal(place.home / "journal")
    told = {alert["label"] for sent in deliveries for alert in sent.data["alerts"]}
    return place.feed.impostors <= told


def _goes_on(seen: Seen, outcome: Outcome) -> Row:
    return Row(
        id="R7",
        tried="frozen connections to PostgreSQL",
        times=len(seen.on),
        lost=outcome.records_lost + outcome.alerts_lost + outcome.parked,
        duplicated=outcome.records_duplicate + outcome.alerts_duplicate,
        measured=f"{seen.frozen} connections, read on {max(seen.on):.1f} s later at"
        f" most, all told {max(seen.told):.1f} s, an answer within {_ANSWER:g} s",
        goal=f"reads on within {_GOES_ON:g} s, nothing lost or doubled",
        held=outcome.faultless
        and seen.frozen >= len(seen.on)
        and max(seen.on) <= _GOES_ON
        and max(seen.told) <= _ALL_TOLD,
    )


def _ends(seen: Seen) -> Row:
    return Row(
        id="R25",
        tried="SIGTERM while PostgreSQL is frozen",
        times=len(seen.ended),
        crashed=sum(code != 0 for code in seen.codes),
        measured=f"{max(seen.ended):.1f} s at most",
        goal=f"code 0 within {WITHIN:g} s",
        held=not any(seen.codes) and max(seen.ended) <= WITHIN,
    )
