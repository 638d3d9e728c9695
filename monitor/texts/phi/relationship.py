"""Words by which a practice confirms that whom it answers is a patient."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from monitor.texts.phi.relationship_phrases import (
    CONDITIONAL,
    TOLD_ANYBODY,
    TOLD_ONE,
    Confirms,
)
from monitor.texts.phi.spans import before

_CLAUSE: Final = 80
"""Characters before a phrase in which "if" and its like make it a possibility."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """Where a relationship is confirmed, and by what.

    Attributes:
        what: What is confirmed.
        start: Its first character.
        end: One after its last character.
    """

    what: Confirms
    start: int
    end: int


def confirmations(text: str, *, to_one: bool) -> Iterator[Confirmation]:
    """Yield where `text` confirms that whom it speaks to is or was a patient.

    Args:
        text: Plain text, written by the practice.
        to_one: Whether it answers one person; what posts say to everybody
            ("your visit") confirms nothing there.
    """
    yield from _found(TOLD_ONE, text)
    if to_one:
        for found in _found(TOLD_ANYBODY, text):
            if not CONDITIONAL.search(before(text, found.start, _CLAUSE)):
                yield found


def _found(
    table: tuple[tuple[Confirms, re.Pattern[str]], ...], text: str
) -> Iterator[Confirmation]:
    for what, pattern in table:
        for found in pattern.finditer(text):
            yield Confirmation(what=what, start=found.start(), end=found.end())
