"""Tests for monitor.texts.phi.anecdotes."""

import pytest

from monitor.texts.phi.anecdotes import anecdotes
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday a 34-year-old teacher came in with heartburn. Sad.",
        "You won't believe the patient who walked into our ER with a fork in his foot.",
        "Tonight's trauma: motorcyclist, 40s, lost his leg on I-35.",
        "One of my patients this week, a firefighter, cried when I told him.",
        "One of our patients lost his leg.",
        "A 34-year-old patient, stroke, today.",
        "A teacher told me yesterday that she had a stroke.",
        "A patient came in. She died yesterday.",
        "This morning he had a stroke. A patient from Laredo.",
        "Dental humor: our 3 o'clock bit the hygienist. He is 52 and a lawyer.",
        "Treated a local weatherman for a panic attack last night.",
        "One of our dialysis patients got his new kidney last Friday!",
        "Ayer llegó un señor de 52 años de Laredo con un infarto.",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """One patient, what happened, and when or who."""
    assert words_of(anecdotes, text)


@pytest.mark.parametrize(
    "text",
    [
        "We see many patients with flu.",
        "If a patient comes in with chest pain today, every minute counts.",
        "A 34-year-old teacher may not think of heart disease.",
        "Imagine a man who came in with numbness today.",
        "This morning a teacher asked us for posters, here they are!",
        "Our new nurse, a mother of two, came in today.",
        "Our patient came in.",
        "A patient came in today.",
        "A woman lost her husband today in Laredo.",
    ],
)
def test_others_are_not(text: str) -> None:
    """Everybody, hypotheses and staff."""
    assert not words_of(anecdotes, text)
