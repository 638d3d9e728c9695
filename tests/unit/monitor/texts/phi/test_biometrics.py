"""Tests for monitor.texts.phi.biometrics."""

import pytest

from monitor.texts.phi.biometrics import biometrics
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "The retina scan of patient Abara is stored.",
        "Fingerprint template on file for the patient.",
        "Biometric identifier: fingerprint scan #FP-9982",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """Kept, and of one person."""
    assert any(tied(biometrics, text))


@pytest.mark.parametrize(
    "text",
    [
        "Your fingerprints are unique.",
        "We use facial recognition to open doors.",
    ],
)
def test_others_are_not(text: str) -> None:
    """What is said of everybody."""
    assert not any(tied(biometrics, text))
