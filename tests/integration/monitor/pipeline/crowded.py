"""A world that was watched for a month, and texts that arrive there."""

from collections.abc import Sequence
from dataclasses import replace

from monitor.detectors.copied_review import SPEC as COPIED
from monitor.detectors.negative_mention import SPEC as MENTION
from monitor.detectors.negative_review import SPEC as REVIEW
from monitor.detectors.surge import SPEC as SURGE
from monitor.domain.findings import FindingKind
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)
from monitor.domain.sources import Capability, Outcome, Query, SourceId
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.domain.watch import Location, Practice
from monitor.pipeline.conclude import Judged
from monitor.pipeline.sight import Leads, sight
from monitor.storage.store import SqlStore
from tests.builders import plan, practice, watch
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World, never

NAME = "Riverside Family Clinic"
KINDS = frozenset(
    {FindingKind.SURGE, FindingKind.NEGATIVE_REVIEW, FindingKind.NEGATIVE_MENTION}
)


def two_sites() -> Practice:
    """A practice with two locations."""
    sites = (Location(id="main", city="Austin"), Location(id="north", city="Austin"))
    return replace(practice(), locations=sites)


def watched_world(
    store: SqlStore, clock: FakeClock, *practices: Practice, days: int = 40
) -> World:
    """A world whose sources ended their first poll `days` ago."""
    world = World(
        store,
        clock,
        FakeConnector(),
        kinds=KINDS,
        detectors=(SURGE, COPIED, REVIEW, MENTION),
        practices=practices or [practice()],
    )
    feed = Query(capability=Capability.MENTIONS, text="r/austin/new")
    listing = Query(capability=Capability.REVIEWS, text="listing")
    plans = [replace(plan(), query=query) for query in (feed, listing)]
    watch(store, *plans, now=clock.now())
    now = clock.now()
    with store.write() as tx:
        for source in tx.sources.active():
            tx.sources.begin_run(source.id, now, now)
            tx.sources.end_run(source.id, Outcome.CHECKED, "", now, now)
    clock.advance(days * DAY)
    return world


def said(
    native_id: str,
    text: str = "negative",
    *,
    form: PostForm = PostForm.REVIEW,
    ago: int = HOUR,
    author: str = "",
    thread: str | None = None,
    location: str = "",
) -> Sighting:
    """A text about the practice that was written a while ago."""
    post = Post(
        form=form,
        text=f"{text} {NAME}",
        published_at=ago,
        author_name=author,
        thread_id=thread,
        location=location,
    )
    return Sighting(
        identity=Identity(
            platform="bluesky", kind=RecordKind.POST, native_id=native_id
        ),
        content=post,
        observation=Observation(url=f"https://bluesky.example/{native_id}"),
    )


def arrive(
    world: World,
    texts: Sequence[Sighting],
    *,
    first: bool = False,
) -> Judged:
    """Let a source bring texts, whose times are how long ago they were written."""
    now = world.clock.now()
    dated = [dated_at(each, now) for each in texts]
    with world.store.write() as tx:
        source = min(each.id for each in tx.sources.active())
        leads = Leads(watchlist=world.policy.watchlist)
        sight(tx, dated, leads, now, baseline=first, source_id=SourceId(source))
    judged = Judged()
    while (batch := judge(world)).jobs:
        judged += batch
    return judged


def judge(world: World) -> Judged:
    """Judge one batch."""
    return world.stages.judge.run(world.policy.watchlist, world.policy.routes, never)


def reviews(count: int, text: str = "negative", *, start: int = 0) -> list[Sighting]:
    """Reviews of the last hours, a minute apart."""
    return [
        said(f"r{number}", f"{text} {number}", ago=number * MINUTE)
        for number in range(start, start + count)
    ]


def dated_at(text: Sighting, now: int) -> Sighting:
    """A text with the moment at which it was written in place of how long ago."""
    post = text.content
    assert isinstance(post, Post)
    written = now - (post.published_at or 0)
    return replace(text, content=replace(post, published_at=written))
