"""How alike a handle or name and a watched form are, by rapidfuzz on folded text."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from monitor.domain.text.parts import Parts
from monitor.domain.text.words import WEIGHTS, total_weight, weight
from monitor.domain.watched import Form, Origin, WatchedPractice

_EDITS_BY_CORE: Final = ((12, 2), (5, 1))
"""Letters in the telling words, and the slips that a lookalike of them may have.

One slip is what dnstwist's omission, repetition, replacement, transposition and
insertion make; more in a short word is another word (mercy, mary).
"""

_COST_OF_SLIP: Final = 0.05
_ABBREVIATED: Final = 0.9
_MIN_ABBREVIATION: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The best match of a handle or name among a practice's forms.

    Attributes:
        value: Similarity, 0..1.
        form: What it is most like.
    """

    value: float
    form: Form

    @property
    def strength(self) -> float:
        """How much it says: the similarity of a rare form says more."""
        return self.value * self.form.rarity


def best_match(parts: Parts, watched: WatchedPractice) -> Match | None:
    """Return what `parts` is most like, or None where there is nothing to compare."""
    if not parts.words:
        return None
    matches = (
        Match(value=similarity(parts, form, watched.place_words), form=form)
        for form in watched.forms
    )
    return max(
        matches,
        key=lambda match: (match.strength, match.form.parts.compact == parts.compact),
        default=None,
    )


def similarity(parts: Parts, form: Form, ignored: Collection[str] = ()) -> float:
    """Return how alike `parts` and `form` are, 0..1.

    It is the better of two: whole spellings with at most two slips, and the weight
    of the words they share over the weight of all (Dice's coefficient), so that
    word order and common words matter little.

    Args:
        parts: What an account calls itself.
        form: What a practice is called.
        ignored: Words that don't count in `parts`, e.g. the practice's own city.
    """
    if form.origin is Origin.ACRONYM:
        return float(form.parts.compact in (*parts.words, parts.compact))
    spelled = _spelling(parts.compact, form)
    return spelled if spelled == 1.0 else max(spelled, _shared(parts, form, ignored))


def _spelling(compact: str, form: Form) -> float:
    allowed = _allowed_slips(form.core)
    slips = OSA.distance(compact, form.parts.compact, score_cutoff=allowed)
    return 1.0 - _COST_OF_SLIP * slips if slips <= allowed else 0.0


def _shared(parts: Parts, form: Form, ignored: Collection[str]) -> float:
    words = form.parts.words
    own = [w for w in parts.words if w in words or w not in ignored]
    shared = sum(weight(word) * _likeness(word, own) for word in words)
    return min(1.0, 2 * shared / (form.weight + total_weight(own)))


def _likeness(word: str, others: Collection[str]) -> float:
    if word in others:
        return 1.0
    return max((_alike(word, other) for other in others), default=0.0)


def _alike(word: str, other: str) -> float:
    if word in WEIGHTS or other in WEIGHTS:
        return _ABBREVIATED if _abbreviates(word, other) else 0.0
    allowed = _allowed_slips(min(len(word), len(other)))
    if not allowed:
        return 0.0
    slips = OSA.distance(word, other, score_cutoff=allowed)
    return 1.0 - _COST_OF_SLIP * slips if slips <= allowed else 0.0


def _abbreviates(word: str, other: str) -> bool:
    short, long = (word, other) if len(word) < len(other) else (other, word)
    return len(short) >= _MIN_ABBREVIATION and long.startswith(short)


def _allowed_slips(letters: int) -> int:
    return next((slips for core, slips in _EDITS_BY_CORE if letters >= core), 0)
