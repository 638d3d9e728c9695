"""Reads how many stars a text tells of."""

import re
from typing import Final

Stars = tuple[float, float]
"""Stars given, and stars that could be given."""

# Each may be a picture of its own, with spaces between.
_STARS: Final = re.compile(
    "[\u2605\u2b50](?:\ufe0f?[ \u00a0]?[\u2605\u2b50\u2606]){0,9}"
)
_OUT_OF: Final = re.compile(
    r"(?<![\d.])(\d{1,2}(?:\.\d)?)\s?(?:/|out of|of)\s?(5|10)(?![\d.]*[\d/])",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(r"(?<![\d.])([0-5](?:\.\d)?)[\s-]?stars?\b", re.IGNORECASE)


def stars_in(text: str) -> Stars | None:
    """Return the stars given and offered that `text` tells of first, or None.

    Reads "4 out of 5", "4/5", "4.5 stars" and drawn stars, in this order.
    """
    if found := _OUT_OF.search(text):
        given, offered = float(found[1]), float(found[2])
        return (given, offered) if given <= offered else None
    if found := _COUNTED.search(text):
        return min(float(found[1]), 5.0), 5.0
    if found := _STARS.search(text):
        return min(5.0, sum(mark in "\u2605\u2b50" for mark in found[0])), 5.0
    return None
