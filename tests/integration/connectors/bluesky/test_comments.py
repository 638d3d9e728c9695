"""Tests of reading below own posts with the real SDK on the simulated platform."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from connectors.bluesky import BlueskyOptions, build
from connectors.kit.below import PATIENCE
from monitor.domain.records import Post, Sighting
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.domain.time import HOUR, to_iso
from monitor.ports.connector import Connector, ConnectorContext, Page
from monitor.simulator.bluesky_posts import SimPost
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import SimAccount, World
from monitor.simulator.worlds import Worlds
from tests.fakes.runtime import START, FakeClock

OWN = Query(capability=Capability.OWN, text="riverside.example")
ACCOUNTS = [
    SimAccount(did="did:plc:riverside", handle="riverside.example"),
    SimAccount(did="did:plc:ann", handle="ann.example"),
]
AT = to_iso(START - HOUR)
POST = SimPost(author="did:plc:riverside", key="3own", text="Hello", created_at=AT)
THREAD = "getPostThread"


@dataclass
class Platform:
    """The simulated platform, whose threads can fail."""

    simulation: Simulation
    clock: FakeClock = field(default_factory=FakeClock)
    status: int = 200
    base_url: str = ""

    def answer(self, request: Request) -> Answer:
        """Answer as the platform does, or fail."""
        if request.path.endswith(THREAD) and self.status != 200:
            return Answer(status=self.status, body=b"{}")
        return self.simulation.answer(request)

    @property
    def connector(self) -> Connector:
        """A connector without a login."""
        options = BlueskyOptions(name="bluesky", base_url=self.base_url)
        return build(options, ConnectorContext(clock=self.clock))

    def comment(self, key: str, parent: SimPost = POST) -> SimPost:
        """Let a stranger comment."""
        said = SimPost(
            author="did:plc:ann",
            key=key,
            text=key,
            parent=parent.uri,
            root=POST.uri,
            created_at=AT,
        )
        self.simulation.bluesky.posts.add([said])
        return said


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform with an own post."""
    simulation = Simulation(Worlds(bluesky=World(ACCOUNTS)))
    simulation.bluesky.posts.add([POST])
    made = Platform(simulation)
    with serve(made.answer) as base_url:
        made.base_url = base_url
        yield made


def poll(
    platform: Platform, cursor: Mapping[str, JSONValue] | None = None
) -> tuple[Sequence[str], Page]:
    """Return the texts that a run shows, and its page."""
    page = platform.connector.poll(OWN, cursor or {})
    shown = (platform.connector.parse(item) for item in page.items)
    sightings: list[Sighting] = [one for each in shown for one in each]
    posts = [s.content for s in sightings if isinstance(s.content, Post)]
    return [post.text for post in posts], page


def test_comments_come_with_the_posts(platform: Platform) -> None:
    """Answers to comments too, as part of the conversation."""
    platform.comment("2", parent=platform.comment("1"))
    texts, page = poll(platform)

    assert sorted(texts) == ["1", "2", "Hello"]
    assert (page.more, page.gaps, page.problem) == (False, (), "")


def test_what_did_not_change_costs_no_call(platform: Platform) -> None:
    """A post without replies none at all."""
    _, page = poll(platform)
    assert platform.simulation.asked(THREAD) == 0
    platform.comment("1")
    for _ in range(3):
        _, page = poll(platform, page.cursor)

    assert platform.simulation.asked(THREAD) == 1


@pytest.mark.parametrize("status", [400, 429, 500])
def test_posts_do_not_wait_for_comments(platform: Platform, status: int) -> None:
    """Those that fail are read by a later run."""
    platform.comment("1")
    platform.status = status
    texts, page = poll(platform)
    assert (texts, page.gaps, page.problem) == (["Hello"], (), "")

    platform.status = 200
    assert sorted(poll(platform, page.cursor)[0]) == ["1", "Hello"]


def test_comments_that_fail_for_a_day_are_a_gap(platform: Platform) -> None:
    """People can see that nothing was read there."""
    platform.comment("1")
    platform.status = 500
    _, page = poll(platform)
    platform.clock.advance(PATIENCE + HOUR)
    _, page = poll(platform, page.cursor)

    assert [gap.reason for gap in page.gaps] == [
        "comments below an own post could not be read"
    ]


def test_a_refusal_is_told(platform: Platform) -> None:
    """The posts are read all the same."""
    platform.comment("1")
    platform.status = 403
    texts, page = poll(platform)

    assert texts == ["Hello"]
    assert "getPostThread: HTTP 403" in page.problem
