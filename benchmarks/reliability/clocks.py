"""R9: digests beside every change of the clocks of every zone."""

from collections.abc import Iterator
from typing import Final
from zoneinfo import available_timezones

from benchmarks.reliability.rows import Row
from monitor.domain.digests import parse_digest
from tests.unit.monitor.domain.test_digests import AROUND, HOURS, changes, days_wrong

_FEW: Final = 7
"""Zones, of which every such one is looked at quickly."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield one row; changes that are equal in hour and size count once.

    Quickly each seventh zone is looked at; the test of digests has them all.
    """
    zones = sorted(available_timezones())[:: _FEW if quick else 1]
    found = {
        change: (name, moment) for name in zones for change, moment in changes(name)
    }
    wrong = [
        day
        for name, moment in found.values()
        for hour in HOURS
        for day in days_wrong(
            parse_digest(f"daily {hour} {name}"), moment - AROUND, moment + AROUND
        )
    ]
    yield Row(
        id="R9",
        tried="changes of local clocks, 2024 to 2037",
        times=len(found) * len(HOURS),
        measured=f"{len(zones)} zones, {len(found)} sorts of changes; "
        f"{len(wrong)} local days without exactly one digest",
        goal="exactly one digest a local day, at every hour that a change touches",
        held=bool(found) and not wrong,
    )
