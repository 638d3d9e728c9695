"""Reads JSON that strangers wrote: no bomb is unfolded, and one error says it all."""

import json
from collections.abc import Mapping
from typing import Final, NoReturn

MOST_VALUES: Final = 250_000
"""Commas and brackets of one text, those within strings too.

Each may become a value of a hundred bytes. Ten times what a page of a platform has.
"""


class TooManyValues(ValueError):
    """A text that would fill the memory with its values."""


def refuse_bomb(text: bytes) -> None:
    """Refuse what would become more values than any honest answer, without reading it.

    Raises:
        TooManyValues: It would.
    """
    if sum(map(text.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise TooManyValues("more values than are read")


def parsed(text: bytes) -> object:
    """Return what the JSON `text` holds.

    Args:
        text: UTF-8, with or without a byte order mark.

    Raises:
        ValueError: It is no JSON (RFC 8259, so neither NaN nor Infinity), nested too
            deeply, or too large; with `UnicodeDecodeError` and `TooManyValues` among
            its classes. The message may quote `text`.
    """
    refuse_bomb(text)
    try:
        return json.loads(text.decode("utf-8-sig"), parse_constant=_no_number)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def object_in(text: bytes) -> Mapping[str, object]:
    """Return the JSON object in `text`, empty if it holds none that can be read."""
    try:
        value = parsed(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
