"""States of the United States by their codes, and how texts shorten them.

Source: USPS codes of states and territories; short forms of newspapers (AP style).
"""

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

CODES: Final = {name: code.lower() for code, name in STATES.items()}
"""The states' names to their codes, both in small letters."""

SHORT_FORMS: Final = {
    "ala": "AL", "ariz": "AZ", "ark": "AR", "calif": "CA", "colo": "CO", "conn": "CT",
    "d.c": "DC", "fla": "FL", "ill": "IL", "kan": "KS", "ky": "KY", "mass": "MA",
    "mich": "MI", "minn": "MN", "mo": "MO", "mont": "MT", "n.c": "NC", "n.d": "ND",
    "n.h": "NH", "n.j": "NJ", "n.m": "NM", "n.y": "NY", "neb": "NE", "nev": "NV",
    "okla": "OK", "ore": "OR", "penn": "PA", "r.i": "RI", "s.c": "SC", "s.d": "SD",
    "tenn": "TN", "tex": "TX", "vt": "VT", "w.va": "WV", "wash": "WA", "wis": "WI",
    "wyo": "WY",
}  # fmt: skip
"""Short forms without their last period, in small letters, to codes."""
