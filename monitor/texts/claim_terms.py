"""Key words of claims: a text without them mentions no claim, whatever its vector.

They are looked for in plain text as `Passage.plain` has it: words from their
beginning, and anywhere in hashtags.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from monitor.domain.records import MAX_POST
from monitor.domain.text.folding import fold_text

Groups: TypeAlias = tuple[re.Pattern[str], ...]
"""One pattern for each group of words; a claim needs a hit of every one."""

LONGEST_WINDOW: Final = 3
"""Sentences over which the words of one claim may be spread. Further apart they
mostly speak of different things."""

_ANY_ENDING: Final = "*"


def compile_groups(terms: Sequence[Sequence[str]]) -> Groups:
    """Return the patterns of a claim's `terms`."""
    return tuple(
        re.compile(rf"(?:#\w*?|(?<![^\W_]))(?:{'|'.join(map(_pattern, group))})")
        for group in terms
    )


def has_all(groups: Groups, plain: str) -> bool:
    """Return whether `plain` has a word of every group."""
    return all(group.search(plain) for group in groups)


def mentioned(terms: Sequence[Sequence[str]]) -> Callable[[str], bool]:
    """Return what tells whether a text as written may have a claim's key words."""
    groups = compile_groups(terms)
    return lambda text: has_all(groups, fold_text(text, MAX_POST))


def windows(groups: Groups, sentences: Sequence[str]) -> Iterator[range]:
    """Yield the shortest runs of `sentences` that have a word of every group.

    Args:
        groups: Of one claim.
        sentences: Plain sentences in their order.
    """
    hits = [
        frozenset(at for at, group in enumerate(groups) if group.search(sentence))
        for sentence in sentences
    ]
    last_end = 0
    for start in range(len(hits)):
        end = _end_of(hits, start, len(groups))
        # A run that ends where a later one does is longer than it needs to be.
        if end and end > last_end and not _end_within(hits, start, end, len(groups)):
            last_end = end
            yield range(start, end)


def _end_of(hits: Sequence[frozenset[int]], start: int, needed: int) -> int:
    """Return the end of the shortest run from `start`, or 0 if there is none."""
    found: set[int] = set()
    for at in range(start, min(start + LONGEST_WINDOW, len(hits))):
        found |= hits[at]
        if len(found) == needed:
            return at + 1
    return 0


def _end_within(
    hits: Sequence[frozenset[int]], start: int, end: int, needed: int
) -> bool:
    return start + 1 < end and 0 < _end_of(hits, start + 1, needed) <= end


def _pattern(term: str) -> str:
    words = map(re.escape, fold_text(term.removesuffix(_ANY_ENDING)).split())
    ending = "" if term.endswith(_ANY_ENDING) else r"(?![^\W_])"
    return r"[\s-]+".join(words) + ending
