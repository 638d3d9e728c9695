"""Scenes of people: what they tell the command to do is done, or not done."""

from collections.abc import Mapping
from typing import Final

from monitor.cli import run_command
from monitor.detectors.misinformation import SPEC as MISINFORMATION
from monitor.domain.claims import ClaimId
from monitor.domain.errors import Gone
from monitor.domain.time import HOUR
from monitor.pipeline.hunt import ClaimHunt
from monitor.ports.progress import Silent
from monitor.texts.claim_terms import mentioned
from tests.builders import claim
from tests.integration.monitor.pipeline.test_hunt import (
    PROMOTES,
    WATCHLIST,
    ClaimReader,
    kept,
)
from tests.integration.monitor.pipeline.world import never
from tests.system.scenes.scene import Place, Scene, Work

_OF_CLOSED: Final = (
    "SELECT count(*) FROM cases WHERE state = 'closed'",
    "SELECT count(*) FROM alerts WHERE change = 'closed'",
    (
        "SELECT count(*) FROM outbox JOIN alerts a ON a.id = alert_id"
        " WHERE a.change = 'closed'"
    ),
)
_REPORTED: Final = (
    "SELECT count(*) FROM cases",
    "SELECT count(*) FROM findings",
    "SELECT count(*) FROM case_findings",
    "SELECT count(*) FROM records",
    "SELECT count(*) FROM alerts",
    "SELECT count(*) FROM outbox",
    "SELECT count(*) FROM evidence WHERE kind = 'file'",
    # What is to be read of the file, and the job that will.
    "SELECT count(*) FROM evidence WHERE kind <> 'file'",
    "SELECT count(*) FROM jobs",
)


def _command(place: Place, words: str) -> Work:
    """Return a call of the command by a person."""
    verb, options = words.split()[:2], words.split()[2:]
    said = [*verb, "--config", str(place.home), *options]
    return lambda: run_command(said, place.clock)


def _report(place: Place) -> Work:
    file = place.home / "page.txt"
    file.write_text("what the person saw")
    words = f"cases open --practice riverside --by ann --file {file} x:riversidefax"
    return _command(place, words)


def _told(place: Place) -> None:
    """Let somebody be told of a report."""
    _deliver(place)


def _given_up(place: Place) -> None:
    """Let a receiver refuse to be told of a report."""
    _deliver(place, Gone("HTTP 410"))


def _deliver(place: Place, *failures: Exception) -> None:
    world = place.world()
    world.channel.failures.extend(failures)
    _report(place)()
    place.clock.advance(HOUR)
    world.stages.deliver.run(world.stages.channels[0], never, early=True)


def _close(place: Place) -> Work:
    words = f"cases close {_case(place)} --by ann --as dismissed --reason harmless"
    return _command(place, words)


def _resend(place: Place) -> Work:
    return _command(place, f"cases resend {_case(place)}")


def _case(place: Place) -> int:
    with place.store.read() as tx:
        (row,) = tx.readers.cases(None, closed=True)
    return row.id


def _kept(place: Place) -> None:
    kept(place.store, PROMOTES)


def _hunt(place: Place) -> Work:
    hunt = ClaimHunt(
        store=place.store,
        clock=place.clock,
        claim=ClaimId(claim().id),
        may_have=mentioned(claim().terms),
        detector=MISINFORMATION,
        reader=ClaimReader(),
    )
    return lambda: list(hunt.run(WATCHLIST, Silent(), never))


SCENES: Final[Mapping[str, Scene]] = {
    "pipeline/report:report 1": Scene(
        build=_report,
        there=(*_REPORTED, "SELECT count(*) FROM decisions"),
        # The person who saw no answer says it once more, which is kept.
        at_last=_REPORTED,
    ),
    "pipeline/decide:decide 1": Scene(
        prepare=_told,
        build=_close,
        at=2 * HOUR,
        there=(
            *_OF_CLOSED,
            "SELECT count(*) FROM decisions WHERE action = 'dismissed'",
        ),
        at_last=_OF_CLOSED,
    ),
    "cli/cases:resend 1": Scene(
        prepare=_given_up,
        build=_resend,
        at=2 * HOUR,
        there=("SELECT count(*) FROM outbox WHERE state = 'queued' AND attempts = 0",),
    ),
    "pipeline/hunt:ClaimHunt._write 1": Scene(
        prepare=_kept,
        build=_hunt,
        there=(
            "SELECT count(*) FROM cases",
            "SELECT count(*) FROM findings",
            "SELECT count(*) FROM case_findings",
        ),
    ),
}
