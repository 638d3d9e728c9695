"""What bearing a clinician's name says."""

import pytest

from monitor.detectors.kit.clinicians import bears, clinician_signals
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.domain.subjects import unstored
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import WATCHED, account
from tests.unit.monitor.detectors.crowd import HARBOR

WATCHLIST = compile_watchlist([HARBOR])
(HARBOR_WATCHED,) = WATCHLIST.watched


def profile(name: str, bio: str = "") -> Profile:
    """Return an account read."""
    return profile_of(unstored(account(name=name, bio=bio)), WATCHLIST.vocabulary)


def test_a_name_alone_says_little() -> None:
    """Others bear it too."""
    (signal,) = clinician_signals(profile("Dr. Miriam Castellan"), HARBOR_WATCHED)

    assert (signal.name, signal.value) == ("clinician_name", 1.0)
    assert 0 < signal.contribution < 1


def test_a_short_form_says_less() -> None:
    """There are more of them."""
    (whole,) = clinician_signals(profile("Miriam Castellan"), HARBOR_WATCHED)
    (short,) = clinician_signals(profile("Dr. Castellan"), HARBOR_WATCHED)

    assert 0 < short.contribution < whole.contribution


@pytest.mark.parametrize(
    "bio", ["At Harbor Point Family Clinic", "See harborpointclinic.example"]
)
def test_with_the_practice_it_says_much(bio: str) -> None:
    """By the practice's name or by its domain."""
    said = clinician_signals(profile("Miriam Castellan", bio), HARBOR_WATCHED)

    assert [signal.name for signal in said] == ["clinician_name", "clinician_here"]


def test_nobody_else_has_the_signal() -> None:
    """Without the name, or without clinicians, it is missing."""
    assert clinician_signals(profile("Miriam"), HARBOR_WATCHED) == ()
    assert bears(profile("Miriam Castellan"), WATCHED) is None
