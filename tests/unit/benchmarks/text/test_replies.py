"""Tests for benchmarks.text.replies."""

import json
from pathlib import Path

import pytest

from benchmarks.text.replies import (
    Reply,
    is_alerted,
    is_refused,
    read_drafts,
    read_replies,
    rows,
)

DATA = Path(__file__).parents[4] / "benchmarks" / "data"


def reply(text: str, *, review: str | None = None, post: bool = False) -> Reply:
    """Return a reply that nothing is known of."""
    return Reply(text=text, review=review, wrong=True, post=post)


def test_there_are_enough_replies() -> None:
    """At least 300, about half of them harmless, none of them twice."""
    halves = [read_replies(DATA / f"replies_{half}.jsonl") for half in ("dev", "final")]
    texts = [reply.text for half in halves for reply in half]
    wrong = sum(reply.wrong for half in halves for reply in half)

    assert len(texts) == len(set(texts)) >= 300
    assert 0.4 <= wrong / len(texts) <= 0.6


def test_drafts_tell_whether_they_are_posts(tmp_path: Path) -> None:
    """And what they answer, if that is known."""
    file = tmp_path / "drafts.jsonl"
    lines = [
        {"draft": "One.", "unsafe": True, "post": True},
        {"draft": "Two.", "unsafe": False, "review": "Bad."},
    ]
    file.write_text("\n".join(map(json.dumps, lines)))

    assert read_drafts(file) == [
        Reply(text="One.", review=None, wrong=True, post=True),
        Reply(text="Two.", review="Bad.", wrong=False),
    ]


@pytest.mark.parametrize(
    ("judged", "so"),
    [
        (reply("Thank you!"), False),
        (reply("You are a liar."), True),
        (reply("A sad shoulder.", review="My sad shoulder was hurt."), False),
        (reply("The shoulder.", review="My shoulder was hurt."), True),
        (reply("Your visit can be online.", post=True), False),
    ],
)
def test_a_draft_is_refused_for_anything(judged: Reply, so: bool) -> None:
    """Replies with their review, posts as posts."""
    assert is_refused(judged) is so


def test_an_own_reply_alerts_for_patient_information_alone() -> None:
    """Not for its manner."""
    assert is_alerted(reply("Our records show that you were late."))
    assert not is_alerted(reply("You are a liar."))


def test_the_development_half_reaches_the_targets() -> None:
    """Recall .95 and precision .90, of drafts and of what was sent."""
    told = list(rows(DATA, final=False))

    assert len(told) == 6
    assert all(row.met for row in told)
