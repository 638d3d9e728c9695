"""Street addresses as they are written in the United States.

Source of the endings: USPS Publication 28, appendix C1, the common ones.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known, Span
from monitor.texts.phi.whose import is_somebodys

_ENDING: Final = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|"
    r"Place|Pl|Circle|Cir|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|"
    r"Crescent|Loop|Alley)\b\.?"
)
_UNIT: Final = (
    r"(?:,?\s{1,3}(?:(?:Apt|Apartment|Suite|Ste|Unit)\b\.? ?#?|# ?(?=\d|[A-Z]\b))"
    r"[\w-]{1,6})"
)
_STREET: Final = (
    rf"\d{{1,5}}[A-Za-z]? (?:[NSEW]\.? )?(?:(?:[A-Z][\w'.-]{{0,20}}|"
    rf"\d{{1,3}}(?:st|nd|rd|th)) ){{1,4}}?{_ENDING}{_UNIT}?"
    r"(?:,?\s{1,3}(?:[A-Z][\w'.-]{0,20}[ ,]{1,2}){1,3}[A-Z]{2} \d{5}(?:-\d{4})?)?"
)
_UNIT_OF: Final = rf"\d{{1,5}} (?:[\w'.-]{{1,20}} ){{0,4}}?[\w'.-]{{1,20}}{_UNIT}"
_CALLE: Final = (
    r"(?:Calle|C/|Avenida|Avda?\.?|Paseo|Camino|Calzada|Colonia|Col\.) "
    r"(?:[\w'.-]{1,20} ){1,4}?(?:#|N[o\u00fa]m?\.? )?\d{1,5}\b"
)
_BOX: Final = r"(?i:P\.? ?O\.?|(?:PSC|Unit) \d{1,5},?) ?(?i:Box) \d{1,6}\b"
_ADDRESS: Final = re.compile(rf"(?<![\w/.-])(?:{_STREET}|{_UNIT_OF}|{_CALLE}|{_BOX})")


def street_addresses(text: str, known: Known) -> Iterator[Span]:
    """Yield street addresses and post-office boxes that are not the practice's."""
    for found in _ADDRESS.finditer(text):
        if not any(found[0].lower().startswith(own) for own in known.streets):
            yield Span(
                kind=PhiKind.ADDRESS,
                start=found.start(),
                end=found.end(),
                tied=is_somebodys(text, *found.span()),
            )
