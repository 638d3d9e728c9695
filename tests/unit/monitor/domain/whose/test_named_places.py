"""Tests for monitor.domain.whose.named_places."""

import pytest

from monitor.domain.whose.named_places import Gazetteer, named_places
from monitor.domain.whose.tokens import tokens_of

CITIES: Gazetteer = {
    "fresno": [("fresno",)],
    "san": [("san", "jose")],
    "mobile": [("mobile",)],
}


def found(text: str) -> list[tuple[str, str]]:
    """The cities and states of a text."""
    return [(p.city, p.state) for p in named_places(tokens_of(text), CITIES)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("we were in Fresno", ("fresno", "")),
        ("we were in fresno", ("fresno", "")),
        ("Fresno's best", ("fresno", "")),
        ("best of #fresno", ("fresno", "")),
        ("so san jose then", ("san jose", "")),
        ("Fresno, CA", ("fresno", "california")),
        ("fresno, ca", ("fresno", "california")),
        ("Fresno California", ("fresno", "california")),
        ("we saw Pine Bluff, AR", ("pine bluff", "arkansas")),
        ("(pine bluff, ar)", ("pine bluff", "arkansas")),
        ("so it was Portland, OR", ("portland", "oregon")),
        ("in Salem, MA", ("salem", "massachusetts")),
        ("we were in Ohio", ("", "ohio")),
        ("we were in New Mexico", ("", "new mexico")),
        ("they stay in Millville now", ("millville", "")),
    ],
)
def test_places_are_found(text: str, place: tuple[str, str]) -> None:
    """In the notations of posts and newspapers."""
    assert found(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "my mobile rang in the hall",
        "Come in or go, me too",
        "Jane Smith, MD and John Doe, PA",
        "We were in ICU in January",
        "GO IN OR STAY OK",
        "they speak in general, ok",
        "",
    ],
)
def test_words_that_are_places_too_are_none(text: str) -> None:
    """Codes, months, acronyms and titles."""
    assert found(text) == []


def test_a_guess_is_marked() -> None:
    """It weighs less than a place of a list."""
    places = named_places(tokens_of("stays in Millville, not in Fresno"), CITIES)

    assert [place.guessed for place in places] == [True, False]
