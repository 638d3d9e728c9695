"""Tests of reading feeds as sites serve them."""

import time
from dataclasses import replace

import pytest

from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadItem,
    BadQuery,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.records import Post
from monitor.domain.time import HOUR, SECOND, from_iso
from monitor.ports.connector import ConnectorContext
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.press import SimArticle
from tests.fakes.runtime import START, FakeClock
from tests.integration.connectors.feeds.platform import ARTICLE, Platform


class TickingClock(FakeClock):
    """A clock whose monotonic reading runs, for what really takes time."""

    def monotonic(self) -> float:
        """Return the seconds since some start."""
        return time.monotonic()


@pytest.mark.parametrize("form", ["rss", "atom", "rdf"])
def test_each_format_shows_the_article(platform: Platform, form: str) -> None:
    """Title, text, time and address are the same in all."""
    platform.simulation.worlds.press.publish(ARTICLE)
    (seen,) = platform.sightings(platform.poll(f"/feeds/gazette.{form}"))
    assert isinstance(seen.content, Post)
    assert (seen.content.title, seen.content.text) == (ARTICLE.title, "At last.")
    assert seen.content.published_at == from_iso(ARTICLE.published)
    assert seen.observation.url == ARTICLE.link


def test_a_search_shows_the_publisher(platform: Platform) -> None:
    """Under the id that Google gives the article, whatever term found it."""
    platform.simulation.worlds.press.publish(ARTICLE)
    (one,) = platform.sightings(platform.search("riverside"))
    platform.cursor = {}
    (other,) = platform.sightings(platform.search('"a wing"'))
    assert isinstance(one.content, Post)
    assert one.content.author_name == "Riverside Gazette"
    assert one.content.title == "Riverside opens a wing - Riverside Gazette"
    assert one == other


def test_a_search_asks_for_the_phrase_of_last_week(platform: Platform) -> None:
    """In the words that Google News knows."""
    (response,) = platform.search("st. mary's & co").responses
    assert "q=%22st.+mary%27s+%26+co%22+when%3A7d&hl=en-US&gl=US" in response.url


def test_an_unchanged_feed_is_not_sent_again(platform: Platform) -> None:
    """304 is an empty page, and the cursor stays."""
    platform.publish(3)
    first = platform.poll("/feeds/gazette.rss")
    again = platform.poll("/feeds/gazette.rss")
    assert [response.status for response in again.responses] == [304]
    assert (len(first.items), again.items) == (3, ())
    assert again.cursor == first.cursor


def test_only_what_is_new_is_handed_on(platform: Platform) -> None:
    """Wherever in the feed it stands."""
    platform.publish(3)
    platform.poll("/feeds/gazette.rss")
    late = replace(ARTICLE, guid="late", link="https://gazette.example/late")
    platform.simulation.worlds.press.replace(
        [*platform.simulation.worlds.press.of("gazette"), late]
    )
    page = platform.poll("/feeds/gazette.rss")
    assert [item.locator.split()[1] for item in page.items] == ["late"]
    assert page.gaps == ()


@pytest.mark.parametrize(
    "edit",
    [
        {"summary": "Other."},
        {"guid": "https://gazette.example/?p=1"},
        {"link": "http://gazette.example/1"},
        {"link": "https://gazette.example/1?utm_source=rss#top"},
        {"link": "https://gazette.example/new-slug", "title": "New"},
    ],
)
def test_an_edit_is_no_new_article(platform: Platform, edit: dict[str, str]) -> None:
    """Nor is another scheme of ids, or https, or a fragment, or a new slug."""
    platform.publish(2)
    first = platform.sightings(platform.poll("/feeds/gazette.rss"))
    one, two = platform.simulation.worlds.press.of("gazette")
    platform.simulation.worlds.press.replace([one, replace(two, **edit)])
    (seen,) = platform.sightings(platform.poll("/feeds/gazette.rss"))
    assert seen.identity == first[1].identity


def test_an_article_comes_once_for_each_key(platform: Platform) -> None:
    """A feed that shows it twice shows the newer version first."""
    platform.simulation.worlds.press.publish(replace(ARTICLE, title="New"), ARTICLE)
    (seen,) = platform.sightings(platform.poll("/feeds/gazette.rss"))
    assert isinstance(seen.content, Post)
    assert seen.content.title == "New"


def test_a_feed_that_moved_on_leaves_a_gap(platform: Platform) -> None:
    """Nothing in it was there before, so more may have come and gone."""
    platform.simulation.worlds.press.publish(ARTICLE)
    platform.poll("/feeds/gazette.rss")
    platform.simulation.worlds.press.replace([other_article()])
    (gap,) = platform.poll("/feeds/gazette.rss").gaps
    assert (gap.after, gap.before) == (START, START)


def test_a_search_has_no_gaps(platform: Platform) -> None:
    """It shows what ranks best, not all there is."""
    platform.simulation.worlds.press.publish(ARTICLE)
    platform.search("riverside")
    platform.simulation.worlds.press.replace([other_article()])
    assert platform.search("riverside").gaps == ()


def other_article() -> SimArticle:
    """Return an article that has nothing in common with the other but its feed."""
    return replace(ARTICLE, guid="x", link="https://gazette.example/x")


def test_a_bad_entry_is_refused_alone(platform: Platform) -> None:
    """It breaks feedparser, and would break it on the whole feed; it is parked once."""
    platform.publish(1)
    bad = replace(ARTICLE, guid="bad", summary="]]>&#99999999999;<![CDATA[")
    platform.simulation.worlds.press.publish(bad)
    refused, good = platform.poll("/feeds/gazette.rss").items
    assert platform.connector().parse(good)
    with pytest.raises(BadItem):
        platform.connector().parse(refused)
    platform.cursor = {**platform.cursor, "etag": ""}
    assert platform.poll("/feeds/gazette.rss").items == ()


def test_a_cut_feed_is_read_as_far_as_it_goes(platform: Platform) -> None:
    """The rest comes with the whole feed, which is asked for again."""
    platform.publish(6)
    platform.simulation.strike(Fault(kind=FaultKind.TRUNCATED, times=1))
    some = platform.poll("/feeds/gazette.rss")
    rest = platform.poll("/feeds/gazette.rss")
    assert 0 < len(some.items) < 6
    assert len(some.items) + len(rest.items) == 6


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (FaultKind.RATE_LIMITED, RateLimited),
        (FaultKind.UNAUTHORIZED, AuthRejected),
        (FaultKind.FORBIDDEN, AccessNotGranted),
        (FaultKind.BAD_REQUEST, BadQuery),
        (FaultKind.SERVER_ERROR, Unavailable),
        (FaultKind.HTML, Unavailable),
        (FaultKind.BROKEN, Unavailable),
        (FaultKind.REDIRECT, Unavailable),
    ],
)
def test_faults_become_errors(
    platform: Platform, kind: FaultKind, error: type[WardwatchError]
) -> None:
    """Each is asked once."""
    platform.publish(2)
    platform.simulation.strike(Fault(kind=kind))
    with pytest.raises(WardwatchError) as raised:
        platform.poll("/feeds/gazette.rss")
    assert type(raised.value) is error
    assert platform.simulation.asked("") == 1


@pytest.mark.parametrize("kind", [FaultKind.STALLED, FaultKind.DRIPPING])
def test_one_deadline_holds_for_everything(platform: Platform, kind: FaultKind) -> None:
    """Neither silence nor a byte at a time outlasts it."""
    platform.publish(5)
    platform.simulation.strike(Fault(kind=kind))
    platform.context = ConnectorContext(clock=TickingClock(), timeout=0.2)
    with pytest.raises(Unavailable, match="in time"):
        platform.poll("/feeds/gazette.rss")


@pytest.mark.parametrize(
    "kind", [FaultKind.SERVER_ERROR, FaultKind.HTML, FaultKind.REDIRECT]
)
def test_a_refusing_search_gets_rest(platform: Platform, kind: FaultKind) -> None:
    """503, a page of consent, or the way to one: those who ask on are banned."""
    platform.simulation.strike(Fault(kind=kind))
    with pytest.raises(Unavailable) as raised:
        platform.search("riverside")
    assert raised.value.retry_at == START + 6 * HOUR


def test_a_search_that_breaks_is_tried_soon(platform: Platform) -> None:
    """The network is not Google's refusal."""
    platform.simulation.strike(Fault(kind=FaultKind.BROKEN))
    with pytest.raises(Unavailable) as raised:
        platform.search("riverside")
    assert raised.value.retry_at is None


def test_retry_after_is_a_floor(platform: Platform) -> None:
    """For feeds and for searches."""
    platform.simulation.strike(Fault(kind=FaultKind.RATE_LIMITED, retry_after=90))
    with pytest.raises(RateLimited) as raised:
        platform.poll("/feeds/gazette.rss")
    assert raised.value.retry_at == START + 90 * SECOND
