"""Tests of the posts of the simulated Bluesky."""

from monitor.simulator.bluesky_posts import SimPost, Timeline


def post(key: str, minute: int, indexed_at: str = "", after: int = 0) -> SimPost:
    """Return a post of that minute."""
    return SimPost(
        author="did:plc:a",
        key=key,
        created_at=f"2026-02-28T12:{minute:02}:00.000Z",
        indexed_at=indexed_at,
        after=after,
    )


def keys(timeline: Timeline, searches: int = 0) -> list[str]:
    """Return the keys of the posts that are indexed."""
    return [found.key for found in timeline.indexed(searches)]


def test_the_newest_is_first() -> None:
    """Whatever the order of their arrival; a time to come does not count."""
    timeline = Timeline([post("a", 1), post("b", 3)])
    timeline.add([post("c", 2), post("d", 59, indexed_at="2026-02-28T12:00:00.000Z")])
    assert keys(timeline) == ["b", "c", "a", "d"]


def test_posts_are_indexed_late() -> None:
    """After so many searches."""
    timeline = Timeline([post("a", 1, after=2)])
    assert (keys(timeline, 1), keys(timeline, 2)) == ([], ["a"])


def test_posts_are_taken_away() -> None:
    """By their address."""
    timeline = Timeline([post("a", 1), post("b", 2)])
    timeline.delete("at://did:plc:a/app.bsky.feed.post/a")
    assert keys(timeline) == ["b"]


def test_all_can_be_replaced() -> None:
    """What is left out was deleted."""
    timeline = Timeline([post("a", 1)])
    timeline.replace([post("b", 2)])
    assert keys(timeline) == ["b"]
