"""What is watched for a practice, row by row."""

from dataclasses import replace

import pytest

from monitor.domain.coverage import (
    CoverageRow,
    Runs,
    Watching,
    blind_spots,
    coverage,
)
from monitor.domain.platforms import NEVER_SEEN, PLATFORM_ACCESS
from monitor.domain.sources import Capability, Outcome
from monitor.domain.time import MINUTE
from monitor.domain.unwatched import Installed, Unwatched
from monitor.domain.watch import Location, Practice
from tests.builders import RIVERSIDE, practice
from tests.fakes.runtime import START

NOTHING = Installed(types={}, configured={})


def runs(outcome: Outcome = Outcome.CHECKED, last_at: int = START) -> Runs:
    """Three runs that ended alike."""
    return Runs(outcome=outcome, reason="", first_at=START, last_at=last_at, count=3)


WATCHING = Watching(
    practice_id=RIVERSIDE,
    connector="sky",
    platform="bluesky",
    capability=Capability.ACCOUNTS,
    query="riverside",
    every=15 * MINUTE,
    runs=runs(),
)


def row_of(
    rows: "list[CoverageRow]", platform: str, subject: str = Capability.ACCOUNTS
) -> CoverageRow:
    """Return the one row of a place."""
    [found] = [r for r in rows if (r.platform, r.subject) == (platform, subject)]
    return found


def covered(
    *watchings: Watching, installed: Installed = NOTHING, of: Practice | None = None
) -> "list[CoverageRow]":
    """Return the coverage of a practice."""
    return list(coverage(of or practice(), watchings, installed))


def test_every_place_has_a_row() -> None:
    """Nothing that a platform could show is left out, nor what none shows."""
    rows = covered()

    places = {(row.platform, row.subject) for row in rows}
    assert places >= {(row.platform, row.capability) for row in PLATFORM_ACCESS}
    assert places >= {("", what) for what in NEVER_SEEN}
    assert all(row.unwatched and row.reason for row in rows)


def test_what_is_watched_comes_first() -> None:
    """With its sources, and without a reason not to be."""
    rows = covered(WATCHING)

    assert rows[0].watchings == (WATCHING,)
    assert (rows[0].unwatched, rows[0].todo) == (None, "")
    assert row_of(rows, "bluesky") is rows[0]


def test_what_is_watched_for_another_practice_is_not_watched() -> None:
    """Each practice names what it needs."""
    north = practice("north")

    assert row_of(covered(WATCHING, of=north), "bluesky").unwatched is not None


def test_a_source_of_nobody_covers_all_that_it_may_hold() -> None:
    """A watched folder serves everybody, with everything its connector reads."""
    folder = replace(WATCHING, practice_id=None, connector="in", platform="import")
    places = frozenset({("import", Capability.REVIEWS), ("import", Capability.OWN)})
    rows = covered(folder, installed=Installed(types={}, configured={"in": places}))

    assert [row.subject for row in rows if row.watchings] == ["own", "reviews"]


def test_a_listing_is_watched_by_its_own_source() -> None:
    """The other location of the same practice is not."""
    listed = replace(
        practice(),
        locations=(
            Location(id="main", listings=(("yelp", "riverside-main"),)),
            Location(id="west", listings=(("yelp", "riverside-west"),)),
            Location(id="home"),
        ),
    )
    source = replace(
        WATCHING,
        platform="yelp",
        capability=Capability.REVIEWS,
        query="riverside-main",
    )
    rows = [row for row in covered(source, of=listed) if row.platform == "yelp"]

    assert [(row.location, row.unwatched) for row in rows] == [
        ("main", None),
        ("west", Unwatched.NO_CONNECTOR),
    ]


def test_a_source_of_a_whole_site_watches_its_listings() -> None:
    """A mailbox tells of the reviews of every location."""
    lists = ((("yelp", "riverside-main"),), (("yelp", "riverside-west"),))
    sites = tuple(Location(id=one[0][1], listings=one) for one in lists)
    source = replace(
        WATCHING, platform="yelp", capability=Capability.REVIEWS, query="yelp"
    )
    rows = covered(source, of=replace(practice(), locations=sites))

    assert [row.unwatched for row in rows if row.platform == "yelp"] == [None, None]


def test_a_listing_on_an_unknown_site_is_told() -> None:
    """Nobody believes that what he wrote down is read."""
    listings = (("findadoc", "river"),)
    listed = replace(practice(), locations=(Location(id="main", listings=listings),))
    row = row_of(covered(of=listed), "findadoc", Capability.REVIEWS)

    assert (row.location, row.unwatched) == ("main", Unwatched.NO_CONNECTOR)


@pytest.mark.parametrize(
    ("outcomes", "worst"),
    [
        (["checked", "failed", "empty"], "failed"),
        (["checked", "skipped_for_budget"], "skipped_for_budget"),
        (["empty", "checked"], "checked"),
    ],
)
def test_the_worst_source_speaks_for_a_row(outcomes: list[str], worst: str) -> None:
    """One term that fails is missed, however well the others do."""
    sources = [replace(WATCHING, runs=runs(Outcome(word))) for word in outcomes]
    found = row_of(covered(*sources), "bluesky").worst

    assert found is not None
    assert found.runs == runs(Outcome(worst))


def test_a_row_without_sources_has_no_worst() -> None:
    """Nothing speaks for what nobody watches."""
    assert covered()[0].worst is None


@pytest.mark.parametrize(("intervals", "late"), [(3, False), (3.1, True)])
def test_late_is_who_missed_three_runs(intervals: float, *, late: bool) -> None:
    """A service that stopped watches nothing, whatever its last run said."""
    now = START + int(intervals * WATCHING.every)

    assert WATCHING.is_late(now) is late
    assert replace(WATCHING, runs=None, since=START).is_late(now) is late


def test_blind_spots_are_counted_in_one_line() -> None:
    """What nobody watches, and what is not read; nothing where all is well."""
    failing = replace(WATCHING, runs=runs(Outcome.FAILED))
    rows = [*covered(failing), *covered(failing)]
    dark = len(PLATFORM_ACCESS) - 1 + len(NEVER_SEEN)

    assert blind_spots(rows, START) == (
        f"{dark} places are not watched, 1 are watched with trouble: wardwatch coverage"
    )
    assert blind_spots(covered(WATCHING)[:1], START) == ""


@pytest.mark.parametrize(
    "outcome", [Outcome.FAILED, Outcome.MISSED, Outcome.SKIPPED_FOR_BUDGET]
)
def test_what_was_not_read_last_is_dim(outcome: Outcome) -> None:
    """However punctual that was."""
    assert replace(WATCHING, runs=runs(outcome)).is_dim(START)
    assert not WATCHING.is_dim(START)
