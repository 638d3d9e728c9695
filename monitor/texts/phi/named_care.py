"""People who are named together with their health or care."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.health_words import (
    CARE,
    CLINICAL,
    CONDITION,
    MONEY,
    RECORDS,
    REMEDY,
    SALUD,
    TERMS,
)
from monitor.texts.phi.names import NAME, TITLED, is_full_name
from monitor.texts.phi.providers import is_clinicians
from monitor.texts.phi.spans import Known, Span

_OPENER: Final = (
    r"(?!(?:Meet|Welcome|Congrat\w+|Thanks?|Hi|Hello|Hey|Dear|When|After|Since|And|Our|"
    r"To|For|Today|Yesterday|Happy|Remember|See|Watch|Hear)\b)"
)
GIVEN: Final = rf"{_OPENER}(?P<given>{NAME})(?: [A-Z]\.)?(?: {NAME})?"
_FACT: Final = rf"(?i:{CLINICAL}|{RECORDS}|{MONEY}|care)\b"
_GIVEN_FACT: Final = (
    rf"(?i:(?!(?:pain|recovery|healing|allerg\w+|implants?|fillings?|braces|"
    rf"extractions?|"
    rf"crowns?|dosage|cast)\b)(?:{CONDITION}|{REMEDY}|{TERMS}|{RECORDS}|{MONEY}|"
    rf"(?:test )?"
    r"results?|surger(?:y|ies)|biops(?:y|ies)|MRIs?|scans?|labs?|blood ?work|"
    r"colonoscopy|chemo(?:therapy)?|dialysis|transplant|admission|discharge|visit))\b"
)
"""What is a patient's alone: "Lisa's care" and "Amy's injections" are the nurse's."""

_WORDS: Final = (
    r"(?:(?!(?:my|our|me|us|your|working|helping|caring|treating|teaching|leading)\b)"
    r"[\w-]+ ){0,4}?"
)
_AGED: Final = r"(?:,? \(?\d{1,4}\)?,?)?"
_DONE: Final = (
    r"(?i:,? (?:who )?(?:was|is|were|got|being|(?:has|had|is) be(?:en|ing)) "
    r"(?:\w+ ){0,2}?(?:diagnosed|admitted|discharged|treated|hospitali[sz]ed|billed|"
    r"prescribed|operated on|seen (?:by|on|at|in)|referred|intubated|sedated|pregnant|"
    r"recovering|a patient|our patient|in remission|cancer[- ]free|HIV positive|"
    r"readmitted|resuscitated|vaccinated|biopsied|rushed to)\b"
    r"|,? (?:who |both |just |also |then )?(?:miscarried|relapsed|overdosed|denies|"
    r"complains of|presented with|continues to (?:improve|decline)|is stable|tolerated|"
    r"collapsed|fainted|came in with|is in labor|tested positive|no-showed)\b)"
)
_HAD: Final = (
    r"(?i:,? (?:who |both |just |also |then |recently )?(?:has|had|underwent|"
    r"undergoing|suffers from|suffered|received|"
    r"came (?:in|to us|back|here|by)(?: \w+)? (?:for|with|after)|takes|needed|needs|"
    r"beat|"
    r"battled|survived|is (?:battling|fighting|on|taking)|completed|finished|began|"
    r"started|missed|tested positive for|was positive for|is allergic to|"
    r"for (?:his|her|their)) "
    rf"{_WORDS}{CLINICAL}\b)"
)
_TITLED_AFTER: Final = rf"{_AGED}(?:'s? (?:[\w-]+ ){{0,3}}?{_FACT}|{_DONE}|{_HAD})"
_GIVEN_AFTER: Final = rf"{_AGED}(?:'s? {_WORDS}{_GIVEN_FACT}|{_DONE}|{_HAD})"
_PATIENT: Final = (
    r"(?i:(?:our|my|the|an?|one of our|this|sweet|brave|longtime|former) "
    r"(?:[\w-]+ )?(?:patients?|client),? (?:named )?|patient(?: name)?: ?|"
    r"patient of the (?:week|month|day),?:? |"
    r"(?:el|la|al|del|nuestr[ao]|una?|mi) pacient(?:e|it[oa]) )"
)
_CARED_FOR: Final = (
    r"(?i:(?:diagnosed|treated|admitted|discharged|operated on|prescribed|delivered|"
    r"performed (?:[\w-]+ ){1,3}on|cared for|surgery (?:on|for)|treatment of|"
    r"congrat(?:ulation)?s to))"
)

_PATTERNS: Final = (
    re.compile(rf"\b(?P<name>{TITLED}){_TITLED_AFTER}"),
    re.compile(rf"\b(?P<name>{TITLED}) (?i:(?:[\w'-]+ ){{1,12}}?{SALUD})\b"),
    re.compile(rf"\b(?P<name>{GIVEN}){_GIVEN_AFTER}"),
    re.compile(rf"\b{_PATIENT}(?P<name>(?:{TITLED}|{NAME}))"),
    re.compile(
        rf"\b{_CARED_FOR} (?P<name>{TITLED}|{GIVEN})"
        rf"(?= (?i:(?:[\w'-]+ ){{0,5}}?{_FACT}))"
    ),
    re.compile(
        rf"\b(?i:the) (?P<name>{NAME}) (?i:boy|girl|baby|kid|twins?|family|woman|man)"
        rf"(?:{_DONE}|{_HAD})"
    ),
    re.compile(rf"\b(?P<name>(?P<given>{NAME}) {NAME}), (?i:your {_FACT})"),
    re.compile(
        r"\b(?i:call|remind|tell|text|notify|ask|contact|email) "
        rf"(?P<name>(?P<given>{NAME})(?: {NAME})?) (?i:(?:about|re|that|regarding|of|"
        rf"to|for)"
        rf" (?:[\w'-]+ ){{0,4}}?(?:his|her) (?:[\w'-]+ ){{0,3}}?{CLINICAL}\b)"
    ),
    re.compile(
        rf"(?i:\b(?:{CARE}|{CLINICAL}|{RECORDS}|{MONEY}|charts?)(?: [\w-]+){{0,2}} "
        rf"(?:for|of|to|belongs to|from|de)) (?P<name>(?P<given>{NAME}) {NAME})(?!')"
    ),
)
_NOBODY: Final = frozenset({
    "care", "portal", "services", "advocate", "advocates", "experience", "rights",
    "safety", "privacy", "relations", "financial", "first", "education", "stories",
    "satisfaction", "monday", "tuesday", "wednesday", "thursday", "friday", "resources",
    "access", "family", "support", "center", "information", "name", "forms",
})  # fmt: skip


def named_care(text: str, known: Known) -> Iterator[Span]:
    """Yield names of people whose health or care the words around them tell.

    A title or "our patient" makes any capitalised word a name; without them only
    frequent given names are taken for one. Clinicians are left out.
    """
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if found["name"].lower().rstrip(".") in known.names:
                continue
            if _is_person(found) and not is_clinicians(text, *found.span("name")):
                yield Span(
                    kind=PhiKind.NAMED_CARE, start=found.start(), end=found.end()
                )


def _is_person(found: re.Match[str]) -> bool:
    given = found.groupdict().get("given")
    if given is not None:
        return is_full_name(found["name"])
    return found["name"].split()[0].lower() not in _NOBODY
