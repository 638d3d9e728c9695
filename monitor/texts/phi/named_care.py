"""People who are named together with their health or care."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.given_names import GIVEN_NAMES
from monitor.texts.phi.health_words import CLINICAL, MONEY, RECORDS
from monitor.texts.phi.spans import Known, Span

_NAME: Final = r"[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?"
_TITLED: Final = rf"(?:Mr|Mrs|Ms|Miss|Mx)\b\.? {_NAME}(?: {_NAME})?"
_OPENER: Final = (
    r"(?!(?:Meet|Welcome|Congrat\w+|Thanks?|Hi|Hello|Hey|Dear|When|After|Since|And|Our|"
    r"To|For|Today|Yesterday|Happy|Remember|See|Watch|Hear)\b)"
)
_GIVEN: Final = rf"{_OPENER}(?P<given>{_NAME})(?: [A-Z]\.)?(?: {_NAME})?"
_FACT: Final = rf"(?i:{CLINICAL}|{RECORDS}|{MONEY}|care)\b"
_DONE: Final = (
    r"(?i:,? (?:who )?(?:was|is|were|got|being|(?:has|had|is) be(?:en|ing)) "
    r"(?:\w+ ){0,2}?(?:diagnosed|admitted|discharged|treated|hospitali[sz]ed|billed|"
    r"prescribed|operated on|seen (?:by|on|at|in)|referred|intubated|sedated|pregnant|"
    r"recovering|a patient|our patient|in remission|cancer[- ]free|HIV positive)\b)"
)
_HAD: Final = (
    r"(?i:,? (?:who )?(?:has|had|underwent|undergoing|suffers from|suffered|received|"
    r"came (?:in|to us)(?: \w+)? (?:for|with)|takes|needed|needs|beat|battled|survived|"
    r"is (?:battling|fighting)|completed|finished|began|started|missed|"
    rf"for (?:his|her|their)) (?:[\w-]+ ){{0,4}}?{CLINICAL}\b)"
)
_AFTER: Final = rf"(?:'s? (?:[\w-]+ ){{0,3}}?{_FACT}|{_DONE}|{_HAD})"
_PATIENT: Final = (
    r"(?i:(?:our|my|the|an?|one of our|this|sweet|brave|longtime|former) "
    r"(?:[\w-]+ )?(?:patients?|client),? (?:named )?|patient(?: name)?: ?|"
    r"patient of the (?:week|month|day),?:? |[el]l?a? paciente )"
)
_CARED_FOR: Final = (
    r"(?i:(?:diagnosed|treated|admitted|discharged|operated on|prescribed|delivered|"
    r"performed (?:[\w-]+ ){1,3}on|cared for|surgery (?:on|for)|treatment of|"
    r"congrat(?:ulation)?s to))"
)

_PATTERNS: Final = (
    re.compile(rf"\b(?P<name>{_TITLED}){_AFTER}"),
    re.compile(rf"\b(?P<name>{_GIVEN}){_AFTER}"),
    re.compile(rf"\b{_PATIENT}(?P<name>(?:{_TITLED}|{_NAME}))"),
    re.compile(
        rf"\b{_CARED_FOR} (?P<name>{_TITLED}|{_GIVEN})"
        rf"(?= (?i:(?:[\w'-]+ ){{0,5}}?{_FACT}))"
    ),
)
_NOBODY: Final = frozenset({
    "care", "portal", "services", "advocate", "advocates", "experience", "rights",
    "safety", "privacy", "relations", "financial", "first", "education", "stories",
    "satisfaction", "monday", "tuesday", "wednesday", "thursday", "friday", "resources",
})  # fmt: skip


def named_care(text: str, known: Known) -> Iterator[Span]:
    """Yield names of people whose health or care the words after them tell.

    A title or "our patient" makes any capitalised word a name; without them only
    frequent given names are taken for one. The practice's clinicians are left out.
    """
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not _is_person(found):
                continue
            if found["name"].lower().rstrip(".") not in known.names:
                yield Span(
                    kind=PhiKind.NAMED_CARE, start=found.start(), end=found.end()
                )


def _is_person(found: re.Match[str]) -> bool:
    given = found.groupdict().get("given")
    if given is not None:
        return given.lower() in GIVEN_NAMES
    return found["name"].split()[0].lower() not in _NOBODY
