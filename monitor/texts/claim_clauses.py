"""Clauses of sentences that have a claim's key words, without what is said beside.

Whom a sentence names, calls to or accuses, and what it offers for that reason, weighs
in its vector as much as what it claims; the clause alone is as near to the claim as if
nobody had been named and nothing offered.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.claim_terms import Groups, has_all, windows

_CLAUSE_END: Final = re.compile(
    r"(?<!\s)(?:\s*[,;:()\u2013\u2014]\s*|\s+-+\s+"
    r"|\s+(?:and|that|but|because|so)\s+)"
)
_KINDS: Final = (
    r"(?:clinics?|hospitals?|medical(?: (?:cent(?:er|re)|group|practice))?"
    r"|health(?:care)?|pa?ediatrics?|dental|dentistry|orthodontics|dermatology|cardiology|oncology"
    r"|family (?:medicine|practice)|urgent care|surgery|pharmacy|wellness"
    r"|gyna?ecology|obgyn)"
)
_NO_NAMES: Final = (
    r"(?:the|a|an|my|our|your|his|her|their|this|that|these|those|at|in|by|from|to|of"
    r"|for|with|on|and|or|but|is|are|was|were|be|not|no|hey|hi|hello|dear|thanks|thank"
    r"|you|i|we|they|he|she|it|tell|told|ask|says?|said|than|mental|public|local)"
)
_NAMED: Final = re.compile(
    rf"\b(?:the |your )?(?:(?!{_NO_NAMES}\b)[\w&.]{{1,40}} ){{1,2}}{_KINDS}\b"
    r"|\b(?:dr|doctor|nurse)\.? (?!who\b)[\w-]{1,40}\b"
    r"(?= (?:at|says?|said|told|knows)\b)"
)
_OFFERED: Final = re.compile(
    r",? (?:and so|so|and|therefore|thats why|which is why) (?:please |just )?"
    r"(?:we|i|our|ask|call|choose|come|book|try|visit|join|let us|talk to us)\b[^.!?;]*"
)
"""What follows from a claim for who writes, or is to for who reads."""

_ANYBODY: Final = "the clinic"
_CALLED: Final = re.compile(
    rf"\W*(?:(?:hey|hi|hello|dear|thanks|shame on) )?{_ANYBODY}\W*"
)


def clauses(groups: Groups, text: str) -> Iterator[str]:
    """Yield `text` without offers, or names, and its parts with a word of each group.

    A text that names nobody is cut no further: it would lose what shows its stance.

    Args:
        groups: Of one claim.
        text: Plain.
    """
    claimed = _OFFERED.sub("", text)
    if claimed != text and has_all(groups, claimed):
        yield claimed
    unnamed = _NAMED.sub(_ANYBODY, text)
    if unnamed == text or not has_all(groups, unnamed):
        return
    parts = [part for part in _CLAUSE_END.split(unnamed) if _says_something(part)]
    yield " ".join(parts)
    for run in windows(groups, parts):
        if len(run) < len(parts):
            yield " ".join(parts[run.start : run.stop])


def _says_something(part: str) -> bool:
    return bool(part) and not _CALLED.fullmatch(part)
