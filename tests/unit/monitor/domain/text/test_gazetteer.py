"""Tests for monitor.domain.text.gazetteer."""

import pytest

from monitor.domain.text.gazetteer import names_in, names_in_label


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mercy Hospital (Toledo)", "toledo"),
        ("Mercy Hospital of Toledo", "toledo"),
        ("Toledo's Mercy Hospital", "toledo"),
        ("Mercy Hospital Toledo\nSince 1950", "toledo"),
        ("In Reading since 1950", "reading"),
        ("Dentists \u2022 Reading. Since 1980", "reading"),
        ("Dentists in Lee\u2019s Summit", "lees summit"),
        ("Dentists in Coeur d'Alene", "coeur dalene"),
        ("Wichita's dentists", "wichita"),
        ("Kansas City's best", "kansas city"),
        ("serving st. petersburg", None),
        ("Serving St. Petersburg", "st petersburg"),
        ("Mercy | Manchester", "manchester"),
        ("proud of texas", "texas"),
        ("Sydney, Australia", "sydney"),
    ],
)
def test_names_of_places_are_found(text: str, name: str | None) -> None:
    """Towns with a sign that a place is meant; states and large cities anywhere."""
    assert next(names_in(text), None) == name


@pytest.mark.parametrize(
    "text",
    ["Reading is fun", "Dr. Madison Lee", "Independence for seniors", "we bend rules",
     "New England Baptist", ""],
)  # fmt: skip
def test_other_words_are_none(text: str) -> None:
    """Towns are called like people and things."""
    assert list(names_in(text)) == []


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("mercytoledo", "toledo"),
        ("toledomercy", "toledo"),
        ("mercy_toledo", "toledo"),
        ("mercyohio", "ohio"),
        ("mercy-toledo", "toledo"),
        ("mercyhospital", None),
        ("t0ledo5", None),
    ],
)
def test_labels_are_cut(label: str, name: str | None) -> None:
    """What is written together has places at its ends."""
    assert next(names_in_label(label), None) == name


def test_long_texts_are_read_in_no_time() -> None:
    """Only so many words are looked at."""
    assert set(names_in("In New York " * 10_000)) == {"new york"}
