"""Tests of the pages of posts, against an AppView in memory."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from connectors.bluesky.appview import AppView, Found
from connectors.bluesky.pages import own_page, posts_page
from monitor.domain.errors import BadQuery, Gone, RateLimited, WardwatchError
from monitor.domain.sources import JSONValue
from monitor.domain.time import DAY, HOUR, to_iso
from monitor.ports.connector import Page, RawResponse

NOW = 20_000 * DAY
RUNNING: dict[str, JSONValue] = {
    "newest": NOW - DAY,
    "cursor": "x",
    "page": 2,
    "latest": NOW,
}


@dataclass
class Scripted(AppView):
    """Answers every question with the same page; everybody has a profile."""

    entries: Sequence[bytes] = ()
    cursor: str | None = None
    refusal: WardwatchError | None = None
    lost: WardwatchError | None = None
    asked: list[object] = field(default_factory=list)
    kept: Sequence[RawResponse] = ()

    def posts(self, term: str, since: int | None, cursor: str | None) -> Found:
        """Return the page."""
        return self._answer(term, since, cursor)

    def feed(self, actor: str, cursor: str | None) -> Found:
        """Return the page."""
        return self._answer(actor, cursor)

    def profiles(self, dids: Sequence[str]) -> Sequence[bytes]:
        """Return a profile of each."""
        if self.lost:
            raise self.lost
        self.asked.append(tuple(dids))
        return [b'{"did": "%s"}' % did.encode() for did in dids]

    def _answer(self, *asked: object) -> Found:
        if self.refusal:
            raise self.refusal
        self.asked.append(asked)
        return Found(entries=self.entries, cursor=self.cursor, at=NOW)


def post(author: str, key: str = "3a", ago: int = HOUR) -> bytes:
    """Return a post as it is written in an answer."""
    uri = f"at://did:plc:{author}/app.bsky.feed.post/{key}"
    return json.dumps({"uri": uri, "indexedAt": to_iso(NOW - ago)}).encode()


def entry(author: str) -> bytes:
    """Return a post as an entry of a feed."""
    return b'{"post": %s}' % post(author)


def forms(page: Page) -> list[str]:
    """Return the forms of the items of a page."""
    return [item.form for item in page.items]


def test_a_post_comes_with_its_author() -> None:
    """Each author once, by the full profile, whatever the posts."""
    appview = Scripted((post("a"), post("a", "3b"), post("b")))
    page = posts_page(appview, "riverside", {})
    assert forms(page) == ["profile", "profile", "post", "post", "post"]
    assert appview.asked == [("riverside", None, None), ("did:plc:a", "did:plc:b")]


def test_posts_do_not_wait_for_their_authors() -> None:
    """They are read even if no profile can be had now."""
    page = posts_page(Scripted((post("a"),), lost=RateLimited("slow down")), "x", {})
    assert forms(page) == ["post"]


def test_a_post_found_twice_is_one_item() -> None:
    """Shuffled pages repeat posts."""
    assert (
        forms(posts_page(Scripted((post("a"), post("a"))), "x", {})).count("post") == 1
    )


def test_a_post_without_an_address_is_parked_alone() -> None:
    """It becomes an item that parse refuses, beside one that is read."""
    page = posts_page(Scripted((b'{"x": 1}', post("a"))), "x", {})
    assert [item.body for item in page.items[1:]] == [b'{"x": 1}', post("a")]


def test_a_run_asks_for_what_came_since() -> None:
    """The overlap included."""
    appview = Scripted()
    posts_page(appview, "x", {"newest": NOW})
    assert appview.asked[0] == ("x", NOW - 6 * HOUR, None)


def test_an_own_account_comes_with_its_posts() -> None:
    """The profile once in a run."""
    page = own_page(Scripted((entry("a"),)), "riverside.example", {})
    assert forms(page) == ["profile", "post"]
    assert forms(own_page(Scripted((entry("a"),)), "x", RUNNING)) == ["post"]


@pytest.mark.parametrize("read", [posts_page, own_page])
def test_an_expired_cursor_ends_the_run(
    read: Callable[[AppView, str, dict[str, JSONValue]], Page],
) -> None:
    """The next run starts anew, and nothing counts as read."""
    page = read(Scripted(refusal=BadQuery("no such cursor")), "x", {**RUNNING})
    assert (page.items, page.more, page.gaps) == ((), False, ())
    assert page.cursor == {"newest": NOW - DAY}


def test_a_refused_term_needs_a_person() -> None:
    """Without a cursor, the query itself is wrong."""
    with pytest.raises(BadQuery):
        posts_page(Scripted(refusal=BadQuery("?")), "x", {})


def test_an_own_account_that_is_gone_is_told() -> None:
    """Taken down, deactivated or renamed: the answer is the same 400."""
    with pytest.raises(Gone, match="check `accounts`"):
        own_page(Scripted(refusal=BadQuery("?")), "x", {})


def test_gaps_are_handed_on() -> None:
    """More posts than a run reads."""
    cursor = {**RUNNING, "page": 10}
    assert posts_page(Scripted((post("a"),), "y"), "x", cursor).gaps
