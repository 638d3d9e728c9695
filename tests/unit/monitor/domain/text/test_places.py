"""Tests for monitor.domain.text.places."""

import pytest

from monitor.domain.text.places import Places, places_in, state_names


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
    ],
)
def test_places_are_found(text: str, city: str | None, state: str | None) -> None:
    """Cities with a state's code, large cities and states by name are found."""
    found = places_in(text)

    assert (found.cities, found.states) == (_set(city), _set(state))


def _set(word: str | None) -> frozenset[str]:
    return frozenset() if word is None else frozenset({word})


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
