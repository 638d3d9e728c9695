"""JSON of strangers: what is refused before it is unfolded, and how."""

import pytest

from monitor.domain.json_text import (
    MOST_VALUES,
    JsonBomb,
    object_in,
    parsed,
    refuse_bomb,
)

DEEP = b"[" * 100_000
BOMBS = [b"[" + b"0," * MOST_VALUES, b"[]" * MOST_VALUES + b"[", b"{" * 2 * MOST_VALUES]


def test_json_is_read() -> None:
    """With the mark that Windows puts before it, too."""
    assert parsed(b'\xef\xbb\xbf{"a": [1]}') == {"a": [1]}


@pytest.mark.parametrize(
    "text", [b"", b"{", b"\xff", b"NaN", b"[Infinity]", b"9" * 5000, DEEP, *BOMBS]
)
def test_what_is_none_has_one_error(text: bytes) -> None:
    """Callers need not know what parsers raise."""
    with pytest.raises(ValueError, match=r".+"):
        parsed(text)


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_unread(bomb: bytes) -> None:
    """By its commas and brackets alone."""
    with pytest.raises(JsonBomb):
        refuse_bomb(bomb)


def test_a_sound_text_of_too_many_values_is_not_read() -> None:
    """Nothing else is wrong with it."""
    text = b"[" + b"0," * MOST_VALUES + b"0]"

    with pytest.raises(JsonBomb):
        parsed(text)


def test_the_most_values_are_read() -> None:
    """As many as are allowed, the outer bracket counted."""
    text = b"[" + b"0," * (MOST_VALUES - 1) + b"0]"
    refuse_bomb(text)

    with pytest.raises(JsonBomb):
        refuse_bomb(text + b",")


@pytest.mark.parametrize("text", [b"", b"null", b"[1]", b"5", b"\xff", DEEP, *BOMBS])
def test_what_is_no_object_is_empty(text: bytes) -> None:
    """So that every key of it is missing."""
    assert object_in(text) == {}


def test_an_object_is_returned() -> None:
    """As it was written."""
    assert object_in(b'{"a": 1}') == {"a": 1}
