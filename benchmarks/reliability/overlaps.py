"""R12: what is read again so that nothing is lost that comes late or shuffled.

Each connector reads its simulated platform every quarter of an hour, while a crowd
writes there. A page that is not the first of its run and brings nothing new was read
for the overlap alone. Only what is read by time has an overlap: searches for accounts
are ranked, and each run reads them anew.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.faults.crowd import HASHTAG, Writer
from benchmarks.faults.grounds import PLATFORMS, ground_of
from benchmarks.faults.reading import Identity, Place, Reading, TrialClock, opened
from benchmarks.reliability.rows import Row
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.time import DAY, HOUR
from monitor.domain.watch import Practice
from monitor.ports.connector import Connector, Page, RawItem
from monitor.storage.store import SqlStore
from tests.fakes.runtime import START

_LASTS: Final = 2 * DAY
_SHORT: Final = 2 * HOUR
_CALM: Final = 5
_BUSY: Final = 60
"""Posts in an hour: of a clinic of which people talk, and of one in a scandal."""

_MOST: Final = 0.1

_CONFIRMS: Final = "mastodon"
"""Asks once more after each page with news, since instances leave statuses out."""


@dataclass
class Traced:
    """A connector that notes which of its pages bring nothing new.

    Attributes:
        connector: Does the work.
        pages: How many it read of what is said about practices.
        fresh: Of those, with news.
        again: Of those, for the overlap alone.
    """

    connector: Connector
    pages: int = 0
    fresh: int = 0
    again: int = 0
    _seen: set[Identity] = field(default_factory=set)
    _more: set[Query] = field(default_factory=set)

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return what the connector plans."""
        return self.connector.plan(practices)

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the connector's page."""
        page = self.connector.poll(query, cursor)
        if query.capability is not Capability.MENTIONS:
            return page
        sightings = [each for item in page.items for each in self.parse(item)]
        found = {
            (each.identity.platform, each.identity.kind.value, each.identity.native_id)
            for each in sightings
        }
        self.pages += 1
        self.fresh += not found <= self._seen
        self.again += query in self._more and bool(found) and found <= self._seen
        self._seen |= found
        (self._more.add if page.more else self._more.discard)(query)
        return page

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return what the connector sees in `item`."""
        return self.connector.parse(item)

    def probe(self) -> None:
        """Try the connector."""
        self.connector.probe()


class TracedReading(Reading):
    """The pipeline up to the database, whose connectors are traced."""

    def __init__(
        self, store: SqlStore, clock: TrialClock, places: Mapping[str, Place]
    ) -> None:
        self.traced: dict[str, Traced] = {}
        super().__init__(store, clock, places)

    def build(self, name: str, timeout: float) -> None:
        """Build a connector, and trace it."""
        super().build(name, timeout)
        self.traced[name] = Traced(self._connectors[name])
        self._connectors[name] = self.traced[name]


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each rate at which people write; quickly for the lower one."""
    for rate in (_CALM,) if quick else (_CALM, _BUSY):
        yield _row(rate, _SHORT if quick else _LASTS)


def _row(rate: int, lasts: int) -> Row:
    tried = {name: _read(name, rate, lasts) for name in PLATFORMS}
    shares = {name: one.again / one.pages for name, one in tried.items()}
    confirmed = tried[_CONFIRMS].again <= tried[_CONFIRMS].fresh
    told = ", ".join(f"{name} {share:.1%}" for name, share in shares.items())
    return Row(
        id="R12",
        tried=f"pages, while {rate} posts an hour come",
        times=sum(one.pages for one in tried.values()),
        measured=f"for the overlap alone: {told}",
        goal=f"at most {_MOST:.0%} of each connector's; of {_CONFIRMS} one after each "
        "with news",
        held=confirmed
        and all(share <= _MOST for name, share in shares.items() if name != _CONFIRMS),
    )


def _read(name: str, rate: int, lasts: int) -> Traced:
    clock, pause = TrialClock(), HOUR // rate
    with (
        tempfile.TemporaryDirectory(prefix="ww-") as folder,
        opened(Path(folder)) as store,
        ground_of(name, Path(folder)) as ground,
    ):
        reading = TracedReading(store, clock, {name: ground})
        for number in range(lasts // pause):
            at = START + number * pause
            text = f"Riverside Family Clinic, visit {number} #{HASHTAG}"
            ground.publish([Writer(number=number, at=at, text=text)])
            reading.run_until(at + pause)
        return reading.traced[name]
