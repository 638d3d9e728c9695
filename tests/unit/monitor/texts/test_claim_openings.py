"""Tests of finding the claims that a text may mention."""

import pytest

from benchmarks.text.misinformation import DEVELOPMENT, claims_of
from monitor.domain.text.folding import fold_text
from monitor.settings.claims import shipped_claims
from monitor.texts.claim_openings import Openings
from monitor.texts.claim_terms import compile_groups, has_all

TEA = ("green tea", "matcha")
VACCINE = ("vaccin*", "5g")
OPENINGS = Openings([[TEA, ["cure*"]], [VACCINE]])


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        ("green tea cures gout", [0]),
        ("matcha_latte cured", [0]),
        ("matcha latte", []),
        ("unvaccinated", []),
        ("my vaccination", [1]),
        ("vaccin", [1]),
        ("5g and green eyes for a cure", [0, 1]),
        ("5ghz", []),
        ("#anything", [0, 1]),
        ("", []),
    ],
)
def test_claims_are_found_by_their_first_words(plain: str, found: list[int]) -> None:
    """Whole ones, or as the beginning of one."""
    assert list(OPENINGS.among(plain)) == found


def test_no_claim_is_lost_by_looking_for_openings_alone() -> None:
    """Whatever the texts for development have the key words of."""
    claims = shipped_claims()
    openings = Openings(claim.terms for claim in claims)
    groups = [compile_groups(claim.terms) for claim in claims]
    plain = [
        fold_text(text) for each in claims_of(DEVELOPMENT).values() for text in each
    ]

    for text in plain:
        mentioned = {at for at, each in enumerate(groups) if has_all(each, text)}
        assert mentioned <= set(openings.among(text))
