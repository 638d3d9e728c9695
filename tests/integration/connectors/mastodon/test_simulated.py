"""Tests of the Mastodon connector against a simulated instance."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from connectors.kit.lookalikes import MOST_ALONE
from connectors.mastodon import MastodonConnector, MastodonOptions, build
from connectors.mastodon.timeline import PAGE
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.records import Account, Post, RecordKind
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.domain.time import SECOND, from_iso
from monitor.ports.connector import ConnectorContext, Page
from monitor.simulator.exchange import Answer, Request, html_answer, json_answer
from monitor.simulator.mastodon import TOKEN, Mastodon, rate_headers, refusal
from monitor.simulator.mastodon_entities import account_id
from monitor.simulator.mastodon_world import MastodonWorld, SimStatus
from monitor.simulator.server import serve
from monitor.simulator.world import SimAccount, World
from tests.fakes.runtime import FakeClock

WRITER = SimAccount(did="did:plc:writer", handle="writer.example", display_name="Ann")


@dataclass
class Wire:
    """A connector, and the instance that it talks with.

    Attributes:
        asked: Every request so far.
        instead: Answers by path, instead of the instance's.
    """

    connector: MastodonConnector
    world: MastodonWorld
    asked: list[Request] = field(default_factory=list)
    instead: dict[str, Answer] = field(default_factory=dict)

    def poll(
        self, capability: Capability, text: str, cursor: Mapping[str, JSONValue]
    ) -> Page:
        """Return one page."""
        return self.connector.poll(Query(capability=capability, text=text), cursor)

    def run(self, text: str, cursor: Mapping[str, JSONValue]) -> list[Page]:
        """Return the pages of a run that reads a hashtag from `cursor` on."""
        pages = [self.poll(Capability.MENTIONS, text, cursor)]
        while pages[-1].more:
            pages.append(self.poll(Capability.MENTIONS, text, pages[-1].cursor))
        return pages

    def publish(self, first: int, last: int) -> None:
        """Publish a status with the hashtag "austin" for each id."""
        numbers = range(first, last + 1)
        self.world.add(
            SimStatus(id=n, author=WRITER.did, text=f"{n} #austin") for n in numbers
        )

    def paths(self) -> list[str]:
        """Return the paths that were asked for."""
        return [request.path.rstrip("/") for request in self.asked]


@contextmanager
def wired(
    *accounts: SimAccount, hashtag_feeds: str = "public", token: str | None = None
) -> Iterator[Wire]:
    """Yield a connector to an instance with `accounts` and their writer."""
    world = MastodonWorld(World((WRITER, *accounts)))
    platform = Mastodon(world, hashtag_feeds)

    def answer(request: Request) -> Answer:
        wire.asked.append(request)
        return wire.instead.get(request.path.rstrip("/")) or platform.answer(request)

    with serve(answer) as base_url:
        options: dict[str, Any] = {"base_url": base_url, "access_token": token}
        parsed = MastodonOptions.model_validate({"name": "m", **options})
        wire = Wire(build(parsed, ConnectorContext(clock=FakeClock())), world)
        yield wire


def shown(wire: Wire, *pages: Page) -> list[str]:
    """Return the texts of the posts on `pages`, without their hashtag."""
    sightings = [
        s for page in pages for item in page.items for s in wire.connector.parse(item)
    ]
    posts = [s.content for s in sightings if isinstance(s.content, Post)]
    return [post.text.partition(" ")[0] for post in posts]


def numbers(first: int, last: int) -> set[str]:
    """Return the numbers from `first` to `last` as they are written."""
    return {str(number) for number in range(first, last + 1)}


def failure(wire: Wire, capability: Capability, text: str = "austin") -> WardwatchError:
    """Return what a first poll raises."""
    with pytest.raises(WardwatchError) as raised:
        wire.poll(capability, text, {})
    return raised.value


def test_a_search_asks_once_and_stays_at_home() -> None:
    """Neither for the version, nor does it make the instance ask others."""
    with wired() as wire:
        page = wire.poll(Capability.ACCOUNTS, "ann", {})
        (request,) = wire.asked
    assert request.path == "/api/v2/search"
    assert request.first("type") == "accounts"
    assert request.query.keys().isdisjoint({"resolve", "offset", "exclude_unreviewed"})
    assert (len(page.items), page.more, page.cursor) == (1, False, {})
    assert [response.status for response in page.responses] == [200]


def test_an_account_is_the_same_however_it_is_found() -> None:
    """By a search, by a lookup and as the author of a status."""
    with wired(replace(WRITER, did="did:plc:b", handle="b.example")) as wire:
        wire.publish(1, 1)
        pages = [
            wire.poll(Capability.ACCOUNTS, "writer", {}),
            wire.poll(Capability.OWN, "writer@social.example", {}),
            wire.poll(Capability.MENTIONS, "austin", {}),
        ]
        found = [
            sighting
            for page in pages
            for item in page.items
            for sighting in wire.connector.parse(item)
            if sighting.identity.kind is RecordKind.ACCOUNT
        ]
    assert len(found) == 4
    assert all(sighting == found[0] for sighting in found)


def test_lookalikes_are_found_by_name() -> None:
    """Names that nobody has are no errors."""
    fake = replace(WRITER, did="did:plc:fake", handle="riversidefam_help.example")
    with wired(fake) as wire:
        page = wire.poll(Capability.ACCOUNTS, "handles like riversidefam", {})
    shown_there = [s for i in page.items for s in wire.connector.parse(i)]
    handles = [s.content.handle for s in shown_there if isinstance(s.content, Account)]
    assert [handle.partition("@")[0] for handle in handles] == ["riversidefam_help"]
    assert (len(wire.asked), page.more) == (MOST_ALONE, False)


def test_without_a_token_a_search_is_one_page() -> None:
    """The instance refuses the second one."""
    crowd = [
        SimAccount(did=f"did:plc:{n}", handle=f"ann{n}.example") for n in range(90)
    ]
    with wired(*crowd) as wire:
        page = wire.poll(Capability.ACCOUNTS, "ann", {})
    assert (len(page.items), page.more) == (PAGE, False)


def test_with_a_token_a_search_has_pages() -> None:
    """Until they end."""
    crowd = [
        SimAccount(did=f"did:plc:{n}", handle=f"ann{n}.example") for n in range(90)
    ]
    with wired(*crowd, token=TOKEN) as wire:
        first = wire.poll(Capability.ACCOUNTS, "ann", {})
        second = wire.poll(Capability.ACCOUNTS, "ann", first.cursor)
        third = wire.poll(Capability.ACCOUNTS, "ann", second.cursor)
    assert [page.more for page in (first, second, third)] == [True, True, False]
    assert len({i.locator for p in (first, second, third) for i in p.items}) == 91


def test_a_token_is_not_the_name_of_a_file(tmp_path: Any) -> None:
    """The SDK would read the file and send what it holds."""
    file = tmp_path / "token"
    file.write_text("of-the-file\n", encoding="utf-8")
    with wired(token=str(file)) as wire:
        error = failure(wire, Capability.ACCOUNTS)
        assert wire.asked[0].headers["authorization"] == f"Bearer {file}"
    assert isinstance(error, AuthRejected)


def test_every_status_is_seen() -> None:
    """From the newest page on, over many pages, up to the last."""
    with wired() as wire:
        wire.publish(1001, 1060)
        (first,) = wire.run("austin", {})
        assert set(shown(wire, first)) == numbers(1021, 1060)
        wire.publish(1061, 1160)
        later = wire.run("austin", first.cursor)
        assert numbers(1061, 1160) <= set(shown(wire, *later))
        assert len(later) == 5


def test_late_statuses_are_seen() -> None:
    """Those that arrive below what was read already."""
    with wired() as wire:
        for number in range(1000, 1100, 10):
            wire.publish(number, number)
        (first,) = wire.run("austin", {})
        wire.publish(1055, 1055)
        assert "1055" in shown(wire, *wire.run("austin", first.cursor))


def test_deleted_statuses_do_not_stop_the_reading() -> None:
    """All that is there is read at the second look; what may lie between is a gap."""
    with wired() as wire:
        wire.publish(200, 299)
        (first,) = wire.run("austin", {"recent": ["101", "102", "103"]})
        assert first.gaps == ()
        pages = wire.run("austin", first.cursor)
        assert set(shown(wire, *pages)) == numbers(200, 299)
        (gap,) = [gap for page in pages for gap in page.gaps]
        assert gap.before is not None
        again = wire.run("austin", pages[-1].cursor)
        assert [len(page.gaps) for page in again] == [0]


def test_a_hashtag_that_was_empty_is_read_from_its_start() -> None:
    """However much comes before the next run."""
    with wired() as wire:
        (first,) = wire.run("austin", {})
        wire.publish(1001, 1100)
        later = wire.run("austin", first.cursor)
        assert set(shown(wire, *later)) == numbers(1001, 1100)


def test_a_hashtag_is_only_a_word() -> None:
    """Whatever it is made of, it cannot lead to another path."""
    with wired() as wire:
        wire.poll(Capability.MENTIONS, "a/../../v2/search?q=x#", {})
        assert wire.paths()[-1].startswith("/api/v1/timelines/tag/a/../..")
        assert "q" not in wire.asked[-1].query


@pytest.mark.parametrize("hashtag_feeds", ["authenticated", "disabled"])
def test_a_closed_hashtag_is_told(hashtag_feeds: str) -> None:
    """Whether the instance says 401 or shows an empty list."""
    with wired(hashtag_feeds=hashtag_feeds) as wire:
        wire.publish(1, 1)
        error = failure(wire, Capability.MENTIONS)
    assert isinstance(error, AccessNotGranted)
    assert "access_token" in str(error)


def test_a_token_opens_hashtags() -> None:
    """Those that are kept for people of the instance."""
    with wired(hashtag_feeds="authenticated", token=TOKEN) as wire:
        wire.publish(1, 1)
        assert shown(wire, *wire.run("austin", {})) == ["1"]


def test_a_refused_token_is_told() -> None:
    """It is the token that is wrong, not the instance that is closed."""
    with wired(token="wrong") as wire:
        assert isinstance(failure(wire, Capability.MENTIONS), AuthRejected)


def test_what_the_instance_says_of_itself_may_fail() -> None:
    """It is only asked because the SDK wants to know."""
    with wired() as wire:
        wire.publish(1, 1)
        wire.instead["/api/v2/instance"] = html_answer(503)
        assert shown(wire, *wire.run("austin", {})) == ["1"]


def test_own_accounts_are_read_as_strangers_see_them() -> None:
    """Without the token, which would show direct messages."""
    with wired(token=TOKEN) as wire:
        wire.publish(1, 2)
        page = wire.poll(Capability.OWN, "writer@social.example", {})
        assert [item.form for item in page.items] == ["account", "status", "status"]
        assert not any("authorization" in request.headers for request in wire.asked)


def test_an_own_account_does_not_wait_for_its_posts() -> None:
    """It is read all the same, and what is missing is told."""
    with wired() as wire:
        statuses = f"/api/v1/accounts/{account_id(WRITER)}/statuses"
        wire.instead[statuses] = json_answer({"error": "Record not found"}, 404)
        page = wire.poll(Capability.OWN, "writer@social.example", {})
        assert [item.form for item in page.items] == ["account"]
        assert "404" in page.problem


def test_an_own_account_that_is_gone_is_told() -> None:
    """Deleted, renamed or suspended."""
    with wired() as wire:
        error = failure(wire, Capability.OWN, "nobody@social.example")
    assert isinstance(error, Gone)
    assert "nobody" not in str(error)


@pytest.mark.parametrize(
    ("status", "expected"),
    [(401, AuthRejected), (404, Gone), (410, Gone), (503, Unavailable)],
)
def test_errors_are_told_apart(status: int, expected: type[WardwatchError]) -> None:
    """As Mastodon writes them; nothing of the body is quoted."""
    with wired() as wire:
        wire.instead["/api/v2/search"] = refusal("hunter2", status)
        error = failure(wire, Capability.ACCOUNTS)
    assert type(error) is expected
    assert "hunter2" not in str(error)


@pytest.mark.parametrize(
    "written", ["2026-03-02T12:05:00.000000Z", "1772453100", "300"]
)
def test_a_rate_limit_says_until_when(written: str) -> None:
    """As a time (Mastodon), as an epoch (GoToSocial) or in seconds; nobody sleeps."""
    date = {"Date": "Mon, 02 Mar 2026 12:00:00 GMT"}
    limits = {**rate_headers(0, 0), "X-RateLimit-Reset": written, **date}
    with wired() as wire:
        limited = replace(refusal("Too many requests", 429), headers=limits)
        wire.instead["/api/v2/search"] = limited
        error = failure(wire, Capability.ACCOUNTS)
        assert len(wire.asked) == 1
    assert isinstance(error, RateLimited)
    assert error.retry_at is not None
    assert abs(error.retry_at - from_iso("2026-03-02T12:05:00Z")) <= SECOND


def test_odd_limits_do_not_spoil_an_answer() -> None:
    """The SDK fails on a reset that it cannot read; the answer is there."""
    with wired() as wire:
        found = json_answer({"accounts": [{"uri": "https://a.example/users/b"}]})
        odd = {"X-RateLimit-Reset": "soon", "Deprecation": "@1"}
        wire.instead["/api/v2/search"] = replace(found, headers=odd)
        assert len(wire.poll(Capability.ACCOUNTS, "ann", {}).items) == 1


def test_a_bad_item_does_not_spoil_its_page() -> None:
    """The others are read."""
    body = b'{"accounts": [{"uri": "https://a.example/users/b"}, 5, {"id": 1e999}]}'
    with wired() as wire:
        wire.instead["/api/v2/search"] = Answer(body=body)
        items = wire.poll(Capability.ACCOUNTS, "ann", {}).items
        (good,) = wire.connector.parse(items[0])
    assert len(items) == 3
    assert isinstance(good.content, Account)


def test_a_probe_asks_the_instance_what_it_is() -> None:
    """One request, and nothing of anybody."""
    with wired() as wire:
        wire.connector.probe()

        assert wire.paths() == ["/api/v2/instance"]


def test_a_probe_shows_whether_a_token_holds() -> None:
    """It is the token that polls need."""
    with wired(token=TOKEN) as wire:
        wire.connector.probe()
    with wired(token="expired") as wire, pytest.raises(AuthRejected):
        wire.connector.probe()
