"""What the name itself says: how telling it is, and whether it is a longer one."""

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.domain.concerns import Hit
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate
from monitor.domain.text.folding import fold_name
from monitor.domain.text.parts import parts_of
from monitor.domain.text.segments import Vocabulary
from monitor.domain.text.words import total_weight
from monitor.domain.whose import weights
from monitor.domain.whose.tokens import Tokens

_SHORT: Final = {1: 0.1, 2: 0.2, 3: 0.35, 4: 0.5}
"""Most that a term of so few letters weighs: acronyms turn up by chance."""

_NO_NAMES: Final = frozenset({
    "a", "about", "and", "at", "avoid", "from", "in", "my", "of", "our", "the", "this",
    "to", "with", "your",
})  # fmt: skip
"""Words that are no part of a name though they have a capital, as in headlines."""

_FULL: Final = weights.NAME_KNOTS[-1][0]


def name_signal(hits: Sequence[Hit], vocabulary: Vocabulary) -> Signal:
    """Return what the most telling of `hits`, at least one, says."""
    best = max(_weight(hit, vocabulary) for hit in hits)
    telling = "tells it apart" if best >= weights.TELLING else "many have"
    return Signal(
        name="name_rarity",
        value=round(min(1.0, best / _FULL), 4),
        contribution=interpolate(best, weights.NAME_KNOTS),
        why=f"It has a term of the practice, in words that {telling}.",
    )


def longer_name_signal(hits: Sequence[Hit], tokens: Tokens) -> Iterator[Signal]:
    """Yield what a name says that begins before each of `hits`."""
    if all(_goes_on_before(hit, tokens) for hit in hits):
        yield Signal(
            name="longer_name",
            value=1.0,
            contribution=weights.LONGER_NAME,
            why="The term is the end of a longer name.",
        )


def _goes_on_before(hit: Hit, tokens: Tokens) -> bool:
    before = hit.start - 1
    return (
        before >= 0
        and tokens.gaps[hit.start].strip("-\u2013") in {"", " "}
        and tokens.is_name(hit.start)
        and tokens.is_name(before)
        and not tokens.starts_sentence(before)
        and tokens.words[before] not in _NO_NAMES
        and not tokens.is_headline(hit.start, hit.end)
    )


def _weight(hit: Hit, vocabulary: Vocabulary) -> float:
    parts = parts_of(fold_name(" ".join(hit.words)), vocabulary)
    return min(total_weight(parts.words), _SHORT.get(len(parts.compact), _FULL))
