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
_TOLL_FREE: Final = frozenset({"800", "833", "844", "855", "866", "877", "888"})


def phones_in(text: str) -> tuple[str, ...]:
    """Return the telephone numbers in `text`, each once.

    Returns:
        Ten digits each, or "+", the country's code and digits for those abroad.
    """
    found = zip(_NUMBER.finditer(text), range(_MOST), strict=False)
    return tuple(dict.fromkeys(_plain(match) for match, _ in found))


def digits_of(phone: str) -> str:
    """Return the last ten digits of a number as a person configured it."""
    return "".join(filter(str.isdigit, phone))[-_DIGITS:]


def is_toll_free(number: str) -> bool:
    """Return whether `number` is one of North America that costs nothing to call."""
    return number[:3] in _TOLL_FREE


def _plain(match: re.Match[str]) -> str:
    if match["country"]:
        return "+" + _only_digits(match["country"] + match["abroad"])
    return _only_digits(match["area"] + match["rest"])


def _only_digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal() and c.isascii())
