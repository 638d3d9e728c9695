"""Words for what isn't a practice of human medicine: Riverside Pizza, Mercy School.

Places and saints lend their names to every trade. Words that departments of a
hospital have too (chapel, school of nursing's "nursing", pharmacy) are left out.
Source: the commonest kinds of establishments in the NAICS index of 2022 (US
government work), in the words that signs use.
"""

from typing import Final

from monitor.domain.text.folding import skeleton
from monitor.domain.text.words import stems

_WORDS: Final = (
    "academy", "airport", "animal", "antique", "apartment", "apparel", "aquarium",
    "auto", "automotive", "bakery", "bank", "bar", "barber", "baseball", "bistro",
    "bookstore", "boutique", "brewery", "brewing", "bridal", "builder", "burger",
    "cafe", "campground", "casino", "catering", "church", "cinema", "cleaning",
    "coffee", "construction", "cottage", "diner", "distillery", "electric",
    "elementary", "farm", "flooring", "florist", "football", "furniture", "garage",
    "garden", "gallery", "golf", "grill", "grocery", "gym", "hardware", "hotel", "inn",
    "jewelry", "kennel", "kitchen", "landscaping", "lounge", "lumber", "marina",
    "market", "ministry", "mortgage", "motel", "museum", "nursery", "outfitter",
    "parish", "pet", "photography", "pizza", "pizzeria", "plumbing", "preschool",
    "property", "pub", "ranch", "realtor", "realty", "resort", "restaurant",
    "roofing", "salon", "school", "soccer", "spa", "storage", "studio", "tattoo",
    "tavern", "theater", "theatre", "toy", "vet", "veterinarian", "veterinary",
    "vineyard", "winery", "yacht", "yoga", "zoo",
)  # fmt: skip

TRADES: Final = frozenset(
    stems(skeleton(written) for word in _WORDS for written in (word, f"{word}s"))
)
"""The words and their plurals as `stems` leaves them."""
