"""Tests for monitor.domain.text.spanish."""

import pytest

from monitor.domain.text import spanish
from monitor.domain.text.folding import fold_text


@pytest.mark.parametrize(
    "text",
    ["Envíe foto de su seguro médico", "Mande su número de tarjeta por inbox",
     "Confirme su fecha de nacimiento y licencia", "Verifique sus datos bancarios",
     "Cuidado dental para todos: env\u00ede su n\u00famero de tarjeta",
     "Alerta: confirme sus datos bancarios", "Ingrese aqu\u00ed su contrase\u00f1a",
     "No espere, mande foto de su licencia",
     "Mande su licencia a nuestra cl\u00ednica", "Alerta: confirme su tarjeta hoy"],
)  # fmt: skip
def test_requests_for_data_are_found(text: str) -> None:
    """With and without accents."""
    assert spanish.asks_for_data_in_spanish(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Nunca envíe su número de tarjeta", "Aceptamos seguro médico y tarjetas",
     "Confirme su cita por teléfono", "Traiga su identificación",
     "Confirme su hora y traiga tarjeta de seguro", "Eviten dar o mandar contraseñas",
     "Complete el registro y presente identificación",
     "Actualice su seguro médico en la recepción", "Cuidado con compartir su licencia",
     "Ojo: quienes mandan mensajes y piden verificar su cuenta bancaria no somos",
     "Alerta, perfiles falsos piden confirmar datos personales"],
)  # fmt: skip
def test_what_practices_write_is_no_request(text: str) -> None:
    """They warn, and tell what they take."""
    assert not spanish.asks_for_data_in_spanish(fold_text(text))


@pytest.mark.parametrize(
    ("text", "lures"),
    [
        ("Reclame su reembolso hoy", True),
        ("Vacantes disponibles, informes por WhatsApp", True),
        ("Medicamentos sin receta", True),
        ("Su cuenta será suspendida", True),
        ("No solicite un reembolso en redes", False),
        ("Antibióticos sin receta", True),
        ("Medicinas con o sin receta", False),
        ("Productos de venta libre sin receta", False),
        ("Empleos desde casa, mande CV por inbox", True),
        ("Contratamos recepcionista: envíe currículum por WhatsApp", False),
        ("Reciba atención de calidad", False),
    ],
)
def test_lures_are_found(text: str, *, lures: bool) -> None:
    """Care is promised by practices."""
    assert spanish.lures_in_spanish(fold_text(text)) is lures


@pytest.mark.parametrize(
    ("text", "offers"),
    [("Citas por inbox", True), ("Escríbanos un mensaje", True), ("Llame hoy", False)],
)
def test_private_messages_are_found(text: str, *, offers: bool) -> None:
    """A call is none."""
    assert spanish.offers_private_messages_in_spanish(fold_text(text)) is offers
