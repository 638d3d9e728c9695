"""Bursts and copies: what is one case, and what alerts."""

from typing import Any

import pytest

from monitor.domain.alerts import TextView
from monitor.domain.bursts.baseline import FLOOR
from monitor.domain.cases import CaseId, CaseState, Resolution
from monitor.domain.errors import ModelUnusable
from monitor.domain.records import PostForm
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY, HOUR
from monitor.pipeline.decide import Decision, decide
from monitor.pipeline.gather import gather
from monitor.pipeline.judge import MODEL_PAUSE
from monitor.pipeline.read import read_texts
from monitor.ports.jobs import Stage
from monitor.storage.store import SqlStore
from monitor.storage.tables.crowds import bursts, mentions, sketches
from monitor.storage.tables.work import alerts, cases, findings
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.crowded import (
    arrive,
    judge,
    reviews,
    said,
    two_sites,
    watched_world,
)
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of

BOMB = 30
LONG = (
    "negative I waited two hours in a cold room and then the doctor left without a "
    "word to anyone and nobody at the desk could say when he would be back"
)


def changes(store: SqlStore, subject: str = "burst:1") -> list[str]:
    """The changes of which a case alerted."""
    ids = {case.id for case in rows_of(store, cases) if case.subject == subject}
    return [row.change for row in rows_of(store, alerts) if row.case_id in ids]


def subjects(store: SqlStore) -> list[str]:
    """What the cases are about."""
    return [case.subject for case in rows_of(store, cases)]


def the_case(store: SqlStore) -> Any:
    """The only case there is."""
    (case,) = rows_of(store, cases)
    return case


def close(store: SqlStore, clock: FakeClock, resolution: Resolution) -> None:
    """A person closes the first case."""
    decision = Decision(
        case_id=CaseId(1), actor="ann", resolution=resolution, reason="seen"
    )
    decide(store, decision, {"soc"}, clock.now())


def test_a_review_bomb_is_one_case(store: SqlStore, clock: FakeClock) -> None:
    """Nobody reads thirty alerts."""
    arrive(watched_world(store, clock), reviews(BOMB))

    case = the_case(store)
    assert (case.subject, case.kind, case.size) == ("burst:1", "surge", BOMB)
    assert case.kinds == '["negative_review","surge"]'
    assert case.label == "reviews"
    assert changes(store) == ["opened"]


def test_a_grave_review_in_a_burst_keeps_its_own_case(
    store: SqlStore, clock: FakeClock
) -> None:
    """It is not lost among the others."""
    grave = said("grave", "negative danger")
    arrive(watched_world(store, clock), [*reviews(BOMB), grave])

    assert sorted(subjects(store)) == ["bluesky:post:grave", "burst:1"]


def test_a_few_reviews_are_cases_of_their_own(
    store: SqlStore, clock: FakeClock
) -> None:
    """However quiet the listing is."""
    arrive(watched_world(store, clock), reviews(FLOOR - 1))

    assert len(subjects(store)) == FLOOR - 1
    assert rows_of(store, bursts) == []


def test_a_burst_alerts_again_when_it_doubled(
    store: SqlStore, clock: FakeClock
) -> None:
    """Of all in between nobody hears."""
    world = watched_world(store, clock)
    for start, count in ((0, 20), (20, 10), (30, 9), (39, 1), (40, 30)):
        arrive(world, reviews(count, start=start))

    assert changes(store) == ["opened", "doubled"]
    assert the_case(store).size == 40


def test_a_first_poll_is_no_burst(store: SqlStore, clock: FakeClock) -> None:
    """What was there before is no news."""
    arrive(watched_world(store, clock), reviews(BOMB), first=True)

    assert rows_of(store, bursts) == []
    assert all(row.first for row in rows_of(store, mentions))


def test_a_new_source_tells_nothing_yet(store: SqlStore, clock: FakeClock) -> None:
    """Nobody knows what is usual there."""
    arrive(watched_world(store, clock, days=5), reviews(BOMB))

    assert rows_of(store, bursts) == []


def test_history_of_a_first_poll_tells_what_is_usual(
    store: SqlStore, clock: FakeClock
) -> None:
    """A folder with a year of reviews needs no month of watching."""
    world = watched_world(store, clock, days=0)
    past = [said(f"old{day}", "fine", ago=day * DAY) for day in range(4, 40)]
    arrive(world, past, first=True)
    arrive(world, reviews(BOMB))

    assert len(rows_of(store, bursts)) == 1


def test_a_busy_practice_has_no_burst_on_a_usual_day(
    store: SqlStore, clock: FakeClock
) -> None:
    """It is held against its own history."""
    world = watched_world(store, clock)
    for day in range(3, 31):
        arrive(
            world,
            [said(f"{day}-{n}", "fine", ago=day * DAY + n * HOUR) for n in range(12)],
        )
    arrive(world, reviews(18, "fine"))

    assert rows_of(store, bursts) == []


def test_a_burst_ends_and_another_is_another_case(
    store: SqlStore, clock: FakeClock
) -> None:
    """A month later it has other reasons."""
    world = watched_world(store, clock)
    arrive(world, reviews(BOMB))
    clock.advance(30 * DAY)
    arrive(world, reviews(BOMB, start=100))

    assert sorted(subjects(store)) == ["burst:1", "burst:2"]


def test_an_edited_review_of_a_past_burst_is_no_part_of_the_next(
    store: SqlStore, clock: FakeClock
) -> None:
    """The case that was resolved hears nothing of how many there are now."""
    world = watched_world(store, clock)
    arrive(world, reviews(BOMB))
    close(store, clock, Resolution.RESOLVED)
    clock.advance(30 * DAY)
    arrive(world, reviews(3 * BOMB, start=100))
    edited = reviews(1, "negative and edited")
    arrive(world, edited)

    assert changes(store) == ["opened", "closed"]
    past, present = rows_of(store, bursts)
    assert past.over_at < present.began_at


def test_a_review_after_a_burst_is_a_case_of_its_own(
    store: SqlStore, clock: FakeClock
) -> None:
    """The rate fell back."""
    world = watched_world(store, clock)
    arrive(world, reviews(BOMB))
    clock.advance(4 * DAY)
    arrive(world, [said("late")])

    assert "bluesky:post:late" in subjects(store)


@pytest.mark.parametrize(
    ("resolution", "more", "state"),
    [
        (Resolution.RESOLVED, 5, CaseState.CLOSED),
        (Resolution.RESOLVED, 40, CaseState.OPEN),
        (Resolution.DISMISSED, 40, CaseState.CLOSED),
    ],
)
def test_a_closed_burst_opens_again_when_it_doubled(
    store: SqlStore,
    clock: FakeClock,
    resolution: Resolution,
    more: int,
    state: CaseState,
) -> None:
    """Unless a person called it harmless."""
    world = watched_world(store, clock)
    arrive(world, reviews(BOMB))
    close(store, clock, resolution)
    arrive(world, reviews(more, start=100))

    assert the_case(store).state == state


def test_a_location_has_a_burst_of_its_own(store: SqlStore, clock: FakeClock) -> None:
    """The other one's reviews are no part of it."""
    world = watched_world(store, clock, two_sites())
    at_main = [said(f"z{number}", location="main") for number in range(BOMB)]
    arrive(world, [*at_main, said("other", location="north")])

    assert sorted(subjects(store)) == ["bluesky:post:other", "burst:1"]
    assert [row.place for row in rows_of(store, bursts)] == ["main"]


def test_mentions_surge_beside_their_own_cases(
    store: SqlStore, clock: FakeClock
) -> None:
    """The surge is one case, each conversation keeps its own."""
    posts = [said(f"c{n}", form=PostForm.COMMENT, thread="root") for n in range(BOMB)]
    arrive(watched_world(store, clock), posts)

    assert sorted(subjects(store)) == ["bluesky:post:root", "burst:1"]


def test_a_conversation_and_an_article_are_a_case_each(
    store: SqlStore, clock: FakeClock
) -> None:
    """Comments join that of the post that they answer."""
    texts = [
        said("root", form=PostForm.POST),
        said("c1", form=PostForm.COMMENT, thread="root"),
        said("c2", "negative danger", form=PostForm.REPLY, thread="root"),
        said("a1", form=PostForm.ARTICLE),
    ]
    arrive(watched_world(store, clock), texts)
    found = {case.subject: (case.kind, case.severity) for case in rows_of(store, cases)}

    assert found == {
        "bluesky:post:root": ("negative_mention", "high"),
        "bluesky:post:a1": ("negative_mention", "low"),
    }


def test_the_trigger_is_named_by_its_id(store: SqlStore, clock: FakeClock) -> None:
    """Never by what somebody wrote."""
    posts = [
        said(f"c{n}", "secretword", form=PostForm.COMMENT, thread="t3_root")
        for n in range(BOMB)
    ]
    arrive(watched_world(store, clock), posts)
    told = " ".join(row.signals for row in rows_of(store, findings))

    assert f"{BOMB} of {BOMB} are in one conversation: bluesky t3_root." in told
    assert "secretword" not in told


def test_an_alert_of_a_burst_tells_counts_and_no_text(
    store: SqlStore, clock: FakeClock
) -> None:
    """Neither an author nor the stars of one review."""
    texts = [
        said(f"r{number}", "negative secretword", author="Ann Author", location="main")
        for number in range(BOMB)
    ]
    arrive(watched_world(store, clock, two_sites()), texts)
    with store.write() as tx:
        leased = tx.outbox.lease("soc", clock.now())
        assert leased is not None
        (view,) = tx.outbox.views(leased)

    assert (view.kind, view.label, view.url) == ("surge", "reviews main", None)
    assert view.text == TextView(form=PostForm.REVIEW)
    assert f"{BOMB} reviews about main within 24 hours" in view.reasons[0]
    assert not [word for word in ("secretword", "Ann") if word in str(view)]


def test_a_crash_before_judging_alerts_once(store: SqlStore, clock: FakeClock) -> None:
    """What was counted is counted once, and the burst is the same."""
    world = watched_world(store, clock)
    world.reader.failures.append(ModelUnusable("broken"))
    arrive(world, reviews(BOMB))
    crash(world)
    clock.advance(MODEL_PAUSE)
    arrive(world, [])

    assert len(rows_of(store, mentions)) == BOMB
    assert changes(store) == ["opened"]


def crash(world: World) -> None:
    """Count the texts that wait, and end before they are judged."""
    with world.store.read() as tx:
        stored = tx.records.subjects(tx.records.unjudged(100))
    watchlist = world.policy.watchlist
    read = read_texts(stored, watchlist, world.reader, {}).values()
    texts = [each for each in read if isinstance(each, Subject)]
    gather(world.store, texts, watchlist, world.clock.now())


def test_a_judgement_again_joins_the_same_burst(
    store: SqlStore, clock: FakeClock
) -> None:
    """New evidence a week later opens no case for each."""
    world = watched_world(store, clock)
    arrive(world, reviews(BOMB))
    clock.advance(7 * DAY)
    keys = [str(row.record_id) for row in rows_of(store, mentions)]
    with store.write() as tx:
        tx.jobs.put(Stage.JUDGE, keys, clock.now())
    judge(world)

    assert subjects(store) == ["burst:1"]
    assert changes(store) == ["opened"]


def test_copied_reviews_are_one_case(store: SqlStore, clock: FakeClock) -> None:
    """Two authors wrote the same, weeks apart."""
    world = watched_world(store, clock)
    arrive(world, [said("a", LONG, author="Ann")])
    clock.advance(20 * DAY)
    arrive(world, [said("b", f"Well {LONG}", author="Bob")])

    case = the_case(store)
    assert (case.subject, case.size) == ("bluesky:post:a", 2)
    assert changes(store, case.subject) == ["opened", "severity_raised"]


def test_who_posts_a_review_twice_copies_nobody(
    store: SqlStore, clock: FakeClock
) -> None:
    """It stays one case, of which nobody hears again."""
    world = watched_world(store, clock)
    arrive(world, [said("a", LONG, author="Ann")])
    arrive(world, [said("b", LONG, author="ann")])

    case = the_case(store)
    assert (case.severity, changes(store, case.subject)) == ("low", ["opened"])


def test_a_copied_grave_review_keeps_its_own_case(
    store: SqlStore, clock: FakeClock
) -> None:
    """Whoever wrote it first."""
    world = watched_world(store, clock)
    arrive(world, [said("a", LONG, author="Ann")])
    arrive(world, [said("b", f"danger {LONG}", author="Bob")])

    assert "bluesky:post:b" in subjects(store)


def test_sketches_go_with_their_text(store: SqlStore, clock: FakeClock) -> None:
    """They tell of it to whoever guesses at it."""
    world = watched_world(store, clock)
    arrive(world, [said("a", LONG)])
    assert len(rows_of(store, sketches)) == 1
    clock.advance(3 * 365 * DAY)
    close(store, clock, Resolution.DISMISSED)
    clock.advance(3 * 365 * DAY)
    with store.write() as tx:
        tx.upkeep.purge(clock.now(), 100)

    assert rows_of(store, sketches) == []
    assert rows_of(store, mentions) == []


def test_an_unreadable_text_breaks_nothing_else(
    store: SqlStore, clock: FakeClock
) -> None:
    """The others are counted."""
    arrive(watched_world(store, clock), [said("bad", "choke"), said("good")])

    assert "bluesky:post:good" in subjects(store)
