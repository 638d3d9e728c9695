"""Street addresses in texts, however they are written: 500 N. Oak Ave.

Each pattern is linear in the text's length.
"""

import re
from typing import Final

_KINDS: Final = {
    "avenue": "ave", "av": "ave", "boulevard": "blvd", "circle": "cir",
    "court": "ct", "drive": "dr", "expressway": "expy", "freeway": "fwy",
    "highway": "hwy", "lane": "ln", "parkway": "pkwy", "pike": "pike",
    "place": "pl", "plaza": "plz", "road": "rd", "square": "sq", "street": "st",
    "terrace": "ter", "trail": "trl", "turnpike": "tpke", "way": "way",
}  # fmt: skip
"""Kinds of streets to their short forms (USPS, Publication 28)."""

_SIDES: Final = {
    "north": "n", "south": "s", "east": "e", "west": "w", "northeast": "ne",
    "northwest": "nw", "southeast": "se", "southwest": "sw",
}  # fmt: skip

_SHORT: Final = {**_KINDS, **_SIDES}
_ENDS: Final = "|".join(sorted({*_KINDS, *_KINDS.values()}))
_NO_NAME: Final = (
    "(?:an?|and|at|best|by|days?|for|hours?|in|is|minutes?|more|of|on|or|our|patients?"
    "|people|that|the|to|we|weeks?|with|years?|your)"
)
"""What follows numbers that are none of houses: 7 days a way."""
_STREET: Final = re.compile(
    r"(?<![\w.,$#-])(?P<number>\d{1,6}) "
    rf"(?P<name>(?:(?!{_NO_NAME}\b)[a-z0-9]{{1,20}}\.?-? ){{1,4}}?(?:{_ENDS}))\b"
)
_MOST: Final = 5
"""Addresses that are looked at."""


def streets_in(text: str) -> tuple[str, ...]:
    """Return the streets with numbers in plain small letters, shortened alike.

    Args:
        text: In small letters, e.g. "500 north oak avenue"; it becomes "500 n oak ave".
    """
    found = zip(_STREET.finditer(text), range(_MOST), strict=False)
    return tuple(f"{m['number']} {_shortened(m['name'])}" for m, _ in found)


def _shortened(name: str) -> str:
    words = name.replace(".", "").replace("-", "").split()
    return " ".join(_SHORT.get(word, word) for word in words)
