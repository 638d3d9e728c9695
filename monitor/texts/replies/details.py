"""Details: what a reply repeats of the review, and what it adds."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.dates import FULL_DATE, WEEKDAY
from monitor.texts.phi.given_names import GIVEN_NAMES
from monitor.texts.phi.health_words import CONDITION, REMEDY
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.relationship_frame import CONDITIONAL, is_about_one
from monitor.texts.phi.spans import before
from monitor.texts.replies.problem import Hit, Rule

_CLINICAL: Final = re.compile(
    rf"\b(?:{CONDITION}|{REMEDY}|surger(?:y|ies)|procedures?|MRIs?|x-?rays?"
    r"|biops(?:y|ies)|colonoscopy|ultrasounds?|injections?"
    r"|chemo(?:therapy)?|vaccines?)\b",
    re.IGNORECASE,
)
_AMOUNT: Final = re.compile(r"\$ ?\d[\d,.]*\d|\$ ?\d", re.ASCII)
_DATE: Final = re.compile(rf"\b{FULL_DATE}", re.IGNORECASE)
_ONE: Final = re.compile(
    r"\b(?:the|your|this|that|his|her|their) (?:[\w-]+ ){0,2}$", re.IGNORECASE
)
_GENERAL: Final = compile_phrases(r"""
    (in general|generally|as a rule|typically|usually|many people|everyone|everybody)
    (guidelines?|polic(y|ies)|protocols?|we (offer|provide))
""")
"""What makes the rest of a sentence one about nobody."""

_ADDED: Final = (_CLINICAL, _AMOUNT, _DATE)

_DAY: Final = re.compile(rf"\b{WEEKDAY}\b(?! (?:to|through|-))", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"(?<![\w/.-])\d{1,3} (?:hours?|minutes?|days?|weeks?|months?|years?|times)\b",
    re.IGNORECASE | re.ASCII,
)
_NAME: Final = re.compile(r"\b[A-Z][a-z]+\b")
_USUAL: Final = (_CLINICAL, _DAY)
"""What a policy has words for, too."""
_THE: Final = re.compile(r"\b(?:the|this|that|those) (?:[\w-]+ )?$", re.IGNORECASE)
_REPEATED: Final = (*_ADDED, _DAY, _NUMBER)

_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_RUN: Final = 5
"""Words in a row that nobody writes by chance."""

_LONG: Final = 5
_TELLING: Final = 2


def details(text: str, review: str) -> Iterator[Hit]:
    """Yield what `text`, a reply, tells of `review` and beyond it; both are plain."""
    said = review.lower()
    for pattern in _ADDED:
        for found in pattern.finditer(text):
            new = found[0].lower() not in said and _is_one(text, found)
            if new and not _is_general(text, found):
                yield _hit("beyond_review", found.start(), found.end())
    for pattern in _REPEATED:
        for found in pattern.finditer(text):
            if found[0].lower() in said and not _is_general(text, found):
                yield _hit("repeated_detail", found.start(), found.end())
    yield from _names(text, review)
    yield from _runs(text, said)


def _is_general(text: str, found: re.Match[str]) -> bool:
    words = before(text, found.start())
    if found.re is _CLINICAL and not words:
        return True
    if CONDITIONAL.search(words) or _GENERAL.search(words):
        return True
    usual = found.re in _USUAL and not _THE.search(words)
    return usual and not is_about_one(text, found.start(), found.end())


def _is_one(text: str, found: re.Match[str]) -> bool:
    """Return whether clinical words are of one case ("the x-ray"); dates always are."""
    clinical = found.re is _CLINICAL
    return not clinical or bool(_ONE.search(before(text, found.start())))


def _names(text: str, review: str) -> Iterator[Hit]:
    told = set(_NAME.findall(review))
    for found in _NAME.finditer(text):
        if found[0] in told and found[0].lower() in GIVEN_NAMES:
            yield _hit("repeated_detail", found.start(), found.end())


def _runs(text: str, said: str) -> Iterator[Hit]:
    words = list(_WORD.finditer(text))
    told = _WORD.findall(said)
    known = {tuple(told[at : at + _RUN]) for at in range(len(told) - _RUN + 1)}
    for at in range(len(words) - _RUN + 1):
        run = tuple(word[0].lower() for word in words[at : at + _RUN])
        if run in known and sum(len(word) >= _LONG for word in run) >= _TELLING:
            start, end = words[at].start(), words[at + _RUN - 1].end()
            yield _hit("repeated_detail", start, end)


def _hit(kind: str, start: int, end: int) -> Hit:
    return Hit(rule=Rule.REVIEW, kind=kind, start=start, end=end)
