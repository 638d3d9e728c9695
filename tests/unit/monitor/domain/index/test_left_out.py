"""Tests for monitor.domain.index.left_out."""

import pytest

from monitor.domain.index.left_out import compile_left_out


@pytest.mark.parametrize("text", ["oaks", "aks", "oakss", "oeks", "okas"])
def test_what_is_a_slip_away_is_a_candidate(text: str) -> None:
    """Added, left out, replaced or swapped."""
    assert "oaks" in compile_left_out(["lake", "oaks"], 1).candidates(text, 2)


@pytest.mark.parametrize("text", ["oakwodo", "okawodo", "akwod", "oakwoodly"])
def test_what_is_two_slips_away_is_a_candidate(text: str) -> None:
    """Wherever they are."""
    index = compile_left_out(["oakwood", "waterside"], 2)

    assert "oakwood" in index.candidates(text, 2)


@pytest.mark.parametrize("text", ["oakwod", "oakwodo", "oakwoodd", "oakweod"])
def test_what_is_nearer_than_it_may_be_is_a_candidate(text: str) -> None:
    """Fewer letters are left out of it then."""
    assert "oakwood" in compile_left_out(["oakwood"], 2).candidates(text, 1)


def test_no_texts_have_no_candidates() -> None:
    """Nobody may be watched."""
    assert compile_left_out([], 1).candidates("oaks", 1) == []


def test_few_others_are_candidates() -> None:
    """Candidates are compared one by one."""
    texts = [f"{first}{second}ville" for first in "bcdfg" for second in "aeiou"]

    assert len(compile_left_out(texts, 1).candidates("zzzzzzz", 1)) < len(texts)
