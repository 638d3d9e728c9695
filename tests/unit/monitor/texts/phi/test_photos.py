"""Tests for monitor.texts.phi.photos."""

import pytest

from monitor.texts.phi.photos import photos
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "A selfie with our patient after her surgery!",
        "Before and after photo of our sweet patient.",
        "This is the x-ray of a toddler.",
        "Foto con nuestra paciente",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """Of patients."""
    assert any(tied(photos, text))


@pytest.mark.parametrize(
    "text",
    [
        "A photo of our new lobby",
        "Bring a photo id to the patient desk.",
    ],
)
def test_others_are_not(text: str) -> None:
    """Of places and papers."""
    assert not any(tied(photos, text))
