"""Street addresses as they are written in the United States.

Source of the endings: USPS Publication 28, appendix C1, the common ones.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known, Span, before
from monitor.texts.phi.whose import is_somebodys

_ENDING: Final = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|"
    r"Place|Pl|Circle|Cir|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|"
    r"Crescent|Loop|Alley)\b\.?"
)
_UNIT: Final = r"(?:,?\s{1,3}(?:Apt|Apartment|Suite|Ste|Unit|#)\.? ?#?[\w-]{1,6})"
_STREET: Final = re.compile(
    rf"(?<![\w/.-])\d{{1,5}}[A-Za-z]? (?:[NSEW]\.? )?(?:(?:[A-Z][\w'.-]{{0,20}}|"
    rf"\d{{1,3}}(?:st|nd|rd|th)) ){{1,4}}?{_ENDING}{_UNIT}?"
    r"(?:,?\s{1,3}(?:[A-Z][\w'.-]{0,20}[ ,]{1,2}){1,3}[A-Z]{2} \d{5}(?:-\d{4})?)?"
)
_UNIT_OF: Final = re.compile(
    rf"(?<![\w/.-])\d{{1,5}} (?:[^\W\d_][\w'.-]{{0,20}} ){{1,4}}?\d{{0,4}} ?\n?{_UNIT}"
)
_BOX: Final = re.compile(r"\bP\.? ?O\.? ?Box \d{1,6}\b", re.IGNORECASE)


def street_addresses(text: str, known: Known) -> Iterator[Span]:
    """Yield street addresses and post-office boxes that are not the practice's."""
    for pattern in (_STREET, _UNIT_OF, _BOX):
        for found in pattern.finditer(text):
            small = found[0].lower()
            if any(small.startswith(own) for own in known.streets):
                continue
            tied = is_somebodys(before(text, found.start()))
            yield Span(
                kind=PhiKind.ADDRESS, start=found.start(), end=found.end(), tied=tied
            )
