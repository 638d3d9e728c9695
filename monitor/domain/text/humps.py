"""Words that were written together, each with a capital: RiversideFamilyClinic."""

import re
from typing import Final

_HUMP: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|.")
_MIN: Final = 3
"""Letters of a hump that stands by itself; Mc, De and St begin a longer one."""


def humps_in(word: str) -> tuple[str, ...]:
    """Return the parts of `word` that capitals begin, in small letters.

    None where there is but one. A capital I within small letters may be an l, and
    begins none.

    Args:
        word: Letters and digits.
    """
    found: list[str] = []
    begun = ""
    for hump in _HUMP.findall(word):
        if found and not begun and _goes_on(hump, found[-1]):
            found[-1] += hump
            continue
        begun += hump
        if len(begun) >= _MIN or (hump.isupper() and len(hump) > 1):
            found.append(begun)
            begun = ""
    if begun and found:
        found[-1] += begun
    return tuple(map(str.lower, found)) if len(found) > 1 else ()


def _goes_on(hump: str, before: str) -> bool:
    """Return whether it begins with an I that stands for an l, or is a letter."""
    return len(hump) == 1 or (
        hump[0] == "I" and hump != hump.upper() and before[-1:].islower()
    )
