"""Serial numbers of devices: implants, monitors, telephones.

Source of the form of device identifiers: FDA, Unique Device Identification, issuing
agency GS1: (01) and 14 digits, then dates, lots and serial numbers. IMEI: 3GPP 23.003.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.cards import luhn
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.labelled import JOINT, announced, values
from monitor.texts.phi.spans import Known, Span, before

_SAID: Final = announced(
    rf"(?:implant |device |lot and )?serial{JOINT}?|s/n{JOINT}?|(?-i:SN){JOINT}?|"
    rf"(?:device|implant|pump|monitor|pacemaker){JOINT}|n[uú]mero de serie"
)
_UNIQUE: Final = re.compile(r"\(01\)\d{14}(?:\(\d\d\)[\w-]{1,20}){0,4}", re.ASCII)
_IMEI: Final = re.compile(r"(?<!\w)\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d(?!\w)", re.ASCII)
_IMEI_SAID: Final = re.compile(r"\bIMEI\b", re.IGNORECASE)
_WORN: Final = re.compile(
    r"\b(?:pacemaker|defibrillator|ICD|implant(?:ed|s)?|insulin pump|stent|"
    r"prosthes[ie]s|"
    r"hearing aid|cochlear|neurostimulator|heart monitor|marcapasos)\b",
    re.IGNORECASE,
)
_SOLD: Final = re.compile(
    r"\b(?:recall(?:s|ed)?|lots?(?!/)|batch|models?|for sale|selling|starting with|"
    r"between)\b",
    re.IGNORECASE,
)
_REACH: Final = 60


def devices(text: str, known: Known) -> Iterator[Span]:
    """Yield serial numbers; those beside nobody's health are a shop's or a recall's."""
    del known
    for start, end in _places(text):
        near = text[max(0, start - _REACH) : end + _REACH]
        worn = _WORN.search(near) and not _SOLD.search(near)
        tied = bool(worn) or about_one(text, start, end)
        yield Span(kind=PhiKind.DEVICE, start=start, end=end, tied=tied)


def _places(text: str) -> Iterator[tuple[int, int]]:
    for found in values(_SAID, text):
        yield found.span("value")
    for found in _UNIQUE.finditer(text):
        yield found.span()
    for found in _IMEI.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if _IMEI_SAID.search(before(text, found.start())) and luhn(digits):
            yield found.span()
