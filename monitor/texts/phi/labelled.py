"""Values that words announce, as in "case no. 4471": the grammar they share."""

import re
from collections.abc import Iterator
from typing import Final

JOINT: Final = (
    r"(?: {0,2}(?:numbers?|num\b\.?|nos?\b\.?|ref\b\.?|ids?\b\.?|#|number \(last 4\)|"
    r"n[uú]mero))"
)
"""What stands between what it is and the value."""

_LINK: Final = r"[\s:#=(.,\"-]{0,4}(?:(?:is|was|are|es|of|de)\b[\s:#]{1,3})?"
_VALUE: Final = (
    r"(?P<value>(?=[A-Z]{0,6}[-./]?\d|(?-i:[A-Z]{1,4}) \d)"
    r"[A-Z0-9](?:[A-Z0-9]|[-./](?=[A-Z0-9])|[ ](?=[A-Z]{0,2}\d)){2,27})"
)
_DIGITS: Final = 4
_FEW: Final = 3
"""Digits that are enough beside letters."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def announced(words: str) -> re.Pattern[str]:
    """Return a pattern of values that any of `words` announces, in group `value`.

    Args:
        words: Alternatives of a regular expression, `JOINT` among them.
    """
    return re.compile(rf"(?<!\w)(?:{words}){_LINK}{_VALUE}(?!\w)", re.IGNORECASE)


def values(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what `pattern` of `announced` finds and has enough digits for a number."""
    for found in pattern.finditer(text):
        value = found["value"]
        digits = sum(char.isdigit() for char in value)
        lettered = any(char.isalpha() for char in value)
        enough = digits >= (_FEW if lettered else _DIGITS)
        if enough and not _YEAR.fullmatch(value):
            yield found
