"""How alike a handle or name and a watched form are, by rapidfuzz on folded text."""

from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from monitor.domain.text.parts import Parts
from monitor.domain.text.slips import COST_OF_SLIP, alike, allowed_slips
from monitor.domain.text.words import total_weight, weight
from monitor.domain.watched import Form, Origin, WatchedPractice


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
    allowed = allowed_slips(form.core)
    slips = OSA.distance(compact, form.parts.compact, score_cutoff=allowed)
    return 1.0 - COST_OF_SLIP * slips if slips <= allowed else 0.0


def _shared(parts: Parts, form: Form, ignored: Collection[str]) -> float:
    words = form.parts.words
    own = [w for w in parts.words if w in words or w not in ignored]
    shared = sum(weight(word) * _likeness(word, own) for word in words)
    return min(1.0, 2 * shared / (form.weight + total_weight(own)))


def _likeness(word: str, others: Collection[str]) -> float:
    if word in others:
        return 1.0
    return max((alike(word, other) for other in others), default=0.0)
