"""The logo's signal: what it says, and of whom it says nothing."""

from dataclasses import replace

import pytest

from monitor.detectors.kit.likeness import shows_logo
from monitor.detectors.kit.logo import logo_signal
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.domain.evidence import Picture
from monitor.domain.records import Observation
from monitor.domain.subjects import unstored
from tests.unit.monitor.detectors.cast import WATCHED, WATCHLIST, account

LOGO = 0
OWNER = replace(WATCHED, logos=(LOGO,))


def shown(apart: int, bio: str = "") -> Profile:
    """Return an account whose avatar is `apart` bits from the logo."""
    prints = (f"{2**apart - 1:064x}",)
    avatar = Picture(media_type="image/png", width=9, height=9, prints=prints)
    content = account("someone", bio=bio)
    return profile_of(
        unstored(content, Observation(), avatar=avatar), WATCHLIST.vocabulary
    )


@pytest.mark.parametrize(
    ("apart", "value", "odds"),
    [(0, 1.0, 4.0), (32, 0.75, 3.5), (64, 0.5, 0.5), (96, 0.25, 0.0), (200, 0.0, 0.0)],
)
def test_the_closer_the_more_it_says(apart: int, value: float, odds: float) -> None:
    """An avatar that is unlike the logo says nothing against an impostor."""
    (signal,) = logo_signal(shown(apart), OWNER)

    assert (signal.name, signal.value) == ("logo_similarity", value)
    assert signal.contribution == pytest.approx(odds)


@pytest.mark.parametrize("bio", ["Parody account", "Nurse at a clinic", "fan page"])
def test_it_says_nothing_of_those_who_say_they_are_others(bio: str) -> None:
    """Fans, staff and parodies show the logo as well."""
    (signal,) = logo_signal(shown(0, bio), OWNER)

    assert (signal.value, signal.contribution) == (1.0, 0.0)
    assert "who say they are others" in signal.why


def test_without_a_logo_it_is_missing() -> None:
    """What can't be measured is no zero."""
    assert logo_signal(shown(0), WATCHED) == ()
    assert not shows_logo(shown(0), WATCHED)


def test_without_an_avatar_it_is_missing() -> None:
    """So it is for a plain one, which has no prints."""
    nobody = profile_of(unstored(account("someone")), WATCHLIST.vocabulary)

    assert logo_signal(nobody, OWNER) == ()


@pytest.mark.parametrize(("apart", "shows"), [(0, True), (38, True), (45, False)])
def test_only_a_close_avatar_shows_the_logo(apart: int, *, shows: bool) -> None:
    """By itself, without any likeness of names."""
    assert shows_logo(shown(apart), OWNER) is shows
