"""How names of people are written, and which words are names."""

import re
import unicodedata
from typing import Final

from monitor.texts.phi.given_names import GIVEN_NAMES

_UPPER: Final = r"[A-Z\u00c0-\u00de\u0100-\u017f]"
_LOWER: Final = r"[a-z\u00df-\u00ff\u0100-\u017f]"

NAME: Final = (
    rf"(?:(?:[DLO]'|Ma?c){_UPPER}{_LOWER}+|{_UPPER}{_LOWER}+)"
    rf"(?:-(?:{_UPPER}{_LOWER}+|{_LOWER}{{1,4}}-{_UPPER}{_LOWER}+)|'{_UPPER}{_LOWER}+)?"
)
"""A word in a name: "Maria", "O'Rourke", "Lindqvist-Boone"."""

CAPITALS: Final = rf"{_UPPER}{{2,20}}(?:['-]{_UPPER}{{2,20}})?"
"""A word in a name on a form: "OYELARAN"."""

PARTICLE: Final = (
    r"(?:de la|de los|del|de|da|dos|di|du|la|le|van der|van den|van|von|der|bin|ibn|"
    r"bint|al|el|ter|st\.?) |(?:al|el|ul)-"
)
"""What stands between given name and surname, in small letters."""

TITLE: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Mr\.? and Mrs|MR|MRS|MS|Sra?|Srta|Don|Do\u00f1a|do\u00f1a|"
    r"[Ss]e\u00f1or(?:a|ita)?|mr|mrs)\b\.?"
)

_MARKS: Final = re.compile("[\u0300-\u036f]")

WORDS_TOO: Final = frozenset({
    "april", "art", "asia", "august", "austin", "autumn", "bill", "brandy", "brooke",
    "brooklyn", "carolina", "carson", "carter", "chance", "charity", "chase", "chuck",
    "clay", "daisy", "dakota", "dallas", "dawn", "destiny", "dick", "don", "drew", "ed",
    "faith", "florence", "georgia", "ginger", "glen", "grace", "grant", "hazel",
    "heath", "holly", "hope", "houston", "hunter", "india", "iris", "irving", "israel",
    "ivy", "jade", "jasper", "jordan", "joy", "june", "justice", "kenya",
    "lincoln", "london", "marshall", "mason", "max", "may", "melody",
    "mercy", "miles", "pat", "patience", "pearl", "penny", "rex", "rose", "ruby",
    "sage", "savannah", "sky", "sue", "summer", "sydney", "trinity", "violet",
    "virginia", "wade", "walker", "will",
})  # fmt: skip
"""Given names that are words as well: names only before a surname."""

_PLACES: Final = frozenset({
    "academy", "act", "airport", "arena", "associates", "ave", "avenue", "award",
    "awards", "bank", "beach", "building", "campus", "care", "cathedral", "cemetery",
    "center", "centre", "chapel", "city", "clinic", "clinics", "college", "company",
    "county", "creek", "dental", "dentistry", "disease", "district", "elementary",
    "estate", "family", "foundation", "fund", "gardens", "group", "health",
    "healthcare", "heights", "high", "highway", "hills", "hospice", "hospital", "hotel",
    "inc", "fellowship", "fun", "gala", "institute", "island", "lecture", "scholarship",
    "symposium", "walk", "library", "llc", "mall", "medical", "memorial",
    "middle", "mountain", "museum", "partners", "pavilion", "pharmacy", "plaza",
    "plumbing", "road", "room", "school", "square", "stadium", "station", "street",
    "studio", "syndrome", "tower", "university", "urgent", "valley", "wellness", "wing",
})  # fmt: skip
"""What stands behind a name that is a place's, a thing's or a company's."""

_TEAMS: Final = frozenset({
    "aggies", "athletics", "avalanche", "badgers", "bearcats", "bears", "bengals",
    "blackhawks", "braves", "brewers", "broncos", "bruins", "buccaneers", "buckeyes",
    "buffaloes", "bulldogs", "bulls", "cardinals", "cavaliers", "celtics", "chargers",
    "chiefs", "cougars", "cowboys", "cubs", "dodgers", "dolphins", "ducks", "eagles",
    "falcons", "gators", "giants", "grizzlies", "hawks", "hokies", "hornets",
    "hurricanes", "huskies", "jaguars", "jayhawks", "jets", "kings", "knights",
    "lakers", "lions", "lobos", "longhorns", "mariners", "mavericks", "mets", "nets",
    "nuggets", "orioles", "packers", "panthers", "patriots", "phillies", "pirates",
    "raiders", "rams", "rangers", "raptors", "ravens", "rockets", "royals", "saints",
    "seahawks", "seminoles", "sharks", "spartans", "spurs", "steelers", "suns",
    "tigers", "titans", "trojans", "vikings", "warriors", "wildcats", "wolverines",
    "wolves", "yankees",
})  # fmt: skip
"""What teams are called behind the name of their place: Carolina Panthers."""

_SURNAMES_TOO: Final = frozenset({
    "bay", "bridge", "church", "court", "day", "drive", "field", "garden", "hall",
    "hill", "house", "lake", "lane", "law", "park", "place", "point", "river", "way",
})  # fmt: skip
"""Places that are surnames, too: "Helen Park" is somebody, "Grace Park" may not be."""


_WORDS_BEHIND_TITLES: Final = frozenset({
    "best", "black", "child", "christian", "day", "english", "ford", "free", "friend",
    "good", "gray", "green", "head", "house", "lake", "little", "long", "love", "low",
    "march", "may", "mayo", "north", "page", "park", "post", "price", "rice", "sample",
    "spring", "summer", "wade", "walk", "ward", "waters", "wells", "west", "white",
    "winter", "wise", "wood", "york", "young",
})  # fmt: skip
"""Common words that are surnames behind Mr., Mrs. and Ms.

Source: the frequent surnames of the census of 2010, those that are words.
"""


def is_full_name(first: str, second: str) -> bool:
    """Return whether two words with capitals, `first` a given name, are somebody's."""
    last = second.lower()
    if is_of_place(second):
        return False
    return is_given(first) or last not in _SURNAMES_TOO


def is_of_place(word: str) -> bool:
    """Return whether `word` behind a name makes it a place's, a thing's or a team's."""
    return word.lower() in _PLACES or word.lower() in _TEAMS


def is_given(word: str) -> bool:
    """Return whether `word` is a frequent given name, whatever its case and accents."""
    plain = word.lower()
    if not plain.isascii():
        plain = _MARKS.sub("", unicodedata.normalize("NFD", plain))
    return plain in GIVEN_NAMES


def is_given_and_word(word: str) -> bool:
    """Return whether `word` is a given name only before a surname, as Grace is."""
    return word.lower() in WORDS_TOO


def is_surname_and_word(word: str) -> bool:
    """Return whether a word with a capital is a surname behind Mr., as Young is."""
    return word[0].isupper() and word.lower() in _WORDS_BEHIND_TITLES
