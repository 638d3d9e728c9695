"""How alike a handle or name and a watched form are, by rapidfuzz on folded text."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from monitor.detectors.kit import log_odds
from monitor.domain.forms import ACRONYM_FROM, Form, Origin
from monitor.domain.knots import interpolate
from monitor.domain.text.additions import added_weight
from monitor.domain.text.parts import Parts
from monitor.domain.text.slips import (
    ALIKE_FROM,
    COST_OF_SLIP,
    WITH_INITIAL,
    alike,
    allowed_slips,
    is_slip,
    slips_within,
)
from monitor.domain.text.words import BRANCHES, KINDS, SPECIALTIES, WEIGHTS, weight
from monitor.domain.watched import WatchedPractice

_SLIP_IN_SHORT: Final = 0.86
"""One slip in a telling word that is too short for any: Sage or Page Memorial."""

CONTAINED: Final = 0.79
"""How alike is what has all of a name that is not just any word, whatever it adds:
"Riverside Family Clinic Alliance" speaks of that clinic, and "Mercy Medical Center
legal notice" of one of those, which says less."""

_WHOLE: Final = 0.86
_WHOLE_FROM: Final = 88
"""How alike is at least what is alike in words and in nearly all letters too, and the
plain ratio of these from which it is: little was added, cut off or misspelled."""

_WORD_FROM: Final = 3
_WITH_WORD_FROM: Final = 90
"""Letters from which what was added is a word of its own (Myers Dental Art), and the
ratio that is asked of who has all words and one more."""

_UNKNOWN_FROM: Final = 4
"""Letters from which it may be any word: others put one beside a name, fakes rarely;
shorter ones are articles with a slip and what credentials leave."""

_SPELLED: Final = 1 - COST_OF_SLIP
_GENERIC: Final = 0.5
"""How alike is what has one slip, and the least rarity of a name that is not just any
word: half of what a rare one has."""

_WITHOUT_KIND: Final = 0.06
"""Taken off where no word says that it is a practice: Riverside may be anything."""

_alike: Final = lru_cache(1 << 14)(alike)
"""Remembered, some 4 MiB: practices near an account have many words in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The best match of a handle or name among a practice's forms.

    Attributes:
        value: Similarity, 0..1.
        form: What it is most like.
        spelled: Whether it spells all of that, with one slip at most.
    """

    value: float
    form: Form
    spelled: bool = False

    @property
    def odds(self) -> float:
        """Log-odds that it says of a handle or name: a rare form says more."""
        odds = interpolate(self.value, log_odds.NAME_KNOTS)
        if odds <= 0:
            return odds
        whole = self.spelled and self.form.rarity >= _GENERIC
        return max(odds * self.form.rarity, log_odds.WHOLE_NAME if whole else 0.0)


def best_match(parts: Parts, watched: WatchedPractice) -> Match | None:
    """Return what `parts` is most like, or None where there is nothing to compare."""
    if not parts.words:
        return None
    found = [
        (similarity(parts, form, watched.own_words), form)
        for form in _comparable(parts, watched)
    ]
    telling = [_match(parts, *one) for one in found if one[0] > ALIKE_FROM]
    if not telling:
        most = max(found, key=itemgetter(0), default=None)
        return most and Match(value=most[0], form=most[1])
    same = parts.compact
    return max(
        telling, key=lambda one: (one.odds, one.value, one.form.parts.compact == same)
    )


def misspelled(parts: Parts, watched: WatchedPractice) -> Form | None:
    """Return the form that all letters of `parts` spell with a slip, or None."""
    written = parts.folded.compact
    return next(
        (
            form
            for form in watched.compared
            if not form.is_spelled
            and form.parts.compact != written
            and _spelling(written, form) >= _SPELLED
        ),
        None,
    )


def _match(parts: Parts, value: float, form: Form) -> Match:
    spelled = (
        value >= _SPELLED
        and not form.is_spelled
        and any(_spelling(written, form) >= _SPELLED for written in parts.spellings)
    )
    return Match(value=value, form=form, spelled=spelled)


def similarity(parts: Parts, form: Form, ignored: Collection[str] = ()) -> float:
    """Return how alike `parts` and `form` are, 0..1.

    It is the better of two: whole spellings with few slips, and the weight of the
    words they share over the weight of all (Dice's coefficient), so that word order
    and common words matter little. Where the words are alike, the plain ratio of the
    letters counts as well. Made-up spellings have no words of their own.

    Args:
        parts: What an account calls itself.
        form: What a practice is called.
        ignored: Words that don't count in `parts`, e.g. the practice's own city.
    """
    own = form.parts.compact
    if own in parts.spellings:
        return 1.0
    spelled = 0.0
    for written in parts.spellings:
        # Most are too long or too short, and a call takes as long as all the rest.
        if abs(len(written) - len(own)) <= form.slips:
            spelled = max(spelled, _spelling(written, form))
    if form.is_spelled:
        return max(spelled, _has(parts, form, ignored))
    value = _shared(parts, form, ignored)
    if value < CONTAINED and _stands_in(parts, form):
        value = CONTAINED
    spelled = spelled or _misspelled_in(parts, form)
    more = _words_more(parts, form, ignored)
    if any(map(_is_unknown, more)):
        return max(spelled, min(value, CONTAINED))
    value = max(spelled, value)
    if ALIKE_FROM <= value < _WHOLE and _is_nearly_whole(parts, form, more):
        return _WHOLE
    return value


def _stands_in(parts: Parts, form: Form) -> bool:
    """Return whether a rare `form` begins or ends `parts`: velahealthnow."""
    own = form.parts.compact
    ends = (own in (w[: len(own)], w[-len(own) :]) for w in parts.spellings)
    return form.is_label and any(ends)


def _misspelled_in(parts: Parts, form: Form) -> float:
    """Return how alike the long name is that begins or ends `parts` with a slip.

    Nobody but a fake has one in so many letters and adds a word or two to them.
    """
    if not (parts.ends and form.is_long):
        return 0.0
    own = form.parts.compact
    ends = (end for end in parts.ends if is_slip(end, own))
    return max((_spelling(end, form) for end in ends), default=0.0)


def _is_nearly_whole(parts: Parts, form: Form, more: Collection[str]) -> bool:
    """Return whether nearly all letters are the same, in the same order."""
    if not SPECIALTIES.isdisjoint(more):
        return False
    least = _WITH_WORD_FROM if more else _WHOLE_FROM
    own = form.parts.compact
    return fuzz.ratio(parts.compact, own, score_cutoff=least) > 0


def _words_more(parts: Parts, form: Form, ignored: Collection[str]) -> Collection[str]:
    """Return what says beside all words of `form` that it is another."""
    own = form.parts.words
    # Each has a word but once.
    if len(own) >= len(parts.words) or not all(word in parts.words for word in own):
        return ()
    return [
        word
        for word in parts.words
        if len(word) >= _WORD_FROM
        and word not in own
        and word not in ignored
        and word not in KINDS
    ]


def _is_unknown(word: str) -> bool:
    """Return whether no practice has `word` in its name, nor in those of its parts."""
    return len(word) >= _UNKNOWN_FROM and not (word in WEIGHTS or word in BRANCHES)


def _comparable(parts: Parts, watched: WatchedPractice) -> Sequence[Form]:
    exact = watched.spelled
    written = dict.fromkeys((*parts.spellings, *parts.words))
    if exact.keys().isdisjoint(written):
        return watched.compared
    return (*watched.compared, *(exact[text] for text in written if text in exact))


def _spelling(compact: str, form: Form) -> float:
    own = form.parts.compact
    if compact == own:
        return 1.0
    if abs(len(compact) - len(own)) > form.slips:
        return 0.0
    slips = OSA.distance(compact, own, score_cutoff=form.slips)
    if slips > form.slips:
        return 0.0
    if compact[1:] == own:
        return WITH_INITIAL
    allowed = allowed_slips(form.core)
    if form.telling and slips_within(form.telling, own, compact) > allowed < slips:
        return _SLIP_IN_SHORT if slips == 1 else 0.0
    return 1.0 - COST_OF_SLIP * slips


def _has(parts: Parts, form: Form, ignored: Collection[str]) -> float:
    """Return 1 if `form` is all that names, but for kinds, branches and places.

    An acronym beside other words is in there, as a whole name is.
    """
    own = form.parts.compact
    if own not in parts.words:
        return 0.0
    others = (word for word in parts.words if word != own)
    if all(word in ignored or word in KINDS or word in BRANCHES for word in others):
        return 1.0
    short = form.origin is Origin.ACRONYM and len(own) >= ACRONYM_FROM
    return CONTAINED if short else 0.0


def _shared(parts: Parts, form: Form, ignored: Collection[str]) -> float:
    words = form.parts.words
    same = [word for word in parts.words if word in words]
    added = [word for word in parts.words if word not in words]
    if parts.around:
        around = (word for word in dict.fromkeys(parts.around) if word in words)
        same += [word for word in around if word not in same]
    missing = [word for word in words if word not in same]
    found = _likest(missing, added)
    if not (same or found):
        return 0.0
    taken = {other for _, other in found.values()}
    both = sum(map(weight, same))
    alike_ = sum(weight(word) * value for word, (value, _) in found.items())
    rest = sum(added_weight(w) for w in added if w not in taken and w not in ignored)
    kind = not KINDS.isdisjoint((*same, *added))
    if not kind and len(form.telling) <= 1:
        rest += _of_its_own(added)
    seen = both + sum(map(weight, found)) + rest
    value = min(1.0, 2 * (both + alike_) / (form.weight + seen))
    if len(same) == len(words) and form.rarity >= _GENERIC:
        value = max(value, CONTAINED)
    named = kind or KINDS.isdisjoint(words)
    return value if named else value - _WITHOUT_KIND


def _of_its_own(added: Collection[str]) -> float:
    """Return what more an added specialty weighs beside one telling word and no kind.

    Lakeside Pharmacy may be anybody's near the lake, Lakeside Hospital Pharmacy not.
    """
    return sum(weight(word) for word in added if word in SPECIALTIES)


def _likest(
    words: Collection[str], others: Collection[str]
) -> dict[str, tuple[float, str]]:
    """Return those of `words` that one of `others` is like: how, and the likest."""
    found: dict[str, tuple[float, str]] = {}
    for word in words:
        for other in others:
            value = _alike(word, other)
            if value:
                found[word] = max((value, other), found.get(word, (0.0, "")))
    return found
