"""Tests for monitor.texts.spanish_sentiment."""

import pytest

from monitor.texts.spanish_sentiment import SURE, spanish_sentiment


@pytest.mark.parametrize(
    "sentence",
    [
        "la recepcionista fue muy grosera",
        "no lo recomiendo a nadie",
        "nada amables con la gente",
        "esperamos mas de tres horas",
        "la doctora es buena pero el trato es horrible",
        "una estrella porque no hay cero",
    ],
)
def test_harsh_words(sentence: str) -> None:
    """Denied praise among them, and what follows a but."""
    found = spanish_sentiment([sentence])

    assert found is not None
    assert found < 0


@pytest.mark.parametrize(
    "sentence",
    [
        "excelente atencion y muy limpio",
        "no me dolio nada",
        "vale la pena el viaje",
        "esperamos un poco pero el doctor es maravilloso",
        "mis hijos ya no le tienen miedo al dentista",
    ],
)
def test_kind_words(sentence: str) -> None:
    """Denied complaints among them."""
    found = spanish_sentiment([sentence])

    assert found is not None
    assert found > 0


@pytest.mark.parametrize("sentences", [[], ["mi cita es el martes"]])
def test_nothing_known_says_nothing(sentences: list[str]) -> None:
    """Rather than a guess."""
    assert spanish_sentiment(sentences) is None


def test_no_text_is_surer_than_that() -> None:
    """However often it says it."""
    assert spanish_sentiment(["horrible " * 100]) == -SURE
