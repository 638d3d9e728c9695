"""Relationships: where the practice confirms that its reader is or was a patient.

That alone is what the Office for Civil Rights fined in replies to reviews, whatever
the review itself had told.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from monitor.texts.phi.relationship_courtesy import courtesies
from monitor.texts.phi.relationship_denials import denials
from monitor.texts.phi.relationship_events import events
from monitor.texts.phi.relationship_frame import is_supposed
from monitor.texts.phi.relationship_others import about_others
from monitor.texts.phi.relationship_phrases import TOLD_ANYBODY, TOLD_ONE, Confirms
from monitor.texts.phi.relationship_reader import about_reader
from monitor.texts.phi.relationship_spanish import spanish_confirmations

_Finder = Callable[[str], Iterable[re.Match[str]]]

_IN_REPLIES: Final[tuple[tuple[Confirms, _Finder], ...]] = (
    *((what, pattern.finditer) for what, pattern in TOLD_ANYBODY),
    (Confirms.PATIENT, courtesies),
    (Confirms.DENIAL, denials),
    (Confirms.THIRD_PERSON, about_others),
    (Confirms.READER, about_reader),
    (Confirms.EVENT, events),
)
"""What is too broad for what speaks to everybody."""


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
    for what, pattern in TOLD_ONE:
        yield from _facts(what, text, pattern.finditer(text))
    if to_one:
        for what, finder in _IN_REPLIES:
            yield from _facts(what, text, finder(text))
        yield from _spans(Confirms.READER, spanish_confirmations(text))


def _facts(
    what: Confirms, text: str, found: Iterable[re.Match[str]]
) -> Iterator[Confirmation]:
    return _spans(what, (one for one in found if not is_supposed(text, one.start())))


def _spans(what: Confirms, found: Iterable[re.Match[str]]) -> Iterator[Confirmation]:
    for one in found:
        yield Confirmation(what=what, start=one.start(), end=one.end())
