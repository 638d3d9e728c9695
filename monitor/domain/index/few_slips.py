"""Finds watched texts a few slips away, by letters that survive both.

Each watched text is kept under a few stretches of its letters, one more than the slips
it may have, with a letter between them: a slip, even two letters swapped, touches one
stretch at most, so that one of them survives in whatever misspells it (the pigeonhole
principle of Li et al., Pass-Join, PVLDB 2011). Of all its stretches it is those that
the fewest watched texts have.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

_MIN_STRETCH: Final = 2
_MAX_STRETCH: Final = 3
"""Longer ones leave less choice, so that more common ones must be taken."""

_Stretches = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FewSlips:
    """Watched texts by the stretches of which a misspelling keeps one.

    Attributes:
        slips: How many each may have, > 0.
        kept: The texts by their lengths and stretches.
        short: Texts that are too short for stretches.
    """

    slips: int
    kept: Mapping[int, Mapping[str, Sequence[str]]]
    short: Sequence[str]

    def candidates(self, text: str) -> set[str]:
        """Return all texts that `text` is as few slips away from, and some others."""
        return set(self.short).union(*self.sharing(text))

    def sharing(self, text: str) -> Iterator[Sequence[str]]:
        """Yield watched texts, about as long, by the letters of `text` they have."""
        cut: dict[int, frozenset[str]] = {}
        for length in range(len(text) - self.slips, len(text) + self.slips + 1):
            kept = self.kept.get(length)
            if kept is not None:
                size = _size(length, self.slips)
                if size not in cut:
                    cut[size] = _all(text, size)
                for stretch in cut[size] & kept.keys():
                    yield kept[stretch]


def compile_few_slips(texts: Iterable[str], slips: int) -> FewSlips:
    """Return the index of `texts`, each once, that may have so many slips, > 0."""
    by_length: dict[int, list[str]] = defaultdict(list)
    for text in texts:
        by_length[len(text)].append(text)
    sizes = {length: _size(length, slips) for length in by_length}
    kept = {n: _kept(by_length[n], slips, size) for n, size in sizes.items() if size}
    short = [text for n, size in sizes.items() if not size for text in by_length[n]]
    return FewSlips(slips, kept, short)


def _size(length: int, slips: int) -> int:
    """Return how long the stretches are of which one more than the slips fit."""
    size = (length - slips) // (slips + 1)
    return min(_MAX_STRETCH, size) if size >= _MIN_STRETCH else 0


def _kept(texts: Sequence[str], slips: int, size: int) -> Mapping[str, Sequence[str]]:
    """Return texts of one length by those of their stretches that fewest have."""
    counts = Counter(chain.from_iterable(_all(text, size) for text in texts))
    kept: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for stretch in set(_rarest(text, slips + 1, size, counts)):
            kept[stretch].append(text)
    return {stretch: tuple(found) for stretch, found in kept.items()}


def _all(text: str, size: int) -> frozenset[str]:
    starts = range(len(text) - size + 1)
    return frozenset(text[start : start + size] for start in starts)


def _rarest(
    text: str, number: int, size: int, counts: Mapping[str, int]
) -> Iterable[str]:
    """Return the `number` stretches that are rarest together, a letter between them."""
    costs = [counts[text[i : i + size]] for i in range(len(text) - size + 1)]
    # The best choice of so many stretches among those from each start onwards.
    best: list[tuple[int, _Stretches] | None] = [(0, ())] * (len(costs) + size + 1)
    for _ in range(number):
        best = _with_one_more(text, size, costs, best)
    chosen = best[0]
    return chosen[1] if chosen else ()


def _with_one_more(
    text: str,
    size: int,
    costs: Sequence[int],
    fewer: Sequence[tuple[int, _Stretches] | None],
) -> list[tuple[int, _Stretches] | None]:
    best: list[tuple[int, _Stretches] | None] = [None] * len(fewer)
    for start in reversed(range(len(costs))):
        best[start] = best[start + 1]
        after, so_far = fewer[start + size + 1], best[start]
        if after is None:
            continue
        cost = costs[start] + after[0]
        if so_far is None or cost < so_far[0]:
            best[start] = cost, (text[start : start + size], *after[1])
    return best
