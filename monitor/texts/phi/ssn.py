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
_MASKED: Final = re.compile(
    r"(?<![\w*#-])[Xx*#]{3}[- ]?[Xx*#]{2}[- ]?(?P<four>\d{4})(?![\w-])", re.ASCII
)
"""As statements print it, all but its last four digits."""
_LAST_FOUR: Final = re.compile(
    r"(?<!\w)(?:(?:last|final) (?:four|4)(?: digits?| numbers?)?(?: (?:of|on|for|from) "
    r"(?:(?:(?:your|my|his|her|their|the|our)(?: patient's| \w{1,20}'s)?|"
    r"\w{1,20}'s) )?)?"
    r" ?(?:SSN|social)(?: security)?(?: number| no\.?)?"
    r"|(?:SSN|social)(?: security)?(?: number)?,? (?:ends|ending) (?:in|with)"
    r"|[u\u00fa]ltimos (?:cuatro|4)(?: d[i\u00ed]gitos| n[u\u00fa]meros)? (?:del?|"
    r"de su|de mi) "
    r"(?:n[u\u00fa]mero de )?(?:seguro social|SSN|social))"
    r"\W{0,3}(?:(?:is|are|was|es|son)\W{1,3})?(?P<four>\d{4})\b",
    re.IGNORECASE | re.ASCII,
)
_SAID: Final = re.compile(
    r"\bSSN|\bsocial sec|\bsoc\.? sec|\bSS ?(?:#|no)|\bsocial(?: number)?(?: is| was|"
    r":|#)"
    r"|\bseguro social|\bITIN\b|\btaxpayer id",
    re.IGNORECASE,
)
_SHOWN: Final = re.compile(
    r"\b(?:format|example|e\.g|looks? like|such as|sample|placeholder|formato|"
    r"ejemplo)\b",
    re.IGNORECASE,
)
_PRINTED: Final = frozenset({"078051120", "219099999", "123456789"})


def social_security_numbers(text: str, known: Known) -> Iterator[Span]:
    """Yield social security numbers, and last four digits that are said to be one's.

    Only 536-90-4399 is taken for one as it stands; with other separators, none, or
    digits that were never issued, the words before have to say so.
    """
    del known
    for found in (*_NUMBER.finditer(text), *_SPACED.finditer(text)):
        words = before(text, found.start())
        plain = found.re is _NUMBER and found["gap"] == "-" and _is_valid(found)
        if plain or (_SAID.search(words) and not _SHOWN.search(words)):
            yield _span(found)
    for pattern in (_LAST_FOUR, _MASKED):
        for found in pattern.finditer(text):
            yield _span(found, "four")


def _is_valid(found: re.Match[str]) -> bool:
    area, group, serial = found[1], found[3], found[4]
    if area in {"000", "666"} or area[0] == "9" or group == "00" or serial == "0000":
        return False
    return area + group + serial not in _PRINTED


def _span(found: re.Match[str], group: str | int = 0) -> Span:
    return Span(kind=PhiKind.SSN, start=found.start(group), end=found.end(group))
