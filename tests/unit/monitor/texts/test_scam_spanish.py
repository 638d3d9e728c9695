"""Tests for monitor.texts.scam_spanish."""

import pytest

from monitor.texts.scam import scam
from tests.unit.monitor.texts.saying import saying


def flags(body: str) -> bool:
    """Return whether `body` is taken for a fraud."""
    found = scam(saying(body))
    assert found is not None
    return found.flagged


@pytest.mark.parametrize(
    "body",
    ["Mándenos su número de seguro social para confirmar su cita.",
     "Pague su factura con tarjetas de regalo.",
     "Escríbanos por WhatsApp para recibir su reembolso.",
     "Vendo antibióticos sin receta, info por Telegram.",
     "Nunca pedimos contraseñas, mande su número de tarjeta.",
     "No espere más, envíe el número de su tarjeta hoy.",
     "Denos su número de seguro social hoy.", "Deme su número de tarjeta.",
     "Su cuenta fue suspendida, haga clic en https://clinica.example/entrar"],
)  # fmt: skip
def test_demands_are_flagged(body: str) -> None:
    """Data, payments, messengers, drugs, trouble with a link."""
    assert flags(body)


@pytest.mark.parametrize(
    "body",
    ["Nunca pedimos su número de seguro social.",
     "No comparta su contraseña, tarjeta ni licencia por mensaje.",
     "No continuamos conversaciones por WhatsApp, Telegram o inbox.",
     "Nunca pedimos su número de seguro social, tarjeta ni contraseña por mensaje.",
     "Paciente con número de seguro social 219-09-9999",
     "Mi número de seguro social está en la copia de seguro social.",
     "Me pidieron mi seguro social en la recepción.", "Muy amables todos.",
     "Cuidado con los estafadores que piden tarjetas de regalo.",
     "Traiga su tarjeta de seguro a su primera cita."],
)  # fmt: skip
def test_denials_warnings_and_stories_are_not(body: str) -> None:
    """Nobody is asked for anything."""
    assert not flags(body)
