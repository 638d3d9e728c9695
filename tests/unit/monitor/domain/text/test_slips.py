"""Tests for monitor.domain.text.slips."""

import pytest

from monitor.domain.text.folding import skeleton
from monitor.domain.text.slips import alike, allowed_slips


@pytest.mark.parametrize(("letters", "slips"), [(4, 0), (5, 1), (11, 1), (12, 2)])
def test_long_words_may_have_more_slips(letters: int, slips: int) -> None:
    """Of a short word little remains."""
    assert allowed_slips(letters) == slips


@pytest.mark.parametrize(
    ("word", "other", "value"),
    [
        ("riverside", "rivreside", 0.95),
        ("riverside", "rivresied", 0.0),
        ("medical", "med", 0.9),
        ("medical", "me", 0.0),
        ("medical", "medicol", 0.0),
        ("riverside", "rivers", 0.0),
        ("oak", "oaks", 0.0),
    ],
)
def test_words_are_alike_by_slips_or_as_short_forms(
    word: str, other: str, value: float
) -> None:
    """Common words have short forms, all others have slips."""
    one, two = skeleton(word), skeleton(other)

    assert alike(one, two) == alike(two, one) == value
