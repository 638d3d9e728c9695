"""Numbers of cases, prescriptions and documents: they are somebody's, by the words.

A ticket of a help desk and an order of a shop have numbers, too; so most of these
count only beside one person's health.
"""

from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.labelled import JOINT, announced, values
from monitor.texts.phi.spans import Known, Span

_ALWAYS: Final = announced(
    rf"(?:rx|prescription|receta){JOINT}|passport{JOINT}?|pasaporte{JOINT}?|"
    rf"(?:specimen|accession|sample|donor|recipient|alien|green card){JOINT}|"
    rf"rx(?=[ :#]{{1,2}}\d{{5}})|(?:specimen|accession|donor id)|curp|"
    rf"matr[ií]cula consular"
)
_WITH_CARE: Final = announced(
    rf"(?:EOB|EOB ref(?:erence)?|case|incident|claim|authori[sz]ation|auth|referral|"
    rf"folio|caso){JOINT}?|"
    rf"(?:file|study|trial){JOINT}|"
    r"\bid[ :#]|immigration papers"
)


def other_ids(text: str, known: Known) -> Iterator[Span]:
    """Yield numbers of what is one person's alone."""
    del known
    for found in values(_ALWAYS, text):
        yield _span(*found.span("value"), tied=True)
    for found in values(_WITH_CARE, text):
        yield _span(*found.span("value"), tied=about_one(text, *found.span()))


def _span(start: int, end: int, *, tied: bool) -> Span:
    return Span(kind=PhiKind.OTHER_ID, start=start, end=end, tied=tied)
