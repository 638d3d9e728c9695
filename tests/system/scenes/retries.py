"""Scenes of retries: what was put aside is read, queued, or fails again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from monitor.domain.findings import Assessment
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY
from monitor.domain.watchlist import Watchlist
from tests.builders import assessment
from tests.integration.monitor.pipeline.test_retry import (
    Mended,
    retried,
    unjudgeable,
    world_with,
)
from tests.integration.monitor.pipeline.world import DETECTOR
from tests.system.scenes.scene import Place, Scene, Work

_NONE_ASIDE: Final = "SELECT 1 - count(*) FROM parked"


def _put_aside(handle: str) -> Callable[[Place], object]:
    """Return what lets a source bring an item that cannot be read."""
    return lambda place: world_with(place.store, place.clock, handle)


def _retry(place: Place) -> Work:
    world = place.world()
    return lambda: retried(world, Mended())


def _judgeable(place: Place) -> Work:
    world = place.world()
    mended = replace(world, detectors=[replace(DETECTOR, detect=_detect)])
    return lambda: retried(mended)


def _detect(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    del subject, watchlist
    return [assessment()]


SCENES: Final[Mapping[str, Scene]] = {
    "pipeline/retry:Retry._store 1": Scene(
        prepare=_put_aside("bad"),
        build=_retry,
        at=DAY,
        there=(
            _NONE_ASIDE,
            "SELECT count(*) FROM records",
            "SELECT count(*) FROM revisions",
            "SELECT count(*) FROM jobs",
        ),
    ),
    "pipeline/retry:Retry._queue 1": Scene(
        prepare=lambda place: unjudgeable(place.store, place.clock, "choke-billing"),
        build=_judgeable,
        at=DAY,
        there=(_NONE_ASIDE, "SELECT count(*) FROM jobs WHERE attempts = 0"),
    ),
    "pipeline/retry:Retry._failed 1": Scene(
        prepare=_put_aside("bug"),
        build=_retry,
        at=DAY,
        there=("SELECT count(*) FROM parked WHERE attempts = 2",),
        # Whoever saw no answer tries once more, which is counted.
        at_last=("SELECT count(*) FROM parked WHERE attempts >= 2",),
    ),
}
