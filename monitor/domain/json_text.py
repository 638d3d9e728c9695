"""Reads JSON that strangers wrote: no bomb is unfolded, and one error says it all."""

import json
from collections.abc import Mapping
from typing import Final, NoReturn

MOST_VALUES: Final = 250_000
"""Commas and brackets of one text, those within strings too.

Each may become a value of a hundred bytes. Ten times what a page of a platform has.
"""


class JsonBomb(ValueError):
    """A text with more values, or deeper ones, than are read; the message is ours."""


def refuse_bomb(text: bytes) -> None:
    """Refuse what would become more values than any honest answer, without reading it.

    Raises:
        JsonBomb: It would.
    """
    if sum(map(text.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise JsonBomb("more values than are read")


def parsed(text: bytes) -> object:
    """Return what the JSON `text` holds.

    Args:
        text: UTF-8, with or without a byte order mark.

    Raises:
        JsonBomb: It has too many values, or is nested too deeply.
        ValueError: It is no JSON (RFC 8259, so neither NaN nor Infinity), or not
            UTF-8. The message may quote `text`.
    """
    refuse_bomb(text)
    try:
        return json.loads(text.decode("utf-8-sig"), parse_constant=_no_number)
    except RecursionError:
        raise JsonBomb("nested too deeply") from None


def object_in(text: bytes) -> Mapping[str, object]:
    """Return the JSON object in `text`, empty if it holds none that can be read."""
    try:
        value = parsed(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
