"""What was undone before a handle or name matched, in words for the explanation.

Words that are quoted are those of our own vocabulary, never what an account wrote.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from rapidfuzz.distance import OSA

from monitor.detectors.kit.similarity import Match
from monitor.domain.text.affixes import AFFIX_WORDS, AFFIXES, Affix
from monitor.domain.text.folding import Step
from monitor.domain.text.parts import Parts
from monitor.domain.text.slips import ALIKE_FROM, alike
from monitor.domain.text.words import BRANCHES, CREDENTIALS, KINDS, STEMS, WEIGHTS
from monitor.domain.watched import WatchedPractice

_SORTS: Final = {
    Affix.DESK: "role",
    Affix.JOBS: "job",
    Affix.SUPPORT: "role",
    Affix.CLAIM: "claiming",
    Affix.COMMUNITY: "community",
    Affix.HOUSE: "house",
    Affix.NEUTRAL: "platform",
}
_MOST: Final = 4
"""Steps that are told at most."""

_SPELLED: Final = 0.85
"""Share of the letters from which a whole name is misspelled, not another."""


def after_removing(parts: Parts, match: Match, watched: WatchedPractice) -> str:
    """Return " after removing …", or nothing where nothing was, or no match is.

    Args:
        parts: What an account calls itself.
        match: What that is most like.
        watched: The practice of the match.
    """
    if match.value < ALIKE_FROM:
        return ""
    found = list(dict.fromkeys(_undone(parts, match, watched)))[:_MOST]
    if not found:
        return ""
    *others, last = found
    return f" after removing {' and '.join(filter(None, (', '.join(others), last)))}"


def _undone(parts: Parts, match: Match, watched: WatchedPractice) -> Iterator[str]:
    own = match.form.parts
    yield from (step for step in parts.folded.steps if step not in own.folded.steps)
    yield from _around(parts, own)
    if not CREDENTIALS.isdisjoint(parts.folded.plain.split()):
        yield Step.CREDENTIALS
    if match.form.is_spelled or parts.compact == own.compact:
        return
    added = (word for word in parts.words if word not in own.words)
    yield from _added(added, watched.place_words)
    yield from _differing(parts, own)


def _around(parts: Parts, own: Parts) -> Iterator[str]:
    for word in parts.around:
        if word not in own.pieces and word not in own.around:
            yield f"the {_SORTS[AFFIXES[word]]} word “{AFFIX_WORDS[word]}”"


def _added(words: Iterable[str], places: frozenset[str]) -> Iterator[Step]:
    for word in words:
        if word in places:
            yield Step.PLACE
        elif word in BRANCHES:
            yield Step.BRANCH
        elif word in KINDS:
            yield Step.KIND


def _differing(parts: Parts, own: Parts) -> Iterator[Step]:
    """Yield how the words that both have are written otherwise."""
    shared = [word for word in parts.words if word in own.words]
    if shared != [word for word in own.words if word in shared]:
        yield Step.ORDER
    missing = [word for word in own.words if word not in shared]
    others = [word for word in parts.words if word not in shared]
    found = {word for word in missing for other in others if alike(word, other)}
    if not found.isdisjoint(WEIGHTS) or any(
        _is_inflected(p, own) for p in parts.pieces
    ):
        yield Step.SHORT_FORMS
    if found - WEIGHTS.keys() or _slipped(parts, own, shared):
        yield Step.SLIPS


def _is_inflected(piece: str, own: Parts) -> bool:
    full = STEMS.get(piece, piece)
    return full != piece and full in own.words and piece not in own.pieces


def _slipped(parts: Parts, own: Parts, shared: list[str]) -> bool:
    """Return whether the whole is spelled alike though not all words are shared."""
    if len(shared) >= len(own.words):
        return False
    return OSA.normalized_similarity(parts.compact, own.compact) > _SPELLED
