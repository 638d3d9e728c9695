"""One trial: a connector reads, its ground fails, is mended, and nothing is lost.

A second connector reads beside it from a ground that never fails.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.faults.crowd import crowd
from benchmarks.faults.grounds import LONG_TIMEOUT, Ground, ground_of
from benchmarks.faults.reading import Identity, Reading, TrialClock, opened, stored
from monitor.domain.time import HOUR
from monitor.pipeline.ingest import Ingested
from monitor.storage.tables.content import parked
from tests.integration.monitor.storage.rows import rows_of

BEFORE: Final = range(10)
"""Who has written before the fault: it finds cursors that are somewhere."""

DURING: Final = range(10, 115)
"""Who writes until it strikes: more than a page everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a trial.

    Attributes:
        errors: Why runs failed while the fault was on, as `WardwatchError.reason`.
        stored: What is stored at the end, of both connectors.
        parked: Items that could not be understood.
        others_failed: Runs of the second connector that failed.
    """

    errors: frozenset[str]
    stored: frozenset[Identity]
    parked: int
    others_failed: int


def run_trial(connector: str, fault: str | None, folder: Path) -> Outcome:
    """Return what comes of `fault`; None never fails.

    Args:
        connector: Type of the connector.
        fault: What its ground does while new items come.
        folder: Empty, for the database and what else is needed.
    """
    beside = "mastodon" if connector == "feeds" else "feeds"
    with ExitStack() as stack:
        clock = TrialClock()
        store = stack.enter_context(opened(folder))
        ground = stack.enter_context(ground_of(connector, folder))
        others = stack.enter_context(ground_of(beside, folder))
        reading = Reading(store, clock, {"it": ground, "others": others})
        _publish(BEFORE, clock, ground, others)
        reading.cycle()
        clock.advance(HOUR)
        _publish(DURING, clock, ground, others)
        if fault is not None:
            reading.build("it", timeout=ground.strike(fault))
        struck = reading.cycle()
        if fault is not None:
            ground.mend()
            reading.build("it", LONG_TIMEOUT)
        reading.settle()
        return Outcome(
            errors=frozenset(_reasons(struck, "it")),
            stored=stored(store),
            parked=len(rows_of(store, parked)),
            others_failed=sum(1 for _ in _reasons(struck, "others")),
        )


def _publish(numbers: range, clock: TrialClock, it: Ground, others: Ground) -> None:
    """Let writers write until now; for the second connector a few will do."""
    writers = crowd(numbers, clock.now())
    it.publish(writers)
    others.publish(writers[-len(BEFORE) :])


def _reasons(runs: Sequence[tuple[str, Ingested]], connector: str) -> Iterator[str]:
    for name, done in runs:
        if name == connector and done.error:
            yield done.error.partition(":")[0]
