"""How coverage is written."""

from dataclasses import replace

import pytest

from monitor.cli.coverage_text import coverage_dict, lines, summary, todo
from monitor.domain.coverage import CoverageRow, Runs, Watching
from monitor.domain.sources import Capability, Gap, Outcome
from monitor.domain.time import MINUTE
from monitor.domain.unwatched import Unwatched
from tests.builders import RIVERSIDE
from tests.fakes.runtime import START

WATCHING = Watching(
    practice_id=RIVERSIDE,
    connector="sky",
    platform="bluesky",
    capability=Capability.ACCOUNTS,
    query="riverside",
    every=15 * MINUTE,
    since=START,
)
WATCHED = CoverageRow(
    practice_id=RIVERSIDE,
    platform="bluesky",
    subject=Capability.ACCOUNTS,
    watchings=(WATCHING,),
)
MISSING = CoverageRow(
    practice_id=RIVERSIDE,
    platform="vitals",
    subject=Capability.REVIEWS,
    unwatched=Unwatched.FORBIDDEN,
    reason="the terms forbid it",
)


def test_a_source_that_never_ran_is_not_called_checked() -> None:
    """Its state says so, to people and to machines."""
    [told] = [line for line in lines([WATCHED], START) if "riverside" in line]

    assert told.endswith("not checked yet")
    assert coverage_dict(WATCHED, START)["state"] == "not checked yet"


def test_a_gap_is_told_with_what_is_known_of_it() -> None:
    """Its start may be nobody's knowledge."""
    gap = Gap(after=None, before=START, reason="paging ended")
    row = replace(WATCHED, watchings=(replace(WATCHING, gaps=(gap,)),))

    assert "        gap ? to 2026-03-02T12:00:00Z: paging ended" in list(
        lines([row], START)
    )


def test_rows_that_say_the_same_share_a_line() -> None:
    """Five review sites have the same reason."""
    told = list(lines([MISSING, replace(MISSING, platform="zocdoc")], START))

    assert told[-1] == (
        "    vitals, zocdoc, reviews (the platform forbids it): the terms forbid it"
    )


def test_the_summary_counts_a_place_once() -> None:
    """Two practices that miss the same miss one thing."""
    told = summary([WATCHED, MISSING, replace(MISSING, location="main")], START)

    assert told == (
        "watched: bluesky lookalikes (not checked yet); "
        "not watched: 1 (wardwatch coverage)"
    )


def test_nothing_watched_is_said() -> None:
    """In words, not by silence."""
    assert summary([MISSING], START).startswith("watched: nothing; ")
    assert next(iter(lines([MISSING], START))) == "  Nothing is watched"


@pytest.mark.parametrize(
    ("outcome", "reason", "doing"),
    [
        (Outcome.FAILED, "auth: login refused", "needs a new credential"),
        (Outcome.FAILED, "unavailable: no answer", "see wardwatch doctor"),
        (Outcome.SKIPPED_FOR_BUDGET, "quota: used up", "raise the budget"),
    ],
)
def test_what_to_do_follows_from_the_reason(
    outcome: Outcome, reason: str, doing: str
) -> None:
    """A credential that was refused is told apart from a platform that is down."""
    runs = Runs(outcome=outcome, reason=reason, first_at=START, last_at=START, count=1)
    row = replace(WATCHED, watchings=(replace(WATCHING, runs=runs),))

    assert todo(row, START).startswith(doing)
