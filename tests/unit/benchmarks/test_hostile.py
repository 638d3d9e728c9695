"""Tests for benchmarks.hostile."""

import pytest

from benchmarks.hostile import PIECES, hostile
from monitor.domain.records import MAX_POST


@pytest.mark.parametrize("piece", PIECES.values())
def test_hostile_texts_are_as_long_as_is_read(piece: str) -> None:
    """Whatever they repeat."""
    assert len(hostile(piece)) == MAX_POST
