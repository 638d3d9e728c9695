"""Tests of reading X's users and posts."""

from typing import Any

import pytest

from connectors.x.entities import (
    author_id_of,
    id_of,
    post_sightings,
    user_sightings,
    username_of,
    with_author,
)
from monitor.domain.errors import BadItem
from monitor.domain.records import Account, Post, PostForm, Sighting
from monitor.domain.time import from_iso
from tests.unit.connectors.x.wire import post, raw, user

MADE = from_iso("2026-02-03T04:05:06Z")

BANNER = "https://pbs.twimg.com/profile_banners/1/2"


def seen(**changed: Any) -> tuple[Sighting, Account]:
    """Return what a user shows."""
    (sighting,) = user_sightings(raw(user(**changed)))
    assert isinstance(sighting.content, Account)
    return sighting, sighting.content


def read(author: dict[str, Any] | None = None, **changed: Any) -> tuple[Sighting, Post]:
    """Return what a post shows."""
    told = None if author is None else raw(author)
    sighting, *_ = post_sightings(with_author(raw(post(**changed)), told))
    assert isinstance(sighting.content, Post)
    return sighting, sighting.content


def test_a_user_is_an_account() -> None:
    """With everything that its owner chose, and what X says of it."""
    sighting, account = seen()
    assert str(sighting.identity) == "x:account:1002"
    assert account.handle == "riversidefam_pay"
    assert account.display_name == "Riverside Family Clinic"
    assert account.avatar_id == "https://pbs.twimg.com/profile_images/1/a.jpg"
    told = sighting.observation
    assert told.url == "https://x.com/riversidefam_pay"
    assert (told.followers, told.following, told.posts) == (5, 6, 7)
    assert (told.created_at, told.verified) == (MADE, True)
    assert told.avatar_url == account.avatar_id


def test_shortened_links_are_told_as_what_they_lead_to() -> None:
    """The shortener tells nothing; bare domains in the text count too."""
    _, account = seen(description="See riverside-bills.example or https://t.co/abc")
    assert account.links == (
        "https://riverside-pay.example",
        "https://riverside-pay.example/now",
        "https://riverside-bills.example",
    )


def test_a_profile_link_is_kept_where_nobody_tells_where_it_leads() -> None:
    """Old answers have no entities."""
    _, account = seen(entities=None, description="")
    assert account.links == ("https://t.co/xyz",)


def test_the_picture_of_everybody_is_none() -> None:
    """All accounts without a picture would look alike."""
    url = "https://abs.twimg.com/sticky/default_profile_images/default_normal.png"
    sighting, account = seen(profile_image_url=url)
    assert (account.avatar_id, sighting.observation.avatar_url) == (None, None)


@pytest.mark.parametrize(
    ("url", "expected"),
    [(BANNER, BANNER), ("javascript:alert(1)", None), (None, None)],
)
def test_the_banner_is_observed(url: str | None, expected: str | None) -> None:
    """Where it can be fetched, if it can."""
    sighting, _ = seen(profile_banner_url=url)

    assert sighting.observation.banner_url == expected


def test_texts_are_unescaped() -> None:
    """X sends them as HTML does."""
    _, account = seen(name="St Mary&amp;s", description="a &lt; b")
    assert (account.display_name, account.bio) == ("St Mary&s", "a < b")
    assert read(text="R&amp;D &gt; 1")[1].text == "R&D > 1"


def test_a_user_needs_no_more_than_an_id() -> None:
    """Only the default fields, as in old answers, or fewer."""
    (sighting,) = user_sightings(b'{"id":"7"}')
    assert sighting.content == Account()
    assert sighting.observation.url == "https://x.com/i/user/7"


@pytest.mark.parametrize(
    "changed",
    [
        {"entities": [1], "public_metrics": "many", "verified": "yes"},
        {"entities": {"url": {"urls": [None, {"expanded_url": 7}]}}},
        {"profile_image_url": "javascript:alert(1)", "created_at": "yesterday"},
        {"username": "../../evil", "name": ["a"], "description": 5},
        {"public_metrics": {"followers_count": 10**30, "tweet_count": -1}},
    ],
)
def test_odd_fields_of_a_user_count_as_missing(changed: dict[str, Any]) -> None:
    """Attackers and new versions of the API write them."""
    sighting, _ = seen(**changed)
    assert sighting.identity.native_id == "1002"
    assert "evil" not in repr(sighting)


def test_a_post_comes_with_its_author() -> None:
    """As an account of its own."""
    found = post_sightings(with_author(raw(post()), raw(user())))
    assert [str(s.identity) for s in found] == [
        "x:post:1990000000000000001",
        "x:account:1002",
    ]


def test_a_post_has_its_author_and_place() -> None:
    """Author, time, conversation, likes and page."""
    sighting, content = read(user())
    assert content.form is PostForm.POST
    assert (content.author_id, content.author_name) == (
        "1002",
        "Riverside Family Clinic",
    )
    assert (content.thread_id, content.published_at) == ("1990000000000000001", MADE)
    assert sighting.observation.likes == 3
    assert sighting.observation.url == (
        "https://x.com/riversidefam_pay/status/1990000000000000001"
    )


@pytest.mark.parametrize("key", ["referenced_tweets", "referenced_posts"])
def test_answers_are_replies(key: str) -> None:
    """Under the tweet's name and the post's."""
    references = [{"type": "quoted", "id": "8"}, {"type": "replied_to", "id": "9"}]
    changed: dict[str, Any] = {key: references}
    _, content = read(None, **changed)
    assert (content.form, content.parent_id) == (PostForm.REPLY, "9")


@pytest.mark.parametrize("key", ["note_tweet", "note_post"])
def test_long_posts_are_read_whole(key: str) -> None:
    """`text` is only their beginning, without the links at their end."""
    entities = {"urls": [{"expanded_url": "https://riverside-pay.example"}]}
    note = {"text": "x" * 400, "entities": entities}
    _, content = read(**{key: note})
    assert content.text == "x" * 400
    assert content.links == ("https://riverside-pay.example",)


def test_a_post_needs_no_more_than_an_id() -> None:
    """Without author, time or text."""
    (sighting,) = post_sightings(with_author(b'{"id":"7"}', None))
    assert sighting.content == Post(form=PostForm.POST)
    assert sighting.observation.url == "https://x.com/i/status/7"


@pytest.mark.parametrize(
    "changed",
    [
        {"referenced_tweets": {"type": "replied_to"}, "author_id": 1002},
        {"referenced_tweets": [None, {"type": "replied_to", "id": "../9"}]},
        {"note_tweet": "long", "entities": "none", "public_metrics": []},
        {"conversation_id": None, "created_at": 5, "text": None},
    ],
)
def test_odd_fields_of_a_post_count_as_missing(changed: dict[str, Any]) -> None:
    """It is still stored."""
    sighting, content = read(user(), **changed)
    assert sighting.identity.native_id == "1990000000000000001"
    assert content.parent_id is None


@pytest.mark.parametrize(
    "item", [b"{}", b'{"id":7}', b'{"id":"x"}', b'{"id":"1/2"}', b"[", b'{"post":1}']
)
def test_what_has_no_id_is_refused(item: bytes) -> None:
    """It could not be recognised again."""
    with pytest.raises(BadItem):
        user_sightings(item)
    with pytest.raises(BadItem):
        post_sightings(with_author(item, None))
    with pytest.raises(BadItem):
        post_sightings(item)


def test_single_members_are_told() -> None:
    """Of what was written, before it is understood."""
    assert id_of(raw(post())) == "1990000000000000001"
    assert author_id_of(raw(post())) == "1002"
    assert username_of(raw(user())) == "riversidefam_pay"
    assert (id_of(b"["), author_id_of(b"1"), username_of(b"{}")) == (None, None, "")
