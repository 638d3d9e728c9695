"""Stories about one identifiable encounter, in what a practice or its staff publish.

No name is needed: who was there, when and what was the matter lead to the person.
Source: 45 CFR 164.514(b)(2)(ii), actual knowledge that what is left could identify;
American Medical Association, Code of Medical Ethics, opinion 2.3.2.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.anecdote_words import (
    CLUE,
    ENCOUNTER,
    HARM,
    NOBODY,
    ONE_PATIENT,
    SOMEBODY,
    WHEN,
)
from monitor.texts.phi.sentences import sentences
from monitor.texts.phi.spans import Known, Span

_PRONOUN: Final = re.compile(r"\b(?:he|she|his|her|hers|him)\b", re.IGNORECASE)
_TELLING: Final = {
    "met": ENCOUNTER,
    "when": WHEN,
    "clue": CLUE,
    "harm": HARM,
    "pronoun": _PRONOUN,
}
_OURS: Final = re.compile(
    r"\b(?:(?:my|our)(?: [\w'-]{1,20}){0,3}? patient(?! \w+ (?:day|month))|"
    r"(?:one|two|three) of (?:my|our)(?: \w{1,20}){0,2}? patients)\b(?! (?:portal|care|"
    r"advoca\w+|relations|services|experience|safety|rights|access|satisfaction|"
    r"portals|education|population|coordinators?|surveys?|rooms?|famil\w+|and))",
    re.IGNORECASE,
)
_OF_OURS: Final = 2
_ENOUGH: Final = 3
"""Of the five things a story is told with."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence, whom it is about, and what it tells of them."""

    start: int
    end: int
    ours: bool
    patient: bool
    somebody: bool
    told: frozenset[str]


def anecdotes(text: str, known: Known) -> Iterator[Span]:
    """Yield sentences that begin a story about one patient.

    The sentence brings the person; it and the next one bring three of: what happened,
    when, who it was, what was the matter, and "he" or "she". Sentences about
    everybody, about staff, hypotheses and invitations bring nothing.
    """
    del known
    read = [_read(text, start, end) for start, end in sentences(text)]
    for place, sentence in enumerate(read):
        if _is_story(sentence, read[max(0, place - 1) : place + 2]):
            yield Span(kind=PhiKind.ANECDOTE, start=sentence.start, end=sentence.end)


def _is_story(sentence: _Sentence, near: Sequence[_Sentence]) -> bool:
    told = frozenset[str]().union(*(each.told for each in near))
    if sentence.ours and len(told) >= _OF_OURS:
        return True
    if len(told) < _ENOUGH:
        return False
    if sentence.patient:
        return not told.isdisjoint({"met", "pronoun"}) or {"when", "harm"} <= told
    return sentence.somebody and {"met", "harm"} <= told


def _read(text: str, start: int, end: int) -> _Sentence:
    words = text[start:end]
    if NOBODY.search(_OURS.sub(" ", words)):
        nothing = frozenset[str]()
        return _Sentence(
            start, end, ours=False, patient=False, somebody=False, told=nothing
        )
    return _Sentence(
        start,
        end,
        ours=_OURS.search(words) is not None,
        patient=ONE_PATIENT.search(words) is not None,
        somebody=SOMEBODY.search(words) is not None,
        told=frozenset(name for name, each in _TELLING.items() if each.search(words)),
    )
