"""Tests for monitor.domain.text.words."""

import pytest

from monitor.domain.text.folding import fold_name, skeleton
from monitor.domain.text.words import (
    ABBREVIATIONS,
    SHARES,
    WEIGHTS,
    bare,
    is_everyday,
    is_short,
    stem,
    stems,
    weight,
)


@pytest.mark.parametrize(
    ("word", "full"),
    [("hosp", "hospital"), ("hospitals", "hospital"), ("marys", "mary"),
     ("st", "saint"), ("street", "saint"), ("campus", "campus"), ("less", "less")],
)  # fmt: skip
def test_stems_are_full_words_without_plural(word: str, full: str) -> None:
    """Short forms and plurals are the same word."""
    assert stem(word) == full


def test_the_same_name_has_the_same_stems() -> None:
    """St. Mary's Hosp. and Saint Mary Hospitals are written alike."""
    short, full = fold_name("The St. Mary's Hosp."), fold_name("Saint Mary Hospitals")

    assert stems(short.words) == stems(full.words)


def test_credentials_and_legal_forms_name_nobody() -> None:
    """They stand behind the names of many."""
    assert stems(fold_name("Stonebridge Dental, DDS, LLC").words) == stems(
        fold_name("Stonebridge Dental").words
    )


def test_only_the_ends_are_bared() -> None:
    """What stands between words belongs to the name."""
    words = tuple(map(skeleton, ("the", "house", "of", "hope", "inc")))

    assert bare(words) == words[1:-1]
    assert bare(words[:1]) == words[:1]


def test_common_words_weigh_little() -> None:
    """A word of half of all names tells nearly nothing, an unknown one the most."""
    words = ("hospital", "memorial", "mercy", "stonebridge")
    weights = [weight(skeleton(word)) for word in words]

    assert weights == sorted(weights)
    assert (weights[0] < 0.1, weights[-1]) == (True, 1.0)


def test_short_stretches_weigh_little() -> None:
    """Two unknown letters turn up by chance."""
    assert weight("zq") < weight("zqvxk") == 1.0


def test_weights_are_fractions() -> None:
    """All weights lie in 0..1."""
    assert all(0 < value <= 1 for value in WEIGHTS.values())


def test_words_are_listed_as_stems() -> None:
    """A word listed in its plural would never be found."""
    assert [word for word in SHARES if stem(word) != word] == []
    assert [full for full in ABBREVIATIONS.values() if stem(full) != full] == []


@pytest.mark.parametrize(
    ("term", "everyday"),
    [
        ("Mercy", True),
        ("@hospitals", True),
        ("peds", True),
        ("Mercy Hospital", False),
        ("Stonebridge", False),
    ],
)
def test_an_everyday_word_names_nobody(term: str, *, everyday: bool) -> None:
    """However it is written; two together may."""
    assert is_everyday(term) is everyday


@pytest.mark.parametrize(("term", "short"), [("@RFC", True), ("RFCA", False)])
def test_three_characters_are_short(term: str, *, short: bool) -> None:
    """A sign before them doesn't count."""
    assert is_short(term) is short


@pytest.mark.parametrize("word", ["animal", "Pets", "vets", "veterinarians"])
def test_vets_are_called_by_words_of_one_meaning(word: str) -> None:
    """Animal Hospital and Vet Clinic."""
    assert stems([skeleton(word.lower())]) == stems([skeleton("veterinary")])


@pytest.mark.parametrize(
    ("written", "meant"),
    [("hosptial", "hospital"), ("medecine", "medical"), ("memoriall", "memorial"),
     ("counselling", "counseling"), ("clinica", "clinic"), ("dentistry", "dental")],
)  # fmt: skip
def test_words_with_a_slip_and_in_spanish_are_the_same(
    written: str, meant: str
) -> None:
    """A long common word is nothing else with one."""
    assert stems([skeleton(written)]) == stems([skeleton(meant)])


@pytest.mark.parametrize(
    "word",
    ["healing", "heating", "podiatric", "medicaid", "recover", "ospital", "fountain",
     "mounting"],
)  # fmt: skip
def test_other_words_are_no_slips(word: str) -> None:
    """Short words, plurals, other first letters and two slips make other words."""
    (found,) = stems([skeleton(word)])

    assert found not in set(stems(map(skeleton, SHARES))) - {skeleton("podiatry")}
