"""What bearing a clinician's name says."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.clinicians import (
    bears,
    clinician_signals,
    staff_signal,
    without_excuses,
)
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.domain.clinicians import WrittenName
from monitor.domain.findings import Signal
from monitor.domain.subjects import unstored
from monitor.domain.watch import Clinician
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import WATCHED, account
from tests.unit.monitor.detectors.crowd import HARBOR

WATCHLIST = compile_watchlist([HARBOR])
(HARBOR_WATCHED,) = WATCHLIST.watched


def profile(name: str, bio: str = "") -> Profile:
    """Return an account read."""
    return profile_of(unstored(account(name=name, bio=bio)), WATCHLIST.vocabulary)


def odds(profile: Profile, *people: Clinician) -> dict[str, float]:
    """Return the signals of a practice with these clinicians, or with Harbor's."""
    practice = replace(HARBOR, clinicians=people or HARBOR.clinicians)
    (watched,) = compile_watchlist([practice]).watched
    return {s.name: s.contribution for s in clinician_signals(profile, watched)}


def test_a_name_alone_is_not_suspicious() -> None:
    """Others bear it too."""
    (signal,) = clinician_signals(profile("Miriam Castellan"), HARBOR_WATCHED)

    assert (signal.name, signal.value) == ("clinician_name", 1.0)
    assert 0 < signal.contribution < log_odds.CLINICIAN_NAME


def test_a_common_name_says_less() -> None:
    """The evidence falls with the number of people who bear it."""
    common = odds(profile("James Smith"), Clinician(name="James Smith"))
    rare = odds(profile("Adaeze Okonkwo"), Clinician(name="Adaeze Okonkwo"))

    assert common["clinician_name"] < 0.1
    assert rare["clinician_name"] > 1.2


def test_with_the_practice_a_common_name_says_as_much() -> None:
    """Whoever else is called that doesn't name the practice."""
    bio = "Physician, Harbor Point Family Clinic"
    common = odds(profile("James Smith", bio), Clinician(name="James Smith"))
    rare = odds(profile("Miriam Castellan", bio))

    assert sum(common.values()) == pytest.approx(sum(rare.values()))


def test_a_short_form_says_less() -> None:
    """There are more of them."""
    whole = odds(profile("Dr. Miriam Castellan"))
    short = odds(profile("Dr. Castellan"))

    assert 0 < short["clinician_name"] < whole["clinician_name"]


@pytest.mark.parametrize(
    ("name", "bio", "expected"),
    [
        ("Dr. Miriam Castellan", "", log_odds.CLINICIAN_TITLE),
        ("Miriam Castellan, MD", "Mother of two.", log_odds.CLINICIAN_TITLE),
        ("Miriam Castellan", "Board-certified cardiologist", log_odds.CLINICIAN_TITLE),
        ("Miriam Castellan", "Realtor. Mother of two.", log_odds.NO_CLINICIAN),
        ("Miriam Castellan, PhD", "Historian.", log_odds.NO_CLINICIAN),
        ("Miriam Castellan", "", None),
    ],
)
def test_a_title_tells_clinicians_from_others(
    name: str, bio: str, expected: float | None
) -> None:
    """Who says nothing at all of themselves gives no signal."""
    assert odds(profile(name, bio)).get("clinician_title") == expected


@pytest.mark.parametrize("handle", ["drmiriamcastellan", "drcastellan", "castellanmd"])
def test_a_title_in_the_handle_counts(handle: str) -> None:
    """Handles join it to the name."""
    read = profile_of(
        unstored(account(handle=handle, name="Miriam Castellan")), WATCHLIST.vocabulary
    )

    assert odds(read)["clinician_title"] == log_odds.CLINICIAN_TITLE


@pytest.mark.parametrize(
    "bio",
    [
        "Dr. Castellan changed my life",
        "In loving memory of Dr. Miriam Castellan",
        "Patients of Dr. Castellan share their stories",
        "Local news about Dr. Castellan",
    ],
)
def test_speaking_about_a_clinician_is_no_fake(bio: str) -> None:
    """Patients, mourners and newspapers name whom they speak of."""
    found = odds(profile("Dr. Castellan", bio))

    assert found["about_clinician"] == log_odds.ABOUT_CLINICIAN


def test_selling_cures_is_what_fakes_do() -> None:
    """And who sells is not let off for speaking of patients."""
    bio = "Reverse your diabetes! My patients say Dr. Castellan changed my life"
    found = odds(profile("Dr. Castellan", bio))

    assert found["sells_cures"] == log_odds.SELLS_CURES
    assert "about_clinician" not in found


def test_disguised_letters_in_a_name_count() -> None:
    """Nobody needs them to write their own name."""
    found = odds(profile("Miri\u0430m Castellan"))

    assert found["clinician_disguise"] == log_odds.DISGUISE


@pytest.mark.parametrize(
    "bio", ["At Harbor Point Family Clinic", "See harborpointclinic.example"]
)
def test_with_the_practice_it_says_much(bio: str) -> None:
    """By the practice's name or by its domain."""
    found = odds(profile("Miriam Castellan", bio))

    assert list(found) == ["clinician_name", "clinician_here"]
    assert sum(found.values()) == pytest.approx(log_odds.CLINICIAN_HERE)


def test_nobody_else_has_the_signal() -> None:
    """Without the name, or without clinicians, it is missing."""
    assert clinician_signals(profile("Miriam"), HARBOR_WATCHED) == ()
    assert bears(profile("Miriam Castellan"), WATCHED) is None


class Roster(dict[str, WrittenName]):
    """A roster that must not be gone through."""

    def __iter__(self) -> Iterator[str]:
        """Refuse to be."""
        raise AssertionError("it was gone through")


def test_a_roster_is_looked_up_not_gone_through() -> None:
    """An account costs as much with ten thousand names as with ten."""
    watched = replace(HARBOR_WATCHED, clinicians=Roster(HARBOR_WATCHED.clinicians))
    found = bears(profile("Miriam Castellan"), watched)

    assert found is not None
    assert found.name == "Miriam Castellan"


def test_a_copied_number_is_found_without_a_name() -> None:
    """It is the clinician's in the NPI registry."""
    person = Clinician(name="Miriam Castellan", npi="1234567893")

    assert odds(profile("Skin Expert", "NPI 1234567893"), person) == {
        "npi": log_odds.COPIED_NPI
    }


@pytest.mark.parametrize(("sells", "left"), [("sells_cures", 0.0), ("npi", -0.7)])
def test_who_sells_is_not_excused_by_a_shop(sells: str, left: float) -> None:
    """Nor by readers; places and ages count as ever."""
    odds_of = {sells: 1.5, "other_site": -0.7, "place": -3.5}
    found = [
        Signal(name=name, value=1.0, contribution=odds, why="It does.")
        for name, odds in odds_of.items()
    ]
    counted = {s.name: s.contribution for s in without_excuses(found)}

    assert counted == odds_of | {"other_site": left}


def test_a_store_sells() -> None:
    """Whatever its bio says."""
    content = account(name="Dr. Castellan", links=("https://jointfix.store",))
    read = profile_of(unstored(content), WATCHLIST.vocabulary)

    assert odds(read)["sells_cures"] == log_odds.SELLS_CURES


@pytest.mark.parametrize(
    ("name", "bio", "sells"),
    [
        ("Dr. Ann Wu", "Surgeon, Harbor Point Family Clinic. Ask on Telegram", True),
        ("Dr. Ann Wu", "Of Harbor Point Family Clinic. Forex coach", True),
        ("Ann Wu", "CEO, Harbor Point Family Clinic. WhatsApp me", True),
        ("Dr. Ann Wu", "Surgeon, Harbor Point Family Clinic", False),
        ("Ann Wu", "CEO, Harbor Point Family Clinic. Angel investor", False),
        ("Ann Wu", "CEO, Harbor Point Family Clinic. Trading card fan", False),
        ("Ann Wu", "Harbor Point Family Clinic saved me. Telegram fan", False),
        ("Dr. Ann Wu", "Surgeon. Ask on Telegram", False),
        ("Dr. Miriam Castellan", "Harbor Point Family Clinic. Telegram", False),
    ],
)
def test_staff_of_no_roster_sells_nothing(name: str, bio: str, sells: bool) -> None:
    """Who claims to be of the practice doesn't lead its patients to a messenger."""
    found = [s.name for s in staff_signal(profile(name, bio), HARBOR_WATCHED)]

    assert found == ["sells_cures"] * sells
