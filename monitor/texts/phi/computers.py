"""Addresses of computers: IP and MAC."""

import ipaddress
import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.spans import Known, Span, before

_INTERNET: Final = re.compile(
    r"(?<![\w.:-])(?:(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)"
    r"|(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}(?![\w:]))",
    re.ASCII | re.IGNORECASE,
)
_HARDWARE: Final = re.compile(
    r"(?<![\w:-])[0-9a-f]{2}(?P<gap>[:-])(?:[0-9a-f]{2}(?P=gap)){4}[0-9a-f]{2}(?![\w:-])",
    re.ASCII | re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d", re.ASCII)
_VERSION: Final = re.compile(
    r"\b(?:version|v|release|section|build)\W{0,2}$", re.IGNORECASE
)
_SHORTEST: Final = 7
"""Characters: times of day like 10:15:00 are no addresses."""


def computers(text: str, known: Known) -> Iterator[Span]:
    """Yield addresses of computers; tied where somebody and their health are near.

    Those without any digit are words as often.
    """
    del known
    for pattern in (_INTERNET, _HARDWARE):
        for found in pattern.finditer(text):
            if not _DIGIT.search(found[0]):
                continue
            if pattern is _HARDWARE or _is_address(text, found):
                yield Span(
                    kind=PhiKind.COMPUTER,
                    start=found.start(),
                    end=found.end(),
                    tied=about_one(text, *found.span()),
                )


def _is_address(text: str, found: re.Match[str]) -> bool:
    if len(found[0]) < _SHORTEST or _VERSION.search(before(text, found.start())):
        return False
    try:
        ipaddress.ip_address(found[0])
    except ValueError:
        return False
    return True
