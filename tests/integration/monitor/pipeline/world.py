"""The stages on a real store, with fakes at every border."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from monitor.detectors.phi_exposure import SPEC as PHI_EXPOSURE
from monitor.detectors.praise import SPEC as PRAISE
from monitor.domain.digests import Digest
from monitor.domain.evidence import Picture, ReadImage
from monitor.domain.findings import Assessment, FindingKind
from monitor.domain.image_reading import ImageReading
from monitor.domain.records import Account
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY
from monitor.domain.watch import Practice
from monitor.domain.watchlist import Watchlist, compile_watchlist
from monitor.pipeline.answers import Eyes
from monitor.pipeline.authors import Authors
from monitor.pipeline.cycle import Policy, Stages, Summary, run_cycle
from monitor.pipeline.deliver import Deliver, NamedChannel
from monitor.pipeline.enrich import Enrich
from monitor.pipeline.ingest import Ingest
from monitor.pipeline.judge import Judge
from monitor.pipeline.npi_registry import NpiRegistry
from monitor.pipeline.own_pages import OwnPages
from monitor.ports.detector import DetectorSpec
from monitor.ports.fetch import Fetched
from monitor.storage.store import SqlStore
from monitor.texts.replies.pages import page_faults
from tests.builders import assessment, practice, watch
from tests.fakes.channel import FakeChannel
from tests.fakes.connector import FakeConnector
from tests.fakes.reader import FakeReader
from tests.fakes.runtime import FakeClock, MiddleRng


class WorkerDied(BaseException):
    """Stands for the end of a process: no border catches it."""


def detect_billing(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    """Call every handle with "billing" in it an impostor.

    "choke" hits a bug, "killer" ends the worker.
    """
    del watchlist
    handle = subject.content.handle if isinstance(subject.content, Account) else ""
    if "killer" in handle:
        raise WorkerDied
    if "choke" in handle:
        raise ZeroDivisionError
    return [assessment()] if "billing" in handle else []


DETECTOR = DetectorSpec(
    name="billing",
    version=1,
    kinds=frozenset({FindingKind.IMPERSONATION}),
    detect=detect_billing,
)


@dataclass
class FakeFetcher:
    """Answers with a body, or raises the next failure."""

    failures: list[Exception] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    body: bytes = b"picture"

    def fetch(self, url: str) -> Fetched:
        """Answer, or fail as told."""
        self.urls.append(url)
        if self.failures:
            raise self.failures.pop(0)
        return Fetched(url=url, status=200, media_type="image/png", body=self.body)


class FakeDecoder:
    """Calls everything a small PNG."""

    def decode(self, body: bytes) -> Picture:
        """Return a picture, whatever the bytes."""
        del body
        return Picture(media_type="image/png", width=8, height=8)


@dataclass
class FakeImages:
    """Reads the same on every image."""

    reading: ImageReading = field(default_factory=ImageReading)
    photo: tuple[str, ...] = ()

    def read(self, body: bytes) -> ReadImage:
        """Return the reading, whatever the bytes."""
        picture = replace(FakeDecoder().decode(body), photo=self.photo)
        return ReadImage(picture=picture, reading=self.reading)


@dataclass
class World:
    """Stages with their fakes, and one practice that is watched."""

    store: SqlStore
    clock: FakeClock
    connector: FakeConnector
    channel: FakeChannel = field(default_factory=FakeChannel)
    fetcher: FakeFetcher = field(default_factory=FakeFetcher)
    images: FakeImages = field(default_factory=FakeImages)
    keyed: bool = True
    reader: FakeReader = field(default_factory=FakeReader)
    kinds: frozenset[FindingKind] = frozenset({FindingKind.IMPERSONATION})
    digest: Digest | None = None
    detectors: Sequence[DetectorSpec] = (DETECTOR, PRAISE)
    practices: Sequence[Practice] = field(default_factory=lambda: [practice()])
    expiries: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Watch the practice."""
        watch(self.store, now=self.clock.now())

    @property
    def policy(self) -> Policy:
        """All `kinds` go to "soc", in the digest if there is one."""
        return Policy(
            watchlist=compile_watchlist(self.practices),
            routes=[Route(kinds=self.kinds, to=("soc",), digest=self.digest)],
            expiries=self.expiries,
        )

    @property
    def own_pages(self) -> OwnPages:
        """The audit, a week apart; what attacks is unprofessional."""
        return OwnPages(
            store=self.store,
            clock=self.clock,
            reader=self.reader,
            detectors=[PHI_EXPOSURE],
            faults=page_faults,
            every=7 * DAY,
            dormant_after=60 * DAY,
        )

    @property
    def stages(self) -> Stages:
        """The stages; built anew, as after a restart."""
        rng = MiddleRng()
        return Stages(
            store=self.store,
            clock=self.clock,
            ingest=Ingest(store=self.store, clock=self.clock, rng=rng),
            enrich=Enrich(
                store=self.store,
                clock=self.clock,
                rng=rng,
                fetcher=self.fetcher,
                eyes=Eyes(decoder=FakeDecoder(), images=self.images),
                authors=Authors(
                    store=self.store,
                    clock=self.clock,
                    connectors={"fake": self.connector},
                ),
                registry=NpiRegistry(fetcher=self.fetcher, url="https://npi.example"),
            ),
            own_pages=self.own_pages,
            judge=Judge(
                store=self.store,
                clock=self.clock,
                detectors=self.detectors,
                reader=self.reader,
            ),
            deliver=Deliver(store=self.store, clock=self.clock, rng=rng),
            connectors={"fake": self.connector},
            channels=[NamedChannel(name="soc", channel=self.channel, keyed=self.keyed)],
        )

    def cycle(self) -> Summary:
        """Run one full cycle."""
        return run_cycle(self.stages, self.policy, lambda: False)


def never() -> bool:
    """Nobody asks to stop."""
    return False
