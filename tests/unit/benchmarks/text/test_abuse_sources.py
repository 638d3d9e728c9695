"""Tests for benchmarks.text.abuse_sources."""

from pathlib import Path

import pytest

from benchmarks.text import abuse_sources
from tests.unit.benchmarks.text.sources import write_comments, write_sources


def test_threats_are_those_at_others(tmp_path: Path) -> None:
    """At groups and at single persons, not at oneself."""
    threats, rest = abuse_sources.threats_and_rest(write_sources(tmp_path))
    assert threats == ["I will kill all women.", "I will shoot you."]
    assert len(rest) == 2


def test_tweets_are_told_apart(tmp_path: Path) -> None:
    """Offence that is no hate is neither."""
    data = write_sources(tmp_path)
    assert abuse_sources.hateful(data) == ["We should hang them all"]
    assert abuse_sources.harmless_tweets(data) == ["Nice weather"]


def test_halves_share_nothing() -> None:
    """Each text is in one."""
    texts = [f"text {number}" for number in range(50)]
    first = abuse_sources.half(texts, final=False)
    second = abuse_sources.half(texts, final=True)
    assert sorted(first + second) == sorted(texts)


def test_patients_of_other_trusts_are_development(tmp_path: Path) -> None:
    """The trust that is kept for tests isn't theirs."""
    data = write_sources(tmp_path)
    assert len(abuse_sources.patients(data, final=False)) == 1
    assert abuse_sources.patients(data, final=True) == []


@pytest.mark.parametrize("kind", ["threats", "insults", "angry"])
def test_own_halves_share_nothing(kind: str) -> None:
    """What was looked at and what was not."""
    seen = abuse_sources.own(kind, final=False)
    held = abuse_sources.own(kind, final=True)
    assert seen
    assert held
    assert set(seen).isdisjoint(held)


def test_no_text_moves_to_the_other_half() -> None:
    """What was looked at once stays development."""
    texts = [f"text {number}" for number in range(10)]

    assert abuse_sources.half(texts, final=True) == [
        "text 0",
        "text 1",
        "text 2",
        "text 4",
        "text 5",
        "text 8",
        "text 9",
    ]


@pytest.mark.parametrize(("final", "text"), [(False, "rude"), (True, "late")])
def test_complaints_are_those_of_their_half(
    text: str, tmp_path: Path, *, final: bool
) -> None:
    """Praise is none."""
    told = [
        ("rude", "Trust Z", "5"),
        ("kind", "Trust Z", "1"),
        ("late", "Trust A", "5"),
    ]
    data = write_comments(tmp_path, told)

    assert abuse_sources.complaints(data, final=final) == [text]
