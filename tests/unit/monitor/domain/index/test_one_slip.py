"""Tests for monitor.domain.index.one_slip."""

import pytest

from monitor.domain.index.one_slip import compile_one_slip


@pytest.mark.parametrize("text", ["oaks", "aks", "oakss", "oeks", "okas"])
def test_what_is_a_slip_away_is_a_candidate(text: str) -> None:
    """Added, left out, replaced or swapped."""
    assert "oaks" in compile_one_slip(["lake", "oaks"]).candidates(text)


def test_no_texts_have_no_candidates() -> None:
    """Nobody may be watched."""
    assert compile_one_slip([]).candidates("oaks") == set()


def test_few_others_are_candidates() -> None:
    """Candidates are compared one by one."""
    texts = [f"{first}{second}ville" for first in "bcdfg" for second in "aeiou"]

    assert len(compile_one_slip(texts).candidates("zzzzzzz")) < len(texts)
