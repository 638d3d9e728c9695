"""The logo's signal: what it says, and of whom it says nothing."""

from dataclasses import replace

import pytest

from monitor.detectors.kit.likeness import shows_logo
from monitor.detectors.kit.logo import logo_signal, picture_signal
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.domain.evidence import Picture
from monitor.domain.prints import Print
from monitor.domain.records import Observation
from monitor.domain.subjects import unstored
from tests.unit.monitor.detectors.cast import WATCHED, WATCHLIST, account

LOGO = Print(0, "mirrored")
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
    [(0, 1.0, 4.0), (32, 0.75, 3.8), (64, 0.5, 2.2), (96, 0.25, 0.0), (200, 0.0, 0.0)],
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


def test_it_says_which_variant_and_which_view_matched() -> None:
    """What was done to the logo, and to the avatar."""
    avatar = Picture(
        media_type="image/png", width=9, height=9, prints=("0:cut to a disc",)
    )
    profile = profile_of(unstored(account("x"), avatar=avatar), WATCHLIST.vocabulary)
    (signal,) = logo_signal(profile, OWNER)

    assert signal.why == (
        "The avatar is 100% like the practice's logo, mirrored, cut to a disc."
    )


@pytest.mark.parametrize(("apart", "odds"), [(0, 3.0), (64, 0.0), (128, 0.0)])
def test_a_registered_picture_is_recognised(apart: int, odds: float) -> None:
    """As a whole, so that its own prints are compared."""
    photo = (f"{2**apart - 1:064x}",)
    avatar = Picture(media_type="image/png", width=9, height=9, photo=photo)
    profile = profile_of(unstored(account("x"), avatar=avatar), WATCHLIST.vocabulary)
    (signal,) = picture_signal(profile, replace(WATCHED, pictures=(Print(0),)))

    assert (signal.name, signal.value) == ("picture_reuse", 1 - apart / 128)
    assert signal.contribution == pytest.approx(odds)


def test_without_pictures_their_reuse_is_missing() -> None:
    """Neither the practice's nor the account's."""
    assert picture_signal(shown(0), WATCHED) == ()
    assert picture_signal(shown(0), replace(WATCHED, pictures=(LOGO,))) == ()


def test_without_a_logo_it_is_missing() -> None:
    """What can't be measured is no zero."""
    assert logo_signal(shown(0), WATCHED) == ()
    assert not shows_logo(shown(0), WATCHED)


def test_without_an_avatar_it_is_missing() -> None:
    """So it is for a plain one, which has no prints."""
    nobody = profile_of(unstored(account("someone")), WATCHLIST.vocabulary)

    assert logo_signal(nobody, OWNER) == ()


@pytest.mark.parametrize(("apart", "shows"), [(0, True), (51, True), (52, False)])
def test_only_a_close_avatar_shows_the_logo(apart: int, *, shows: bool) -> None:
    """By itself, without any likeness of names."""
    assert shows_logo(shown(apart), OWNER) is shows
