"""Tests for monitor.detectors.kit.bare."""

import pytest

from monitor.detectors.kit.bare import has_bare_name
from monitor.detectors.kit.profile import profile_of
from monitor.domain.subjects import unstored
from tests.unit.monitor.detectors.cast import WATCHED, WATCHLIST, account

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
