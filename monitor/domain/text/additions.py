"""How much words weigh that a name has and a watched one doesn't."""

from typing import Final

from monitor.domain.text.words import BRANCHES, KINDS, weight

_KIND: Final = 0.5
_BRANCH: Final = 0.15
"""What counts of such a word: fakes add "Group" and "Downtown"."""

_KNOWN: Final = {word: weight(word) * _KIND for word in KINDS} | {
    word: weight(word) * _BRANCH for word in BRANCHES
}
"""The same of each such word."""

_OTHER: Final = 0.7
"""Least weight of another word, however common: Riverside Dental."""


def added_weight(word: str) -> float:
    """Return the weight, 0..1, of a stem that a name has more than a watched one."""
    known = _KNOWN.get(word)
    return max(weight(word), _OTHER) if known is None else known
