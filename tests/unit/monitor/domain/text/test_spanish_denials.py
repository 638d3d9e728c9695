"""Tests for monitor.domain.text.spanish_denials."""

import pytest

from monitor.domain.text.folding import fold_text
from monitor.domain.text.spanish_denials import without_spanish_denials


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Nunca pedimos su tarjeta, seguro ni contraseña por mensaje", ""),
        ("Nunca pedimos que envíe su clave, comparta su foto o su licencia", ""),
        ("Si alguien le pide su tarjeta o licencia, no somos nosotros", ""),
        ("Quien le pida su tarjeta, licencia o clave es un impostor", ""),
        ("Nunca pedimos claves, mande su tarjeta", ", mande su tarjeta"),
        ("Nunca pedimos claves, solo su tarjeta", "solo su tarjeta"),
        ("No pedimos claves y mande su tarjeta", "y mande su tarjeta"),
        ("No espere, mande su tarjeta", "no espere, mande su tarjeta"),
        ("Alerta: confirme su tarjeta", "alerta: confirme su tarjeta"),
    ],
)
def test_denials_reach_to_the_next_request(text: str, left: str) -> None:
    """Over lists, not over what fakes ask after them."""
    assert without_spanish_denials(fold_text(text)).strip() == left


@pytest.mark.parametrize("said", ["no ", "quien a ", "nunca, ", "cuidado "])
def test_hostile_texts_are_read_in_no_time(said: str) -> None:
    """The pattern is linear."""
    assert len(without_spanish_denials(said * 1_000)) <= len(said) * 1_000


def test_rows_of_spaces_are_read_in_no_time() -> None:
    """Folding keeps them."""
    assert not without_spanish_denials("nunca pida" + " " * 20_000).strip()
