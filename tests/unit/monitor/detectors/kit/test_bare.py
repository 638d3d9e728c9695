"""Tests for monitor.detectors.kit.bare."""

import pytest

from monitor.detectors.kit.bare import has_bare_name, names_its_jobs
from monitor.detectors.kit.profile import profile_of
from monitor.domain.subjects import unstored
from tests.unit.monitor.detectors.cast import GENERIC, WATCHED, WATCHLIST, account

NAME = "Riverside Family Clinic"


@pytest.mark.parametrize(
    ("handle", "name", "bare"),
    [
        ("riversidefamilyclinic", NAME, True),
        ("riverside_family_clinic", "", True),
        ("", f"{NAME} (official)", True),
        ("riversidefamilyclinic", "Lena", False),
        ("riversidefamilykids", f"{NAME} Pediatrics", False),
        ("riversidealumni", f"{NAME} Alumni", False),
        ("team.riversidefamilyclinic", f"Team {NAME}", True),
        ("team.riversidefamilyclinic", f"Team {NAME} 10K", False),
        ("", "", False),
    ],
)
def test_the_bare_name_has_nothing_added(handle: str, name: str, *, bare: bool) -> None:
    """Claims and dots aside; a person's name or a branch is something."""
    read = profile_of(unstored(account(handle, name)), WATCHLIST.vocabulary)

    assert has_bare_name(read, WATCHED) is bare


@pytest.mark.parametrize(
    ("handle", "name", "its"),
    [
        ("", f"{NAME} Jobs", True),
        ("riversidefamilyclinicjobs", "Lena", True),
        ("austinjobs", NAME, False),
    ],
)
def test_jobs_are_those_of_the_name_beside_them(
    handle: str, name: str, *, its: bool
) -> None:
    """A board may have a practice's name, and a handle of its own."""
    read = profile_of(unstored(account(handle, name)), WATCHLIST.vocabulary)

    assert names_its_jobs(read, WATCHED) is its


def test_jobs_under_a_name_of_many_are_of_no_practice() -> None:
    """Boards list those of all memorial hospitals."""
    generic = next(w for w in WATCHLIST.watched if w.practice == GENERIC)
    board = account(name="Memorial Hospital Jobs")

    assert not names_its_jobs(
        profile_of(unstored(board), WATCHLIST.vocabulary), generic
    )
