"""Places in the United States, as far as profiles name them.

Source: USPS codes of states and territories; the cities with more than 330,000
people in the census of 2020, without those whose names are mostly something else
(Aurora, Mesa, Long Beach).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

STATES: Final = {
    "AL": "alabama", "AK": "alaska", "AZ": "arizona", "AR": "arkansas",
    "CA": "california", "CO": "colorado", "CT": "connecticut", "DE": "delaware",
    "DC": "district of columbia", "FL": "florida", "GA": "georgia", "HI": "hawaii",
    "ID": "idaho", "IL": "illinois", "IN": "indiana", "IA": "iowa", "KS": "kansas",
    "KY": "kentucky", "LA": "louisiana", "ME": "maine", "MD": "maryland",
    "MA": "massachusetts", "MI": "michigan", "MN": "minnesota",
    "MS": "mississippi", "MO": "missouri", "MT": "montana", "NE": "nebraska",
    "NV": "nevada", "NH": "new hampshire", "NJ": "new jersey", "NM": "new mexico",
    "NY": "new york", "NC": "north carolina", "ND": "north dakota", "OH": "ohio",
    "OK": "oklahoma", "OR": "oregon", "PA": "pennsylvania", "PR": "puerto rico",
    "RI": "rhode island", "SC": "south carolina", "SD": "south dakota",
    "TN": "tennessee", "TX": "texas", "UT": "utah", "VT": "vermont",
    "VA": "virginia", "WA": "washington", "WV": "west virginia",
    "WI": "wisconsin", "WY": "wyoming", "AS": "american samoa", "GU": "guam",
    "MP": "northern mariana islands", "VI": "virgin islands",
}  # fmt: skip
"""State codes to the states' names in small letters."""

CITIES: Final = (
    "albuquerque", "anaheim", "arlington", "atlanta", "austin", "bakersfield",
    "baltimore", "boston", "charlotte", "chicago", "cleveland", "colorado springs",
    "columbus", "dallas", "denver", "detroit", "el paso", "fort worth", "fresno",
    "honolulu", "houston", "indianapolis", "jacksonville", "kansas city",
    "las vegas", "los angeles", "louisville", "memphis", "miami", "milwaukee",
    "minneapolis", "nashville", "new orleans", "new york", "oakland",
    "oklahoma city", "omaha", "philadelphia", "phoenix", "portland", "raleigh",
    "sacramento", "san antonio", "san diego", "san francisco", "san jose",
    "seattle", "tampa", "tucson", "tulsa", "virginia beach", "wichita",
)  # fmt: skip
"""Large cities in small letters."""

_KNOWN_CITY: Final = re.compile(rf"\b(?:{'|'.join(CITIES)})\b")
_KNOWN_STATE: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(STATES.values(), key=len, reverse=True))})\b"
)
_NAME: Final = r"[A-Z][a-z.']{1,20}(?:-[A-Za-z][a-z]{1,20})?"
_CITY: Final = rf"{_NAME}(?: {_NAME}){{0,2}}"
_BEFORE: Final = r"\b[Ii]n|[Oo]f|[Ss]erving|[Nn]ear|[Ff]rom|[Aa]t|[Aa]round"
_CITY_AND_CODE: Final = re.compile(
    rf"\b(?:({_BEFORE}) )?({_CITY})(, ?| )([A-Z]{{2}})\b"
)
CREDENTIALS: Final = frozenset({"MA", "MD", "PA"})
"""Codes that stand behind clinicians' names as often as behind cities; they count
where a word like "in" is before the city."""


@dataclass(frozen=True, slots=True)
class Places:
    """Cities and states, in small letters; a state by its full name.

    Found cities may have capitalised words before them ("proudly pine bluff").
    """

    cities: frozenset[str]
    states: frozenset[str]

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self.cities or self.states)


def places_in(text: str) -> Places:
    """Return the places that `text`, in its own capitals, names."""
    small = text.lower()
    cities = set(_KNOWN_CITY.findall(small))
    states = set(_KNOWN_STATE.findall(small))
    for before, city, between, code in _CITY_AND_CODE.findall(text):
        if code not in STATES or (code in CREDENTIALS and not before):
            continue
        states.add(STATES[code])
        if between != " ":
            cities.add(city.lower())
    return Places(frozenset(cities), frozenset(states))


def state_names(states: Iterable[str]) -> frozenset[str]:
    """Return `states`, given as codes or names, as names in small letters."""
    given = (state.strip() for state in states)
    return frozenset(STATES.get(s.upper(), s.lower()) for s in given if s)
