"""Tests for monitor.texts.phi.individual."""

import pytest

from monitor.texts.phi.individual import about_one


@pytest.mark.parametrize(
    "text",
    [
        "N is the patient's.",
        "I was diagnosed with lupus, N",
        "Send my mammogram results to N",
        "N, my son has asthma",
        "N es de la paciente",
    ],
)
def test_one_persons_health_is_seen(text: str) -> None:
    """Before and behind."""
    place = text.index("N")

    assert about_one(text, place, place + 1)


@pytest.mark.parametrize(
    "text",
    [
        "N for new patient appointments",
        "Every patient can call N",
        "N, our patient advocate",
        "Flu shots at N",
    ],
)
def test_offices_are_nobody(text: str) -> None:
    """Nor is what is said to everybody."""
    place = text.index("N")

    assert not about_one(text, place, place + 1)


def test_what_is_far_away_does_not_count() -> None:
    """Another paragraph is about something else."""
    assert not about_one("N" + " x" * 300 + " the patient", 0, 1)
