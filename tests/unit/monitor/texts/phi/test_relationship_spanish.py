"""Tests for monitor.texts.phi.relationship_spanish."""

import pytest

from monitor.texts.phi.relationship_spanish import spanish_confirmations


@pytest.mark.parametrize(
    "text",
    [
        "Gracias por su visita.",
        "Usted nunca ha sido paciente.",
        "Le explicamos todo.",
        "Su cita era a las nueve.",
        "Nuestros registros dicen otra cosa.",
        "Lamentamos que haya esperado.",
    ],
)
def test_it_is_found(text: str) -> None:
    """The commonest words of it."""
    assert list(spanish_confirmations(text))


@pytest.mark.parametrize(
    "text",
    [
        "Gracias por sus comentarios.",
        "Por ley no podemos decir si usted fue atendido.",
        "Llame a nuestra oficina, por favor.",
        "Si su cita fue mal, llame.",
    ],
)
def test_the_rest_is_left_alone(text: str) -> None:
    """Thanks, conditions and what may not be told."""
    assert list(spanish_confirmations(text)) == []
