"""All recognisers over one text, each asked only where it can find anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from monitor.domain.phi import IDENTIFIERS, PhiKind
from monitor.domain.text.openings import caseless
from monitor.texts.phi.addresses import street_addresses
from monitor.texts.phi.ages import ages
from monitor.texts.phi.anecdotes import anecdotes
from monitor.texts.phi.biometrics import biometrics
from monitor.texts.phi.birth_dates import birth_dates
from monitor.texts.phi.cards import payment_cards
from monitor.texts.phi.care_dates import care_dates
from monitor.texts.phi.charts import is_chart
from monitor.texts.phi.computers import computers
from monitor.texts.phi.devices import devices
from monitor.texts.phi.emails import email_addresses
from monitor.texts.phi.licences import licences
from monitor.texts.phi.named_care import named_care
from monitor.texts.phi.other_ids import other_ids
from monitor.texts.phi.phones import telephone_numbers
from monitor.texts.phi.photos import photos
from monitor.texts.phi.plain import Plain
from monitor.texts.phi.record_numbers import record_numbers
from monitor.texts.phi.spans import NOTHING_KNOWN, Known, Recogniser, Span
from monitor.texts.phi.ssn import social_security_numbers
from monitor.texts.phi.vehicles import vehicles
from monitor.texts.phi.voices import Voice
from monitor.texts.phi.web_pages import web_pages
from monitor.texts.phi.zip_codes import zip_codes


@dataclass(frozen=True, slots=True)
class _Asked:
    """A recogniser, and what every text has in which it finds anything.

    Attributes:
        recogniser: Is asked where both conditions hold.
        digits: At least so many, anywhere.
        clues: Any of these, in small letters; without any, no clue is needed.
    """

    recogniser: Recogniser
    digits: int = 0
    clues: tuple[str, ...] = ()

    def may_find(self, small: str, digits: int) -> bool:
        """Return whether a text in `small` letters with so many `digits` will do."""
        if digits < self.digits:
            return False
        return not self.clues or any(clue in small for clue in self.clues)


_LOOKED_AT: Final = 100
"""Finds of each recogniser: a text that has more wants to keep its reader busy."""
_ASKED: Final = (
    _Asked(social_security_numbers, digits=4),
    _Asked(record_numbers, digits=2),
    _Asked(payment_cards, digits=12),
    _Asked(
        birth_dates, clues=("birth", "born", "dob", "d.o.b", "b.", "day", "nac", "f.")
    ),
    _Asked(licences, digits=3),
    _Asked(vehicles, digits=1),
    _Asked(devices, digits=3),
    _Asked(
        biometrics,
        clues=("print", "scan", "templ", "recogn", "dna", "genom", "biometr", "huella"),
    ),
    _Asked(other_ids, digits=3),
    _Asked(
        email_addresses,
        clues=("@", "dot ", "dot) ", "dot] ", "[at]", "(at)", "(at]", "[at)"),
    ),
    _Asked(telephone_numbers, digits=7),
    _Asked(street_addresses, digits=1),
    _Asked(zip_codes, digits=5),
    _Asked(web_pages, clues=("www.", "://", ".com/", ".net/", ".org/")),
    _Asked(computers, digits=1),
    _Asked(ages, digits=2),
    _Asked(
        photos,
        clues=(
            "oto",
            "pic",
            "selfie",
            "shot",
            "video",
            "ray",
            "scan",
            "image",
            "befor",
        ),
    ),
)


def recognise(
    plain: Plain, known: Known = NOTHING_KNOWN, voice: Voice = Voice.ANYBODY
) -> tuple[Span, ...]:
    """Return what is in a text, by place; places are those of the plain text.

    Digits that are an identifier are not a telephone number too. Days of care count
    only in what the practice wrote and in notes about others: patients tell of their
    own care all the time. Stories count only in what the practice wrote.

    Args:
        plain: What was written.
        known: What is the practice's own.
        voice: Who wrote it.
    """
    text, small = plain.text, caseless(plain.text)
    digits = sum(map(small.count, "0123456789"))
    found = [
        span
        for asked in _ASKED
        if asked.may_find(small, digits)
        for span in islice(asked.recogniser(text, known), _LOOKED_AT)
    ]
    found.extend(named_care(text, known, voice))
    if voice is Voice.PRACTICE:
        found.extend(anecdotes(text, known))
    if voice is Voice.PRACTICE or is_chart(text):
        found.extend(care_dates(text, known))
    numbers = [span for span in found if span.kind in IDENTIFIERS]
    return tuple(sorted(_told_once(found, numbers), key=lambda s: (s.start, s.end)))


def _told_once(found: list[Span], numbers: list[Span]) -> Iterator[Span]:
    for span in found:
        weak = span.kind in {PhiKind.PHONE, PhiKind.FAX}
        if not (weak and any(n.start < span.end > span.start < n.end for n in numbers)):
            yield span
