"""Names as charts, forms and messages to a practice give them.

"CHEN, WEI 04/02/1949", "Pt J.D., 54", "Name: …", "this is …, my rash is worse": each
counts only beside words of health, and never for clinicians.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.charts import is_chart
from monitor.texts.phi.dates import FULL_DATE
from monitor.texts.phi.health_words import CLINICAL, RECORDS, SALUD
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.names import NAME, TITLED, is_full_name, is_given
from monitor.texts.phi.providers import is_clinicians
from monitor.texts.phi.spans import Known, Span

_ANY: Final = rf"(?:{NAME}|[A-Z][A-Z'-]{{1,19}})"
_KIN: Final = (
    r"(?:son|daughter|husband|wife|mother|mom|father|dad|brother|sister|baby|child|"
    r"partner|step\w{3,8}|nephew|niece|aunt|uncle|cousin|friend|neighbou?r|coworker|"
    r"roommate|grandmother|grandfather|grandma|grandpa)"
)
_SEX_OR_AGE: Final = (
    r"(?:[MF]\b|(?:male|female)\b|\d{1,3} ?(?:y/?o|yrs?|[MF]|a[nñ]os)\b|DOB\b)"
)

_SURNAME_FIRST: Final = re.compile(
    rf"\b(?P<name>{_ANY}, {_ANY}(?: [A-Z]\.?)?)[ ,|(]{{1,4}}(?i:{FULL_DATE}|"
    rf"{_SEX_OR_AGE})"
)
_IN_BRACKETS: Final = re.compile(
    rf"\((?P<name>{NAME}, (?P<given>{NAME}))\)|\((?P<whole>(?P<first>{NAME}) {NAME})\)"
)
_INITIALS: Final = re.compile(
    r"\b(?P<name>[A-Z]\. ?[A-Z]\.?(?: ?[A-Z]\.)?|(?:[Pp]t|[Pp]atient) [A-Z]{2,3}),? "
    r"(?:is |was )?(?:an? )?(?:\d{1,3}\b|\w+-year)"
)
_FIELD: Final = re.compile(
    rf"(?i:\b(?:name|caller|guarantor|guardian|employee|subscriber|insured|member|"
    rf"nombre(?: del? (?:la )?paciente)?|client|resident|newborn|mother|"
    rf"child|patient|paciente|pt)) ?: ?(?P<name>{_ANY},? {_ANY})"
)
_NAMED_PATIENT: Final = re.compile(
    rf"\b(?:patient|pt|Pt|client|resident|newborn of|baby of|regarding|re|RE|Re)[.:]? "
    rf"(?P<name>{TITLED}|{NAME}(?: {NAME})?)"
)
_SELF: Final = re.compile(
    rf"(?i:\b(?:this is|I am|I'm|it's|its|my name is|name is|me llamo|soy|"
    rf"mi nombre es)) "
    rf"(?P<name>(?P<given>{NAME})(?: {NAME})?)(?! (?:from|with|at)\b)"
)
_CALLED: Final = re.compile(
    rf"(?i:\b(?:name is|me llamo|"
    rf"mi nombre es)) (?P<name>{_ANY} {_ANY})"
)
_RELATIVE: Final = re.compile(
    rf"(?i:\b(?:my|his|her|our) (?:[\w-]+ )?{_KIN}|(?:mi|su) (?:hij[ao]|espos[ao]|"
    rf"mam[aá]|pap[aá]|madre|padre|herman[ao]|abuel[ao]|t[ií][ao])),? "
    rf"(?P<name>(?P<given>{NAME}) {NAME})"
)
_RESIDENT: Final = re.compile(
    rf"\b(?P<name>(?P<given>{NAME}) {NAME}),? (?:of|at|from|residing at|living at|who "
    r"lives at|lives at) \d{1,5} "
)
_AGED: Final = re.compile(
    rf"\b(?P<name>(?:[A-Z]\. ?)?{_ANY}(?:,? [A-Z]\b\.?)?)[ ,(-]{{1,4}}"
    r"\d{1,3} ?(?:[MF]\b|y/?o\b|yo\b)"
)
_IN_CHART: Final = re.compile(rf"\b(?P<name>(?P<given>{NAME}) {NAME})\b")
_IN_ROOM: Final = re.compile(rf"\b(?P<name>{NAME}) in (?:room |bed |bay )?\d{{1,4}}\b")
_SEEN: Final = re.compile(
    r"\b(?:(?:an?|one|some|for|of|belongs to) (?P<name>(?:Mr|Mrs|Ms|Miss)\b\.? "
    rf"{NAME}(?: {NAME})?)|someone (?:named|called) (?P<whole>{NAME} {NAME}))"
)
_OUR_PATIENT: Final = re.compile(
    rf"\b(?P<name>{NAME}), (?i:(?:our|my|a|nuestr[ao]) (?:\w+ )?(?:patient|paciente))\b"
)
_PATTERNS: Final = (
    _IN_ROOM,
    _SEEN,
    _OUR_PATIENT,
    _AGED,
    _IN_CHART,
    _RESIDENT,
    _SURNAME_FIRST,
    _IN_BRACKETS,
    _INITIALS,
    _FIELD,
    _NAMED_PATIENT,
    _SELF,
    _CALLED,
    _RELATIVE,
)
_EVERYWHERE: Final = tuple(
    pattern for pattern in _PATTERNS if pattern not in {_IN_CHART, _IN_ROOM}
)
_HEALTH: Final = re.compile(
    rf"\b(?:{CLINICAL}|{RECORDS}|{SALUD}|pt|patient|paciente|dx|rx|hx|room \d|rm \d|"
    r"admi(?:t|ts|tted)|diagnosed|treated|hospitali[sz]ed|discharged|"
    r"cardiology|oncology|units given|cavit\w+|teeth|chart)\b",
    re.IGNORECASE,
)
_REACH: Final = 160
"""Characters around a name in which its health has to be told."""


def chart_names(text: str, known: Known) -> Iterator[Span]:
    """Yield names and initials of patients in forms, charts and messages."""
    patterns = _PATTERNS if is_chart(text) else _EVERYWHERE
    for pattern in patterns:
        for found in pattern.finditer(text):
            start, end = found.span("name" if found["name"] else "whole")
            if text[start:end].lower() in known.names or not _is_patient(found):
                continue
            if _told(text, found) and not is_clinicians(text, start, end):
                yield Span(kind=PhiKind.NAMED_CARE, start=start, end=end)


def _told(text: str, found: re.Match[str]) -> bool:
    """Return whether its health is told near a name."""
    if found.re in {_SELF, _CALLED}:
        return about_one(text, *found.span())
    near = text[max(0, found.start() - _REACH) : found.end() + _REACH]
    return _HEALTH.search(near) is not None


def _is_patient(found: re.Match[str]) -> bool:
    """Return whether the name is one: "patient Portal" and "Page, Two" are none."""
    told = found.groupdict()
    given = told.get("given") or told.get("first")
    if given is not None:
        return is_full_name(found["name"] or found["whole"])
    if found.re is _NAMED_PATIENT:
        names = found["name"].split()
        return len(names) > 1 or is_given(names[0])
    return True
