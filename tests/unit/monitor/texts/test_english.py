"""Tests for monitor.texts.english."""

import pytest

from monitor.texts.english import in_english
from tests.unit.monitor.texts.saying import saying


@pytest.mark.parametrize(
    "body",
    ["The doctor was kind to my son.", "Rude. Dirty. Expensive. Slow. Terrible.",
     "Flu shots available Saturday downtown", "no es bueno", "Awful",
     "Dr. de la Cruz at El Camino is the best", "LOVE this place"],
)  # fmt: skip
def test_english_is_read(body: str) -> None:
    """With names of other languages, short, or a bare list."""
    assert in_english(saying(body))


@pytest.mark.parametrize(
    "body",
    ["El servicio fue terrible y la doctora no me escuch\u00f3",
     "La doctora es muy amable con los ni\u00f1os",
     "Le m\u00e9decin est tr\u00e8s gentil avec les enfants",
     "Die \u00c4rztin ist sehr nett und nimmt sich Zeit",
     "\u8bca\u6240\u7684\u670d\u52a1\u975e\u5e38\u7cdf\u7cd5",
     "\u0645\u0631\u062d\u0628\u0627 \u0643\u064a\u0641", "12345", ""],
)  # fmt: skip
def test_other_languages_are_not(body: str) -> None:
    """Other scripts, and other small words."""
    assert not in_english(saying(body))
