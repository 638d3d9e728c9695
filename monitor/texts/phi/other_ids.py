"""Numbers of licences, vehicles, devices and computers, as far as words say so."""

import ipaddress
import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known, Span, before

_SAID: Final = re.compile(
    r"\b(?:driver'?s? licen[sc]e|licen[sc]e plate|passport|VIN|vehicle identification|"
    r"device id|implant serial|serial)(?: (?:number|no\.?|num|#))?"
    r"[\s:#]{0,3}(?:(?:is|was)\b[\s:#]{1,2})?"
    r"(?P<value>(?=(?:[A-Z-]{0,5}\d){3})[A-Z0-9-]{5,20})\b",
    re.IGNORECASE | re.ASCII,
)
_ADDRESS: Final = re.compile(
    r"(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)", re.ASCII
)
_VERSION: Final = re.compile(
    r"\b(?:version|v|release|section|build)\W{0,2}$", re.IGNORECASE
)


def other_ids(text: str, known: Known) -> Iterator[Span]:
    """Yield what words announce, and internet addresses; those are nobody's alone."""
    del known
    for found in _SAID.finditer(text):
        yield _span(found, "value", tied=True)
    for found in _ADDRESS.finditer(text):
        if _is_address(found[0]) and not _VERSION.search(before(text, found.start())):
            yield _span(found, 0, tied=False)


def _is_address(written: str) -> bool:
    try:
        ipaddress.IPv4Address(written)
    except ValueError:
        return False
    return True


def _span(found: re.Match[str], group: str | int, *, tied: bool) -> Span:
    return Span(
        kind=PhiKind.OTHER_ID,
        start=found.start(group),
        end=found.end(group),
        tied=tied,
    )
