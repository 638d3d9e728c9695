"""Social security numbers.

Source: SSA, POMS RM 10201.035 and 10201.060: no area 000, 666 or 900 to 999, no group
00, no serial 0000; and the numbers that were printed in advertisements.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known, Span, before

_NUMBER: Final = re.compile(
    r"(?<![\w-])(\d{3})(?P<gap>[-. ]?)(\d{2})(?P=gap)(\d{4})(?![\w-])", re.ASCII
)
_SPACED: Final = re.compile(r"(?<!\w)\d(?:[-. ]{1,3}\d){8}(?!\w)", re.ASCII)
_LAST_FOUR: Final = re.compile(
    r"\blast (?:four|4)(?: digits?| numbers?)? (?:of|on) (?:your|my|his|her|their|the)"
    r" (?:SSN|social)(?: security)?(?: number)?\W{0,3}(?:(?:is|are|was)\W{1,3})?"
    r"(?P<four>\d{4})\b",
    re.IGNORECASE | re.ASCII,
)
_SAID: Final = re.compile(
    r"\bSSN|\bsocial sec|\bsoc\.? sec|\bSS ?(?:#|no)|\bsocial(?: number)? (?:is|was)"
    r"|\bseguro social",
    re.IGNORECASE,
)
_PRINTED: Final = frozenset({"078051120", "219099999", "123456789"})


def social_security_numbers(text: str, known: Known) -> Iterator[Span]:
    """Yield social security numbers, and last four digits that are said to be one's.

    Only 536-90-4399 is taken for one as it stands; with other separators, or none,
    the words before have to say so.
    """
    del known
    for found in _NUMBER.finditer(text):
        dashed = found["gap"] == "-"
        if _is_valid(found) and (dashed or _SAID.search(before(text, found.start()))):
            yield _span(found)
    for found in _SPACED.finditer(text):
        if _SAID.search(before(text, found.start())):
            yield _span(found)
    for found in _LAST_FOUR.finditer(text):
        yield _span(found, "four")


def _is_valid(found: re.Match[str]) -> bool:
    area, group, serial = found[1], found[3], found[4]
    if area in {"000", "666"} or area[0] == "9" or group == "00" or serial == "0000":
        return False
    return area + group + serial not in _PRINTED


def _span(found: re.Match[str], group: str | int = 0) -> Span:
    return Span(kind=PhiKind.SSN, start=found.start(group), end=found.end(group))
