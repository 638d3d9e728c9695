"""Tests for monitor.domain.index.spelled."""

import pytest

from monitor.domain.index.spelled import Spelled
from monitor.domain.text.slips import Spans


@pytest.mark.parametrize(
    ("telling", "within"), [((), 0), (((0, 4),), 0), (((0, 4), (5, 9)), 1)]
)
def test_slips_in_telling_words_depend_on_their_letters(
    telling: Spans, within: int
) -> None:
    """All of them together."""
    assert Spelled("oaksofmainclinic", 2, telling).within == within
