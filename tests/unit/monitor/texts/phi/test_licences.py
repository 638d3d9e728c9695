"""Tests for monitor.texts.phi.licences."""

import pytest

from monitor.texts.phi.licences import licences
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "driver's license number is F162823540116",
        "DL# S530-4418-9921",
        "licencia de conducir D4482771",
        "certificate number 884213 for the patient's birth",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """By the words before them."""
    assert any(tied(licences, text))


@pytest.mark.parametrize(
    "text",
    [
        "License no. 48213, state board of medicine",
        "Pharmacy license 33021",
        "Dr. Lee, medical license number 48213, treated the patient for cancer.",
        "Your driver's license, please.",
    ],
)
def test_others_are_not(text: str) -> None:
    """Those of clinicians and pharmacies, and words alone."""
    assert not any(tied(licences, text))
