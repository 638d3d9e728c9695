"""Finds watched texts a few slips away, by letters that survive both.

Each watched text is kept under a few stretches of its letters, one more than the slips
it may have, with a letter between them: a slip, even two letters swapped, touches one
stretch at most, so that one of them survives in whatever misspells it (the pigeonhole
principle of Li et al., Pass-Join, PVLDB 2011). Of all its stretches it is those that
the fewest watched texts have. Where fewer slips are allowed in telling words, the
stretches are of those words: fewer and longer ones do, and they are rare.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Final

from monitor.domain.index.spelled import Spelled
from monitor.domain.text.slips import Spans

_SIZES: Final = (5, 4, 3, 2)
"""How long stretches may be.

Longer ones are rarer, but leave less choice, so that more common ones must be taken.
"""

_BAND: Final = 2
"""Lengths that are kept together: a third of the memory less than each by itself."""

_Stretches = tuple[str, ...]

_Choice = tuple[int, _Stretches]
"""How many texts have them, and the stretches."""

_Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AboutAsLong:
    """The watched texts that a text of some length may misspell.

    Attributes:
        kept: The texts by their stretches.
        cut: Returns all of such a text that may be a stretch of theirs.
    """

    kept: Mapping[str, _Texts]
    # The texts and their stretches decide it.
    cut: Callable[[str], Iterable[str]] = field(compare=False)

    def having(self, text: str) -> Iterator[_Texts]:
        """Yield the texts that have a stretch of `text`, some more than once."""
        return filter(None, map(self.kept.get, self.cut(text)))


@dataclass(frozen=True, slots=True)
class FewSlips:
    """Watched texts by the stretches of which a misspelling keeps one.

    Attributes:
        near: The texts by the bands of lengths of what may misspell them. Each is in
            several, so that every stretch of a text is looked up but once.
        short: Texts that are too short for stretches.
    """

    near: Mapping[int, AboutAsLong]
    short: Sequence[str]

    def candidates(self, text: str) -> list[str]:
        """Return all texts that `text` is as few slips away from, and some others.

        Some are told more than once, which costs less than to find out.
        """
        return [*self.short, *chain.from_iterable(self.sharing(text))]

    def sharing(self, text: str) -> Iterable[Sequence[str]]:
        """Return watched texts, about as long, by the letters of `text` they have.

        In the order of the text, so that every run tells the same.
        """
        near = self.near.get(len(text) // _BAND)
        return near.having(text) if near else ()


def compile_few_slips(spelled: Collection[Spelled]) -> FewSlips:
    """Return the index of texts, each once, that may have a slip or more."""
    counts = Counter(
        chain.from_iterable(_all(one.text, size) for one in spelled for size in _SIZES)
    )
    kept: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    short: list[str] = []
    for one in spelled:
        stretches = frozenset(_surviving(one, counts))
        if not stretches:
            short.append(one.text)
            continue
        least, most = len(one.text) - one.slips, len(one.text) + one.slips
        for band in range(least // _BAND, most // _BAND + 1):
            for stretch in stretches:
                kept[band][stretch].append(one.text)
    known: dict[_Texts, _Texts] = {}
    near = {
        band: AboutAsLong(_fixed(found, known), _cut(band, found))
        for band, found in kept.items()
    }
    return FewSlips(near, short)


def _cut(band: int, stretches: Iterable[str]) -> Callable[[str], Iterable[str]]:
    """Return what cuts texts of `band` into all that is as long as a stretch."""
    longest = (band + 1) * _BAND - 1
    sizes = sorted(set(map(len, stretches)), reverse=True)
    places = (slice(at, at + z) for z in sizes for at in range(longest - z + 1))
    # Of a single place it would return no sequence.
    return itemgetter(slice(0), *places)


def _fixed(
    found: Mapping[str, Iterable[str]], known: dict[_Texts, _Texts]
) -> Mapping[str, _Texts]:
    """Return what was found, with equal texts told by one of the `known` tuples."""
    fixed = ((stretch, tuple(texts)) for stretch, texts in found.items())
    return {stretch: known.setdefault(texts, texts) for stretch, texts in fixed}


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
