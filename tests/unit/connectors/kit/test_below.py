"""Tests of which conversations are read, and what becomes of those that fail."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from connectors.kit.below import (
    AGAIN,
    MOST_AT_ONCE,
    MOST_COMMENTS,
    MOST_KNOWN,
    PATIENCE,
    WINDOW,
    Below,
    Comments,
    Opening,
    kept_threads,
    newest,
    read_below,
)
from monitor.domain.errors import (
    AccessNotGranted,
    BadQuery,
    Gone,
    RateLimited,
    WardwatchError,
)
from monitor.domain.sources import JSONValue
from monitor.domain.time import HOUR, MINUTE

NOW = 1_700_000_000_000_000


def opening(
    key: str = "a", replies: int = 1, ago: int = HOUR, answers: str = ""
) -> Opening:
    """An own post."""
    return Opening(key=key, written_at=NOW - ago, replies=replies, answers=answers)


@dataclass
class Platform:
    """Answers what is below posts; some fail."""

    failing: Mapping[str, WardwatchError] = field(default_factory=dict)
    answer: Comments = field(default_factory=lambda: Comments(found=(b"{}",)))
    asked: list[str] = field(default_factory=list)

    def __call__(self, key: str) -> Comments:
        """Return the comments."""
        self.asked.append(key)
        if key in self.failing:
            raise self.failing[key]
        return self.answer


def read(
    shown: Sequence[Opening],
    platform: Platform,
    cursor: Mapping[str, JSONValue] | None = None,
    after: int = 0,
) -> Below:
    """Read a page that shows these posts, so long after now."""
    return read_below(cursor or {}, shown, NOW + after, platform)


def test_posts_with_replies_are_read() -> None:
    """Not those without, nor old ones."""
    platform = Platform()
    shown = [opening(), opening("b", replies=0), opening("c", ago=WINDOW + 1)]

    assert read(shown, platform).found == [b"{}"]
    assert platform.asked == ["a"]


def test_what_has_not_changed_is_left_alone() -> None:
    """For a few hours; answers to comments change no number."""
    platform = Platform()
    first = read([opening()], platform)
    read([opening()], platform, first.cursor, AGAIN - 1)
    assert platform.asked == ["a"]

    read([opening(replies=2)], platform, first.cursor, MINUTE)
    read([opening()], platform, first.cursor, AGAIN)
    assert platform.asked == ["a", "a", "a"]


def test_a_conversation_is_read_once() -> None:
    """Own answers in it are part of it; those below posts of others are not."""
    platform = Platform()
    read([opening(), opening("b", answers="a"), opening("c", answers="x")], platform)

    assert platform.asked == ["a", "c"]


def test_each_has_its_turn() -> None:
    """What was tried longest ago comes first."""
    platform = Platform()
    shown = [opening(str(n), ago=n) for n in range(MOST_AT_ONCE + 2)]
    first = read(shown, platform)
    assert len(platform.asked) == MOST_AT_ONCE

    read(shown, platform, first.cursor, MINUTE)
    assert sorted(platform.asked) == sorted(each.key for each in shown)


def test_what_fails_is_tried_again_and_blocks_nobody() -> None:
    """The others come first then; nothing is told as missed yet."""
    platform = Platform(failing={"a": RateLimited("slow down")})
    shown = [opening(), opening("b", ago=2 * HOUR)]
    first = read(shown, platform)
    assert (first.found, first.gaps, first.problem) == ([], (), "")
    assert platform.asked == ["a"]

    assert read(shown, platform, first.cursor, MINUTE).found == [b"{}"]
    assert platform.asked == ["a", "b", "a"]


def test_what_fails_for_a_day_is_a_gap() -> None:
    """From when it was read last; also where the post has left the list."""
    good, bad = Platform(), Platform(failing={"a": RateLimited("slow down")})
    first = read([opening()], good)
    failed = read([opening(replies=2)], bad, first.cursor, MINUTE)
    later = read([], bad, failed.cursor, PATIENCE + 2 * MINUTE)

    (gap,) = later.gaps
    assert (gap.after, gap.before) == (NOW, NOW + PATIENCE + 2 * MINUTE)
    assert read([], bad, later.cursor, PATIENCE + 3 * MINUTE).gaps == ()


def test_what_gets_too_old_unread_is_a_gap() -> None:
    """And is forgotten."""
    bad = Platform(failing={"a": RateLimited("slow down")})
    first = read([opening(ago=WINDOW - MINUTE)], bad)
    later = read([], bad, first.cursor, HOUR)

    assert [gap.after for gap in later.gaps] == [None]
    assert later.cursor == {}


@pytest.mark.parametrize("error", [BadQuery, Gone])
def test_deleted_posts_are_forgotten(error: Callable[[str], WardwatchError]) -> None:
    """Those that are still in the list are not taken for deleted."""
    platform = Platform(failing={"a": error("not found")})
    first = read([opening(), opening("b")], platform)
    assert platform.asked == ["a", "b"]
    assert "'a'" in str(first.cursor)

    assert "'a'" not in str(read([], platform, first.cursor, MINUTE).cursor)


def test_a_refusal_needs_a_person() -> None:
    """And is not repeated for each post."""
    platform = Platform(failing={"a": AccessNotGranted("closed")})
    found = read([opening(), opening("b", ago=2 * HOUR)], platform)

    assert (found.problem, platform.asked) == ("closed", ["a"])


def test_a_conversation_that_is_cut_is_a_gap() -> None:
    """Where what is left out was never read."""
    cut = Platform(answer=Comments(found=(), cut=True, since=NOW - MINUTE))
    first = read([opening()], cut)
    assert [(gap.after, gap.before) for gap in first.gaps] == [(None, NOW - MINUTE)]

    assert read([opening(replies=2)], cut, first.cursor, MINUTE).gaps == ()


def test_a_conversation_cut_anywhere_is_a_gap_when_it_changed() -> None:
    """Nobody knows what was left out; it is told once."""
    cut = Platform(answer=Comments(found=(), cut=True))
    first = read([opening()], cut)
    assert len(first.gaps) == 1
    assert read([opening()], cut, first.cursor, AGAIN).gaps == ()


def test_the_cursor_stays_small() -> None:
    """The newest are kept; what was due of the others is a gap."""
    shown = [opening(str(n), ago=n) for n in range(MOST_KNOWN + 1)]
    found = read(shown, Platform())

    assert len(found.cursor["threads"]) == MOST_KNOWN  # type: ignore[arg-type]  # a mapping
    assert len(found.gaps) == 1


@pytest.mark.parametrize(
    "odd", [None, 1, [], {"a": 1}, {"a": []}, {"a": [1, 2]}, {"a": ["x"] * 5}]
)
def test_odd_cursors_start_anew(odd: JSONValue) -> None:
    """Nothing is lost: what is read twice is stored once."""
    platform = Platform()
    read([opening()], platform, {"threads": odd})

    assert platform.asked == ["a"]


def test_pages_that_read_nothing_keep_what_is_known() -> None:
    """And nothing else of the cursor."""
    first = read([opening()], Platform())

    assert kept_threads({**first.cursor, "newest": 1}) == first.cursor
    assert kept_threads({"newest": 1}) == {}


def test_the_newest_comments_are_taken() -> None:
    """As many as are read at once."""
    found = [(str(n).encode(), n) for n in range(MOST_COMMENTS + 1)]
    taken = newest(found)

    assert (taken.found[0], len(taken.found)) == (b"200", MOST_COMMENTS)
    assert (taken.cut, taken.since) == (True, 1)
    assert newest(found[:1], cut=True) == Comments(found=[b"0"], cut=True)
    assert newest([]) == Comments(found=[])
