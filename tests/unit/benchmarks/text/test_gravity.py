"""Tests for benchmarks.text.gravity."""

from pathlib import Path

import pytest

from benchmarks.text.gravity import is_grave, rows
from tests.unit.benchmarks.text.sources import write_sources


def test_nothing_grave_is_found_in_a_long_wait(tmp_path: Path) -> None:
    """Complaints first, then all comments."""
    found = list(rows(write_sources(tmp_path), final=False))
    assert [row.figure for row in found[:2]] == [0.0, 0.0]
    assert found[1].count == 1


@pytest.mark.parametrize(
    ("text", "grave"),
    [
        ("They gave me the wrong drug and I nearly died.", True),
        ("I want to kill myself.", True),
        ("A long wait.", False),
    ],
)
def test_harm_and_danger_are_grave(text: str, *, grave: bool) -> None:
    """By care, or of the writer."""
    assert is_grave(text) is grave
