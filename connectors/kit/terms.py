"""Merges what practices search for, so that equal searches are one source."""

import unicodedata
from collections.abc import Mapping, Sequence

from monitor.domain.watch import Practice, PracticeId


def practices_by_term(
    practices: Sequence[Practice],
) -> Mapping[str, tuple[PracticeId, ...]]:
    """Return the distinct search terms, each with the practices that need it.

    Terms that differ only in case, spaces, Unicode composition or a leading "@"
    find the same accounts and are one.
    """
    needed: dict[str, dict[PracticeId, None]] = {}
    for practice in practices:
        for term in practice.search_terms:
            if folded := _folded(term):
                needed.setdefault(folded, {})[practice.id] = None
    return {term: tuple(ids) for term, ids in needed.items()}


def _folded(term: str) -> str:
    composed = unicodedata.normalize("NFC", term).lower()
    return " ".join(composed.split()).lstrip("@").strip()
