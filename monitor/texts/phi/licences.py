"""Numbers of licences and certificates that are a person's, not a clinician's."""

from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.labelled import JOINT, announced, values
from monitor.texts.phi.providers import is_providers
from monitor.texts.phi.spans import Known, Span, before

_SAID: Final = announced(
    rf"driver'?s?'? licen[sc]e{JOINT}?|driving licen[sc]e{JOINT}?|"
    rf"(?-i:DL)(?=[ #:]){JOINT}?|"
    rf"(?:state|government|photo|military|veteran) id{JOINT}?|"
    rf"(?:my|his|her|their|the patient's) (?:\w+ )?(?:licen[sc]e|certificate){JOINT}|"
    r"(?:my|his|her) (?:driver'?s? )?licen[sc]e(?= is|:)|"
    rf"(?:birth|death|marriage|naturali[sz]ation) certificate{JOINT}|"
    rf"licencia (?:de|para) (?:conducir|manejar){JOINT}?"
)


_ANY: Final = announced(rf"(?:licen[sc]e|certificate|certification){JOINT}")


def licences(text: str, known: Known) -> Iterator[Span]:
    """Yield numbers of driver's licences, state ids and certificates.

    "License no." alone is mostly a clinician's or a pharmacy's.
    """
    del known
    for found in values(_SAID, text):
        yield _span(*found.span("value"), tied=True)
    for found in values(_ANY, text):
        start, end = found.span("value")
        providers = is_providers(found["value"], before(text, start))
        tied = not providers and about_one(text, start, end)
        yield _span(start, end, tied=tied)


def _span(start: int, end: int, *, tied: bool) -> Span:
    return Span(kind=PhiKind.LICENSE, start=start, end=end, tied=tied)
