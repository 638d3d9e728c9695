"""Tests for monitor.texts.language."""

import pytest

from monitor.texts.language import Language, language_of


@pytest.mark.parametrize(
    "body",
    ["The doctor was kind to my son.", "Rude. Dirty. Expensive. Slow. Terrible.",
     "Flu shots available Saturday downtown", "Dr. de la Cruz at El Camino is the best",
     "LOVE this place", "u r da best doc eva lol, they were gr8 2 me",
     "La recepcionista is so rude and the wait was long",
     "clinic pain prescription surgery front desk doctor refused",
     "Parking garage full, elevator broken, receptionist hostile, bathrooms filthy",
     "Dr. Santos is amazing po"],
)  # fmt: skip
def test_english_is_told(body: str) -> None:
    """With names of other languages, slang, or as a bare list."""
    assert language_of(body) is Language.ENGLISH


@pytest.mark.parametrize(
    "body",
    ["El servicio fue terrible y la doctora no me escuch\u00f3", "no es bueno",
     "LA DOCTORA ES MUY AMABLE CON LOS NI\u00d1OS", "Excelente servicio",
     "pesimo servicio, no vuelvo"],
)  # fmt: skip
def test_spanish_is_told(body: str) -> None:
    """Without accents, in capitals, or in two words."""
    assert language_of(body) is Language.SPANISH


@pytest.mark.parametrize(
    "body",
    ["Le m\u00e9decin est tr\u00e8s gentil avec les enfants",
     "Die \u00c4rztin ist sehr nett und nimmt sich Zeit",
     "O atendimento foi p\u00e9ssimo e a m\u00e9dica n\u00e3o me ouviu",
     "Ang tagal ng pila at masungit ang nars sa harap.",
     "Sobrang bait ng doktor at matiyaga siyang makinig sa amin.",
     "Personalen i receptionen var otrevlig mot min mamma.",
     "Dom svarar aldrig i telefon och all personal var sur.",
     "Legen var hyggelig, men jeg m\u00e5tte vente i to timer.",
     "B\u00e1c s\u0129 r\u1ea5t t\u1ed1t v\u00e0 th\u00e2n thi\u1ec7n",
     "\u8bca\u6240\u7684\u670d\u52a1\u975e\u5e38\u7cdf\u7cd5",
     "\u0645\u0631\u062d\u0628\u0627 \u0643\u064a\u0641"],
)  # fmt: skip
def test_others_are_told(body: str) -> None:
    """In Latin letters and in others."""
    assert language_of(body) is Language.OTHER


@pytest.mark.parametrize(
    "body", ["", "12345", "\U0001f600\U0001f600", "\x00\ud800", "Awful", "Ok, meh"]
)
def test_too_little_is_unsure(body: str) -> None:
    """No words, or too few."""
    assert language_of(body) is Language.UNSURE


def test_addresses_and_names_of_accounts_are_no_words() -> None:
    """They are English nearly everywhere."""
    said = "https://the.and.you/is-was-were @they @have Excelente servicio"

    assert language_of(said) is Language.SPANISH


def test_most_letters_tell_the_alphabet() -> None:
    """A few Latin ones are brands and abbreviations."""
    said = "\u8bca\u6240\u7684\u670d\u52a1\u975e\u5e38\u7cdf\u7cd5 MRI and CT"

    assert language_of(said) is Language.OTHER
