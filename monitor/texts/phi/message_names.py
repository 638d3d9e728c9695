"""People whose health a message tells that is neither a review nor a practice's own.

A sentence with somebody's full name, and health in it or in the next one, discloses
it, unless its author speaks of themself (then the name is mostly the carer's) or the
person is in the news.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.health_words import CLINICAL, SALUD
from monitor.texts.phi.names import FULL_NAME, NAME, TITLED_NAME, is_full_name
from monitor.texts.phi.providers import is_clinicians
from monitor.texts.phi.sentences import sentences
from monitor.texts.phi.spans import Known, Span

_INITIAL: Final = re.compile(
    r"(?<!\w)(?!(?:Vitamin|Hepatitis|Type|Plan|Part|Group|Grade|Factor|Section|Room)\b)"
    rf"(?P<name>{NAME} [A-Z]\.|[A-Z]\. {NAME})(?=[\s,;:-])"
)
_HEALTH: Final = re.compile(
    rf"\b(?:{CLINICAL}|{SALUD}|dx|hx|oncology|cardiology|post-?op|room \d+|bed \d+|"
    r"diagnosed|treated|admitted|hospitali[sz]ed|discharged|potassium|sodium|"
    r"creatinine|cultures|bloods|vitals|pt)\b",
    re.IGNORECASE,
)
_SELF: Final = re.compile(
    r"\b(?:I|I'm|I've|me|my|mine|we|us|our|you|mi|me|yo|nos)\b", re.IGNORECASE
)
_PUBLIC: Final = re.compile(
    r"\b(?:said|says|spoke|speaks|talks?|interview|songs?|album|actors?|actress|movie|"
    r"film|donates?d?|wrote|book|author|president|senator|governor|minister|celebrity|"
    r"star|singer|news|CNN|BBC|read that|heard that|famous|fans?|concert|award|study|"
    r"studies|research|trial|founder|CEO|director|manager|foundation|championship|game|"
    r"league|season|team|coach|RT|tweets?|vaccine|as a (?:kid|child)|named after|"
    r"joins?|joined|welcome|staff|receptionist|front desk|billing)\b"
)


def message_names(text: str, known: Known) -> Iterator[Span]:
    """Yield names in sentences that tell of the health of whom they name."""
    places = list(sentences(text))
    for (start, end), (_, behind) in zip(places, places[1:] + places[-1:], strict=True):
        told = text[start:behind]
        if not tells_health(told) and not tells_health(text[start:end]):
            continue
        for found in _people(text, start, end):
            if found["name"].lower() not in known.names:
                yield Span(
                    kind=PhiKind.NAMED_CARE, start=found.start(), end=found.end()
                )


def tells_health(told: str) -> bool:
    """Return whether sentences tell of the health of somebody but their author."""
    if _SELF.search(told) or _PUBLIC.search(told):
        return False
    return _HEALTH.search(told) is not None


def _people(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for pattern in (FULL_NAME, _INITIAL, TITLED_NAME):
        for found in pattern.finditer(text, start, end):
            full = pattern is not FULL_NAME or is_full_name(found["name"])
            if full and not is_clinicians(text, *found.span()):
                yield found
