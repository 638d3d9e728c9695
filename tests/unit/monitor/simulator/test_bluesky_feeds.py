"""Tests of the simulated Bluesky's lists of posts, against the SDK's models."""

import json
from typing import Any

import pytest
from atproto import models

from monitor.simulator.bluesky_feeds import (
    Views,
    feed_answer,
    search_answer,
    thread_answer,
)
from monitor.simulator.bluesky_posts import SimPost, Timeline
from monitor.simulator.exchange import Request
from monitor.simulator.world import SimAccount

CLINIC = SimAccount(did="did:plc:clinic", handle="riversidefamily.example")
KAYLA = SimAccount(did="did:plc:kayla", handle="kaylaruns.example")
IMPOSTOR = SimAccount(did="did:plc:impostor", handle="riverside-pay.example")
COMPLAINT = SimPost(
    author=KAYLA.did,
    key="3mfwaited",
    text="Three hours at Riverside Family Clinic.",
    created_at="2026-02-27T18:20:00.000Z",
)
ANSWER = SimPost(
    author=CLINIC.did,
    key="3mfanswer",
    text="We are sorry to hear that.",
    root=COMPLAINT.uri,
    parent=COMPLAINT.uri,
    created_at="2026-02-27T19:05:00.000Z",
)
OFFER = SimPost(
    author=IMPOSTOR.did,
    key="3mfoffer",
    text="Riverside Family Clinic bills: riverside-pay.example/start",
    created_at="2026-02-28T04:00:00.000Z",
)
VIEWS = Views([CLINIC, KAYLA, IMPOSTOR])
POSTS = Timeline([COMPLAINT, ANSWER, OFFER]).indexed(0)


def request(**query: str) -> Request:
    """Return a request."""
    asked = {name: [value] for name, value in query.items()}
    return Request(method="GET", path="/", query=asked, base_url="", now=0)


def search(**query: str) -> Any:
    """Return what a search answers."""
    return json.loads(search_answer(request(**query), POSTS, VIEWS).body)


def feed(**query: str) -> Any:
    """Return what is answered for a feed."""
    return json.loads(feed_answer(request(**query), POSTS, VIEWS).body)


def thread(**query: str) -> Any:
    """Return what is answered for a thread."""
    views = Views([CLINIC, KAYLA, IMPOSTOR], POSTS)
    return json.loads(thread_answer(request(**query), POSTS, views).body)


def shown(post: SimPost) -> models.AppBskyFeedDefs.PostView:
    """Return a post as the SDK reads it."""
    return models.AppBskyFeedDefs.PostView(**VIEWS.post(post))


def test_searches_have_the_wire_format() -> None:
    """The SDK's model takes the answer."""
    answer = models.AppBskyFeedSearchPosts.Response(**search(q='"riverside family"'))
    assert [post.author.handle for post in answer.posts] == [
        "riverside-pay.example",
        "kaylaruns.example",
    ]


def test_feeds_have_the_wire_format() -> None:
    """The SDK's model takes the answer."""
    answer = models.AppBskyFeedGetAuthorFeed.Response(
        **feed(actor="riversidefamily.example")
    )
    assert [entry.post.record.text[:5] for entry in answer.feed] == ["We ar"]


def test_threads_have_the_wire_format() -> None:
    """The SDK's model takes the answer; posts tell how many replies they have."""
    answer = models.AppBskyFeedGetPostThread.Response(**thread(uri=COMPLAINT.uri))
    shown: Any = answer.thread
    assert shown.post.reply_count == 1
    assert [reply.post.uri for reply in shown.replies] == [ANSWER.uri]


def test_threads_are_shown_to_a_depth() -> None:
    """None of them at 0; a post that is not there has none."""
    assert "replies" not in thread(uri=COMPLAINT.uri, depth="0")["thread"]
    assert thread(uri="at://gone")["error"] == "NotFound"
    assert thread(uri=COMPLAINT.uri, depth="1001")["error"] == "InvalidRequest"


def test_searches_are_cut_by_time() -> None:
    """`since` is the first moment, `until` is after the last."""
    since = search(q="riverside", since="2026-02-28T00:00:00Z")
    until = search(q="riverside", until="2026-02-28T00:00:00Z")
    assert (len(since["posts"]), len(until["posts"])) == (1, 1)


def test_searches_are_paged() -> None:
    """The cursor is a number, and missing at the end."""
    first = search(q="riverside", limit="1")
    last = search(q="riverside", limit="1", cursor=first["cursor"])
    assert first["cursor"] == "1"
    assert first["posts"] != last["posts"]
    assert "cursor" not in last


def test_feeds_are_paged() -> None:
    """The cursor is a time, and missing at the end."""
    posts = [
        SimPost(author=POSTS[0].author, key=str(n), created_at=f"2026-02-28T0{n}:00Z")
        for n in (2, 1)
    ]
    asked = {"actor": POSTS[0].author, "limit": "1"}
    first = json.loads(feed_answer(request(**asked), posts, VIEWS).body)
    cursor = first["cursor"]
    last = feed_answer(request(**asked, cursor=cursor), posts, VIEWS)
    assert cursor == "2026-02-28T02:00Z"
    assert b'"cursor"' not in last.body
    assert b"/1" in last.body


def test_links_are_counted_in_bytes() -> None:
    """As the lexicon says."""
    url = "https://riverside-pay.example/start"
    text = "🏥 riverside-pay.example/start"
    record: Any = shown(SimPost(author="did:plc:a", key="3a", text=text, links=(url,)))
    index = record.record.facets[0].index
    assert text.encode()[index.byte_start : index.byte_end].decode() == text[2:]


def test_answers_and_cards_have_the_wire_format() -> None:
    """The SDK's model takes them."""
    uri = POSTS[0].uri
    record: Any = shown(
        SimPost(author="did:plc:a", key="3a", parent=uri, card="https://a.example")
    ).record
    assert record.reply.root.uri == uri
    assert record.embed.external.uri == "https://a.example"


def test_images_have_the_wire_format() -> None:
    """The author signs which, the answer says where."""
    places = (("https://a.example/1.jpg", "The ward"),)
    view: Any = shown(SimPost(author="did:plc:a", key="3a", images=places))

    assert view.record.embed.images[0].alt == "The ward"
    assert view.embed.images[0].fullsize == "https://a.example/1.jpg"


@pytest.mark.parametrize(
    "query",
    [{"limit": "101"}, {"limit": "x"}, {"cursor": "x"}],
)
def test_bad_searches_are_refused(query: dict[str, str]) -> None:
    """With the word that the real platform has for it."""
    assert search(q="riverside", **query)["error"] == "InvalidRequest"


def test_a_feed_of_nobody_is_refused() -> None:
    """With 400."""
    assert feed_answer(request(actor="nobody.example"), POSTS, VIEWS).status == 400
