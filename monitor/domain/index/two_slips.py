"""Finds watched texts two slips away, by letters that survive both.

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
_MAX_STRETCH: Final = 4
_SLIPS: Final = 2

_Stretches = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TwoSlips:
    """Watched texts by the stretches of which a misspelling keeps one.

    Attributes:
        kept: The texts by their lengths and stretches.
        short: Texts that are too short for stretches.
    """

    kept: Mapping[int, Mapping[str, Sequence[str]]]
    short: Sequence[str]

    def candidates(self, text: str) -> set[str]:
        """Return all texts that `text` is two slips away from, and some others."""
        return set(chain(self.short, self.sharing(text)))

    def sharing(self, text: str) -> Iterator[str]:
        """Yield watched texts, about as long, that have letters of `text`, if any."""
        for length in range(len(text) - _SLIPS, len(text) + _SLIPS + 1):
            kept = self.kept.get(length)
            if kept is not None:
                size = _size(length)
                starts = range(len(text) - size + 1)
                stretches = {text[start : start + size] for start in starts}
                for stretch in stretches & kept.keys():
                    yield from kept[stretch]


def compile_two_slips(texts: Iterable[str]) -> TwoSlips:
    """Return the index of `texts`, each once."""
    by_length: dict[int, list[str]] = defaultdict(list)
    for text in texts:
        by_length[len(text)].append(text)
    return TwoSlips(
        kept={n: _kept(n, found) for n, found in by_length.items() if _size(n)},
        short=[t for n, found in by_length.items() if not _size(n) for t in found],
    )


def _kept(length: int, texts: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return texts of one length by those of their stretches that fewest have."""
    size = _size(length)
    counts = Counter(chain.from_iterable(_all(text, size) for text in texts))
    kept: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for stretch in _rarest(text, size, counts):
            kept[stretch].append(text)
    return dict(kept)


def _size(length: int) -> int:
    """Return how long the stretches are of which one more than the slips fit."""
    size = (length - _SLIPS) // (_SLIPS + 1)
    return min(_MAX_STRETCH, size) if size >= _MIN_STRETCH else 0


def _all(text: str, size: int) -> set[str]:
    return {text[start : start + size] for start in range(len(text) - size + 1)}


def _rarest(text: str, size: int, counts: Mapping[str, int]) -> Iterable[str]:
    """Return the stretches that are rarest together, a letter between them."""
    costs = [counts[text[i : i + size]] for i in range(len(text) - size + 1)]
    # The best choice of so many stretches among those from each start onwards.
    best: list[tuple[int, _Stretches] | None] = [(0, ())] * (len(costs) + size + 1)
    for _ in range(_SLIPS + 1):
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
