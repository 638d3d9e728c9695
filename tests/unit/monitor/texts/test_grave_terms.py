"""Tests for monitor.texts.grave_terms."""

import pytest

from monitor.texts.grave_terms import grave_terms


def test_what_was_learned_of_one_person_holds_for_another() -> None:
    """Boss and landlord are outsiders."""
    shared = grave_terms("told my boss") & grave_terms("told my landlord")

    assert {"told my", "my OUTSIDER", "told _ OUTSIDER"} <= shared
    assert "my boss" not in shared


@pytest.mark.parametrize(
    ("said", "term"),
    [
        ("they never mix up my pills", "NOT DRUG"),
        ("is it safe?", "ASKS"),
        ("a gentle nurse", "KIND"),
        ("they left", "FIRST they"),
    ],
)
def test_how_it_is_said_counts(said: str, term: str) -> None:
    """Denials, questions, kindness and the beginning."""
    assert term in grave_terms(said)
    assert term not in grave_terms("we told them")


def test_a_denial_ends() -> None:
    """After four words."""
    assert "NOT DRUG" not in grave_terms("not one of us here took pills")


def test_without_words_there_are_no_terms() -> None:
    """Numbers and signs alone."""
    assert not grave_terms("12 !")
