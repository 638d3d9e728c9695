"""Tests for monitor.domain.watched."""

from dataclasses import replace
from typing import Any

import pytest

from monitor.domain.forms import Origin
from monitor.domain.text.folding import skeleton
from monitor.domain.text.places import Places
from monitor.domain.watch import Handle, Location, Practice, PracticeId
from monitor.domain.watched import WatchedPractice
from monitor.domain.watchlist import compile_watchlist

RIVER = Practice(id=PracticeId("p"), name="Riverside Family Clinic")


def watched(**given: Any) -> WatchedPractice:
    """Return one compiled practice."""
    return compile_watchlist([replace(RIVER, **given)]).watched[0]


def test_every_way_to_write_it_is_a_form() -> None:
    """Names, aliases, handles, domains and acronyms are compared."""
    forms = watched(
        aliases=("Riverside Clinic",),
        domains=("rfcaustin.example",),
        accounts=(Handle(platform="x", handle="@rvrsdfam"),),
    ).forms

    written = [form.text for form in forms if not form.is_spelled]
    assert written == [
        "rfcaustin.example", "@rvrsdfam", "Riverside Family Clinic", "Riverside Clinic",
    ]  # fmt: skip


def test_labels_are_rare_names_and_handles() -> None:
    """Clinics of that name are everywhere, and short handles in other words."""
    accounts = (Handle(platform="x", handle="velah"),)
    own = watched(name="Velahealth", aliases=("Family Clinic",), accounts=accounts)

    assert own.labels == (skeleton("velahealth"),)
    assert set(own.labels) < set(own.written)
    assert own.words >= {skeleton("velahealth"), skeleton("family")}


def test_the_same_form_is_kept_once() -> None:
    """A handle that spells the name is the name."""
    accounts = (Handle(platform="x", handle="riversidefamilyclinic"),)
    forms = watched(accounts=accounts).forms

    assert [f.origin for f in forms if not f.is_spelled] == [Origin.NAME]


@pytest.mark.parametrize(
    "name", ["Memorial Hospital", "Community Health Center", "RMC"]
)
def test_generic_and_short_names_say_little(name: str) -> None:
    """A match of what many are called is worth less."""
    assert all(form.rarity < 0.7 for form in watched(name=name).forms)


def test_rare_names_say_all() -> None:
    """A match of a rare name counts in full."""
    assert max(form.rarity for form in watched(name="Stonebridge Clinic").forms) == 1.0


def test_a_name_without_letters_has_no_forms() -> None:
    """Nothing is like a name that folds to nothing."""
    compiled = watched(name="\U0001f3e5 !!!")

    assert (compiled.forms, compiled.anchors, compiled.phrases) == ((), (), ())


def test_places_are_cities_and_states() -> None:
    """Codes and names of states are the same."""
    at = Location(id="main", city="Round Rock", state="TX")
    places = watched(locations=(at,)).places

    assert places == Places(frozenset({"round rock"}), frozenset({"texas"}))


def test_streets_and_phones_are_read_once() -> None:
    """What accounts give is compared with them."""
    at = Location(id="main", street="12 Oak Street", phone="(512) 555-0100")

    found = watched(locations=(at,))

    assert found.phones == {"5125550100"}
    assert found.streets


def test_phones_abroad_are_as_texts_give_them() -> None:
    """With the country, and without an extension."""
    sites = (
        Location(id="bath", phone="+44 1225 555010"),
        Location(id="main", phone="512-555-0100 ext. 22"),
    )

    assert watched(locations=sites).phones == {"+441225555010", "5125550100"}


def test_its_own_words_are_of_its_town_and_its_acronym() -> None:
    """A town of two words is one in handles, and initials stand before names."""
    own = watched(locations=(Location(id="main", city="Del Mar"),))

    assert {skeleton("delmar"), skeleton("mar")} <= own.place_words
    assert own.place_words | {skeleton("rfc")} <= own.own_words
