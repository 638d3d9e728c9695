"""Tests for monitor.domain.whose.authorship."""

import pytest

from monitor.domain.records import Post, PostForm
from monitor.domain.sources import Capability, Query, SourcePlan
from monitor.domain.time import HOUR
from monitor.domain.watch import Handle, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist
from monitor.domain.whose.authorship import is_own, is_owners_reply

RIVER = Practice(
    id=PracticeId("river"),
    name="Riverside Family Clinic",
    accounts=(
        Handle(platform="x", handle="riverside"),
        Handle(platform="bluesky", handle="riverside"),
        Handle(platform="reddit", handle="Riverside"),
        Handle(platform="mastodon", handle="riverside@social.example"),
    ),
)
WATCHED = compile_watchlist([RIVER]).watched[0]


def plan(platform: str, capability: Capability = Capability.MENTIONS) -> SourcePlan:
    """A source of the practice."""
    return SourcePlan(
        connector="c",
        platform=platform,
        query=Query(capability=capability, text="t"),
        every=HOUR,
        practices=(RIVER.id,),
    )


def written(name: str = "", native_id: str | None = None) -> Post:
    """A post by somebody."""
    return Post(form=PostForm.POST, author_name=name, author_id=native_id)


@pytest.mark.parametrize(
    ("platform", "name", "native_id", "own"),
    [
        ("bluesky", "riverside.bsky.social", "did:plc:1", True),
        ("bluesky", "riverside.example", "did:plc:2", False),
        ("reddit", "riverside", "t2_1", True),
        ("mastodon", "Riverside", "https://social.example/users/riverside", True),
        ("mastodon", "Riverside", "https://social.example/@riverside", True),
        ("mastodon", "riverside", "https://evil.example/users/riverside", False),
        ("mastodon", "riverside@social.example", "https://[::1", False),
        ("x", "riverside", "123", False),
    ],
)
def test_only_unique_names_prove_who_wrote(
    platform: str, name: str, native_id: str, *, own: bool
) -> None:
    """A fake chooses the practice's display name."""
    assert is_own(written(name, native_id), [plan(platform)], WATCHED) is own


NUMBERED = "https://social.example/ap/users/1151"


@pytest.mark.parametrize(
    ("platform", "author", "url", "own"),
    [
        ("x", "123", "https://x.com/Riverside/status/1", True),
        ("x", None, "https://x.com/riverside/status/1", True),
        ("x", "123", "https://x.com/riverside_billing/status/1", False),
        ("x", "123", "https://x.com/i/status/1", False),
        ("x", "123", "https://x.com/riverside", False),
        ("x", "123", "https://x.example/riverside/status/1", False),
        ("x", "123", "https://[::1", False),
        ("import", "123", "https://x.com/riverside/status/1", False),
        ("mastodon", NUMBERED, "https://social.example/@riverside/1", True),
        ("mastodon", NUMBERED, "https://social.example/@riverside/statuses/1", True),
        ("mastodon", NUMBERED, "https://social.example/@fan/1", False),
        ("mastodon", NUMBERED, "https://social.example/@riverside@evil.example", False),
        ("mastodon", NUMBERED, "https://social.example/notes/1", False),
        (
            "mastodon",
            "https://evil.example/ap/users/1151",
            "https://social.example/@riverside/1",
            False,
        ),
        ("mastodon", None, "https://social.example/@riverside/1", False),
    ],
)
def test_the_address_of_a_post_tells_who_wrote(
    platform: str, author: str | None, url: str, *, own: bool
) -> None:
    """Where the platform makes it of a unique name."""
    post = written("Riverside Family Clinic", author)

    assert is_own(post, [plan(platform)], WATCHED, url) is own


def test_others_write_on_its_page() -> None:
    """Their comments are not its own."""
    page = plan("bluesky", Capability.OWN)

    assert not is_own(written("fan.bsky.social", "did:plc:3"), [page], WATCHED)


@pytest.mark.parametrize(
    ("form", "own"), [(PostForm.POST, True), (PostForm.COMMENT, False)]
)
def test_what_its_page_opens_with_is_its_own(form: PostForm, *, own: bool) -> None:
    """Where nobody is told."""
    assert is_own(Post(form=form), [plan("x", Capability.OWN)], WATCHED) is own


def test_reviews_are_not_its_own() -> None:
    """Others write them, told or not."""
    assert not is_own(written(), [plan("yelp", Capability.REVIEWS)], WATCHED)


@pytest.mark.parametrize(
    ("form", "source", "location", "own"),
    [
        (PostForm.REPLY, plan("import"), "main", True),
        (PostForm.REPLY, plan("google", Capability.REVIEWS), "main", True),
        (PostForm.REPLY, plan("bluesky"), "main", False),
        (PostForm.REPLY, plan("import"), "elsewhere", False),
        (PostForm.REVIEW, plan("import"), "main", False),
        (PostForm.COMMENT, plan("import"), "main", False),
    ],
)
def test_owners_alone_answer_reviews(
    form: PostForm, source: SourcePlan, location: str, *, own: bool
) -> None:
    """At their own listings, as far as an export or the listing tells."""
    told = is_owners_reply(Post(form=form), [source], location, {"main"})

    assert told is own
