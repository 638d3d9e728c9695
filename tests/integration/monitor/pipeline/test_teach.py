"""Verdicts: what they teach of where mentions come from."""

import json
from dataclasses import replace

import pytest

from monitor.domain.cases import CaseId, CaseState, Resolution
from monitor.domain.records import PostForm, Sighting
from monitor.domain.time import DAY
from monitor.domain.watch import Location, Practice
from monitor.pipeline.conclude import Judged
from monitor.pipeline.decide import Decision, decide
from monitor.storage.store import SqlStore
from monitor.storage.tables.crowds import lessons
from monitor.storage.tables.work import cases, findings
from tests.builders import practice
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.crowded import arrive, said, watched_world
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of


def verdict(world: World, resolution: Resolution | None, case: int = 1) -> None:
    """A person decides on a case."""
    decision = Decision(
        case_id=CaseId(case), actor="ann", resolution=resolution, reason="seen"
    )
    decide(world.store, decision, {"soc"}, world.clock.now())


def post(native_id: str, author: str = "Ann", text: str = "negative") -> Sighting:
    """A post that names the practice and no more."""
    return said(native_id, text, form=PostForm.POST, author=author)


def taught_world(store: SqlStore, clock: FakeClock, times: int) -> World:
    """A world in which people said so many times that r/austin means others."""
    world = watched_world(store, clock)
    posts = [post(f"p{number}", f"author {number}") for number in range(times)]
    arrive(world, posts)
    for number in range(times):
        verdict(world, Resolution.NOT_US, number + 1)
    return world


def opened(world: World, *posts: Sighting) -> int:
    """How many cases posts open."""
    done: Judged = arrive(world, posts)
    return done.cases


def located() -> Practice:
    """The practice with its city and telephone number."""
    site = Location(id="main", city="Austin", phone="+1 512 555 0100")
    return replace(practice(), locations=(site,))


def test_not_us_closes_a_case_for_good(store: SqlStore, clock: FakeClock) -> None:
    """Whatever its author writes next is another's, too."""
    world = taught_world(store, clock, 1)
    arrive(world, [post("p0", "author 0", "negative again")])

    (case,) = rows_of(store, cases)
    assert (case.state, case.resolution) == (CaseState.CLOSED, Resolution.NOT_US)


def test_a_place_of_others_opens_no_case(store: SqlStore, clock: FakeClock) -> None:
    """A name alone is not enough there any more."""
    assert opened(taught_world(store, clock, 5), post("next", "Bob")) == 0


def test_one_verdict_silences_nobody_for_good(
    store: SqlStore, clock: FakeClock
) -> None:
    """After a year it is as if nobody had said anything."""
    world = taught_world(store, clock, 1)
    clock.advance(400 * DAY)

    assert opened(world, post("next", "author 0")) == 1


@pytest.mark.parametrize("fits", ["in Austin", "call +1 512 555 0100"])
def test_what_fits_the_practice_still_opens_a_case(
    store: SqlStore, clock: FakeClock, fits: str
) -> None:
    """Its city or telephone number outweighs the place."""
    world = taught_world(store, clock, 5)
    world.practices = [located()]

    assert opened(world, post("next", "Bob", f"negative {fits}")) == 1


@pytest.mark.parametrize("back", [None, Resolution.RESOLVED, Resolution.DISMISSED])
def test_another_verdict_takes_it_back(
    store: SqlStore, clock: FakeClock, back: Resolution | None
) -> None:
    """Whichever it is."""
    world = taught_world(store, clock, 5)
    for number in range(5):
        verdict(world, back, number + 1)

    assert opened(world, post("next", "Bob")) == 1


def test_a_resolved_case_makes_up_for_another(
    store: SqlStore, clock: FakeClock
) -> None:
    """It was about the practice."""
    world = taught_world(store, clock, 0)
    arrive(world, [post("p0"), post("p1", "Bob")])
    verdict(world, Resolution.NOT_US, 1)
    verdict(world, Resolution.RESOLVED, 2)

    assert {row.ours for row in rows_of(store, lessons)} == {False, True}
    assert opened(world, post("next", "Cid")) == 1


def test_what_was_taught_is_explained(store: SqlStore, clock: FakeClock) -> None:
    """Without a name."""
    world = taught_world(store, clock, 5)
    world.practices = [located()]
    arrive(world, [post("next", "Bob", "negative in Austin")])
    newest = rows_of(store, findings)[-1]
    (about,) = (s for s in json.loads(newest.signals) if s["name"] == "about_us")

    assert about["why"].endswith("were about another organisation.")
    assert "Bob" not in newest.signals


def test_a_harmless_case_teaches_nothing(store: SqlStore, clock: FakeClock) -> None:
    """It may have been anybody's."""
    world = watched_world(store, clock)
    arrive(world, [post("p0")])
    verdict(world, Resolution.DISMISSED)

    assert rows_of(store, lessons) == []
