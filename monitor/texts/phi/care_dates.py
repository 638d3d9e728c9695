"""Days on which somebody was seen, admitted or treated."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.dates import DAY, FULL_DATE
from monitor.texts.phi.health_words import CARE, SALUD
from monitor.texts.phi.spans import Known, Span, before

_DONE: Final = (
    r"(?:seen|admitted|discharged|treated|operated on|scheduled|diagnosed|checked in|"
    r"came(?: in| to (?:us|our \w+))?|visited(?: us)?|here|arrived|examined|vaccinated|"
    r"called(?: us| our office| in)?|signed in|in (?:our|the) (?:office|clinic|ER))"
)
_WHO: Final = (
    r"(?:you(?:'ve|'d| were| was| had| have| first| last)?|your \w+|patients?|s?he|"
    r"they|her|his|their|(?:Mr|Mrs|Ms)\b\.? \w+)"
)
_ON: Final = r"(?: \w+){0,3}? ?(?:on|of|from|dated|for|at|back)?(?: the)? ?"
_WHOM: Final = r"(?:you|her|him|them|the patient)"
_LABEL: Final = (
    r"(?:date of (?:service|visit|admission|discharge|surgery|death)|DOS|"
    r"(?:admission|discharge|surgery|service|visit) date)"
)
_IN_SHORT: Final = r"(?:admit(?:ted)?|discharged?|adm|d/c|readmitted|seen|expired)\b"
_DATED: Final = (
    r"(?:the \d{1,2}(?:st|nd|rd|th)|(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9]))\b"
)
_PLANNED: Final = r"(?:follow[- ]?up|f/u|recheck|surgery|procedure)"
_DIED: Final = r"(?:died|passed(?: away)?|expired|was pronounced)"
_ESTUVO: Final = (
    r"(?:vino|ingres[oó]|lleg[oó]|falleci[oó]|muri[oó]|estuvo|fue (?:dad[oa] de alta|"
    r"atendid[oa]|internad[oa]|operad[oa]|vist[oa]))"
)
_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_WHO}(?: \w+){{0,3}}? {_DONE}{_ON}{DAY}",
        rf"\b(?:your|her|his|their|patient's) (?:[\w-]+ ){{0,2}}?{CARE}{_ON}{DAY}",
        rf"\b{DAY},? (?:when )?{_WHO} (?:\w+ ){{0,3}}?{_DONE}\b",
        rf"\b(?:saw|treated|examined|admitted|discharged|told) {_WHOM}\b{_ON}{DAY}",
        rf"\b{_LABEL}[\s:]{{1,3}}(?:(?:is|was) )?{DAY}",
        rf"\b{_IN_SHORT}(?: date)?[: ]{{1,2}}(?:on |in )?{FULL_DATE}",
        rf"\b(?:adm|admitted|d/c|discharged|transferred)(?: on)? {DAY}",
        rf"\b{_PLANNED} (?:is )?(?:on |for )?{_DATED}",
        rf"\b{_WHO} (?:\w+ ){{0,2}}?{_DIED}(?: \w+){{0,2}}? (?:on )?{DAY}",
        rf"\b(?:su|tu|esa|la) {SALUD}(?: (?:fue|era))?(?: del?| el)* {DAY}",
        rf"\b{_ESTUVO}(?: [\w']+){{0,4}}? {DAY}",
        rf"\b{DAY},? (?:usted )?{_ESTUVO}",
    )
)
_INVITED: Final = re.compile(
    r"\b(?:come|stop by|drop in|walk in|time for|ready for|book|schedule|get|reserve|"
    r"make|if|free|join|register|sign up)\b",
    re.IGNORECASE,
)


def care_dates(text: str, known: Known) -> Iterator[Span]:
    """Yield days of visits, stays and treatments that are said to be somebody's.

    Invitations ("book your free screening on Friday") are left out.
    """
    del known
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not _INVITED.search(before(text, found.start())):
                yield Span(kind=PhiKind.CARE_DATE, start=found.start(), end=found.end())
