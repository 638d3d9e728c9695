"""Dates of birth."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.dates import DAY, FULL_DATE
from monitor.texts.phi.spans import Known, Span

_LABELLED: Final = re.compile(
    r"(?:\bDOB\b|\bD\.O\.B\b\.?|\bB-?day\b|\b(?:date|"
    r"day) of birth(?: of (?:the )?[\w']{1,20}(?: [A-Z]\w{1,20})?)?|\bbirth ?date"
    r"|\bbirthday|\bf(?:echa|\.|ec\.)? (?:de )?nac(?:imiento|\b\.?))"
    r"[\s:=(.?-]{0,4}(?:(?:it's|is|was|on|of|es|el)\b[\s:]{1,2}){0,2}"
    rf"(?P<date>{DAY}|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_BORN: Final = re.compile(
    r"\b(?:(?:I|you) (?:was|were)|I'm|(?:patient|pt)\b[\w ,'-]{0,30}|he(?: was)?|"
    r"she(?: was)?|(?:my|your|her|his|our) (?:[\w]{1,20} ){0,2}?(?:son|daughter|baby|"
    r"child|mother|father|wife|husband|mom|dad|partner)(?: \w{1,20}){0,2}(?: was)?),? "
    rf"born (?:on )?(?P<date>{FULL_DATE})",
    re.IGNORECASE,
)
_BORN_ALONE: Final = re.compile(
    rf"(?:^|(?<=[.;,\n|] )|(?<=\n))(?:born|b\.) (?:on )?(?P<date>{FULL_DATE})",
    re.IGNORECASE,
)
_NACIDO: Final = re.compile(
    rf"\b(?:nac[ií]|naci[oó]|nacid[oa]) (?:el )?(?P<date>{FULL_DATE})", re.IGNORECASE
)


def birth_dates(text: str, known: Known) -> Iterator[Span]:
    """Yield days that are said to be somebody's day of birth.

    The birthdays of people who are no patients, as in "Dr. King was born on …", are
    told apart by the words: only "patient", "you", "I", "she" and relatives count, and
    notes that name nobody.
    """
    del known
    for pattern in (_LABELLED, _BORN, _BORN_ALONE, _NACIDO):
        for found in pattern.finditer(text):
            yield Span(
                kind=PhiKind.BIRTH_DATE,
                start=found.start("date"),
                end=found.end("date"),
            )
