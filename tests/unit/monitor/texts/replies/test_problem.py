"""Tests for monitor.texts.replies.problem."""

import pytest

from monitor.domain.phi import PhiKind
from monitor.texts.phi.relationship_phrases import Confirms
from monitor.texts.replies.problem import Rule, advice_for, why_of


@pytest.mark.parametrize("kind", PhiKind)
def test_kinds_of_patient_information_are_explained(kind: PhiKind) -> None:
    """In the words that alerts have too."""
    assert why_of(Rule.PHI, kind) == kind.why


@pytest.mark.parametrize("kind", Confirms)
def test_confirmations_are_explained(kind: Confirms) -> None:
    """In a sentence."""
    assert why_of(Rule.RELATIONSHIP, kind).endswith(".")


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_advice(rule: Rule) -> None:
    """In a sentence."""
    assert advice_for(rule, "").endswith(".")
    assert advice_for(rule, "health_claim").endswith(".")
