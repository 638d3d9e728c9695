"""Tests for monitor.detectors.kit.wording."""

import pytest

from monitor.detectors.kit import wording
from monitor.domain.text.folding import fold_text


@pytest.mark.parametrize(
    ("text", "claims"),
    [("Official account of the clinic", True), ("The official Facebook of us", True),
     ("Unofficial fan page", False), ("Not the official account", False),
     ("Elected official", False)],
)  # fmt: skip
def test_claims_of_being_official(text: str, claims: bool) -> None:
    """Denials are no claims."""
    assert wording.claims_official(fold_text(text)) is claims


@pytest.mark.parametrize(
    "text", ["Nurse at Mercy", "Class of 98 alumni", "local 1199 union", "I work for X"]
)
def test_community_voices_are_found(text: str) -> None:
    """Who speaks of the practice as somebody else."""
    assert wording.speaks_as_community(fold_text(text))
