"""Telephone numbers: candidates by form, checked by phonenumbers."""

import re
from collections.abc import Iterator
from typing import Final

import phonenumbers

from monitor.domain.phi import PhiKind
from monitor.texts.phi.providers import is_providers
from monitor.texts.phi.spans import Known, Span, after, before
from monitor.texts.phi.whose import is_somebodys

_CANDIDATE: Final = re.compile(
    r"(?<![\w.@/-])\+?\(?\d(?:[ ().-]{0,3}\d){6,14}(?![\w@/]|-\d|\.\d)", re.ASCII
)
_NORTH_AMERICAN: Final = re.compile(
    r"(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])\d{3}[ .-]\d{4}", re.ASCII
)
_SOCIAL: Final = re.compile(r"\d{3}([ .-])\d\d\1\d{4}", re.ASCII)
"""As social security numbers are written, and no telephone number: one that is not
found as such is an example, or was never issued."""
_SAID: Final = re.compile(
    r"\b(?:phone|tel|telephone|fax|cell|mobile|call|text|whatsapp|tel[eé]fono|"
    r"messages? to|celular|n[uú]mero|marque|ll[aá]m\w+|message[sd]? to|contact|"
    r"registered)\b",
    re.IGNORECASE,
)
_FAX: Final = re.compile(r"\bfax", re.IGNORECASE)
_NATIONAL: Final = 10


def digits_of(number: str) -> str:
    """Return the digits of a telephone number, without the country code 1."""
    digits = re.sub(r"\D", "", number, flags=re.ASCII)
    return digits[1:] if len(digits) > _NATIONAL and digits[0] == "1" else digits


def telephone_numbers(text: str, known: Known) -> Iterator[Span]:
    """Yield telephone numbers that are not the practice's own.

    Numbers without a form or a "+" count where words say what they are.
    """
    for found in _CANDIDATE.finditer(text):
        if digits_of(found[0]) in known.phones:
            continue
        context = before(text, found.start())
        said = _SAID.search(f"{context[-30:]} {after(text, found.end(), 12)}")
        if _SOCIAL.fullmatch(found[0]) or is_providers(found[0], context):
            continue
        if _is_number(found[0], said=said is not None):
            yield Span(
                kind=PhiKind.FAX if _FAX.search(context) else PhiKind.PHONE,
                start=found.start(),
                end=found.end(),
                tied=is_somebodys(text, *found.span()),
            )


def _is_number(written: str, *, said: bool) -> bool:
    if said or _NORTH_AMERICAN.fullmatch(written):
        return True
    try:
        number = phonenumbers.parse(written, "US")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number)
