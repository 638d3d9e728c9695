"""Frozen sets of which very many are empty.

Each empty frozenset that Python makes is another object of 216 bytes, and a watchlist
with 100,000 spellings has 300,000 of them.
"""

from collections.abc import Iterable
from typing import Any, Final, TypeVar

_Item = TypeVar("_Item")

_EMPTY: Final[frozenset[Any]] = frozenset()


def set_of(items: Iterable[_Item]) -> frozenset[_Item]:
    """Return the set of `items`; the empty one is always the same object."""
    return frozenset(items) or _EMPTY
