"""Tests for benchmarks.text.gravity."""

from pathlib import Path

import pytest

from benchmarks.text import gravity
from benchmarks.text.gravity import rows
from tests.unit.benchmarks.text.sources import write_sources


def test_nothing_grave_is_found_in_a_long_wait(tmp_path: Path) -> None:
    """Complaints first, then all comments."""
    found = list(rows(write_sources(tmp_path), final=False))
    assert [row.figure for row in found] == [0.0, 0.0]
    assert found[1].count == 1


@pytest.mark.parametrize(
    "text", ["They gave me the wrong drug and I nearly died.", "I want to kill myself."]
)
def test_harm_and_danger_are_grave(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By care, or of the writer."""
    monkeypatch.setattr(gravity, "complaints", lambda *_, **__: [text])
    monkeypatch.setattr(gravity, "patients", lambda *_, **__: [text, "A long wait."])

    assert [row.figure for row in rows(Path(), final=False)] == [1.0, 0.5]
