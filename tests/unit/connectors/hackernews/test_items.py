"""Tests of reading hits."""

import json

import pytest

from connectors.hackernews.items import created_in, id_in, sightings_of
from monitor.domain.errors import BadItem
from monitor.domain.records import Identity, Post, PostForm, RecordKind, Sighting
from monitor.domain.time import SECOND
from tests.unit.connectors.hackernews.hits import CREATED, comment, story


def seen(raw: bytes) -> Sighting:
    """Return the sighting of a hit."""
    (sighting,) = sightings_of(raw)
    return sighting


def post(raw: bytes) -> Post:
    """Return what a hit's author wrote."""
    content = seen(raw).content
    assert isinstance(content, Post)
    return content


def test_a_story_is_a_post() -> None:
    """With its title and where it leads."""
    assert post(story()) == Post(
        form=PostForm.POST,
        title="Riverside Family Clinic opens a wing",
        links=("https://gazette.example/wing",),
        author_id="ann",
        author_name="ann",
        thread_id="101",
        published_at=CREATED * SECOND,
    )


def test_a_story_may_be_a_text() -> None:
    """Whose links follow the story's own."""
    read = post(story(story_text="See https:&#x2F;&#x2F;a.example&#x2F;x"))

    assert read.text == "See https://a.example/x"
    assert read.links == ("https://gazette.example/wing", "https://a.example/x")


def test_a_comment_answers() -> None:
    """It names what it answers and the story above; the title is not its own."""
    assert post(comment(parent_id=77)) == Post(
        form=PostForm.COMMENT,
        text="They lost my records.\nTwice.",
        author_id="bob",
        author_name="bob",
        thread_id="101",
        parent_id="77",
        published_at=CREATED * SECOND,
    )


def test_a_hit_is_an_item_of_the_site() -> None:
    """Its address is made of its number."""
    sighting = seen(story())

    assert sighting.identity == Identity(
        platform="hackernews", kind=RecordKind.POST, native_id="101"
    )
    assert sighting.observation.url == "https://news.ycombinator.com/item?id=101"
    assert sighting.observation.likes == 7


def test_votes_do_not_change_what_was_written() -> None:
    """They are the platform's word, not the author's."""
    assert seen(story(points=9)).content == seen(story()).content


@pytest.mark.parametrize(
    "raw",
    [
        comment(comment_text="[deleted]"),
        comment(comment_text=None),
        comment(author=None),
        comment(author=""),
        story(title="[flagged]"),
        story(title=None),
    ],
)
def test_what_was_deleted_is_ignored(raw: bytes) -> None:
    """There is nobody and nothing left to judge."""
    assert sightings_of(raw) == ()


@pytest.mark.parametrize(
    "raw",
    [
        b"[]",
        b"{",
        story(objectID=None),
        story(objectID="../101"),
        story(objectID=-1),
        story(objectID=True),
        story(_tags=["poll"]),
        story(_tags=None),
        b'{"objectID": ' + b"9" * 5_000 + b"}",
    ],
)
def test_what_is_no_item_is_refused(raw: bytes) -> None:
    """It is parked, alone."""
    with pytest.raises(BadItem):
        sightings_of(raw)


@pytest.mark.parametrize("odd", [{}, [1], -1, "\x00\ud800", 10**30, True])
@pytest.mark.parametrize("member", ["url", "story_text", "points", "created_at_i"])
def test_odd_members_of_a_story_count_as_missing(member: str, odd: object) -> None:
    """The rest is read all the same."""
    assert post(story(**{member: odd})).title.startswith("Riverside")


@pytest.mark.parametrize("odd", [{}, [1], -1, "\x00\ud800", 10**30, True])
def test_odd_references_of_a_comment_count_as_missing(odd: object) -> None:
    """It answers nothing then."""
    read = post(comment(story_id=odd, parent_id=odd))
    assert (read.thread_id, read.parent_id) == (None, None)


def test_lone_surrogates_are_not_kept() -> None:
    """No database stores them."""
    assert post(story(title="a\ud800\x00b")).title == "a\ufffd\ufffdb"


def test_numbers_are_ids_too() -> None:
    """Answers write them either way."""
    assert id_in(story(objectID=101)) == id_in(story()) == "101"


@pytest.mark.parametrize("odd", [None, "1", -5, 10**11, 1.5, True])
def test_odd_times_are_none(odd: object) -> None:
    """They cannot move where the reading goes on."""
    assert created_in(json.dumps({"created_at_i": odd}).encode()) is None
