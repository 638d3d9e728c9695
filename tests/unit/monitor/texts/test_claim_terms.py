"""Tests of key words."""

import pytest

from monitor.texts.claim_terms import compile_groups, has_all, windows

GROUPS = compile_groups([["vaccin*", "mmr"], ["autism", "on the spectrum"]])


@pytest.mark.parametrize(
    "plain",
    [
        "vaccines cause autism",
        "autism comes from the mmr",
        "my vaccinated boy is on the  spectrum",
        "#vaccinescauseautism",
        "#novaccines #autism",
    ],
)
def test_a_word_of_each_group_is_enough(plain: str) -> None:
    """Whatever its ending where that is allowed, and anywhere in hashtags."""
    assert has_all(GROUPS, plain)


@pytest.mark.parametrize(
    "plain",
    ["", "vaccines are safe", "autisms and vaccines", "unvaccinated autism", "#mmr"],
)
def test_without_a_word_of_each_group_there_is_no_claim(plain: str) -> None:
    """Words are whole unless the term says otherwise."""
    assert not has_all(GROUPS, plain)


def test_signs_in_terms_are_plain() -> None:
    """A term is no pattern."""
    assert not has_all(compile_groups([["a.b"]]), "axb")


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (["mmr autism"], [range(1)]),
        (["hello", "mmr autism", "bye"], [range(1, 2)]),
        (["mmr", "so", "autism"], [range(3)]),
        (["mmr", "so", "so", "autism"], []),
        (["mmr", "mmr", "autism"], [range(1, 3)]),
        (["mmr", "autism", "mmr"], [range(2), range(1, 3)]),
        (["mmr autism", "mmr autism"], [range(1), range(1, 2)]),
        ([], []),
    ],
)
def test_windows_are_as_short_as_they_can_be(
    sentences: list[str], found: list[range]
) -> None:
    """At most three sentences, none of which can be left out at an end."""
    assert list(windows(GROUPS, sentences)) == found
