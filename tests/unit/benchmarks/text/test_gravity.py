"""Tests for benchmarks.text.gravity."""

from itertools import islice
from pathlib import Path

from benchmarks.patient_comments import TEST_SOURCE
from benchmarks.text.gravity import rows
from tests.unit.benchmarks.text.sources import write_comments


def test_nothing_grave_is_found_in_a_long_wait(tmp_path: Path) -> None:
    """Complaints first, then all comments."""
    said = [("The wait was far too long", TEST_SOURCE, "5")]
    found = list(islice(rows(write_comments(tmp_path, said), final=True), 2))

    assert [row.figure for row in found] == [0.0, 0.0]
    assert found[1].count == 1
