"""Images of posts: which are read, what is kept of them, and their copies."""

from dataclasses import replace

import pytest

from monitor.detectors.phi_exposure import SPEC as PHI_EXPOSURE
from monitor.domain.cases import CaseId, Resolution
from monitor.domain.errors import ModelUnusable
from monitor.domain.evidence import Attachment, EvidenceState, ReadImage
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.image_reading import ImageFlag, ImageHit, ImageReading
from monitor.domain.phi import PhiKind
from monitor.domain.prints import Print
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    PostImage,
    RecordKind,
    Sighting,
)
from monitor.domain.sources import Capability, Query
from monitor.domain.time import DAY
from monitor.domain.watch import Handle
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.decide import Decision, decide
from monitor.pipeline.judge import Judge
from monitor.pipeline.report import Report, report
from monitor.pipeline.sight import Leads, sight
from monitor.storage import evidence as evidence_rows
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import bodies, evidence, removed_images
from monitor.storage.tables.work import cases
from tests.builders import RIVERSIDE, plan, practice
from tests.fakes.connector import FakeConnector
from tests.fakes.reader import FakeReader
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import FakeImages, World, never
from tests.integration.monitor.storage.rows import rows_of

OWN, STRANGER = "riverside.example", "x.example"
ABOUT = "At Riverside Family Clinic"
WATCHLIST = compile_watchlist(
    [replace(practice(), accounts=(Handle(platform="bluesky", handle=OWN),))]
)
CHART = ImageReading(
    hits=(ImageHit(kind=PhiKind.BIRTH_DATE, start=0, end=9),),
    flags=frozenset({ImageFlag.DOCUMENT}),
)
LIKE, UNLIKE = (Print(bits).text() for bits in (0, (1 << 256) - 1))


class Fails(FakeImages):
    """Has no model."""

    def read(self, body: bytes) -> ReadImage:
        """Fail, whatever the bytes."""
        del body
        raise ModelUnusable("the model is missing")


def post(key: str, author: str = OWN, text: str = "", age: int = 0) -> Sighting:
    """Return a post with one image."""
    return Sighting(
        identity=Identity(platform="bluesky", kind=RecordKind.POST, native_id=key),
        content=Post(
            form=PostForm.POST,
            text=text,
            author_id=f"did:plc:{author}",
            author_name=author,
            thread_id=key,
            images=(PostImage(key=f"image-{key}"),),
            published_at=START - age,
        ),
        observation=Observation(
            url=f"https://bsky.app/profile/{author}/post/{key}",
            image_urls=(f"https://cdn.example/{key}.jpg",),
        ),
    )


@pytest.fixture
def world(store: SqlStore, clock: FakeClock) -> World:
    """A world in which every image is a chart."""
    return World(store, clock, FakeConnector([]), images=FakeImages(CHART, (LIKE,)))


def see(world: World, *posts: Sighting, by: Capability = Capability.OWN) -> None:
    """Let a source bring posts, and what they point to be fetched and judged."""
    brought = replace(plan(), query=Query(capability=by, text="riverside"))
    with world.store.write() as tx:
        tx.sources.sync([brought], START)
        (source,) = tx.sources.active()
        leads = Leads(watchlist=WATCHLIST, plan=brought)
        sight(tx, posts, leads, START, baseline=False, source_id=source.id)
    work(world)


def work(world: World) -> None:
    """Fetch and judge what is due."""
    while world.stages.enrich.run(WATCHLIST, never):
        pass
    judge = Judge(
        store=world.store,
        clock=world.clock,
        detectors=[PHI_EXPOSURE],
        reader=FakeReader(),
    )
    while judge.run(WATCHLIST, [], never).jobs:
        pass


def close(world: World, case_id: int, resolution: Resolution | None) -> None:
    """Decide on a case."""
    decision = Decision(
        case_id=CaseId(case_id), actor="ana", resolution=resolution, reason="removed"
    )
    assert decide(world.store, decision, [], world.clock.now()) is not None


def test_an_own_image_with_an_identifier_opens_a_case(world: World) -> None:
    """What was read is kept; the image itself is not."""
    see(world, post("1"))
    (case,) = rows_of(world.store, cases)
    (kept,) = rows_of(world.store, evidence)

    assert (case.kind, case.severity) == (FindingKind.PHI_EXPOSURE, Severity.HIGH)
    assert (kept.state, kept.kind) == (EvidenceState.OK, "post_image")
    assert "birth_date" in kept.answer
    assert kept.sha256
    assert rows_of(world.store, bodies) == []


@pytest.mark.parametrize(
    ("written", "by", "read"),
    [
        (post("1"), Capability.OWN, True),
        (post("1", age=30 * DAY), Capability.OWN, True),
        (post("1", STRANGER, ABOUT), Capability.MENTIONS, True),
        (post("1", STRANGER, ABOUT, 30 * DAY), Capability.MENTIONS, False),
        (post("1", STRANGER, "At the beach"), Capability.MENTIONS, False),
    ],
)
def test_images_are_fetched_where_they_may_concern_a_practice(
    world: World, written: Sighting, by: Capability, *, read: bool
) -> None:
    """Its own whenever they were posted, others' if they name it."""
    see(world, written, by=by)

    assert bool(world.fetcher.urls) is read


def see_others(world: World, *posts: Sighting) -> None:
    """Let a search bring posts."""
    see(world, *posts, by=Capability.MENTIONS)


def test_a_crowd_of_posts_keeps_no_own_image_from_being_read(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Strangers' images are read up to so many a day."""
    monkeypatch.setattr(evidence_rows, "MOST_IMAGES", 2)
    see_others(world, *(post(key, STRANGER, ABOUT) for key in "abc"))
    assert len(world.fetcher.urls) == 2

    see(world, post("own"))
    assert world.fetcher.urls[-1] == "https://cdn.example/own.jpg"


def test_images_wait_while_there_is_no_model(store: SqlStore, clock: FakeClock) -> None:
    """A person mends it, and they are read."""
    world = World(store, clock, FakeConnector([]), images=Fails())
    see(world, post("1"))
    (waiting,) = rows_of(store, evidence)

    assert waiting.state == EvidenceState.RETRY
    assert waiting.error == "model: the model is missing"


def test_a_copy_of_a_removed_image_opens_a_case(world: World) -> None:
    """Elsewhere, by somebody else, with nothing to be read on it."""
    see(world, post("1"))
    close(world, 1, Resolution.RESOLVED)
    world.images, world.fetcher.body = FakeImages(photo=(LIKE,)), b"saved again"
    see_others(world, post("2", STRANGER, ABOUT))

    (_, copy) = rows_of(world.store, cases)
    assert (copy.kind, copy.severity) == (FindingKind.PHI_EXPOSURE, Severity.HIGH)


def test_another_image_is_no_copy(world: World) -> None:
    """However its post names the practice."""
    see(world, post("1"))
    close(world, 1, Resolution.RESOLVED)
    world.images, world.fetcher.body = FakeImages(photo=(UNLIKE,)), b"another"
    see_others(world, post("2", STRANGER, ABOUT))

    assert len(rows_of(world.store, cases)) == 1


@pytest.mark.parametrize("resolution", [Resolution.DISMISSED, None])
def test_what_turns_out_to_be_harmless_is_watched_no_longer(
    world: World, resolution: Resolution | None
) -> None:
    """A person may change their mind."""
    see(world, post("1"))
    close(world, 1, Resolution.RESOLVED)
    assert len(rows_of(world.store, removed_images)) == 1

    close(world, 1, resolution)
    assert rows_of(world.store, removed_images) == []


def test_an_image_that_shows_nobody_is_not_watched(world: World) -> None:
    """Copies of the logo beside a chart are nothing."""
    see(world, post("1"))
    world.images = FakeImages(photo=(LIKE,))
    see(world, replace(post("1"), content=post("2").content))
    close(world, 1, Resolution.RESOLVED)

    assert len(rows_of(world.store, evidence)) == 2
    assert len(rows_of(world.store, removed_images)) == 1


def test_reported_files_are_read(world: World) -> None:
    """Whatever they were reported as; nothing is fetched."""
    told = Report(
        practice_id=RIVERSIDE,
        platform="facebook",
        handle="somebody",
        url=None,
        kind=FindingKind.PHI_EXPOSURE,
        severity=Severity.MEDIUM,
        actor="ana",
        files=[Attachment(name="screen.png", body=b"picture")],
    )
    report(world.store, told, [], START)
    work(world)
    (case,) = rows_of(world.store, cases)

    assert case.severity == Severity.HIGH
    assert world.fetcher.urls == []
    assert len(rows_of(world.store, bodies)) == 1
