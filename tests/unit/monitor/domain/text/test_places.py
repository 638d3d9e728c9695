"""Tests for monitor.domain.text.places."""

import pytest

from monitor.domain.text.places import (
    Places,
    has_words,
    places_in,
    places_in_label,
    plain_city,
    regions_of,
    stands_in,
    state_after,
    state_names,
)


@pytest.mark.parametrize(
    ("text", "city", "state"),
    [
        ("Pine Bluff, AR", "pine bluff", "arkansas"),
        ("in portland since 1980", "portland", None),
        ("Ohio's first", None, "ohio"),
        ("West Virginia", None, "west virginia"),
        ("near Wilkes-Barre, PA", "wilkes-barre", "pennsylvania"),
        ("Serving Salem, MA", "salem", "massachusetts"),
        ("Mercy Clinic TX", None, "texas"),
        ("500 Lake Dr Monroe MI", None, "michigan"),
        ("Dr. Monroe OH 43604", None, "ohio"),
        ("Serving Lee\u2019s Summit, MO", "lees summit", "missouri"),
        ("Serving Ca\u00f1on City, CO", "canon city", "colorado"),
    ],
)
def test_places_are_found(text: str, city: str | None, state: str | None) -> None:
    """Cities with a state's code, large cities and states by name are found."""
    found = places_in(text)

    assert (found.cities, found.states) == (_set(city), _set(state))


def _set(word: str | None) -> frozenset[str]:
    return frozenset() if word is None else frozenset({word})


@pytest.mark.parametrize(
    "text",
    ["As seen in the New York Times", "Mutual of Omaha accepted", "The Toledo Tribune",
     "Blue Cross of California", "Washington Ave entrance",
     "Patients from Mexico welcome", "Trained at Mayo Clinic, Rochester, MN"],
)  # fmt: skip
def test_what_others_are_called_is_no_place(text: str) -> None:
    """Insurers, newspapers, streets and schools lend names."""
    assert not places_in(text)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Caring for Toledo, OH", True),
        ("serving portland", True),
        ("Dentists \u2022 Seattle \u2022 since 1980", True),
        ("Seattle area doctors", True),
        ("Dr. Jordan Seattle now accepting patients", False),
        ("We love Seattle people", False),
    ],
)
def test_who_is_somewhere_says_so(text: str, *, stated: bool) -> None:
    """Other mentions are only named."""
    assert places_in(text)
    assert bool(places_in(text, stated=True)) is stated


def test_credentials_are_no_states() -> None:
    """A clinician's MD is not Maryland."""
    assert not places_in("Dana Smith, MD and Lee Jones PA")


def test_capitals_are_no_states() -> None:
    """Words in capitals are not the codes of Indiana, Oregon and Maine."""
    assert not places_in("COME IN OR CALL ME")


def test_states_are_named_in_full() -> None:
    """Codes and names are the same state."""
    assert state_names(["TX", "Texas", " ", ""]) == {"texas"}


def test_no_place_is_false() -> None:
    """A text without places has none."""
    assert not Places(frozenset(), frozenset())


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Mercy Clinic (OH)", "ohio"),
        ("Waco, Tex.", "texas"),
        ("Salisbury, N.C. since 1900", "north carolina"),
        ("Toledo 43604", "ohio"),
        ("ZIP 43604", "ohio"),
        ("\U0001f4cd 43604", "ohio"),
        ("Caring for the UK", "united kingdom"),
    ],
)
def test_states_are_found_by_codes(text: str, state: str) -> None:
    """Postal codes, short forms and ZIP codes tell the state."""
    assert state in places_in(text).states


@pytest.mark.parametrize(
    "text",
    ["Serving 43604 patients", "Hello, Miss. Jones", "10000 friends", "N.P. Lee"],
)
def test_other_numbers_and_periods_are_no_places(text: str) -> None:
    """They count and abbreviate something else."""
    assert not places_in(text)


@pytest.mark.parametrize(
    ("label", "states"),
    [
        ("mercy_oh", {"ohio"}),
        ("mercy.uk", {"united kingdom"}),
        ("mercy_md", set()),
        ("mercy_ar", set()),
        ("oh_mercy", set()),
        ("mercy", set()),
    ],
)
def test_codes_end_labels(label: str, states: set[str]) -> None:
    """Codes that are words or titles don't count, nor does "oh" at the start."""
    assert places_in_label(label).states == states


def test_a_code_may_end_a_name() -> None:
    """Who knows the name can tell."""
    assert state_after("mercyoh") == ("mercy", "ohio")
    assert state_after("mercymd") is None
    assert state_after("mercy2nd") is None


def test_cities_are_in_states() -> None:
    """Of each that has one of the name."""
    assert regions_of(["toledo", "nowhere"]) == {"ohio"}


def test_cities_have_one_spelling() -> None:
    """St. Paul is Saint Paul."""
    assert plain_city("st. paul") == plain_city("saint paul")


@pytest.mark.parametrize(
    ("text", "has"), [("in erie, pa", True), ("series", False), ("erie", True)]
)
def test_words_are_found_whole(text: str, *, has: bool) -> None:
    """Letters around them make them something else."""
    assert has_words(text, "erie") is has


def test_places_add_up() -> None:
    """Name, bio and handle tell together."""
    both = places_in("Ohio") | places_in("Toledo, OH")

    assert both == Places(frozenset({"toledo"}), frozenset({"ohio"}))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Austin beds open. Home in Ohio", True),
        ("AUSTIN and all of Ohio", True),
        ("Austin, MN", False),
        ("Austin Ohio", False),
        ("Austin (North Dakota)", False),
        ("Austin \u2013 NEW HAMPSHIRE", False),
        ("Austin, Mass. and Ohio", False),
        ("Austin, UK", False),
        ("Austin and Rochester, MN", False),
        ("\u0130\u0130 Austin, OH", False),
        ("Faustin, TX", False),
        ("Faustin beds open. Home in Ohio", False),
        ("Ohio", False),
    ],
)
def test_a_city_stands_where_no_other_state_is_its_own(text: str, stands: bool) -> None:
    """Another state elsewhere in the text may be of something else."""
    assert stands_in(text, "austin", {"texas"}, places_in(text)) is stands
