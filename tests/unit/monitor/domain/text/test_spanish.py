"""Tests for monitor.domain.text.spanish."""

import pytest

from monitor.domain.text import spanish
from monitor.domain.text.folding import fold_text


@pytest.mark.parametrize(
    "text",
    ["Envíe foto de su seguro médico", "Mande su número de tarjeta por inbox",
     "Confirme su fecha de nacimiento y licencia", "Verifique sus datos bancarios"],
)  # fmt: skip
def test_requests_for_data_are_found(text: str) -> None:
    """With and without accents."""
    assert spanish.asks_for_data_in_spanish(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Nunca envíe su número de tarjeta", "Aceptamos seguro médico y tarjetas",
     "Confirme su cita por teléfono", "Traiga su identificación"],
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
