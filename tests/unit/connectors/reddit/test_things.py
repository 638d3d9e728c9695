"""Tests of reading Reddit's things."""

import json

import pytest

from connectors.reddit.things import (
    created_of,
    fullname_of,
    is_suspended,
    is_taken_away,
    sightings_of,
)
from monitor.domain.errors import BadItem
from monitor.domain.records import Account, Post, PostForm, RecordKind, Sighting
from monitor.domain.time import SECOND

CREATED = 1_772_000_000
ICON = "https://media.example/icon.png"


def thing(kind: str, **fields: object) -> bytes:
    """Return a thing as it is written."""
    return json.dumps({"kind": kind, "data": fields}).encode()


def submission(**fields: object) -> Sighting:
    """Return what a submission with `fields` shows."""
    usual = {
        "name": "t3_1a",
        "title": "Waiting",
        "selftext": "Hours at riverside.example/x",
        "author": "neighbour",
        "author_fullname": "t2_9z",
        "created_utc": float(CREATED),
        "permalink": "/r/austin/comments/1a/waiting/",
        "is_self": True,
        "url": "https://www.reddit.com/r/austin/comments/1a/waiting/",
        "score": 3,
    }
    (sighting,) = sightings_of(thing("t3", **{**usual, **fields}))
    return sighting


def comment(**fields: object) -> Sighting:
    """Return what a comment with `fields` shows."""
    usual = {
        "name": "t1_2b",
        "body": "Same here",
        "author": "neighbour",
        "author_fullname": "t2_9z",
        "link_id": "t3_1a",
        "parent_id": "t1_0c",
    }
    (sighting,) = sightings_of(thing("t1", **{**usual, **fields}))
    return sighting


def user(**fields: object) -> Sighting:
    """Return what a user with `fields` shows."""
    profile = {
        "title": "Riverside",
        "public_description": "Pay at riverside.example/pay",
        "icon_img": f"{ICON}?s=1",
        "subscribers": 7,
    }
    usual = {"id": "9z", "name": "Riverside_Billing", "subreddit": profile}
    (sighting,) = sightings_of(thing("t2", **{**usual, **fields}))
    return sighting


def test_a_submission_is_read() -> None:
    """Title, text, links, author and place; times in microseconds."""
    sighting = submission()
    assert (sighting.identity.kind, sighting.identity.native_id) == (
        RecordKind.POST,
        "t3_1a",
    )
    assert sighting.content == Post(
        form=PostForm.POST,
        title="Waiting",
        text="Hours at riverside.example/x",
        links=("https://riverside.example/x",),
        author_id="t2_9z",
        author_name="neighbour",
        thread_id="t3_1a",
        published_at=CREATED * SECOND,
    )
    assert sighting.observation.likes == 3
    assert sighting.observation.url == (
        "https://www.reddit.com/r/austin/comments/1a/waiting/"
    )


def test_a_link_post_keeps_its_link() -> None:
    """The address that a submission is about is one of its links."""
    sighting = submission(is_self=False, selftext="", url="https://pay.example/")
    assert isinstance(sighting.content, Post)
    assert sighting.content.links == ("https://pay.example/",)


def test_a_comment_is_read() -> None:
    """It knows its thread and what it answers."""
    content = comment().content
    assert isinstance(content, Post)
    assert (content.form, content.text) == (PostForm.COMMENT, "Same here")
    assert (content.thread_id, content.parent_id) == ("t3_1a", "t1_0c")


@pytest.mark.parametrize("mark", ["[deleted]", "[removed]", "[ Removed by Reddit ]"])
def test_of_what_was_removed_only_its_place_is_kept(mark: str) -> None:
    """Neither author nor text; title and links neither."""
    assert submission(selftext=mark).content == Post(
        form=PostForm.POST, thread_id="t3_1a", published_at=CREATED * SECOND
    )
    assert comment(body=mark).content == Post(
        form=PostForm.COMMENT, thread_id="t3_1a", parent_id="t1_0c"
    )


def test_a_removed_link_post_is_known_by_its_category() -> None:
    """It has no text that could say so, and keeps its title and link."""
    content = submission(selftext="", removed_by_category="moderator").content
    assert isinstance(content, Post)
    assert (content.title, content.links, content.author_name) == ("", (), "")


def test_a_deleted_author_is_nobody() -> None:
    """The text of an account that was deleted stays, the name does not."""
    content = comment(author="[deleted]", author_fullname=None).content
    assert isinstance(content, Post)
    assert (content.author_id, content.author_name) == (None, "")
    assert content.text == "Same here"


@pytest.mark.parametrize(
    ("kind", "fields", "taken"),
    [
        ("t3", {"author": "neighbour", "selftext": "x"}, False),
        ("t3", {"author": "neighbour", "selftext": ""}, False),
        ("t1", {"author": "neighbour", "body": "x"}, False),
        ("t3", {"author": "[deleted]", "selftext": "x"}, True),
        ("t3", {"author": None, "selftext": "x"}, True),
        ("t3", {"author": "neighbour", "selftext": "[removed]"}, True),
        ("t3", {"author": "neighbour", "removed_by_category": "moderator"}, True),
        ("t1", {"author": "neighbour", "body": "[deleted]"}, True),
        ("t1", {"author": "[deleted]", "body": "x"}, True),
    ],
)
def test_what_must_go(kind: str, fields: dict[str, object], taken: bool) -> None:
    """What lacks its author or its text."""
    assert is_taken_away(thing(kind, name=f"{kind}_1a", **fields)) is taken


def test_a_user_is_read() -> None:
    """Handle, shown name, bio, links, picture without its signature."""
    sighting = user(created_utc=CREATED)
    assert sighting.identity.native_id == "t2_9z"
    assert sighting.content == Account(
        handle="Riverside_Billing",
        display_name="Riverside",
        bio="Pay at riverside.example/pay",
        avatar_id=ICON,
        links=("https://riverside.example/pay",),
    )
    assert sighting.observation.avatar_url == f"{ICON}?s=1"
    assert sighting.observation.followers == 7
    assert sighting.observation.created_at == CREATED * SECOND


def test_a_picture_that_reddit_drew_is_none() -> None:
    """Everybody has one; nobody chose it."""
    drawn = {"icon_img": ICON, "is_default_icon": True}
    content = user(subreddit=drawn, icon_img=ICON).content
    assert isinstance(content, Account)
    assert content.avatar_id is None


@pytest.mark.parametrize("profile", [None, "x", {}, {"title": 7}])
def test_a_user_without_a_profile_is_read(profile: object) -> None:
    """Accounts of the early years have none."""
    content = user(subreddit=profile).content
    assert content == Account(handle="Riverside_Billing")


def test_a_suspended_user_shows_nothing() -> None:
    """Only that is told of it, without an id."""
    raw = thing("t2", name="x", is_suspended=True)
    assert sightings_of(raw) == ()
    assert is_suspended(raw)
    assert not is_suspended(thing("t2", name="x"))


@pytest.mark.parametrize(
    "odd",
    [
        {"title": 7},
        {"selftext": None},
        {"created_utc": "x"},
        {"created_utc": 1e300},
        {"created_utc": True},
        {"author_fullname": "t2_9z/../x"},
        {"score": -4},
        {"permalink": "https://elsewhere.example/"},
        {"url": ["x"], "is_self": 0},
        {"selftext": "\ud800\x00"},
    ],
)
def test_an_odd_field_counts_as_missing(odd: dict[str, object]) -> None:
    """The rest of the submission is read."""
    assert submission(**odd).identity.native_id == "t3_1a"


@pytest.mark.parametrize(
    "raw",
    [
        thing("t3", name="t1_2b"),
        thing("t3", name="t3_"),
        thing("t3", name=None),
        thing("t2", name="no_id"),
        thing("t5", name="t5_x"),
        thing("more", name="t3_x"),
        b'{"kind": ["t3"], "data": 7}',
    ],
)
def test_a_thing_without_identity_is_refused(raw: bytes) -> None:
    """It is parked, alone."""
    with pytest.raises(BadItem):
        sightings_of(raw)


def test_names_and_times_are_read_before_the_rest() -> None:
    """They say how far a listing was read."""
    raw = thing("t1", name="t1_2b", created_utc=1.5)
    assert (fullname_of(raw), created_of(raw)) == ("t1_2b", SECOND)
    assert (fullname_of(b"{"), created_of(b"[]")) == (None, None)
    huge = b'{"kind": "t1", "data": {"created_utc": 1%s}}' % (b"0" * 400)
    assert created_of(huge) is None
