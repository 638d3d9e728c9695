"""Tests for monitor.texts.phi.chart_names."""

import pytest

from monitor.texts.phi.chart_names import chart_names
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    "text",
    [
        "CHEN, WEI 04/02/1949 troponin rising",
        "J.D., 54, was admitted with chest pain",
        "Name: Fatima Noor. Reason: miscarriage.",
        "consent of patient Gus Amundsen",
        "This is Ed Sorrell, my rash is worse.",
        "My name is Xy Qorra and I have lupus.",
        "M. Sorensen, 67M, GI bleed",
        "John Smith of 123 Main Street has diabetes.",
        "Caller: Deborah Finch. Needs a refill of Lexapro.",
        "Order: home oxygen for Eugene Batts",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """In every form that charts and messages use."""
    assert words_of(chart_names, text)


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Chen, Wei and others treat asthma.",
        "This is Great news about my surgery.",
        "Ask our patient Portal team about results",
        "Eugene Batts wrote a book about asthma.",
        "J.D. Salinger had 54 books in the hospital",
        "Name: Fatima Noor",
    ],
)
def test_others_are_not(text: str) -> None:
    """Clinicians, authors, and names without health."""
    assert not words_of(chart_names, text)
