"""People whom a practice's own words name as having been cared for.

The bar is lower than in others' texts, whose names are mostly those of staff: here a
given name and a patient's part are enough, unless the sentence is about staff.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.health_words import CLINICAL, SALUD
from monitor.texts.phi.names import (
    FULL_NAME,
    NAME,
    TITLED_NAME,
    is_full_name,
    is_given,
)
from monitor.texts.phi.providers import is_clinicians
from monitor.texts.phi.sentences import sentences
from monitor.texts.phi.spans import Known, Span

_NAMED: Final = re.compile(rf"\b(?P<name>{NAME})\b")
_DEAR: Final = re.compile(
    r"\b(?:(?:[Ll]ittle|[Bb]aby|[Ss]weet|[Mm]iss|[Yy]oung|[Bb]rave|[Mm]om|[Dd]ad|"
    r"[Ww]arrior|"
    rf"[Ff]ighter|[Pp]acientit[oa]|[Pp]eque\u00f1[oa])) (?P<name>{NAME})\b"
)
_PART: Final = re.compile(
    rf"\b(?:\d+ ?lbs?\b|first baby|came (?:in|to|by|back|through)|finished|completed|"
    rf"graduated|rang|underwent|"
    rf"received|beat|survived|battled|recover(?:ed|ing|y)|heal(?:ed|ing)|"
    rf"is (?:now )?(?:home|"
    rf"walking|cancer-?free|smiling|recovering|healing|pregnant)|was (?:born|so brave|"
    rf"discharged|admitted|treated|diagnosed|transferred)|born|the birth of|went home|"
    rf"passed away|died|gave birth|delivered|(?:braces|cast|stitches) (?:came|come|"
    rf"are|is)"
    rf"|got (?:his|her|their)|had (?:his|her|their|an?|surgery)|has been (?:a )?"
    rf"(?:battling|fighting|patient)|cancer[- ]free|in remission|months sober|(?:his|"
    rf"her) (?:[\w-]+ ){{0,2}}{CLINICAL}|"
    rf"'s (?:[\w-]+ ){{0,2}}(?:smile|{CLINICAL})|turn(?:s|ed) (?:9\d|1\d\d)|"
    rf"9\dth birthday|"
    rf"1\d\dth birthday|sali\u00f3|termin\u00f3|naci\u00f3|super\u00f3|venci\u00f3|su "
    rf"{SALUD})",
    re.IGNORECASE,
)
_CARE: Final = re.compile(
    rf"(?:\b|(?<=\W))(?:{CLINICAL}|{SALUD}|patient|paciente|pacientit[oa]|birth|born|"
    rf"world|"
    r"birthday|unit|floor|birth center|hospital|smile|clinic|stay)\b",
    re.IGNORECASE,
)
_STAFF: Final = re.compile(
    r"\b(?:RN|MD|DO|NP|PA(?:-C)?|DDS|DMD|PhD|LCSW|Drs?|doctors?|nurses?|staff|"
    r"teammates?|"
    r"join(?:s|ed|ing)?|hired?|volunteers?|employee|author|speaker|talks?|manager|"
    r"founder|"
    r"facilities|front desk|reception|educator|specialist|director|intern|students?|"
    r"retire[sd]?|years of service|performed|hygienist|therapist|surgeon|dentist|"
    r"midwife|"
    r"webinar|book|article|podcast|street|avenue|channel|employees?|coordinator|chef|"
    r"explains?|shares?|ask|asks|answers?|teaches|leads|helps?|donated?s?|"
    r"sponsor(?:s|ed)?|"
    r"president|CEO|chair(?:man|woman)?|spoke|speaks|plumbing|concert|organi[sz]\w+|"
    r"thanks? (?:to|you)|congratulations to (?:our )?Dr|"
    r"enfermer[ao]s?|doctora?|terapeuta|equipo|bienvenida)\b"
)
_WEEK: Final = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


def own_names(text: str, known: Known) -> Iterator[Span]:
    """Yield names with a patient's part in sentences that are not about staff."""
    for start, end in sentences(text):
        sentence = text[start:end]
        if _STAFF.search(sentence) or not _CARE.search(text[start : end + 80]):
            continue
        played = _PART.search(sentence) is not None
        for found in _people(sentence, full_only=not played):
            place = (start + found.start("name"), start + found.end("name"))
            if found["name"].lower() in known.names or is_clinicians(text, *place):
                continue
            yield Span(kind=PhiKind.NAMED_CARE, start=place[0], end=place[1])


def _people(sentence: str, *, full_only: bool) -> Iterator[re.Match[str]]:
    """Yield names; without a patient's part only titled ones and full ones."""
    yield from TITLED_NAME.finditer(sentence)
    for found in FULL_NAME.finditer(sentence):
        if is_full_name(found["name"]):
            yield found
    if full_only:
        return
    for found in _NAMED.finditer(sentence):
        if is_given(found["name"]):
            yield found
    for found in _DEAR.finditer(sentence):
        if not _WEEK.fullmatch(found["name"]):
            yield found
