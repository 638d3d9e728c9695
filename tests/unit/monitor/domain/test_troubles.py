"""What is wrong with the watching, and how bad it is."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import pytest

from monitor.domain.findings import FindingKind, Severity
from monitor.domain.records import Identity
from monitor.domain.rhythm import Rhythm
from monitor.domain.sources import Capability, Outcome
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.domain.troubles import (
    MOST_PARKED,
    SHORTEST_OUTAGE,
    SourceState,
    Troubled,
    TroubleKind,
    troubles,
)
from tests.builders import RIVERSIDE, practice
from tests.fakes.runtime import START

GOOD = SourceState(
    connector="sky",
    platform="bluesky",
    capability=Capability.MENTIONS,
    query="riverside",
    outcome=Outcome.CHECKED,
    ended_at=START,
    audience={"default": RIVERSIDE},
)
WEEKLY = Rhythm(
    news_at=START, gaps=9, longest=tuple((week, 7 * DAY) for week in range(5))
)


def failing(lasted: int, reason: str = "unavailable: HTTP 503") -> SourceState:
    """A source that fails for so long."""
    return replace(
        GOOD,
        outcome=Outcome.FAILED,
        reason=reason,
        failing_since=START - lasted,
        failures=4,
    )


def found(
    *states: SourceState,
    parked: Mapping[str, int] | None = None,
    known: Collection[Identity] = (),
) -> list[Troubled]:
    """What is wrong."""
    return list(troubles(states, parked or {}, known, {}, START))


def told(*states: SourceState) -> list[tuple[TroubleKind, Severity]]:
    """What is wrong, and how bad it is."""
    return [(one.kind, one.severity) for one in found(*states)]


def test_what_is_read_is_no_trouble() -> None:
    """Nor what was never tried."""
    assert told(GOOD, replace(GOOD, outcome=None, ended_at=None)) == []


@pytest.mark.parametrize(
    ("lasted", "severity"),
    [
        (SHORTEST_OUTAGE - 1, None),
        (SHORTEST_OUTAGE, Severity.MEDIUM),
        (DAY, Severity.HIGH),
    ],
)
def test_an_outage_is_one_if_it_lasts(lasted: int, severity: Severity | None) -> None:
    """Platforms come back by themselves; after a day it is grave."""
    assert told(failing(lasted)) == (
        [(TroubleKind.FAILING, severity)] if severity else []
    )


def test_a_slow_source_may_fail_for_longer() -> None:
    """Three intervals in any case."""
    assert told(replace(failing(DAY), failures=3)) == []


def test_a_refused_credential_is_one_at_once() -> None:
    """It does not come back by itself."""
    refused = failing(0, "auth: HTTP 401")

    assert told(refused) == [(TroubleKind.CREDENTIAL, Severity.HIGH)]


@pytest.mark.parametrize(
    ("left", "severity"),
    [
        (15 * DAY, None),
        (14 * DAY, Severity.MEDIUM),
        (3 * DAY, Severity.HIGH),
        (-DAY, Severity.HIGH),
    ],
)
def test_the_end_of_a_credential_is_told_before_it(
    left: int, severity: Severity | None
) -> None:
    """Somebody has to ask for another; after its end it may still work."""
    ends = {"sky": START + left, "moss": START}
    found = [*troubles([GOOD, failing(HOUR)], {}, (), ends, START)]

    assert [(one.kind, one.severity, one.since) for one in found] == (
        [(TroubleKind.EXPIRY, severity, None)] if severity else []
    )


@pytest.mark.parametrize(("until", "is_told"), [(MINUTE, False), (DAY, True)])
def test_a_spent_budget_is_one_at_once(until: int, *, is_told: bool) -> None:
    """If nothing is read for long: a platform's window of some minutes passes."""
    spent = replace(
        failing(0), outcome=Outcome.SKIPPED_FOR_BUDGET, due_at=START + until
    )

    assert told(spent) == [(TroubleKind.BUDGET, Severity.MEDIUM)] * is_told


def test_sources_of_one_connector_share_a_trouble() -> None:
    """Forty terms that fail are one outage."""
    states = [replace(failing(n * HOUR), query=str(n)) for n in range(1, 41)]
    [trouble] = found(GOOD, *states)

    assert "39 of 41 sources are not read" in trouble.signal.why
    assert trouble.since == START - 40 * HOUR


def test_each_group_hears_once() -> None:
    """However many practices it has: one of them stands for all."""
    north = practice("north").id
    states = [
        failing(DAY),
        replace(failing(DAY), audience={"default": north, "other": north}),
    ]
    [trouble] = found(*states)
    assessments = trouble.assessments()

    assert [one.practice_id for one in assessments] == [north]
    assert assessments[0].kind is FindingKind.COVERAGE


@pytest.mark.parametrize(
    ("weeks", "severity"),
    [(3, None), (4, Severity.LOW), (7, Severity.MEDIUM)],
)
def test_silence_is_worse_the_longer_it_is(
    weeks: int, severity: Severity | None
) -> None:
    """Measured by the source's own gaps."""
    rhythm = replace(WEEKLY, quiet=weeks * 7 * DAY)

    assert told(replace(GOOD, rhythm=rhythm)) == (
        [(TroubleKind.SILENT, severity)] if severity else []
    )


def test_silence_is_that_of_one_source() -> None:
    """Its subject names it."""
    silent = replace(GOOD, rhythm=replace(WEEKLY, quiet=30 * DAY))
    [one, other] = found(silent, replace(silent, query="other"))

    assert one.subject != other.subject
    assert "Nothing new in 30 days" in one.signal.why


@pytest.mark.parametrize(("count", "there"), [(99, False), (100, True)])
def test_many_parked_items_are_a_trouble(count: int, *, there: bool) -> None:
    """A few are their authors' oddities."""
    assert bool(found(GOOD, parked={"sky": count})) is there


def test_a_backlog_ends_clearly() -> None:
    """One item more or less neither opens nor closes a case again."""
    [backlog] = found(GOOD, parked={"sky": MOST_PARKED})
    before = [backlog.subject]

    assert found(GOOD, parked={"sky": MOST_PARKED - 1}, known=before)
    assert not found(GOOD, parked={"sky": MOST_PARKED // 2 - 1}, known=before)
