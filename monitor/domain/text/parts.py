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
        pieces: The same, each by itself.
        around: The words around them, as skeletons.
        affixes: What the words around them say.
    """

    folded: Folded
    words: tuple[str, ...]
    compact: str
    spellings: tuple[str, ...]
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
    for word, letters in zip(folded.words, folded.letters, strict=True):
        if word in vocabulary.words:
            yield word
            continue
        pieces = cut(word, vocabulary)
        whole = vocabulary.words.issuperset(pieces)
        yield from pieces if whole else _begun(_apart(letters, pieces, vocabulary))


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
