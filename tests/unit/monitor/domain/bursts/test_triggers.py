"""Tests for monitor.domain.bursts.triggers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.bursts.triggers import (
    Gathered,
    Trigger,
    TriggerKind,
    likely_trigger,
)
from monitor.domain.records import Identity, Post, PostForm, RecordKind
from monitor.domain.sources import Capability, Query
from tests.builders import plan


def text(
    native_id: str = "1",
    *links: str,
    thread: str | None = None,
    said: str = "",
    asked: str = "riverside",
    form: PostForm = PostForm.POST,
) -> Gathered:
    """A text of a burst."""
    query = Query(capability=Capability.MENTIONS, text=asked)
    return Gathered(
        identity=Identity(platform="reddit", kind=RecordKind.POST, native_id=native_id),
        post=Post(form=form, text=said, links=links, thread_id=thread),
        found_by=[replace(plan(), query=query)],
    )


def named(*texts: Gathered) -> str | None:
    """Kind and name of what set them off."""
    found = likely_trigger(texts)
    return f"{found.kind} {found.name}".strip() if found else None


def test_comments_of_one_conversation_share_it() -> None:
    """With the post that they answer."""
    comments = [text(str(number), thread="t3_a") for number in range(3)]

    assert named(*comments, text("t3_a"), text("x")) == "thread reddit t3_a"


@pytest.mark.parametrize(
    "thread", ["at://did:plc:ann/app.bsky/3k", "https://m.example/users/ann/1"]
)
def test_addresses_with_an_author_are_not_named(thread: str) -> None:
    """Alerts tell of no author."""
    assert named(*[text(thread=thread)] * 3) == "thread reddit"


def test_a_shared_link_is_named_by_its_host() -> None:
    """Its path may quote a headline."""
    links = [text(str(n), f"https://news.example/{n}?a=b") for n in range(3)]

    assert named(*links) == "site news.example"


def test_articles_are_of_their_outlet() -> None:
    """They need no link to it."""
    articles = [
        replace(text(str(n), form=PostForm.ARTICLE), url=f"https://paper.example/{n}")
        for n in range(3)
    ]

    assert named(*articles) == "site paper.example"


def test_the_most_telling_thing_is_named() -> None:
    """A claim before the conversation that repeats it."""
    claims = [replace(text(thread="t3_a"), claim="tea-cures-gout")] * 3

    assert named(*claims) == "claim tea-cures-gout"


def test_copied_texts_are_told() -> None:
    """Without a word of them."""
    copies = [replace(text(str(n)), copied=True) for n in range(3)]

    assert likely_trigger(copies) == Trigger(
        kind=TriggerKind.COPIES, name="", texts=3, of=3
    )


@pytest.mark.parametrize(("elsewhere", "found"), [(3, "source r/austin"), (4, None)])
def test_a_community_must_have_half_of_them(elsewhere: int, found: str | None) -> None:
    """Most texts come from one community on any day."""
    here = [text(str(n), asked="r/Austin/new") for n in range(3)]

    assert named(*here, *(text(f"x{n}") for n in range(elsewhere))) == found


def test_two_texts_share_nothing() -> None:
    """That is chance."""
    assert named(*[text(thread="t3_a")] * 2) is None
    assert named() is None


@given(st.permutations([text(str(n), f"https://{n % 2}.example") for n in range(8)]))
def test_the_order_changes_nothing(texts: list[Gathered]) -> None:
    """Of two that are shared alike it is always the same."""
    assert named(*texts) == "site 1.example"


@pytest.mark.parametrize(("elsewhere", "found"), [(6, "thread reddit t3_a"), (7, None)])
def test_a_conversation_must_have_a_third_of_them(
    elsewhere: int, found: str | None
) -> None:
    """Three of ten set nothing off."""
    here = [text(str(n), thread="t3_a") for n in range(3)]

    assert named(*here, *(text(f"x{n}") for n in range(elsewhere))) == found


def test_posts_are_of_no_site() -> None:
    """Their address is that of their platform."""
    posts = [replace(text(str(n)), url=f"https://reddit.example/{n}") for n in range(3)]

    assert named(*posts) is None
