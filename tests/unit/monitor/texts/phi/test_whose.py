"""Tests for monitor.texts.phi.whose."""

import pytest

from monitor.texts.phi.voices import Voice
from monitor.texts.phi.whose import is_desk, is_home, is_private, is_somebodys


@pytest.mark.parametrize("words", ["your cell phone ", "she lives at ", "mi teléfono "])
def test_persons(words: str) -> None:
    """In English and Spanish."""
    assert is_somebodys(words, len(words), len(words))


@pytest.mark.parametrize(
    "words", ["", "call us at ", "your number; call our office at "]
)
def test_offices(words: str) -> None:
    """No words, or the last ones speak of an office."""
    assert not is_somebodys(words, len(words), len(words))


def test_whoever_may_call_is_nobody() -> None:
    """But beside one person's health."""
    assert not is_somebodys("text me at 1", 11, 12)
    assert is_somebodys("Can someone call me on 1", 23, 24)
    assert is_somebodys("My son has cancer, text me at 1", 30, 31)


def test_words_behind_count_too() -> None:
    """They tell where it comes from."""
    assert is_somebodys("we called 1 on file", 10, 11)


@pytest.mark.parametrize(
    ("text", "voice", "private"),
    [
        ("Try 1 then.", Voice.ANYBODY, True),
        ("Try 1 then.", Voice.REVIEWER, False),
        ("The clinic has 1 now.", Voice.ANYBODY, False),
        ("My number is 1.", Voice.REVIEWER, True),
        ("Maria Lopez, 1", Voice.REVIEWER, True),
        ("I say: call us at 1", Voice.ANYBODY, False),
        ("If you can't find him dial 1", Voice.ANYBODY, True),
        ("If you can't find him dial 1", Voice.REVIEWER, False),
        ("Suicidal? Call 1 now", Voice.ANYBODY, False),
        ("Roof repair? 1", Voice.ANYBODY, False),
        ("Lost funds? WhatsApp 1", Voice.ANYBODY, False),
        ("Are you alone, text me at 1", Voice.ANYBODY, False),
        ("Nobody rang, call me at 1", Voice.REVIEWER, True),
        ("Maria Lopez. Call 1", Voice.ANYBODY, True),
    ],
)
def test_private_contacts_stand_beside_persons(
    text: str, voice: Voice, *, private: bool
) -> None:
    """Or, but for reviews, beside no office."""
    place = text.index("1")

    assert is_private(text, place, place + 1, voice) is private


def test_mailboxes_of_offices_are_desks() -> None:
    """Whatever stands beside them."""
    assert is_desk("Info@mail.example")
    assert not is_desk("maria@mail.example")
    assert not is_private("My info@mail.example", 3, 20, Voice.ANYBODY)


def test_what_is_said_to_be_ours_is_an_office() -> None:
    """Behind it, too."""
    assert not is_somebodys("my address: 1 is our mailing address", 12, 13)


def test_toll_free_numbers_are_nobodys() -> None:
    """Whoever speaks."""
    assert not is_private("My 800-555-0199", 3, 15, Voice.ANYBODY)


def test_homes_stand_behind_names() -> None:
    """As on letters; those of doctors and shops don't."""
    assert is_home("Maria Lopez, 5 Elm St", 13, Voice.ANYBODY)
    assert not is_home("Maria Lopez, 5 Elm St", 13, Voice.REVIEWER)
    assert not is_home("Dr. Maria Lopez, 5 Elm St", 17, Voice.ANYBODY)
    assert not is_home("Elm Lopez, 5 Elm St", 11, Voice.ANYBODY)
