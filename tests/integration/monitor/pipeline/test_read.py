"""Texts: whom they concern, what they say, and what a broken model costs."""

from dataclasses import replace

import pytest

from monitor.domain.errors import ModelUnusable
from monitor.domain.findings import FindingKind
from monitor.domain.keys import text_digest
from monitor.domain.records import Observation, Post, PostForm, RecordId, Sighting
from monitor.domain.retention import DataClass
from monitor.domain.sources import Capability, Query, SourceId
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY, SECOND
from monitor.domain.watch import Handle
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.conclude import Judged
from monitor.pipeline.judge import MODEL_PAUSE
from monitor.pipeline.read import read_texts
from monitor.pipeline.sight import Leads, sight
from monitor.pipeline.sweep import sweep
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import record_sources, records, revisions, vectors
from monitor.storage.tables.operations import jobs
from monitor.storage.tables.work import alerts, cases
from tests.builders import account, plan, practice, review, watch
from tests.fakes.connector import FakeConnector
from tests.fakes.reader import FakeReader
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World, never
from tests.integration.monitor.storage.rows import rows_of

SWEEP = 30 * SECOND
NAMED = "praise for Riverside Family Clinic"


def post(native_id: str = "p1", text: str = NAMED) -> Sighting:
    """One look at a text."""
    return review(native_id, text=text, platform="bluesky", published_at=START)


def world_of(store: SqlStore, clock: FakeClock, *seen: Sighting) -> World:
    """A world whose only source has brought `seen`."""
    world = World(store, clock, FakeConnector())
    bring(store, *seen)
    return world


def bring(
    store: SqlStore, *seen: Sighting, source: int = 1, baseline: bool = False
) -> None:
    """Store what a source brought."""
    with store.write() as tx:
        leads = Leads(watchlist=compile_watchlist([practice()]))
        sight(tx, seen, leads, START, baseline=baseline, source_id=SourceId(source))


def listing(store: SqlStore) -> int:
    """Watch a listing of the practice's reviews as well; return the source."""
    query = Query(capability=Capability.REVIEWS, text="listing")
    watch(store, plan(), replace(plan(), query=query), now=START)
    with store.read() as tx:
        return max(source.id for source in tx.sources.active())


def comment(native_id: str, text: str = NAMED, published_at: int = START) -> Sighting:
    """One look at a comment of a conversation."""
    said = Post(
        form=PostForm.COMMENT, text=text, thread_id="root", published_at=published_at
    )
    return replace(post(native_id), content=said)


def judge(world: World) -> Judged:
    """Judge one batch."""
    return world.stages.judge.run(world.policy.watchlist, world.policy.routes, never)


def test_a_text_about_a_practice_is_read_and_judged(
    store: SqlStore, clock: FakeClock
) -> None:
    """What it says becomes a case."""
    world = world_of(store, clock, post())

    assert judge(world).cases == 1
    assert [case.kind for case in rows_of(store, cases)] == ["praise"]


def test_a_text_that_concerns_nobody_is_not_read(
    store: SqlStore, clock: FakeClock
) -> None:
    """It costs nothing and is nobody's business."""
    world = world_of(store, clock, post(text="praise for the plumber"), account())

    assert judge(world).jobs == 2
    assert world.reader.batches == []


@pytest.mark.parametrize(("handle", "own"), [("RiverFam", True), ("fan", False)])
def test_the_page_of_a_post_tells_whose_it_is(
    store: SqlStore, handle: str, *, own: bool
) -> None:
    """X's answers have the handle nowhere else."""
    watch(store, plan(platform="x"), now=START)
    page = Observation(url=f"https://x.com/{handle}/status/1")
    bring(store, replace(post(), observation=page))
    accounts = (Handle(platform="x", handle="riverfam"),)
    with store.read() as tx:
        subjects = tx.records.subjects([RecordId(1)])
    watchlist = compile_watchlist([replace(practice(), accounts=accounts)])
    reader = FakeReader()
    (read,) = read_texts(subjects, watchlist, reader, {}).values()

    assert isinstance(read, Subject)
    assert [concern.own for concern in read.concerns] == [own]
    assert [text.own for batch in reader.batches for text in batch] == [own]


def test_texts_are_read_in_one_batch(store: SqlStore, clock: FakeClock) -> None:
    """A model is fastest that way."""
    world = world_of(store, clock, *(post(f"p{number}") for number in range(5)))
    judge(world)

    assert [len(batch) for batch in world.reader.batches] == [5]


def test_a_text_that_breaks_the_reader_harms_no_other(
    store: SqlStore, clock: FakeClock
) -> None:
    """Its neighbour is read alone."""
    world = world_of(store, clock, post(), post("p2", f"choke {NAMED}"))

    assert judge(world).cases == 1
    assert len(rows_of(store, jobs)) == 1


def test_texts_wait_for_a_model_that_cannot_be_used(
    store: SqlStore, clock: FakeClock
) -> None:
    """However often it is tried, none is given up; accounts are judged meanwhile."""
    world = world_of(store, clock, post(), account(handle="billing"))
    world.reader.failures = [ModelUnusable("no weights")] * 9
    kinds = []
    for _ in range(10):
        judge(world)
        kinds.append([case.kind for case in rows_of(store, cases)])
        clock.advance(MODEL_PAUSE)

    assert kinds[0] == ["impersonation"]
    assert kinds[-1] == ["impersonation", "praise"]
    assert rows_of(store, jobs) == []


def test_a_model_that_cannot_be_used_is_left_alone_for_a_while(
    store: SqlStore, clock: FakeClock
) -> None:
    """The sweep wakes nothing that waits for it."""
    world = world_of(store, clock, post())
    world.reader.failures = [ModelUnusable("no weights")] * 99
    for _ in range(2 * MODEL_PAUSE // SWEEP):
        sweep(store, clock, world.policy.watchlist)
        judge(world)
        clock.advance(SWEEP)

    assert len(world.reader.batches) == 2


def test_what_another_source_brings_is_judged_again(
    store: SqlStore, clock: FakeClock
) -> None:
    """It may be the practice's own words after all."""
    world = world_of(store, clock, post(text="praise"))
    judge(world)
    bring(store, post(text="praise"), source=listing(store))

    assert world.cycle().judged.cases == 1
    assert len(rows_of(store, record_sources)) == 2


def test_what_the_same_source_brings_again_is_not(
    store: SqlStore, clock: FakeClock
) -> None:
    """Every poll sees the same posts."""
    world = world_of(store, clock, post())
    judge(world)
    bring(store, post())

    assert [row.unjudged for row in rows_of(store, records)] == [False]


def test_a_mention_is_kept_longer_than_what_concerns_nobody(
    store: SqlStore, clock: FakeClock
) -> None:
    """Both go in time."""
    about = post("about", text="Riverside Family Clinic")
    judge(world_of(store, clock, about, post("other", text="the plumber")))
    lives = {row.data_class: row.expires_at for row in rows_of(store, revisions)}

    assert lives == {
        DataClass.MENTION: START + 90 * DAY,
        DataClass.UNMATCHED: START + 14 * DAY,
    }


def test_comments_of_a_conversation_are_one_case(
    store: SqlStore, clock: FakeClock
) -> None:
    """People work on the conversation."""
    judge(world_of(store, clock, *(comment(f"c{number}") for number in range(3))))

    assert [case.subject for case in rows_of(store, cases)] == ["bluesky:post:root"]


def test_a_source_that_is_noted_while_texts_are_read_counts(
    store: SqlStore, clock: FakeClock
) -> None:
    """Its news waits for the next judgement."""
    world = world_of(store, clock, post(text=f"{NAMED} praise"))
    source = listing(store)
    again = post(text=f"{NAMED} praise")
    world.reader.meanwhile = lambda: bring(store, again, source=source)
    judge(world)

    assert [row.unjudged for row in rows_of(store, records)] == [True]


def test_what_is_gone_is_not_judged_for_ever(store: SqlStore, clock: FakeClock) -> None:
    """Though a new source still shows it."""
    world = world_of(store, clock, post(text="the plumber"))
    judge(world)
    with store.write() as tx:
        tx.upkeep.purge(START + 15 * DAY, 100)
    bring(store, post(text="the plumber"), source=listing(store))
    sweep(store, clock, world.policy.watchlist)

    assert judge(world).jobs == 0


def test_what_a_first_poll_brings_again_is_history(
    store: SqlStore, clock: FakeClock
) -> None:
    """A new source pages nobody for what is older than itself."""
    old = review("p1", text="praise", platform="bluesky", published_at=START - 9 * DAY)
    world = world_of(store, clock, old)
    judge(world)
    bring(store, old, source=listing(store), baseline=True)
    world.cycle()

    assert [case.historical for case in rows_of(store, cases)] == [True]


@pytest.mark.parametrize("text", [NAMED, "Riverside Family Clinic"])
def test_a_text_that_is_destroyed_while_it_is_read_leaves_nothing(
    store: SqlStore, clock: FakeClock, text: str
) -> None:
    """Neither a case nor a vector, whether it says something or not."""
    deleted = review("p1", text=text, platform="reddit", published_at=START)
    world = world_of(store, clock, deleted)

    def meanwhile() -> None:
        with store.write() as tx:
            tx.rechecks.done([], [RecordId(1)], START + 2 * DAY, START)
            tx.vectors.put("model", {text_digest(text): b"vector"}, START)

    world.reader.meanwhile = meanwhile

    assert judge(world).cases == 0
    assert rows_of(store, vectors) == []
    assert rows_of(store, jobs) == []


def test_the_first_news_of_a_conversation_is_told(
    store: SqlStore, clock: FakeClock
) -> None:
    """Though its beginning was older than the watch."""
    world = World(store, clock, FakeConnector())
    world.kinds = frozenset(FindingKind)
    bring(store, comment("c1", published_at=START - 9 * DAY), baseline=True)
    judge(world)
    before = len(rows_of(store, alerts))
    bring(store, comment("c2"))
    judge(world)

    assert (before, len(rows_of(store, alerts))) == (0, 1)
