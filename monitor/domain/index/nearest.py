"""The nearest of many practices that a name is like."""

from collections.abc import Collection, Sequence
from typing import Final

from rapidfuzz import fuzz

from monitor.domain.text.parts import Parts
from monitor.domain.watched import WatchedPractice

MOST_NEAREST: Final = 16
"""Practices that are nearest, at most."""


def nearest(
    alike: Collection[int],
    watched: Sequence[WatchedPractice],
    spellings: Sequence[Parts],
) -> list[int]:
    """Return the numbers of those practices that are spelled most like an account.

    Args:
        alike: Numbers of practices that it may be like.
        watched: All practices, by their numbers.
        spellings: The account's handle and name.

    Returns:
        At most `MOST_NEAREST`; the same spelling comes first, the first practice
        where several are as near.
    """
    if len(alike) <= MOST_NEAREST:
        return sorted(alike)
    texts = [parts.compact for parts in spellings]
    ranked = sorted(alike, key=lambda number: (-_ratio(watched[number], texts), number))
    return ranked[:MOST_NEAREST]


def _ratio(practice: WatchedPractice, texts: Sequence[str]) -> float:
    """Return how much one of `texts` is like a way to write `practice`, 0..100."""
    forms = [form.parts.compact for form in practice.forms]
    found = (fuzz.ratio(text, form) for text in texts for form in forms)
    return max(found, default=0.0)
