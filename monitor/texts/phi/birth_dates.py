"""Dates of birth."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.dates import DAY, FULL_DATE
from monitor.texts.phi.spans import Known, Span

_LABELLED: Final = re.compile(
    r"(?:\bDOB\b|\bD\.O\.B\b\.?|\b(?:date|day) of birth|\bbirth ?date|\bbirthday"
    r"|\bfecha de nacimiento)[\s:=(-]{0,4}(?:(?:is|was|on|of|es)\b[\s:]{1,2}){0,2}"
    rf"(?P<date>{DAY})",
    re.IGNORECASE,
)
_BORN: Final = re.compile(
    r"\b(?:(?:I|you) (?:was|were)|I'm|patient[\w ,'-]{0,30}|he(?: was)?|she(?: was)?|"
    r"(?:my|your|her|his|our) (?:son|daughter|baby|child|mother|father|wife|husband)"
    rf"(?: was)?),? born (?:on )?(?P<date>{FULL_DATE})",
    re.IGNORECASE,
)


def birth_dates(text: str, known: Known) -> Iterator[Span]:
    """Yield days that are said to be somebody's day of birth.

    The birthdays of people who are no patients, as in "Dr. King was born on …", are
    told apart by the words: only "patient", "you", "I", "she" and relatives count.
    """
    del known
    for pattern in (_LABELLED, _BORN):
        for found in pattern.finditer(text):
            yield Span(
                kind=PhiKind.BIRTH_DATE,
                start=found.start("date"),
                end=found.end("date"),
            )
