"""Tests for benchmarks.text.language."""

from pathlib import Path

from benchmarks.text.language import rows
from tests.unit.benchmarks.text.sources import write_sources


def test_english_is_not_lost_and_spanish_is_told(tmp_path: Path) -> None:
    """The tweets of a small source are all in one half."""
    found = {row.tested: row for row in rows(write_sources(tmp_path), final=False)}

    assert found["comments of patients"].figure == 0
    assert found["tweets"].count == 3
    assert found["comments of patients"].at_most
    assert found["own reviews in Spanish"].figure > 0.9
    assert found["own reviews in other languages"].figure > 0.9


def test_the_halves_of_tweets_differ(tmp_path: Path) -> None:
    """The first 5,000 are for development."""
    found = {row.tested: row for row in rows(write_sources(tmp_path), final=True)}

    assert found["tweets"].count == 0
