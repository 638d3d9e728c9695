"""How names of people are written: patterns, and whether a word is a given name."""

import re
import unicodedata
from typing import Final

from monitor.texts.phi.given_names import GIVEN_NAMES

NAME: Final = r"[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+(?:[-'][A-Z][a-z]+)?"
TITLED: Final = (
    rf"(?:(?:Mr|Mrs|Ms|Miss|Mx|Mr\.? and Mrs)\b\.?|(?:Sra?|Srta|Don|Do\u00f1a|"
    rf"[Ss]e\u00f1or(?:a|ita)?)"
    rf"\b\.?) {NAME}(?: {NAME})?"
)
"""A title with one or two names."""

_MARKS: Final = re.compile("[\u0300-\u036f]")


_WORDS_TOO: Final = frozenset({
    "art", "autumn", "bill", "brandy", "brooke", "carson",
    "carter", "chance", "charity", "chase", "chuck", "clay", "daisy", "dawn",
    "destiny", "dick", "don", "drew", "faith", "ginger", "glen", "grace",
    "grant", "hazel", "heath", "holly", "hope", "hunter", "iris", "ivy", "jade",
    "jasper", "joy", "lance", "lily", "mason", "max", "melody", "mercy",
    "miles", "pat", "patience", "pearl", "penny", "rex", "rob", "rose", "ruby", "sage",
    "sky", "sue", "summer", "trinity", "violet", "wade", "walker", "will",
})  # fmt: skip
"""Given names that are words as well: names only before a surname."""


_PLACES: Final = frozenset({
    "avenue", "care", "center", "clinic", "clinics", "college", "county", "dental",
    "family", "foundation", "health", "healthcare", "hospital", "medical", "hospice",
    "pharmacy", "street", "university", "wellness",
})  # fmt: skip


FULL_NAME: Final = re.compile(rf"\b(?P<name>{NAME} {NAME})\b")
TITLED_NAME: Final = re.compile(rf"\b(?P<name>{TITLED})")


def is_full_name(name: str) -> bool:
    """Return whether `name` is a given name, or one that is a word and a surname."""
    words = name.split()
    if words[-1].lower() in _PLACES:
        return False
    if is_given(words[0]):
        return True
    return len(words) > 1 and words[0].lower() in _WORDS_TOO


def is_given(word: str) -> bool:
    """Return whether `word` is a frequent given name, whatever its case and accents."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", word)).lower()
    return plain in GIVEN_NAMES
