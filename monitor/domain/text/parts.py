"""The parts of a folded handle or name: the words that name, and those around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.sets import set_of
from monitor.domain.text.affixes import AFFIXES, Affix
from monitor.domain.text.folding import Folded, looks, skeleton
from monitor.domain.text.segments import Vocabulary, cost_of, cut
from monitor.domain.text.words import bare, stems

_MEETING: Final = re.compile("r(?=n)|v(?=v)|c(?=l)")
"""Where one word may end and the next begin, that together look like one letter."""
_MET: Final = ("rn", "vv", "cl")
"""The same letters as they stand in a word."""

_GLUED_BEFORE: Final = tuple(map(skeleton, ("the", "my", "our")))
_GLUED_BEHIND: Final = tuple(
    map(skeleton, ("pllc", "llc", "inc", "ltd", "dds", "dmd", "phd", "md", "np", "pa"))
)
"""Articles, legal forms and credentials that handles join to a name."""

LONG_FROM: Final = 16
"""Letters of a name in which a slip is no chance, whatever stands beside it."""

_MOST_BESIDE: Final = 2
"""Pieces of what stands beside it."""

_SLACK: Final = 2
"""Letters that may be unknown by capitals and not without them, for a slip in a word of
which a known one is left: HillaLas is no hill and alas."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A folded handle or name in its parts.

    Attributes:
        folded: What was cut.
        words: Stems of the words that name, in order, each once.
        compact: The naming words as they were written, without spaces and without
            "the", "Inc" and the like at either end.
        spellings: What may spell a whole name, `compact` first: all letters too where
            words stand around it, and less what is joined to it without naming.
        ends: The longest beginnings and ends of a long word, less a piece or two.
        pieces: The same as `compact`, each by itself.
        around: The words around them, as skeletons.
        affixes: What the words around them say.
    """

    folded: Folded
    words: tuple[str, ...]
    compact: str
    spellings: tuple[str, ...]
    ends: tuple[str, ...]
    pieces: tuple[str, ...]
    around: tuple[str, ...]
    affixes: frozenset[Affix]


def parts_of(folded: Folded, vocabulary: Vocabulary) -> Parts:
    """Return `folded` cut by `vocabulary`, words around the name set apart.

    A text of nothing but such words is its own name.
    """
    pieces = list(_pieces(folded, vocabulary))
    naming = [piece for piece in pieces if piece not in AFFIXES]
    words = stems(naming)
    if not words:
        return _parts(folded, pieces, pieces, stems(pieces))
    return _parts(folded, pieces, naming, words)


def whole_parts_of(folded: Folded, vocabulary: Vocabulary) -> Parts:
    """Return `folded` cut by `vocabulary`, all its words naming: Union Hospital."""
    pieces = list(_pieces(folded, vocabulary))
    return _parts(folded, pieces, pieces, stems(pieces))


def _pieces(folded: Folded, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the skeletons of the words that `folded` is made of, joined or not.

    What two of them make together around a name is one: gift shop, fair pay.
    """
    pieces = list(_cut(folded, vocabulary))
    at = 0
    while at < len(pieces):
        both = "".join(pieces[at : at + 2])
        joined = at + 1 < len(pieces) and both in AFFIXES
        yield both if joined else pieces[at]
        at += 2 if joined else 1


def _cut(folded: Folded, vocabulary: Vocabulary) -> Iterator[str]:
    for word, letters, humps in zip(
        folded.words, folded.letters, folded.humps, strict=True
    ):
        pieces = _cut_word(word, letters, vocabulary)
        yield from _by_humps(pieces, humps, vocabulary) if humps else pieces


def _cut_word(word: str, letters: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    if word in vocabulary.words:
        return (word,)
    pieces = cut(word, vocabulary)
    if vocabulary.words.issuperset(pieces):
        return pieces
    return _begun(_apart(letters, pieces, vocabulary))


def _by_humps(
    pieces: tuple[str, ...], humps: Sequence[str], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return `pieces` of known words, else those of each of `humps`.

    Unless capitals stand at random, and hide known words.
    """
    if vocabulary.words.issuperset(pieces):
        return pieces
    apart = tuple(p for hump in humps for p in _cut_word(looks(hump), hump, vocabulary))
    few = _unknown(apart, vocabulary) <= _unknown(pieces, vocabulary) + _SLACK
    return apart if few else pieces


def _unknown(pieces: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return how many letters are in no known word."""
    return sum(len(piece) for piece in pieces if piece not in vocabulary.words)


def _apart(
    letters: str, pieces: tuple[str, ...], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return the best pieces of `letters`, in which two words may look like one.

    In "centernorth" the r and the n are of two words, and no m in disguise.
    """
    if not any(map(letters.__contains__, _MET)):
        return pieces
    met_at = list(_MEETING.finditer(letters))
    best, least = pieces, cost_of(pieces, vocabulary)
    for met in met_at:
        halves = letters[: met.end()], letters[met.end() :]
        found = tuple(p for half in halves for p in cut(looks(half), vocabulary))
        cost = cost_of(found, vocabulary)
        if cost < least:
            best, least = found, cost
    return best


def _begun(pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Return `pieces` without a single letter at the start: sadcare is no adcare."""
    if len(pieces) > 1 and len(pieces[0]) == 1:
        return (pieces[0] + pieces[1], *pieces[2:])
    return pieces


def _parts(
    folded: Folded, pieces: list[str], naming: list[str], words: tuple[str, ...]
) -> Parts:
    own = bare(naming)
    compact = "".join(own)
    around = tuple(piece for piece in pieces if piece in AFFIXES)
    whole = folded.compact if around else compact
    return Parts(
        folded=folded,
        words=words,
        compact=compact,
        spellings=tuple(
            dict.fromkeys((compact, whole, *_unglued(own), *_less_one(pieces)))
        ),
        ends=tuple(_ends(folded, pieces)),
        pieces=tuple(own),
        around=around,
        affixes=set_of(map(AFFIXES.__getitem__, around)),
    )


def _less_one(pieces: Sequence[str]) -> Iterator[str]:
    """Yield the spelling of `pieces` less a word around them at one end.

    The other may be of the name: union county hospital help.
    """
    if len(pieces) > 1:
        if pieces[0] in AFFIXES:
            yield "".join(pieces[1:])
        if pieces[-1] in AFFIXES:
            yield "".join(pieces[:-1])


def _ends(folded: Folded, pieces: Sequence[str]) -> Iterator[str]:
    """Yield what a name with slips, written together with other words, may be."""
    if len(folded.words) != 1:
        return
    for fewer in range(1, min(_MOST_BESIDE, len(pieces) - 1) + 1):
        for end in ("".join(pieces[:-fewer]), "".join(pieces[fewer:])):
            if len(end) >= LONG_FROM - 1:
                yield end


def _unglued(pieces: Sequence[str]) -> Iterator[str]:
    """Yield the spelling of `pieces` less an article before or a title behind them."""
    if not pieces:
        return
    *rest, last = pieces
    if not (last.endswith(_GLUED_BEHIND) or pieces[0].startswith(_GLUED_BEFORE)):
        return
    behind = next(filter(last.endswith, _GLUED_BEHIND), "")
    without = "".join((*rest, last.removesuffix(behind)))
    before = next(filter(pieces[0].startswith, _GLUED_BEFORE), "")
    yield without.removeprefix(before)
