"""The audit of own pages: what it finds, when it runs, what it leaves alone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from monitor.domain.cases import Case, CaseId, Resolution
from monitor.domain.errors import ModelUnusable
from monitor.domain.findings import FindingKind, Severity, Signal
from monitor.domain.reading import Label, LabelScore, Reading, Text
from monitor.domain.records import Post, PostForm, Sighting
from monitor.domain.sources import Capability, Query, SourceId
from monitor.domain.time import DAY
from monitor.domain.watch import Handle, Practice
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.conclude import Judged
from monitor.pipeline.own_pages import AGAIN_AFTER
from monitor.pipeline.page_report import report_pages
from monitor.pipeline.sight import Leads, sight
from monitor.storage.store import SqlStore
from tests.builders import plan, practice, review, watch
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World, never

WEEK = 7 * DAY
HANDLE = "riversidefam.bsky.social"
OWNER = replace(practice(), accounts=(Handle(platform="bluesky", handle=HANDLE),))
WATCHLIST = compile_watchlist([OWNER])


def written(
    native_id: str, text: str, author: str = HANDLE, form: PostForm = PostForm.POST
) -> Sighting:
    """One look at a text on the practice's page."""
    post = Post(
        form=form, text=text, author_name=author, thread_id="t", published_at=START
    )
    return replace(review(native_id, platform="bluesky"), content=post)


def world_of(store: SqlStore, clock: FakeClock, *seen: Sighting) -> World:
    """A world whose only source is the practice's page; all on it was judged."""
    world = World(store, clock, FakeConnector())
    own = Query(capability=Capability.OWN, text=HANDLE)
    watch(store, replace(plan(), query=own), now=START)
    with store.write() as tx:
        (source,) = tx.sources.active()
        leads = Leads(watchlist=WATCHLIST)
        sight(tx, seen, leads, START, baseline=False, source_id=SourceId(source.id))
    world.stages.judge.run(WATCHLIST, (), never)
    return world


class NumberReader:
    """Sees the number of a record in every text."""

    def read(self, texts: Sequence[Text]) -> Sequence[Reading]:
        """Return one reading for each text."""
        signal = Signal(name="record_number", value=1.0, contribution=3.0, why="")
        phi = LabelScore(score=0.9, flagged=True, signals=(signal,))
        return [Reading(labels={Label.PHI: phi}) for _ in texts]


class NoReader:
    """Has no model."""

    def read(self, texts: Sequence[Text]) -> Sequence[Reading]:
        """Raise, whatever is to be read."""
        raise ModelUnusable(f"none for {len(texts)}")


def audit(world: World) -> Judged | None:
    """Look whether it is time, and audit."""
    return world.own_pages.run_due(WATCHLIST, world.policy.routes, never)


def cases(store: SqlStore) -> Sequence[tuple[CaseId, Case]]:
    """Return the open cases."""
    with store.read() as tx:
        return [(row.id, row.case) for row in tx.readers.cases(None)]


@pytest.mark.parametrize(
    ("seen", "kind", "severity"),
    [
        (written("1", "phi"), FindingKind.PHI_EXPOSURE, Severity.HIGH),
        (
            written("1", "Shame on you, liar."),
            FindingKind.NEGATIVE_MENTION,
            Severity.MEDIUM,
        ),
        (
            written("1", "We guarantee results."),
            FindingKind.MISINFORMATION,
            Severity.MEDIUM,
        ),
    ],
)
def test_what_is_wrong_becomes_a_case(
    store: SqlStore,
    clock: FakeClock,
    seen: Sighting,
    kind: FindingKind,
    severity: Severity,
) -> None:
    """Patient information, tone and promises, on both databases."""
    world = world_of(store, clock, seen, written("2", "Open on Monday."))

    assert audit(world) == Judged(findings=1, cases=1)
    ((_, case),) = cases(store)
    assert (case.kind, case.severity) == (kind, severity)


def test_what_others_write_is_not_the_practices_tone(
    store: SqlStore, clock: FakeClock
) -> None:
    """They may be as rude as they like, and tell of themselves."""
    angry = written("1", "Shame on you, liars.", "stranger", PostForm.COMMENT)
    told = written("2", "my phi", "stranger", PostForm.COMMENT)

    assert audit(world_of(store, clock, angry, told)) == Judged()


def test_a_number_below_is_told(store: SqlStore, clock: FakeClock) -> None:
    """Whoever wrote it: it can be hidden there."""
    told = written("1", "Mine is 12-345.", "stranger", PostForm.COMMENT)
    world = world_of(store, clock, told)
    stage = replace(world.own_pages, reader=NumberReader())

    assert stage.run_due(WATCHLIST, (), never) == Judged(findings=1, cases=1)
    ((_, case),) = cases(store)
    assert (case.kind, case.severity) == (FindingKind.PHI_EXPOSURE, Severity.MEDIUM)


def test_a_page_without_news_is_dormant(store: SqlStore, clock: FakeClock) -> None:
    """Once for its newest text; comments of others don't count."""
    late = written("2", "Still open?", "stranger", PostForm.COMMENT)
    world = world_of(store, clock, written("1", "Open on Monday."), late)
    assert audit(world) == Judged()
    clock.advance(61 * DAY)

    assert audit(world) == Judged(findings=1, cases=1)
    ((_, case),) = cases(store)
    assert (case.kind, case.severity) == (FindingKind.COVERAGE, Severity.LOW)


def test_it_waits_for_its_time(store: SqlStore, clock: FakeClock) -> None:
    """The first one is at once; a crash in between does not bring it back."""
    world = world_of(store, clock, written("1", "phi"))
    world.reader.meanwhile = _end
    with pytest.raises(KeyboardInterrupt):
        audit(world)
    world.reader.meanwhile = lambda: None

    assert audit(world) is None
    clock.advance(WEEK)
    assert audit(world) == Judged(findings=1, cases=1)


def test_without_a_model_it_is_repeated_soon(store: SqlStore, clock: FakeClock) -> None:
    """Not a week later; and then once a week again."""
    world = world_of(store, clock, written("1", "phi"))
    without = replace(world.own_pages, reader=NoReader())
    assert without.run_due(WATCHLIST, (), never) == Judged()

    assert audit(world) is None
    clock.advance(AGAIN_AFTER)
    assert audit(world) == Judged(findings=1, cases=1)
    clock.advance(AGAIN_AFTER)
    assert audit(world) is None


def test_without_a_text_it_is_repeated_soon(store: SqlStore, clock: FakeClock) -> None:
    """A page that nobody has read yet is not audited."""
    world = world_of(store, clock)
    assert audit(world) == Judged()
    with store.write() as tx:
        (source,) = tx.sources.active()
        leads = Leads(watchlist=WATCHLIST)
        seen = [written("1", "Shame on you, liar.")]
        sight(tx, seen, leads, START, baseline=False, source_id=SourceId(source.id))
    world.stages.judge.run(WATCHLIST, (), never)

    assert audit(world) is None
    clock.advance(AGAIN_AFTER)
    assert audit(world) == Judged(findings=1, cases=1)


def _end() -> None:
    raise KeyboardInterrupt


def test_it_finds_nothing_twice(store: SqlStore, clock: FakeClock) -> None:
    """Nor opens what a person closed."""
    world = world_of(store, clock, written("1", "phi"))
    audit(world)
    ((case_id, _),) = cases(store)
    with store.write() as tx:
        tx.cases.decide(case_id, "ann", Resolution.RESOLVED, "", clock.now())
    clock.advance(WEEK)

    assert audit(world) == Judged()
    assert cases(store) == []


def test_what_is_new_waits_for_judge(store: SqlStore, clock: FakeClock) -> None:
    """Who sees it as news."""
    world = world_of(store, clock)
    with store.write() as tx:
        (source,) = tx.sources.active()
        leads = Leads(watchlist=WATCHLIST)
        seen = [written("1", "phi")]
        sight(tx, seen, leads, START, baseline=False, source_id=SourceId(source.id))

    assert audit(world) == Judged()


def test_the_report_tells_of_every_page(store: SqlStore, clock: FakeClock) -> None:
    """With counts, the newest day and what its cases are about."""
    theirs = written("2", "Thanks!", "stranger", PostForm.COMMENT)
    world = world_of(store, clock, written("1", "phi"), theirs)
    audit(world)
    (page,) = report_pages(store, WATCHLIST, clock.now(), 60 * DAY)

    assert (page.key.platform, page.key.page) == ("bluesky", HANDLE)
    assert (page.own, page.others, page.newest_at) == (1, 1, START)
    assert page.open_kinds == (FindingKind.PHI_EXPOSURE,)
    assert not page.dormant


def test_no_practice_has_no_page(store: SqlStore, clock: FakeClock) -> None:
    """Nor does one that is watched no longer."""
    world_of(store, clock, written("1", "phi"))
    nobody: Sequence[Practice] = ()

    assert report_pages(store, compile_watchlist(nobody), clock.now(), DAY) == []
