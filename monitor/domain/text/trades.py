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
    "academy", "airline", "airport", "animal", "antique", "apartment", "apothecary",
    "apparel", "appliance", "aquarium", "archery", "attorney", "auto", "automotive",
    "bagel", "bakery", "ballet", "ballroom", "bank", "bar", "barbecue", "barber",
    "barbershop", "baseball", "basketball", "bbq", "beauty", "bicycle", "bike",
    "bistro", "boat", "bookshop", "bookstore", "boutique", "boxing", "brewery",
    "brewing", "bridal", "brunch", "builder", "burger", "butcher", "cafe", "campground",
    "candle", "candy", "car", "carpentry", "carpet", "carwash", "casino", "catering",
    "cheerleading", "chess", "chevrolet", "choir", "church", "cider", "cigar", "cinema",
    "cleaning", "coffee", "comic", "concrete", "construction", "contractor", "cookie",
    "cosmetic", "cottage", "creamery", "cricket", "crossfit", "cycling", "dance",
    "daycare", "dealership", "deli", "diner", "dispensary", "distillery", "donut",
    "doughnut", "drywall", "electric", "elementary", "engraving", "equestrian",
    "excavating", "farm", "fc", "fence", "fencing", "firearm", "fishing", "flooring",
    "florist", "flower", "football", "ford", "framing", "freight", "funeral",
    "furniture", "gallery", "gaming", "garage", "garden", "gelato", "golf", "grill",
    "grocery", "grooming", "guitar", "gun", "gym", "gymnastic", "hair", "handyman",
    "hardware", "hauling", "heating", "hiking", "hockey", "honda", "horse",
    "hospitality", "hotel", "hunting", "hvac", "inn", "interior", "janitorial",
    "jewelry", "karate", "kennel", "kindergarten", "kitchen", "lacrosse", "landscape",
    "landscaping", "laundromat", "laundry", "law", "lawn", "lawyer", "liquor",
    "locksmith", "logistic", "lounge", "lumber", "makeup", "mall", "marina", "market",
    "martial", "masonry", "massage", "mattress", "metal", "middleschool", "ministry",
    "mortgage", "motel", "motor", "motorcycle", "mover", "museum", "music", "nail",
    "notary", "nursery", "orchard", "orchestra", "outdoor", "outfitter", "paint",
    "painting", "parish", "paving", "pest", "pet", "petcare", "photography", "pilates",
    "pizza", "pizzeria", "playhouse", "plumbing", "podcast", "police", "pool",
    "pottery", "preschool", "printing", "produce", "property", "psychic", "pub",
    "quilt", "raceway", "racing", "radio", "ranch", "realestate", "realtor", "realty",
    "recycling", "rental", "resort", "restaurant", "rodeo", "roofing", "rugby",
    "sailing", "salon", "sandwich", "school", "seafood", "sewing", "sheriff", "shoe",
    "shop", "skate", "ski", "smoothie", "soap", "soccer", "softball", "solar", "spa",
    "stable", "storage", "store", "studio", "supermarket", "surf", "sushi", "swim",
    "synagogue", "taco", "tailor", "tanning", "taqueria", "tarot", "tattoo", "tavern",
    "taxi", "tennis", "theater", "theatre", "tire", "towing", "townhome", "toy",
    "toyota", "tractor", "trucking", "upholstery", "vape", "vet", "veterinarian",
    "veterinary", "vineyard", "volleyball", "wedding", "welding", "window", "winery",
    "woodworking", "wrestling", "yacht", "yoga", "zoo",
)  # fmt: skip

TRADES: Final = frozenset(
    stems(skeleton(written) for word in _WORDS for written in (word, f"{word}s"))
)
"""The words and their plurals as `stems` leaves them."""
