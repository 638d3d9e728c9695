"""Telephone numbers in texts, however they are written.

Each pattern is linear in the text's length.
"""

import re
from typing import Final

_GAP: Final = r"[\s.\-/_\u00b7\u2022]{0,3}"
_NUMBER: Final = re.compile(
    # Longer runs of digits, and those in addresses, are something else.
    r"(?<![\w/.=-])(?:(?P<country>\+(?!1\b|1\d{10})\d{1,3})"
    rf"{_GAP}(?P<abroad>\(?\d{{1,5}}\)?(?:{_GAP}\d{{2,5}}){{1,4}})"
    rf"|(?:\+?1{_GAP})?\(?(?P<area>[2-9]\d\d)\)?{_GAP}(?P<rest>\d{{3}}{_GAP}\d{{4}}))"
    r"(?![\w/-]*\d)"
)
_MOST: Final = 20
"""Numbers that are looked at."""
_DIGITS: Final = 10
"""Of a number in North America, without the country's 1."""

_EXTENSION: Final = re.compile("x|ext", re.IGNORECASE)


def phones_in(text: str) -> tuple[str, ...]:
    """Return the telephone numbers in `text`, each once.

    Returns:
        Ten digits each, or "+", the country's code and digits for those abroad.
    """
    found = zip(_NUMBER.finditer(text), range(_MOST), strict=False)
    return tuple(dict.fromkeys(_plain(match) for match, _ in found))


def configured_phone(phone: str) -> str:
    """Return a number that a person configured as `phones_in` finds it in texts."""
    return next(iter(phones_in(_main(phone))), digits_of(phone))


def digits_of(phone: str) -> str:
    """Return the digits of `phone` without country and extension, ten at most."""
    return _only_digits(_main(phone))[-_DIGITS:]


def _main(phone: str) -> str:
    return _EXTENSION.split(phone, maxsplit=1)[0]


def _plain(match: re.Match[str]) -> str:
    if match["country"]:
        return "+" + _only_digits(match["country"] + match["abroad"])
    return _only_digits(match["area"] + match["rest"])


def _only_digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal() and c.isascii())
