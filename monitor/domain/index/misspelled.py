"""Finds the watched texts that a text misspells: an edit-distance join, exact.

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

from rapidfuzz import process
from rapidfuzz.distance import OSA

_MIN_STRETCH: Final = 2
_MAX_STRETCH: Final = 5
_MOST_SLIPS: Final = 2

_Stretches = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misspelled:
    """Watched texts by the stretches of which a misspelling keeps one.

    Attributes:
        allowed: How many slips each text may have, 1..2.
        kept: The texts by their stretches.
        sizes: Lengths of the stretches to look for, by the length of a text.
        short: Texts that are too short for stretches.
    """

    allowed: Mapping[str, int]
    kept: Mapping[str, Sequence[str]]
    sizes: Mapping[int, frozenset[int]]
    short: Sequence[str]

    def find(self, text: str) -> list[str]:
        """Return the watched texts of which `text` has no more slips than allowed.

        Slips are those of optimal string alignment: a letter added, left out,
        replaced, or swapped with its neighbour.
        """
        found = process.extract(
            text,
            self._candidates(text),
            scorer=OSA.distance,
            score_cutoff=_MOST_SLIPS,
            limit=None,
        )
        return [
            watched for watched, slips, _ in found if slips <= self.allowed[watched]
        ]

    def sharing(self, text: str) -> Iterator[str]:
        """Yield watched texts that have letters in common with `text`, if any."""
        for stretch in self._stretches(text):
            yield from self.kept.get(stretch, ())

    def _candidates(self, text: str) -> set[str]:
        kept = self.kept
        lists = [kept[s] for s in self._stretches(text) if s in kept]
        return set(chain(self.short, *lists))

    def _stretches(self, text: str) -> Iterator[str]:
        for size in self.sizes.get(len(text), ()):
            for start in range(len(text) - size + 1):
                yield text[start : start + size]


def compile_misspelled(allowed: Mapping[str, int]) -> Misspelled:
    """Return the index of texts.

    Args:
        allowed: The slips that each may have, 0..2; what may have none is not kept.
    """
    loose = {text: slips for text, slips in allowed.items() if slips}
    sizes = {text: _size(len(text), slips) for text, slips in loose.items()}
    long = [text for text, size in sizes.items() if size >= _MIN_STRETCH]
    counts = Counter(chain.from_iterable(_all(text, sizes[text]) for text in long))
    kept: dict[str, list[str]] = defaultdict(list)
    for text in long:
        for stretch in _rarest(text, sizes[text], loose[text] + 1, counts):
            kept[stretch].append(text)
    return Misspelled(
        allowed=loose,
        kept=dict(kept),
        sizes=_sizes(long, sizes),
        short=[text for text, size in sizes.items() if size < _MIN_STRETCH],
    )


def _size(letters: int, slips: int) -> int:
    """Return how long the stretches are of which one more than `slips` fit."""
    return min(_MAX_STRETCH, (letters - slips) // (slips + 1))


def _sizes(
    texts: Iterable[str], sizes: Mapping[str, int]
) -> Mapping[int, frozenset[int]]:
    by_length: dict[int, set[int]] = defaultdict(set)
    for text in texts:
        for length in range(len(text) - _MOST_SLIPS, len(text) + _MOST_SLIPS + 1):
            by_length[length].add(sizes[text])
    return {length: frozenset(found) for length, found in by_length.items()}


def _all(text: str, size: int) -> set[str]:
    return {text[start : start + size] for start in range(len(text) - size + 1)}


def _rarest(
    text: str, size: int, wanted: int, counts: Mapping[str, int]
) -> Iterable[str]:
    """Return the `wanted` stretches that are rarest together, a letter between them."""
    costs = [counts[text[i : i + size]] for i in range(len(text) - size + 1)]
    # The best choice of so many stretches among those from each start onwards.
    best: list[tuple[int, _Stretches] | None] = [(0, ())] * (len(costs) + size + 1)
    for _ in range(wanted):
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
