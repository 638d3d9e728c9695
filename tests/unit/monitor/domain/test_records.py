"""What is content and what is not."""

from dataclasses import replace

import pytest

from monitor.domain.records import (
    Account,
    Post,
    PostForm,
    PostImage,
    content_digest,
    content_json,
    given_by_platform,
)
from tests.builders import account, review


def test_equal_content_has_an_equal_digest() -> None:
    """Two looks at the same account are the same revision."""
    digests = {content_digest(account(followers=n).content) for n in (1, 2)}

    assert len(digests) == 1


def test_every_member_of_an_account_counts() -> None:
    """Whatever its owner changes makes another digest."""
    content = Account(handle="a")
    changed = [
        replace(content, handle="b"),
        replace(content, display_name="b"),
        replace(content, bio="b"),
        replace(content, avatar_id="b"),
        replace(content, links=("b",)),
    ]

    assert len({content_digest(found) for found in [content, *changed]}) == 6


def test_lone_surrogates_have_a_digest() -> None:
    """A hostile text stops no page."""
    assert len(content_digest(review(text="\ud800").content)) == 64


@pytest.mark.parametrize(
    ("native_id", "own"),
    [
        ("44196397", True),
        ("did:plc:abc", True),
        ("https://social.example/users/a", True),
        ("reported:riversidefam", False),
        ("export:77", False),
        ("did:77", False),
    ],
)
def test_the_platforms_ids_are_told_from_others(native_id: str, *, own: bool) -> None:
    """Imports and reports number accounts in ways of their own."""
    assert given_by_platform(native_id) is own


def test_a_post_without_images_is_what_it_was_before_images_were_kept() -> None:
    """An upgrade makes no new revision of every post."""
    assert "images" not in content_json(Post(form=PostForm.POST, text="Open"))


def test_an_image_and_its_description_make_a_revision() -> None:
    """Whoever swaps an image is judged again."""
    shown = [(), (PostImage(key="a"),), (PostImage(key="a", alt="b"),)]
    posts = [Post(form=PostForm.POST, images=images) for images in shown]

    assert len(set(map(content_digest, posts))) == 3
