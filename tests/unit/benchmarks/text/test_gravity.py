"""Tests for benchmarks.text.gravity."""

from itertools import islice
from pathlib import Path

from benchmarks.text.gravity import rows
from tests.unit.benchmarks.text.sources import write_sources


def test_nothing_grave_is_found_in_a_long_wait(tmp_path: Path) -> None:
    """Complaints first, then all comments."""
    found = list(islice(rows(write_sources(tmp_path), final=False), 2))
    assert [row.figure for row in found] == [0.0, 0.0]
    assert found[1].count == 1
