"""Tests for monitor.domain.forms."""

import pytest

from monitor.domain.forms import Form, Origin, forms_of, handle_label
from monitor.domain.text.folding import skeleton
from monitor.domain.text.segments import vocabulary_of
from monitor.domain.text.words import STEMS
from monitor.domain.watch import Location, Practice, PracticeId

VOCABULARY = vocabulary_of([*STEMS, skeleton("riverside")])


def forms(name: str) -> dict[str, Form]:
    """Return the forms of a practice in Austin by their texts."""
    at = Location(id="main", city="Austin", state="TX")
    practice = Practice(id=PracticeId("p"), name=name, locations=(at,))
    return {form.text: form for form in forms_of(practice, VOCABULARY)}


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("rfc", Origin.ACRONYM),
        ("rfcaustin", Origin.PLACED_ACRONYM),
        ("rfctx", Origin.PLACED_ACRONYM),
        ("rfclinic", Origin.INITIALS),
        ("riversidefc", Origin.INITIALS),
        ("riversidefamily", Origin.CUT_OFF),
        ("rvrsdfmlyclnc", Origin.CONSONANTS),
        ("Riverside Family Clinic", Origin.NAME),
    ],
)
def test_names_are_shortened_in_many_ways(text: str, origin: Origin) -> None:
    """Each way is a form that knows what it was made of."""
    assert forms("Riverside Family Clinic")[text].origin is origin


def test_an_acronym_with_the_city_says_more() -> None:
    """Three letters are chance, with the city they are hardly."""
    found = forms("Riverside Family Clinic")

    assert found["rfc"].rarity < 0.4
    assert found["rfcaustin"].rarity == 1.0


def test_cut_off_names_say_what_is_left_of_them() -> None:
    """Many names begin alike."""
    found = forms("Memorial Hospital of Zuckerberg")

    assert found["memorialhospita"].rarity < 0.5
    assert found["Memorial Hospital of Zuckerberg"].rarity == 1.0


@pytest.mark.parametrize(
    ("name", "long"),
    [
        ("Saguaro Family Clinic", True),
        ("Saguaro Clinic", False),
        ("Saguaro Lantern Works", False),
        ("Regional Medical Center", False),
    ],
)
def test_a_long_name_is_rare_and_says_what_it_is(name: str, *, long: bool) -> None:
    """Lanterns are no practice, and there are many regional medical centers."""
    assert forms(name)[name].is_long is long


def test_words_that_posers_add_may_be_the_name() -> None:
    """Union Hospital is not any hospital."""
    union = forms("Union Hospital")["Union Hospital"]

    assert union.parts.compact == "unlonhospltal"
    assert len(union.parts.words) == 2


def test_slips_are_told_apart_by_the_telling_words() -> None:
    """Where they are in the spelling."""
    form = forms("Riverside Family Clinic")["Riverside Family Clinic"]

    assert (form.telling, form.core, form.slips) == (((0, 9),), 9, 3)


@pytest.mark.parametrize(("name", "label"), [("Saguaro", True), ("Sorrel", False)])
def test_a_short_name_may_be_within_another_s(name: str, *, label: bool) -> None:
    """However rare it is."""
    assert forms(name)[name].is_label is label


@pytest.mark.parametrize(
    ("handle", "label"),
    [("@river", "river"), ("river@host.example", "river"), ("river.example", "river")],
)
def test_hosts_are_no_part_of_a_handle(handle: str, label: str) -> None:
    """They are the platform's."""
    assert handle_label(handle) == label
