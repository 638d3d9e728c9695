"""Tests for monitor.texts.spanish_threats."""

import pytest

from monitor.domain.text.folding import fold_text
from monitor.texts.spanish_threats import CALL, INTENT, VEILED, WISH, stands


def threatens(body: str) -> bool:
    """Return whether a sentence threatens in any way."""
    kinds = (INTENT, CALL, WISH, VEILED)
    return any(stands(kind, fold_text(body)) for kind in kinds)


@pytest.mark.parametrize(
    "body",
    ["Te voy a matar, doctora.", "Los voy a matar a todos en esa clínica",
     "Voy a quemar la clínica con todos adentro", "Voy a matarte, maldito doctor",
     "Vamos a ir a matarlos a todos", "Le voy a pegar un tiro a la recepcionista",
     "Te vamos a romper las piernas, enfermera", "Voy a matar a esa enfermera",
     "Voy a matar al doctor", "Los vamos a quemar vivos",
     "Si no me atienden los voy a matar", "Alguien debería quemar ese hospital",
     "Merecen morir todos los de esa clínica", "Hay que matarlos a todos",
     "Ojalá te mueras, doctor de mierda", "Ojalá se mueran todas las enfermeras",
     "Muérete, doctor", "Sé dónde vives, doctora"],
)  # fmt: skip
def test_threats_are_found(body: str) -> None:
    """What is meant, called for, wished and hinted at."""
    assert threatens(body)


@pytest.mark.parametrize(
    "body",
    ["Este dolor me va a matar", "El doctor me va a matar si no bajo de peso",
     "Casi matan a mi padre en esta clínica", "La espera me mata",
     "Me dijo: te vas a morir", "No te voy a matar, dijo el dentista bromeando",
     "Te voy a matar, me gritó la enfermera", "Voy a matar el tiempo en la sala",
     "Voy a matar la bacteria con antibiótico", "Los vamos a matar, a los piojos",
     "Vamos a quemar la verruga", "Vamos a volar al hospital de Houston",
     "Nadie merece morir así", "Ojalá se mejoren todos", "Ojalá se muera el virus",
     "Me amenazó con que me iba a matar", "Voy a la clínica del centro",
     "Te vamos a cuidar muy bien", "Hay que matar a los piojos con champú"],
)  # fmt: skip
def test_illness_reports_and_figures_are_none(body: str) -> None:
    """What is done to vermin, what others said, and what waits do to people."""
    assert not threatens(body)


def test_a_sentence_without_end_is_judged_at_once() -> None:
    """Time is linear in what an attacker writes."""
    assert not threatens("voy a " * 1_600)
