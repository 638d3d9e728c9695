"""Tests for monitor.domain.text.denials."""

import pytest

from monitor.domain.text.denials import without_denials
from monitor.domain.text.folding import fold_text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("we never ask for cards, logins or codes by text, email or phone", "we"),
        ("do not click links, share your card or send money", ""),
        ("please do not email, text or message us your card", "please"),
        ("no employee of ours will ask you to send your card", ""),
        ("be wary of people who write to you about miracle teas on whatsapp", ""),
        ("anyone who asks you for your card or login is not us", ""),
        ("beware of messages asking for your card, login or id", ""),
        ("ask who calls before you give your card number", "ask who calls"),
        ("neither our nurses nor our front desk will text you for cards", ""),
        ("cards are never requested by text", "cards are"),
    ],
)
def test_denials_reach_over_what_they_list(text: str, left: str) -> None:
    """Nouns, further verbs and ways to write belong to them."""
    assert without_denials(fold_text(text)).strip() == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("we never ask for cards; call us", ["we", ";", "call", "us"]),
        ("we never ask for cards, send your id", ["we", ",", "send", "your", "id"]),
        ("never ask for cards but send ids", ["but", "send", "ids"]),
        ("never ask for cards and send your id", ["and", "send", "your", "id"]),
        ("never ask for cards send your id", ["send", "your", "id"]),
        ("we cant pay until you send ids", ["we", "until", "you", "send", "ids"]),
        ("we dont take calls, text us", ["we", ",", "text", "us"]),
        ("if someone asks for it, send your id", ["if", ",", "send", "your", "id"]),
        ("dont wait, send it", ["dont", "wait,", "send", "it"]),
    ],
)
def test_they_end_where_something_is_asked(text: str, left: list[str]) -> None:
    """Fakes deny, and then ask."""
    assert without_denials(text).split() == left


@pytest.mark.parametrize("said", ["never ", "anyone ", "no a ", "never ask, ", "a-"])
def test_hostile_texts_are_read_in_no_time(said: str) -> None:
    """The pattern is linear."""
    assert len(without_denials(said * 1_000)) <= len(said) * 1_000


def test_rows_of_spaces_are_read_in_no_time() -> None:
    """Folding keeps them."""
    assert not without_denials("never ask" + " " * 20_000).strip()
