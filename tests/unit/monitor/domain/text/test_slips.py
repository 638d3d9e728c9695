"""Tests for monitor.domain.text.slips."""

import pytest

from monitor.domain.text.folding import skeleton
from monitor.domain.text.slips import (
    alike,
    allowed_in_all,
    allowed_slips,
    is_slip,
    slips_within,
)


@pytest.mark.parametrize(
    ("letters", "telling", "whole"), [(4, 0, 0), (5, 1, 1), (10, 2, 2), (18, 2, 3)]
)
def test_longer_words_may_have_more_slips(
    letters: int, telling: int, whole: int
) -> None:
    """One letter of four makes another word."""
    assert (allowed_slips(letters), allowed_in_all(letters)) == (telling, whole)


@pytest.mark.parametrize(
    ("written", "slip"),
    [("oakhavnclinic", True), ("oakhaevnclinic", True), ("oakhavenclinics", False),
     ("oakhavensclinic", False), ("oakhavenclinic", False), ("okhavnclinic", False),
     ("oakhavenclini", False), ("toakhavenclinic", False), ("akhavenclinic", False)],
)  # fmt: skip
def test_a_slip_is_one_letter_and_no_plural(written: str, *, slip: bool) -> None:
    """There are clinics of that name elsewhere; and it is not at either end."""
    assert is_slip(written, "oakhavenclinic") is slip


def test_slips_are_counted_where_they_matter() -> None:
    """A slip in a common word leaves the name."""
    spelling = "riversidehospital"

    assert slips_within(((0, 9),), spelling, "riversidehopsital") == 0
    assert slips_within(((0, 9),), spelling, "reversidehospital") == 1


@pytest.mark.parametrize(
    ("word", "other", "value"),
    [
        ("riverside", "riversde", 0.95),
        ("riverside", "lakeside", 0.0),
        ("hospital", "hospit", 0.9),
        ("mercy", "marcy", 0.0),
        ("lake", "lakeview", 0.0),
    ],
)
def test_words_are_alike_by_slips_or_beginnings(
    word: str, other: str, value: float
) -> None:
    """A common word has no lookalikes but its own beginnings."""
    assert alike(skeleton(word), skeleton(other)) == value


@pytest.mark.parametrize(("word", "other"), [("burke", "tburke"), ("tburke", "burke")])
def test_an_initial_makes_a_persons_name(word: str, other: str) -> None:
    """It says less than a letter that is doubled."""
    assert alike(word, other) == 0.9 < alike("burke", "burrke")
