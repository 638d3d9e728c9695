"""Tests of reading Bluesky posts."""

import json

import pytest

from connectors.bluesky.posts import (
    author_of,
    post_in,
    post_sighting_of,
    seen_at,
    uri_of,
)
from monitor.domain.errors import BadItem
from monitor.domain.records import Observation, Post, PostForm, content_digest
from monitor.domain.time import from_iso

DID = "did:plc:reviewerperson0000000000e"
URI = f"at://{DID}/app.bsky.feed.post/3mfwaited"
ROOT = "at://did:plc:other/app.bsky.feed.post/3root"
PARENT = "at://did:plc:other/app.bsky.feed.post/3parent"
CREATED, SEEN = "2026-02-27T18:20:00Z", "2026-02-27T18:20:01Z"
PAY = "https://riverside-pay.example/start"


def raw(record: object = None, **members: object) -> bytes:
    """Return a post whose record has the members of `record` too."""
    written = {"createdAt": CREATED, "text": "Three hours."}
    if isinstance(record, dict):
        record = {**written, **record}
    view = {"uri": URI, "indexedAt": SEEN, "record": record or written}
    return json.dumps({**view, **members}).encode()


def post(record: object = None, **members: object) -> Post:
    """Return the content read of a post."""
    content = post_sighting_of(raw(record, **members)).content
    assert isinstance(content, Post)
    return content


def card(url: str) -> dict[str, object]:
    """Return an embedded link card."""
    return {"external": {"uri": url, "title": "x", "description": "y"}}


def test_identity_is_the_address() -> None:
    """It holds the author's DID, which never changes."""
    assert post_sighting_of(raw()).identity.native_id == URI


def test_content_is_what_the_author_wrote() -> None:
    """A post without an answer begins its own thread."""
    author = {"did": DID, "handle": "Kaylaruns.bsky.social", "displayName": "Kayla"}
    assert post(author=author) == Post(
        form=PostForm.POST,
        text="Three hours.",
        author_id=DID,
        author_name="kaylaruns.bsky.social",
        thread_id=URI,
        published_at=from_iso(CREATED),
    )


def test_an_answer_names_its_thread() -> None:
    """Both the post that began it and the one that is answered."""
    reply = {"root": {"uri": ROOT}, "parent": {"uri": PARENT}}
    content = post({"reply": reply})
    assert (content.form, content.thread_id, content.parent_id) == (
        PostForm.REPLY,
        ROOT,
        PARENT,
    )


def test_observation_is_what_changes_by_itself() -> None:
    """The page is that of the DID, since handles change hands."""
    assert post_sighting_of(raw(likeCount=3)).observation == Observation(
        url=f"https://bsky.app/profile/{DID}/post/3mfwaited", likes=3
    )


@pytest.mark.parametrize(
    "record",
    [
        {"text": f"Pay {PAY}"},
        {"embed": card(PAY)},
        {"embed": {"record": {"uri": ROOT}, "media": card(PAY)}},
        {
            "text": "Pay here",
            "facets": [
                {
                    "index": {"byteStart": 4, "byteEnd": 8},
                    "features": [{"$type": "app.bsky.richtext.facet#link", "uri": PAY}],
                }
            ],
        },
    ],
)
def test_links(record: dict[str, object]) -> None:
    """Of the text, of facets, of the card, also of one beside a quoted post."""
    assert post(record).links == (PAY,)


@pytest.mark.parametrize(
    ("created", "seen", "published"),
    [
        (CREATED, SEEN, CREATED),
        ("2031-01-01T00:00:00Z", SEEN, SEEN),
        ("2019-01-01T00:00:00Z", SEEN, SEEN),
        ("2026-02-27T20:20:00.123456+02:00", SEEN, "2026-02-27T18:20:00.123456Z"),
        ("yesterday", SEEN, SEEN),
        (CREATED, None, CREATED),
    ],
)
def test_authors_write_the_time_as_they_like(
    created: str, seen: str | None, published: str
) -> None:
    """It may not be after the post was seen, nor long before."""
    content = post({"createdAt": created}, indexedAt=seen)
    assert content.published_at == from_iso(published)


@pytest.mark.parametrize(
    "noise",
    [
        {"likeCount": 9, "replyCount": 2},
        {"viewer": {"threadMuted": False}},
        {"labels": [{"val": "spam"}]},
        {"author": {"displayName": "Kayla now"}},
        {"embed": {"$type": "app.bsky.embed.external#view", **card(PAY)}},
        {"indexedAt": "2026-02-27T18:20:09Z"},
    ],
)
def test_what_the_author_did_not_choose_makes_no_revision(
    noise: dict[str, object],
) -> None:
    """The same post has the same digest however it is served."""
    assert content_digest(post(**noise)) == content_digest(post())


@pytest.mark.parametrize(
    "odd",
    [
        {"record": 7},
        {"record": {"text": 7, "createdAt": {}, "facets": "x", "embed": 7}},
        {"record": {"reply": "x", "embed": {"media": 7, "external": [PAY]}}},
        {"record": {"reply": {"root": {"uri": "http://x"}, "parent": 7}}},
        {"author": "kayla", "indexedAt": 7, "likeCount": "many"},
    ],
)
def test_odd_fields_count_as_missing(odd: dict[str, object]) -> None:
    """One odd field loses itself, not the post."""
    content = post(**odd)
    assert (content.author_id, content.thread_id) == (DID, URI)
    assert content.links == ()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b'{"uri": 7}',
        b'{"uri": "at://riverside.example/app.bsky.feed.post/3a"}',
        b'{"uri": "at://did:plc:a/app.bsky.feed.like/3a"}',
        b'{"uri": "at://did:plc:a/app.bsky.feed.post/3a?x"}',
        b"\xff",
    ],
)
def test_what_has_no_address_is_refused(body: bytes) -> None:
    """The message quotes nothing."""
    assert (uri_of(body), author_of(body)) == (None, None)
    with pytest.raises(BadItem, match=r"^uri: expected the address of a post"):
        post_sighting_of(body)


def test_an_entry_of_a_feed_shows_a_post() -> None:
    """Cut out as it was written, with the time that it was seen."""
    entry = b'{"post": %s, "reply": {"root": {}}}' % raw()
    assert post_in(entry) == (raw(), from_iso(SEEN))
    assert author_of(post_in(entry)[0]) == DID


def test_a_repost_is_there_since_it_was_reposted() -> None:
    """Not since the post was written, which may be years ago."""
    reason = b'{"indexedAt": "2026-03-01T00:00:00Z"}'
    entry = b'{"post": %s, "reason": %s}' % (raw(), reason)
    assert post_in(entry) == (raw(), from_iso("2026-03-01T00:00:00Z"))


@pytest.mark.parametrize("entry", [b"", b"7", b"[" * 100_000, b'{"reply": {}}'])
def test_an_entry_without_a_post_is_kept_as_it_is(entry: bytes) -> None:
    """So that it is parked."""
    assert post_in(entry) == (entry, None)


def test_a_post_that_was_never_seen_has_no_time() -> None:
    """Not even what its author says."""
    assert seen_at(raw(indexedAt=None)) is None


def test_images_are_part_of_the_revision() -> None:
    """Where they are now is not: the AppView may move them."""
    embed = {"images": [{"alt": "Ward", "image": {"ref": {"$link": "bafy1"}}}]}
    urls = ("https://one.example/1.jpg", "https://two.example/1.jpg")
    first, second = (
        post_sighting_of(raw({"embed": embed}, embed={"images": [{"fullsize": url}]}))
        for url in urls
    )

    assert content_digest(first.content) == content_digest(second.content)
    assert content_digest(first.content) != content_digest(post())
    assert second.observation.image_urls == (urls[1],)
