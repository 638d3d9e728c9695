"""The parts of a folded handle or name: the words that name, and those around them."""

from dataclasses import dataclass

from monitor.domain.text.affixes import AFFIXES, Affix
from monitor.domain.text.folding import Folded
from monitor.domain.text.segments import Vocabulary, cut
from monitor.domain.text.words import bare, stems


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A folded handle or name in its parts.

    Attributes:
        folded: What was cut.
        words: Stems of the words that name, in order, each once.
        compact: The naming words as they were written, without spaces and without
            "the", "Inc" and the like at either end.
        pieces: The same, each by itself.
        around: The words around them, as skeletons.
        affixes: What the words around them say.
    """

    folded: Folded
    words: tuple[str, ...]
    compact: str
    pieces: tuple[str, ...]
    around: tuple[str, ...]
    affixes: frozenset[Affix]


def parts_of(folded: Folded, vocabulary: Vocabulary) -> Parts:
    """Return `folded` cut by `vocabulary`, words around the name set apart.

    A text of nothing but such words is its own name.
    """
    pieces = [piece for word in folded.words for piece in cut(word, vocabulary)]
    naming = [piece for piece in pieces if piece not in AFFIXES]
    around = [piece for piece in pieces if piece in AFFIXES]
    return _parts(folded, naming if stems(naming) else pieces, around)


def whole_parts_of(folded: Folded, vocabulary: Vocabulary) -> Parts:
    """Return `folded` cut by `vocabulary`, all its words naming: Union Hospital."""
    pieces = [piece for word in folded.words for piece in cut(word, vocabulary)]
    return _parts(folded, pieces, [piece for piece in pieces if piece in AFFIXES])


def _parts(folded: Folded, naming: list[str], around: list[str]) -> Parts:
    own = bare(naming)
    return Parts(
        folded=folded,
        words=stems(own),
        compact="".join(own),
        pieces=tuple(own),
        around=tuple(around),
        affixes=frozenset(AFFIXES[piece] for piece in around),
    )
