"""Tests for monitor.texts.phi.ages."""

import pytest

from monitor.texts.phi.ages import ages
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "My 93-year-old father fell.",
        "Mrs. Abara turned 102 today.",
        "She is 92 years old.",
        "Pt is a 95yo woman.",
        "Her 97th birthday",
        "He's 98 now.",
        "92 y/o female fell",
        "94F s/p stroke",
        "Age: 93. Dx: dementia",
        "She is 94 and her test was positive.",
        "Mi abuela de 94 años",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """Ages over 89, of one person."""
    assert any(tied(ages, text))


@pytest.mark.parametrize(
    "text",
    [
        "He is 89 years old.",
        "People over 90 are many.",
        "95 years of service",
        "She said his temperature was 98.6 at noon.",
        "adults 65 to 95",
        "She is 98 percent sure.",
        "she was 92 on her history test",
        "my score was 94, his was 91.",
        "he was 99, jersey number",
        "Our 95 year old clinic building",
        "Muchas personas mayores de 90 años viven solas.",
    ],
)
def test_others_are_not(text: str) -> None:
    """Younger people, groups and anniversaries."""
    assert not any(tied(ages, text))
