"""Numbers and plates of vehicles.

Source of the check digit of vehicle identification numbers, and that they end with
digits: 49 CFR 565.15(c) and (d).
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known, Span

_VIN: Final = re.compile(r"(?<![\w-])[A-HJ-NPR-Z0-9]{13}\d{4}(?![\w-])", re.ASCII)
_SAID: Final = re.compile(
    r"\b(?:VIN|vehicle identification number)\W{1,4}(?:is )?"
    r"(?P<value>(?=[A-Z]{0,16}\d)[A-HJ-NPR-Z0-9]{11,17})\b",
    re.IGNORECASE | re.ASCII,
)
_PLATE: Final = re.compile(
    r"\b(?i:(?:licen[sc]e |number |car )?plates?|placas?|tags?)"
    r"(?: (?:number|no\.?|#|n[uú]mero))?(?:\W{1,3}|\W{1,2}(?:is|es) )"
    r"(?P<value>(?=[A-Z -]{0,5}\d)[A-Z0-9]{1,4}[ -]?(?=[A-Z0-9]{0,4}\d)"
    r"[A-Z0-9]{2,5})\b",
    re.ASCII,
)
_LETTERS: Final = dict(
    zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True)
)
_WEIGHTS: Final = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_CHECK: Final = 8
"""Place of the check digit."""


def vehicles(text: str, known: Known) -> Iterator[Span]:
    """Yield vehicle numbers with a right check digit, and what words announce."""
    del known
    for found in _VIN.finditer(text):
        if is_vin(found[0]):
            yield _span(*found.span())
    for pattern in (_SAID, _PLATE):
        for found in pattern.finditer(text):
            yield _span(*found.span("value"))


def is_vin(number: str) -> bool:
    """Return whether the check digit of `number`, 17 characters, is right."""
    values = (int(_LETTERS.get(char, char)) for char in number)
    rest = sum(map(int.__mul__, values, _WEIGHTS)) % 11
    return number[_CHECK] == "0123456789X"[rest]


def _span(start: int, end: int) -> Span:
    return Span(kind=PhiKind.VEHICLE, start=start, end=end)
