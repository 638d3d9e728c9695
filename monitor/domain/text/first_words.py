"""How the first word of a match may begin, by what its pattern is made of."""

from collections.abc import Collection, Sequence
from typing import Final

from monitor.domain.text.pattern_syntax import (
    Choice,
    Edge,
    Letters,
    Node,
    Repeat,
    in_words,
)

LONGEST: Final = 6
"""Letters of a word that tell how it begins; of shorter ones all."""

SHORTEST: Final = 3
ON: Final = "*"
"""Follows `SHORTEST` letters or more of words that may go on in any way."""

_MOST: Final = 1000
"""Openings of one pattern; with more it is searched everywhere."""


class AnyWord(Exception):
    """Nothing is known of how a word begins."""


def first_words(nodes: Sequence[Node]) -> frozenset[str]:
    """Return how the first word of what `nodes` match may begin, if one starts there.

    Raises:
        AnyWord: In too many ways.
    """
    reading = _Reading()
    growing = reading.after_all(nodes, frozenset({""}))
    reading.keep_open(growing)
    return frozenset(reading.told)


class _Reading:
    """Follows all ways through a pattern for the few letters of a word.

    The beginnings that still grow are handed on from node to node; the empty one
    stands where no letter was read yet.
    """

    def __init__(self) -> None:
        self.told: set[str] = set()

    def after_all(
        self, nodes: Sequence[Node], growing: frozenset[str]
    ) -> frozenset[str]:
        for node in nodes:
            if not growing:
                break
            growing = self._after(node, growing)
        return growing

    def keep_open(self, growing: frozenset[str]) -> None:
        """Tell `growing`, which may go on in any way.

        Raises:
            AnyWord: So little is known of one that any word may begin so.
        """
        if any(len(begun) < SHORTEST for begun in growing):
            raise AnyWord
        self.told.update(begun + ON for begun in growing)

    def _after(self, node: Node, growing: frozenset[str]) -> frozenset[str]:
        if isinstance(node, Letters):
            return self._lengthened((node.text,), growing)
        if isinstance(node, Choice):
            ways = [self.after_all(branch, growing) for branch in node.branches]
            return frozenset().union(*ways)
        if isinstance(node, Repeat):
            return self._repeated(node, growing)
        if isinstance(node, Edge) or node.ends_words:
            return self._ended(growing)
        if node.among:
            return self._lengthened(node.among, growing)
        self.keep_open(growing)
        return frozenset()

    def _repeated(self, node: Repeat, growing: frozenset[str]) -> frozenset[str]:
        for _ in range(node.least):
            growing = self._after(node.what, growing)
        reached, last = growing, growing
        for _ in range(node.most - node.least):
            last = self._after(node.what, last) - reached
            if not last:
                break
            reached |= last
        return reached

    def _ended(self, growing: frozenset[str]) -> frozenset[str]:
        self.told.update(filter(None, growing))
        return growing & {""}

    def _lengthened(
        self, by: Collection[str], growing: frozenset[str]
    ) -> frozenset[str]:
        longer = {begun + one for one in by if in_words(one[0]) for begun in growing}
        self.told.update(one[:LONGEST] for one in longer if len(one) >= LONGEST)
        if len(self.told) + len(longer) > _MOST:
            raise AnyWord
        rest = frozenset(one for one in longer if len(one) < LONGEST)
        ends = not all(in_words(one[0]) for one in by)
        return rest | self._ended(growing) if ends else rest
