"""Tests of the script of the simulated world."""

import pytest
from pydantic import ValidationError

from monitor.simulator.story import (
    Character,
    ProfileChange,
    Role,
    Saying,
    Story,
    TextChange,
    shipped_story,
)

STORY = shipped_story()


def character(**fields: object) -> Character:
    """Return a character on one platform."""
    base = {"id": "a", "role": "person", "handles": {"x": "ann"}}
    return Character.model_validate(base | fields)


def saying(**fields: object) -> Saying:
    """Return a post on one platform."""
    return Saying.model_validate(
        {"id": "p", "by": "a", "on": ["x"], "text": "1"} | fields
    )


def test_characters_come_and_go() -> None:
    """They are there from their step until they are gone."""
    found = character(step=1, gone=3)
    assert [step for step in range(5) if found.at(step)] == [1, 2]


def test_profiles_change() -> None:
    """From its step on; what a change does not tell stays."""
    change = ProfileChange(step=2, handle="clinic", bio="new")
    found = character(name="Ann", bio="old", changes=(change,))
    before, after = found.at(1), found.at(2)
    assert before is not None
    assert after is not None
    assert (before.bio, before.handles) == ("old", {"x": "ann"})
    assert (after.name, after.bio, after.handles) == ("Ann", "new", {"x": "clinic"})


def test_posts_are_edited_and_deleted() -> None:
    """The last change counts."""
    changes = (TextChange(step=1, text="2"), TextChange(step=2, text="3"))
    found = saying(changes=changes, deleted=3)
    texts = [post.text if (post := found.at(step)) else None for step in range(4)]
    assert texts == ["1", "2", "3", None]


def test_the_last_step_is_when_nothing_more_happens() -> None:
    """Whatever happens there."""
    post = saying(deleted=4)
    assert Story(practices=(), characters=(), posts=(post,)).last_step == 4
    gone = character(gone=5)
    assert Story(practices=(), characters=(gone,), posts=(post,)).last_step == 5


def test_the_shipped_story_has_every_role() -> None:
    """And every impostor, department and namesake belongs to a practice."""
    practices = {practice["id"] for practice in STORY.practices}
    assert {found.role for found in STORY.characters} == {*Role}
    named = {c.practice for c in STORY.characters if c.role is not Role.PERSON}
    assert named == practices


def test_the_shipped_story_holds_together() -> None:
    """Ids are unique, and who says something is on that platform then."""
    ids = [found.id for found in STORY.characters]
    assert len(ids) == len({*ids})
    for post in STORY.posts:
        author = STORY.character(post.by).at(post.step)
        assert author is not None
        assert {*post.on} <= author.handles.keys()


def test_a_story_with_unknown_words_is_refused() -> None:
    """A slip of the pen must not go unnoticed."""
    with pytest.raises(ValidationError):
        character(rolle="person")
