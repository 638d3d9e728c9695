"""Finds watched texts a few slips away, by letters that survive both.

Each watched text is kept under a few stretches of its letters, one more than the slips
it may have, with a letter between them: a slip, even two letters swapped, touches one
stretch at most, so that one of them survives in whatever misspells it (the pigeonhole
principle of Li et al., Pass-Join, PVLDB 2011). Of all its stretches it is those that
the fewest watched texts have. Where fewer slips are allowed in telling words, the
stretches are of those words: fewer and longer ones do, and they are rare.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import add
from typing import Final

from monitor.domain.index.spelled import Spelled
from monitor.domain.text.slips import Spans

_SIZES: Final = (5, 4, 3, 2)
"""How long stretches may be.

Longer ones are rarer, but leave less choice, so that more common ones must be taken.
"""

_BAND: Final = 4
"""Lengths that are kept together, so that few places are looked up."""

_Stretches = tuple[str, ...]

_Choice = tuple[int, _Stretches]
"""How many texts have them, and the stretches."""


_Cut = Sequence[str]
"""Stretches of a text, in its order."""

_Kept = Mapping[str, Sequence[str]]
"""Watched texts by their stretches."""


@dataclass(frozen=True, slots=True)
class FewSlips:
    """Watched texts by the stretches of which a misspelling keeps one.

    Attributes:
        slips: How many any of them may have at most.
        kept: The texts by the bands of their lengths, sizes and stretches.
        short: Texts that are too short for stretches.
    """

    slips: int
    kept: Mapping[int, Mapping[int, _Kept]]
    short: Sequence[str]

    def candidates(self, text: str) -> list[str]:
        """Return all texts that `text` is as few slips away from, and some others.

        Some are told more than once, which costs less than to find out.
        """
        found = [self.short]
        for cut, kept in self._near(text):
            found += filter(None, map(kept.get, cut))
        return list(chain.from_iterable(found))

    def sharing(self, text: str) -> Iterator[Sequence[str]]:
        """Yield watched texts, about as long, by the letters of `text` they have.

        In the order of the text, so that every run tells the same.
        """
        for cut, kept in self._near(text):
            yield from filter(None, map(kept.get, dict.fromkeys(cut)))

    def _near(self, text: str) -> Iterator[tuple[_Cut, _Kept]]:
        """Yield the stretches of `text` beside those of texts about as long."""
        least, most = len(text) - self.slips, len(text) + self.slips
        bands = map(self.kept.get, range(least // _BAND, most // _BAND + 1))
        near = [sized for band in bands if band for sized in band.items()]
        # Few single words are long enough to be kept here.
        cut = _cut(text) if near else {}
        for size, kept in near:
            yield cut[size], kept


def _cut(text: str) -> dict[int, _Cut]:
    """Return all stretches of `text` by their sizes, each a letter longer."""
    cut: dict[int, _Cut] = {1: text}
    for size in range(2, max(_SIZES) + 1):
        cut[size] = list(map(add, cut[size - 1], text[size - 1 :]))
    return cut


def compile_few_slips(spelled: Collection[Spelled]) -> FewSlips:
    """Return the index of texts, each once, that may have a slip or more."""
    counts = Counter(
        chain.from_iterable(_all(one.text, size) for one in spelled for size in _SIZES)
    )
    kept: dict[int, dict[int, dict[str, list[str]]]] = {}
    short: list[str] = []
    for one in spelled:
        stretches = _surviving(one, counts)
        if not stretches:
            short.append(one.text)
            continue
        band = kept.setdefault(len(one.text) // _BAND, {})
        sized = band.setdefault(len(stretches[0]), defaultdict(list))
        for stretch in set(stretches):
            sized[stretch].append(one.text)
    most = max((one.slips for one in spelled), default=0)
    return FewSlips(most, _frozen(kept), short)


def _frozen(
    kept: Mapping[int, Mapping[int, Mapping[str, Iterable[str]]]],
) -> Mapping[int, Mapping[int, Mapping[str, Sequence[str]]]]:
    return {
        band: {
            size: {stretch: tuple(texts) for stretch, texts in found.items()}
            for size, found in sized.items()
        }
        for band, sized in kept.items()
    }


def _all(text: str, size: int) -> frozenset[str]:
    starts = range(len(text) - size + 1)
    return frozenset(text[start : start + size] for start in starts)


def _surviving(one: Spelled, counts: Mapping[str, int]) -> _Stretches:
    """Return stretches of which what misspells it has one; none if it is too short."""
    found = [_cheapest(one.text, one.slips + 1, ((0, len(one.text)),), counts)]
    # With no slip in telling words one in all is allowed, wherever it is.
    if one.within:
        found.append(_cheapest(one.text, one.within + 1, one.telling, counts))
    return min(filter(None, found), default=(0, ()))[1]


def _cheapest(
    text: str, number: int, spans: Spans, counts: Mapping[str, int]
) -> _Choice | None:
    """Return the rarest choice of stretches of one size that fit into `spans`."""
    rarest = (
        _rarest(text, number, _starts(spans, size), size, counts)
        for size in _SIZES
        # Each takes a letter more than its own, but for the last of a span.
        if sum((end - start + 1) // (size + 1) for start, end in spans) >= number
    )
    return min(filter(None, rarest), default=None)


def _starts(spans: Spans, size: int) -> frozenset[int]:
    return frozenset(at for start, end in spans for at in range(start, end - size + 1))


def _rarest(
    text: str,
    number: int,
    starts: Collection[int],
    size: int,
    counts: Mapping[str, int],
) -> _Choice | None:
    """Return the `number` stretches that are rarest together, a letter between them."""
    # The best choice of so many stretches among those from each start onwards.
    best: list[_Choice | None] = [(0, ())] * (len(text) + 2)
    for _ in range(number):
        best = _with_one_more(text, size, starts, counts, best)
    return best[0]


def _with_one_more(
    text: str,
    size: int,
    starts: Collection[int],
    counts: Mapping[str, int],
    fewer: Sequence[_Choice | None],
) -> list[_Choice | None]:
    best: list[_Choice | None] = [None] * len(fewer)
    for start in reversed(range(len(text) - size + 1)):
        best[start] = best[start + 1]
        after, so_far = fewer[start + size + 1], best[start]
        if after is None or start not in starts:
            continue
        stretch = text[start : start + size]
        cost = counts[stretch] + after[0]
        if so_far is None or cost < so_far[0]:
            best[start] = cost, (stretch, *after[1])
    return best
