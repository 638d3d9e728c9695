"""Tests of the Hacker News connector against a simulated search."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from connectors.hackernews import HackerNews, HackerNewsOptions, build
from connectors.hackernews.progress import EDITED, EVERY, LATE
from monitor.domain.errors import BadQuery, RateLimited, Unavailable, WardwatchError
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.domain.time import SECOND
from monitor.ports.connector import ConnectorContext, Page
from monitor.simulator.exchange import Answer, Request, html_answer, json_answer
from monitor.simulator.hackernews import HackerNews as Platform
from monitor.simulator.hackernews_world import HackerNewsWorld, SimItem
from monitor.simulator.platform import Refusal
from monitor.simulator.server import serve
from tests.fakes.runtime import START, FakeClock

NOW = START // SECOND
TERM = "riverside family clinic"


@dataclass
class Wire:
    """A connector, and the platform that it talks with.

    Attributes:
        clock: The connector's.
        asked: Every request so far.
        instead: An answer instead of the platform's, or None.
    """

    connector: HackerNews
    world: HackerNewsWorld
    clock: FakeClock
    asked: list[Request] = field(default_factory=list)
    instead: Answer | None = None

    def poll(self, cursor: Mapping[str, JSONValue], term: str = TERM) -> Page:
        """Return one page."""
        query = Query(capability=Capability.MENTIONS, text=term)
        return self.connector.poll(query, cursor)

    def run(self, cursor: Mapping[str, JSONValue]) -> list[Page]:
        """Return the pages of a run from `cursor` on."""
        pages = [self.poll(cursor)]
        while pages[-1].more:
            pages.append(self.poll(pages[-1].cursor))
        return pages

    def publish(self, numbers: range, *, at: int = NOW, pause: int = 1) -> None:
        """Publish a story for each number, the last at `at`, `pause` seconds apart."""
        self.world.add(
            SimItem(
                id=n,
                title=f"Riverside Family Clinic, part {n}",
                created_utc=at - (numbers[-1] - n) * pause,
            )
            for n in numbers
        )


@contextmanager
def wired() -> Iterator[Wire]:
    """Yield a connector to a platform where nothing is yet."""
    world = HackerNewsWorld()
    platform = Platform(world)

    def answer(request: Request) -> Answer:
        wire.asked.append(request)
        return wire.instead or platform.answer(request)

    with serve(answer) as base_url:
        options = HackerNewsOptions(name="hn", base_url=base_url)
        clock = FakeClock()
        wire = Wire(build(options, ConnectorContext(clock=clock)), world, clock)
        yield wire


def seen(pages: list[Page]) -> set[int]:
    """Return the ids of what `pages` show."""
    return {int(item.locator) for page in pages for item in page.items}


def test_a_phrase_is_asked_for_exactly() -> None:
    """Neither similar words nor polls and users."""
    with wired() as wire:
        wire.poll({}, 'the "riverside"  clinic')
        (request,) = wire.asked

    assert request.first("query") == '"the riverside clinic"'
    assert request.first("tags") == "(story,comment)"
    assert request.first("typoTolerance") == "false"
    assert request.first("advancedSyntax") == "true"
    assert "numericFilters" not in request.query


def test_the_first_run_is_one_page() -> None:
    """It is the past, of which the newest are enough."""
    with wired() as wire:
        wire.publish(range(1, 251))
        (page,) = wire.run({})

    assert seen([page]) == set(range(151, 251))
    assert [response.status for response in page.responses] == [200]


def test_everything_new_is_seen() -> None:
    """Over many pages, far beyond what numbered pages show."""
    with wired() as wire:
        wire.publish(range(1, 11), at=NOW - 2 * LATE)
        (first,) = wire.run({})
        wire.publish(range(11, 2_011))
        pages, cursor = list[Page](), first.cursor
        while "until" in cursor or not pages:
            pages += wire.run(cursor)
            cursor = pages[-1].cursor

    assert set(range(11, 2_011)) <= seen(pages)
    assert [gap for page in pages for gap in page.gaps] == []


def test_many_in_one_second_are_seen() -> None:
    """Pages overlap by a second."""
    with wired() as wire:
        wire.publish(range(1, 2), at=NOW - 60)
        (first,) = wire.run({})
        wire.publish(range(10, 100), pause=0, at=NOW - 10)
        wire.publish(range(100, 180), pause=0)

        assert set(range(10, 180)) <= seen(wire.run(first.cursor))


def test_late_hits_are_seen() -> None:
    """Those that are sorted in below what was read already."""
    with wired() as wire:
        wire.publish(range(1, 11))
        (first,) = wire.run({})
        wire.publish(range(20, 21), at=NOW - LATE)
        wire.clock.advance(EVERY * SECOND)

        assert 20 in seen(wire.run(first.cursor))


def test_what_was_read_is_not_asked_for_for_ever() -> None:
    """One request, and only what lies in the overlap."""
    with wired() as wire:
        wire.publish(range(1, 11), pause=EDITED)
        (first,) = wire.run({})
        (second,) = wire.run(first.cursor)
        assert seen([second]) == {9, 10}
        (third,) = wire.run(second.cursor)

    assert third.cursor == second.cursor == first.cursor


@pytest.mark.parametrize("term", ["", '"', "& /"])
def test_a_term_of_no_words_is_refused(term: str) -> None:
    """It would find everything there is."""
    with wired() as wire:
        with pytest.raises(BadQuery):
            wire.poll({}, term)
        assert wire.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        html_answer(200),
        Answer(body=b""),
        Answer(body=b'{"hits": []'),
        json_answer([]),
        json_answer({"hits": {}, "nbHits": 0}),
        json_answer({"hits": []}),
        json_answer({"hits": [], "nbHits": "x"}),
        Answer(body=b'{"hits": [], "nbHits": ' + b"9" * 5_000 + b"}"),
        Answer(body=b"[" * 100_000),
    ],
)
def test_what_is_no_answer_is_tried_again(answer: Answer) -> None:
    """Gateways answer HTML with success; nothing of it is quoted."""
    with wired() as wire:
        wire.instead = answer
        with pytest.raises(Unavailable):
            wire.poll({"newest": NOW})


def test_a_rate_limit_says_until_when() -> None:
    """As Retry-After has it; nobody sleeps."""
    with wired() as wire:
        request = Request(method="GET", path="", query={}, base_url="", now=0)
        platform = Platform(wire.world)
        wire.instead = platform.refuse(Refusal.RATE_LIMITED, request, 90)
        with pytest.raises(RateLimited) as raised:
            wire.poll({})

    assert raised.value.retry_at == START + 90 * SECOND
    assert len(wire.asked) == 1


def test_a_bad_hit_does_not_spoil_its_page() -> None:
    """The others are read, and the reading goes on."""
    with wired() as wire:
        wire.publish(range(1, 3))
        odd: list[object] = [5, None, {"created_at_i": "x"}]
        written = [platform_hit(wire), *odd]
        wire.instead = json_answer({"hits": written, "nbHits": 4})
        page = wire.poll({"newest": NOW})

    assert len(page.items) == 4
    assert len(wire.connector.parse(page.items[0])) == 1


def platform_hit(wire: Wire) -> JSONValue:
    """Return a hit as the platform writes it."""
    (raw, *_) = wire.poll({}).items
    hit: JSONValue = json.loads(raw.body)
    return hit


def test_a_probe_asks_for_one_hit() -> None:
    """That is all that shows whether polls can succeed."""
    with wired() as wire:
        wire.connector.probe()

    assert [request.first("hitsPerPage") for request in wire.asked] == ["1"]


def test_errors_name_no_term() -> None:
    """A search may be for a person."""
    with wired() as wire:
        wire.instead = json_answer({"message": "hunter2"}, 400)
        with pytest.raises(WardwatchError) as raised:
            wire.poll({}, "hunter2")

    assert "hunter2" not in str(raised.value)
