"""Neighbours who share a word or the city: shops, persons, officials, suppliers."""

import re
from random import Random
from typing import Final

from benchmarks.impersonation.drafts import Draft, Kind, likely, slug
from monitor.domain.watch import Practice

_SHOPS: Final = (
    "Pizza", "High School", "Realty", "Veterinary Clinic", "Baptist Church", "Plumbing",
    "Animal Hospital", "Dental", "Brewing Co", "Little League", "Elementary PTA",
    "Diner",
    "Auto Body", "Yoga", "Farmers Market", "Apartments", "Golf Club", "Coffee",
    "Florist",
    "Middle School Band", "Credit Union", "Marina", "Bike Shop", "Library", "Barbers",
)  # fmt: skip
_SHOP_TEXTS: Final = (
    "Open Tue-Sun!", "Family owned since 1987.", "Best in {city}!", "Go {word} Eagles!",
    "Come see us on Main St.", "", "Order online.", "Home of the {word} spirit",
    "{city} {state}",
)  # fmt: skip
_GIVEN: Final = (
    "Paula",
    "Greg",
    "Shawna",
    "Luca",
    "Ivy",
    "Trevor",
    "Monique",
    "Sanjay",
)
_SELVES: Final = (
    "Father, runner, coffee.", "she/her", "", "I like {city} and my dogs.",
    "photographer",
    "{city} born and raised", "🎮 streamer, sub goal 500", "God, family, football",
)  # fmt: skip
_SPECIALTIES: Final = (
    "Family Medicine", "Dermatology", "Pediatrics", "Orthopedics", "Physical Therapy",
    "Eye Care", "OB/GYN", "Chiropractic", "Foot & Ankle", "Internal Medicine",
    "Allergy",
)  # fmt: skip
_SURNAMES: Final = (
    "Okafor",
    "Brandt",
    "Szabo",
    "Villanueva",
    "Tran",
    "Hollis",
    "Mehta",
)
_GENERIC: Final = frozenset({
    "hospital", "medical", "center", "health", "healthcare", "regional", "memorial",
    "the", "of", "and", "general", "saint", "st", "care", "system", "clinic", "rehab",
    "rehabilitation", "specialty", "behavioral", "community", "county", "university",
    "campus", "at", "for", "llc", "inc",
})  # fmt: skip


def _own_word(chance: Random, practice: Practice) -> str:
    """Return a word that sets the name apart, else its city, else its first word."""
    words = re.findall(r"[^\W\d_]{3,}", practice.name)
    found = [word for word in words if word.lower() not in _GENERIC]
    return chance.choice(found) if found else practice.locations[0].city or words[0]


def _filled(text: str, practice: Practice, word: str) -> str:
    place = practice.locations[0]
    return text.format(city=place.city or "town", state=place.state, word=word)


def _shop(chance: Random, practice: Practice, word: str) -> Draft:
    name = f"{word} {chance.choice(_SHOPS)}"
    bio = _filled(chance.choice(_SHOP_TEXTS), practice, word)
    site = (f"https://{slug(name)}.example",)
    return Draft(
        handle=slug(name)[:30],
        name=name,
        bio=bio,
        links=site if likely(chance, 0.4) else (),
    )


def _word_shop(chance: Random, practice: Practice) -> Draft:
    return _shop(chance, practice, _own_word(chance, practice))


def _city_shop(chance: Random, practice: Practice) -> Draft | None:
    city = practice.locations[0].city
    return _shop(chance, practice, city) if city else None


def _surgery(chance: Random, practice: Practice) -> Draft:
    """Write a private practice nearby."""
    place, surname = practice.locations[0], chance.choice(_SURNAMES)
    field = chance.choice(_SPECIALTIES)
    word = chance.choice(
        (place.city or "Main St", surname, _own_word(chance, practice))
    )
    name = chance.choice(
        (f"{word} {field}", f"Dr. {surname} - {field}", f"{word} {field} PA")
    )
    texts = (f"{field} in {place.city}, {place.state}.", "Accepting new patients.",
             f"Privileges at {practice.name}.",
             f"Two blocks from {practice.name}!")  # fmt: skip
    site = f"https://{slug(word)}{slug(field)}.example"
    return Draft(
        handle=slug(name)[:30], name=name, bio=chance.choice(texts), links=(site,)
    )


def _namesake_person(chance: Random, practice: Practice) -> Draft:
    word, given = _own_word(chance, practice), chance.choice(_GIVEN)
    handle = chance.choice((f"{given}{word}", f"{given[0]}{word}{chance.randrange(99)}",
                            f"{given}_{word}"))  # fmt: skip
    bio = _filled(chance.choice(_SELVES), practice, word)
    return Draft(handle=handle.lower(), name=f"{given} {word}", bio=bio)


def _like_clinician(chance: Random, practice: Practice) -> Draft | None:
    """Write a person who bears a clinician's name and does something else."""
    if not practice.clinicians:
        return None
    name = chance.choice(practice.clinicians).name
    trades = ("Carpenter.", "Teacher and dad of two.", "Opinions on cricket.", "",
              "Sells houses in Fresno.", "PhD student, geology", "Tacos")  # fmt: skip
    handle = f"{slug(name)}{chance.choice(('', chance.randrange(99), '_'))}"
    return Draft(handle=handle, name=name, bio=chance.choice(trades))


def _official(chance: Random, practice: Practice) -> Draft | None:
    city, state = practice.locations[0].city, practice.locations[0].state
    if not city:
        return None
    names = (f"City of {city}", f"Visit {city}", f"{city} Police",
             f"{city} {state} Weather",
             f"{city} Parks & Rec", f"{city} County Public Health",
             f"{city} Fire & EMS")  # fmt: skip
    name = chance.choice(names)
    texts = (f"Official account of {name}.", f"Things to do in {city}!",
             "Call 911 for emergencies.",
             f"Serving the people of {city}, {state}")  # fmt: skip
    return Draft(handle=slug(name)[:30], name=name, bio=chance.choice(texts),
                 links=(f"https://{slug(city)}{state.lower()}.example",))  # fmt: skip


def _supplier(chance: Random, practice: Practice) -> Draft:
    word = chance.choice(
        (practice.locations[0].city or "Metro", _own_word(chance, practice))
    )
    trade = chance.choice(("Medical Supply", "Oxygen & DME", "Scrubs", "Ambulance",
                           "Medical Transport", "Medical Billing Co",
                           "Uniforms"))  # fmt: skip
    name = f"{word} {trade}"
    texts = (f"Wheelchairs, beds and braces. Delivering to {practice.name}.",
             "Proud vendor of hospitals statewide.", "Open 8-5.", "")  # fmt: skip
    return Draft(handle=slug(name)[:30], name=name, bio=chance.choice(texts))


def _stranger(chance: Random, practice: Practice) -> Draft:
    given, surname = chance.choice(_GIVEN), chance.choice(_SURNAMES)
    handle = f"{given}{chance.choice('._x')}{surname}{chance.randrange(999)}".lower()
    bio = _filled(chance.choice(_SELVES), practice, surname)
    return Draft(handle=handle, name=f"{given} {surname}", bio=bio)


NEIGHBOURS: Final = (
    Kind(name="shop, shared word", write=_word_shop, by_handle=True),
    Kind(name="shop, city", write=_city_shop, by_handle=True, held_out=True),
    Kind(name="private practice", write=_surgery, by_handle=True),
    Kind(name="family name", write=_namesake_person, by_handle=True),
    Kind(name="clinician's name", write=_like_clinician),
    Kind(name="city", write=_official, by_handle=True),
    Kind(name="supplier", write=_supplier, by_handle=True, held_out=True),
    Kind(name="stranger", write=_stranger, by_handle=True),
)
