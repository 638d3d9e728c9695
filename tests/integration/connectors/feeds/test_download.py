"""Tests of fetching feeds: redirects, addresses, and what servers say of versions."""

import pytest

from connectors.feeds import FeedsOptions, build
from monitor.domain.errors import Gone, Unavailable, WardwatchError
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.fetch import build_fetcher
from monitor.ports.connector import ConnectorContext, Page
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from tests.fakes.runtime import FakeClock
from tests.integration.connectors.feeds.platform import Platform

RSS = b"<rss><channel><item><title>t</title><link>x</link></item></channel></rss>"


def guarded(*opened: str) -> ConnectorContext:
    """Return a context whose fetcher refuses loopback but for `opened`."""
    clock = FakeClock()
    return ConnectorContext(
        clock=clock, fetcher=build_fetcher(clock, frozenset(opened))
    )


def test_a_moved_feed_is_read_where_it_is(platform: Platform) -> None:
    """By the guarded client; both answers are kept, and the id is the old one."""
    platform.publish(1)
    host = platform.base_url.removeprefix("http://")
    platform.context = guarded(host)
    page = platform.poll("/feeds/moved/gazette.rss")
    assert [response.status for response in page.responses] == [301, 200]
    assert page.items[0].locator == f"https://{host}/feeds/moved/gazette.rss g0"


def test_a_feed_may_not_move_to_a_private_address(platform: Platform) -> None:
    """The admin wrote the first address, but somebody else the second."""
    platform.publish(1)
    platform.context = guarded()
    with pytest.raises(Unavailable, match="cannot be fetched"):
        platform.poll("/feeds/moved/gazette.rss")
    assert platform.simulation.asked("gazette.rss") == 1


def test_without_a_fetcher_nothing_is_followed(platform: Platform) -> None:
    """There is no unguarded way."""
    with pytest.raises(Unavailable, match="has moved"):
        platform.poll("/feeds/moved/gazette.rss")


def test_a_missing_feed_is_gone(platform: Platform) -> None:
    """The message says which option to correct."""
    with pytest.raises(Gone, match="`urls`"):
        platform.poll("/feeds/gazette.pdf")


def poll(answer: Answer, cursor: dict[str, JSONValue] | None = None) -> Page:
    """Return the page of a server that always gives `answer`."""
    with serve(lambda _: answer) as url:
        connector = build(FeedsOptions(name="n", urls=(url,)), guarded())
        return connector.poll(
            Query(capability=Capability.MENTIONS, text=url), cursor or {}
        )


def test_validators_are_sent_as_they_came() -> None:
    """An ETag is opaque, and a date is the server's own."""
    asked: list[Request] = []

    def answer(request: Request) -> Answer:
        asked.append(request)
        return Answer(status=304)

    with serve(answer) as url:
        connector = build(FeedsOptions(name="n", urls=(url,)), guarded())
        query = Query(capability=Capability.MENTIONS, text=url)
        connector.poll(query, {"etag": 'W/"a"', "modified": "Sun, 01 Mar 2026"})
    assert asked[0].headers["if-none-match"] == 'W/"a"'
    assert asked[0].headers["if-modified-since"] == "Sun, 01 Mar 2026"


def test_304_to_an_unconditional_request_is_no_answer() -> None:
    """Some caches do so; an empty page would look like an empty feed."""
    with pytest.raises(Unavailable):
        poll(Answer(status=304))


@pytest.mark.parametrize("etag", ["x" * 600, "caf\xe9"])
def test_odd_validators_are_not_kept(etag: str) -> None:
    """They would be sent back to whoever made them up."""
    page = poll(Answer(body=RSS, headers={"ETag": etag}))
    assert page.cursor["etag"] == ""


def test_no_error_quotes_the_address() -> None:
    """A feed's URL may hold a token."""
    with serve(lambda _: Answer(status=404)) as url:
        feed = f"{url}/feed?token=hunter2"
        connector = build(FeedsOptions(name="n", urls=(feed,)), guarded())
        with pytest.raises(WardwatchError) as raised:
            connector.poll(Query(capability=Capability.MENTIONS, text=feed), {})
    assert "hunter2" not in f"{raised.value!r}{raised.value.__cause__!r}"
