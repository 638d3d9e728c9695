"""Merges what practices search for, so that equal searches are one source."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from monitor.domain.watch import Practice, PracticeId


def practices_by_term(
    practices: Sequence[Practice],
) -> Mapping[str, tuple[PracticeId, ...]]:
    """Return the distinct search terms, each with the practices that need it.

    Terms that differ only in case, spaces, Unicode composition or a leading "@"
    find the same accounts and are one.
    """
    return merged(
        (term, practice.id) for practice in practices for term in practice.search_terms
    )


def merged(
    wanted: Iterable[tuple[str, PracticeId]],
) -> Mapping[str, tuple[PracticeId, ...]]:
    """Return the distinct words of `wanted`, folded, each with who wants it."""
    needed: dict[str, dict[PracticeId, None]] = {}
    for word, practice in wanted:
        if folded := _folded(word):
            needed.setdefault(folded, {})[practice] = None
    return {word: tuple(ids) for word, ids in needed.items()}


def _folded(term: str) -> str:
    composed = unicodedata.normalize("NFC", term).lower()
    return " ".join(composed.split()).lstrip("@").strip()
