"""Numbers of payment cards. Source: ISO/IEC 7812-1: length, first digits, Luhn."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known, Span, before

_DIGITS: Final = re.compile(r"(?<![\w-])\d(?:[ -]?\d){11,18}(?![\w-])", re.ASCII)
_SAID: Final = re.compile(
    r"\bcards?\b|\bcc\b|\bvisa\b|\bmaster ?card\b|\bamex\b|\btarjeta\b", re.IGNORECASE
)
_FIRST: Final = re.compile(r"[3-6]|2[2-7]")
_SHORTEST: Final = 13


def payment_cards(text: str, known: Known) -> Iterator[Span]:
    """Yield numbers that can be a card's: check digit right, or said to be one."""
    del known
    for found in _DIGITS.finditer(text):
        digits = found[0].replace(" ", "").replace("-", "")
        said = _SAID.search(before(text, found.start()))
        formed = len(digits) >= _SHORTEST and _FIRST.match(digits)
        if len(set(digits)) > 1 and (said or formed) and luhn(digits):
            yield Span(kind=PhiKind.CARD, start=found.start(), end=found.end())


def luhn(digits: str) -> bool:
    """Return whether the last of `digits` is their check digit."""
    # Twice a digit, its digits added up: 2 * 7 = 14 counts 1 + 4.
    odd, even = digits[-1::-2], digits[-2::-2]
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in even)
    return (sum(map(int, odd)) + sum(doubled)) % 10 == 0
