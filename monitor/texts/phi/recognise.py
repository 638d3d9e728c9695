"""All recognisers over one text."""

from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import IDENTIFIERS, PhiKind
from monitor.texts.phi.addresses import street_addresses
from monitor.texts.phi.ages import ages
from monitor.texts.phi.anecdotes import anecdotes
from monitor.texts.phi.biometrics import biometrics
from monitor.texts.phi.birth_dates import birth_dates
from monitor.texts.phi.cards import payment_cards
from monitor.texts.phi.care_dates import care_dates
from monitor.texts.phi.chart_names import chart_names
from monitor.texts.phi.computers import computers
from monitor.texts.phi.devices import devices
from monitor.texts.phi.emails import email_addresses
from monitor.texts.phi.licences import licences
from monitor.texts.phi.named_care import named_care
from monitor.texts.phi.other_ids import other_ids
from monitor.texts.phi.own_names import own_names
from monitor.texts.phi.phones import telephone_numbers
from monitor.texts.phi.photos import photos
from monitor.texts.phi.plain import Plain
from monitor.texts.phi.record_numbers import record_numbers
from monitor.texts.phi.spans import NOTHING_KNOWN, Known, Recogniser, Span
from monitor.texts.phi.ssn import social_security_numbers
from monitor.texts.phi.vehicles import vehicles
from monitor.texts.phi.web_pages import web_pages
from monitor.texts.phi.zip_codes import zip_codes

_RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    social_security_numbers,
    record_numbers,
    payment_cards,
    birth_dates,
    licences,
    vehicles,
    devices,
    biometrics,
    other_ids,
    email_addresses,
    telephone_numbers,
    street_addresses,
    zip_codes,
    web_pages,
    computers,
    ages,
    photos,
    named_care,
    chart_names,
    care_dates,
)
_OF_OWN_TEXTS: Final[tuple[Recogniser, ...]] = (own_names, anecdotes)


def recognise(
    plain: Plain, known: Known = NOTHING_KNOWN, *, own: bool = False
) -> tuple[Span, ...]:
    """Return what is in a text, by place; places are those of the plain text.

    Digits that are an identifier are not a telephone number too.

    Args:
        plain: What was written.
        known: What is the practice's own.
        own: Whether the practice wrote it, whose stories and names are told too.
    """
    asked = (*_RECOGNISERS, *_OF_OWN_TEXTS) if own else _RECOGNISERS
    found = [span for each in asked for span in each(plain.text, known)]
    numbers = [span for span in found if span.kind in IDENTIFIERS]
    return tuple(sorted(_told_once(found, numbers), key=lambda s: (s.start, s.end)))


def _told_once(found: list[Span], numbers: list[Span]) -> Iterator[Span]:
    for span in found:
        weak = span.kind in {PhiKind.PHONE, PhiKind.FAX}
        if not (weak and any(n.start < span.end > span.start < n.end for n in numbers)):
            yield span
