"""Tests for monitor.texts.replies.language."""

import pytest

from monitor.texts.replies.language import foreign


@pytest.mark.parametrize(
    "text",
    [
        "Gracias por su visita, esperamos que su rodilla mejore.",
        "GRACIAS POR SU VISITA",
        "Thank you for writing. Esperamos que su rodilla mejore pronto.",
        "Danke, wir hoffen, dass es dem Knie bald besser geht.",
        "\u60a8\u597d\uff0c\u8c22\u8c22\u60a8\u7684\u5149\u4e34",
        "\u0421\u043f\u0430\u0441\u0438\u0431\u043e!",
        "Ihre Ergebnisse sind normal. Die Zyste ist gutartig. Bis n\u00e4chste Woche!",
        "Votre biopsie est n\u00e9gative. Merci Paul.",
        "La cirug\u00eda sali\u00f3 bien. Fue un gusto atenderla.",
        "O seu exame chegou. Est\u00e1 tudo bem.",
        "Normal ang resulta mo.",
        "Salamat po. Maayos ang iyong operasyon. Ingat po.",
        "Grazie mille. La sua biopsia \u00e8 negativa. A presto!",
    ],
)
def test_what_is_not_in_english_is_one_problem(text: str) -> None:
    """No other rule can read it."""
    assert [found.kind for found in foreign(text)] == ["not_english"]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you!",
        "Great teams deserve great feedback.",
        "Please write to info@riversidefamily.example or see riversidefamily.example.",
        "Ana Maria de la Cruz, Riverside Family Clinic",
        "Flu shots Monday to Friday. Walk in, no appointment needed.",
        "Brush twice daily, floss nightly, avoid sugary drinks.",
        "Got allergies? Rinse sinuses, close windows, change filters monthly.",
        "Thank you, Jorge. Gracias!",
        "Caf\u00e9 hours changed. \U0001f44d\U0001f44d\U0001f44d\U0001f44d",
    ],
)
def test_english_is_none(text: str) -> None:
    """However short, and with names and addresses."""
    assert list(foreign(text)) == []


@pytest.mark.parametrize(
    ("english", "other"),
    [
        ("Thank you. ", "Su biopsia sali\u00f3 bien."),
        ("We appreciate it! ", "Votre biopsie est n\u00e9gative."),
        ("Thank you, we are glad to hear this. ", "Ihre Ergebnisse sind normal."),
    ],
)
def test_one_sentence_in_another_language_is_told(english: str, other: str) -> None:
    """However English the rest is: only that sentence stays unread."""
    (found,) = foreign(english + other)

    assert (english + other)[found.start : found.end].strip() == other
