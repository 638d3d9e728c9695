"""How many organisations a name is likely to have: its words' shares multiplied.

"Memorial Hospital" is the name of hundreds and "Zuckerberg General" of one, so that a
match of the first says little about who is meant.
"""

import math
from collections.abc import Iterable
from typing import Final

from monitor.domain.text.folding import skeleton
from monitor.domain.text.words import SHARES, stem

NAMES: Final = 3748
"""Different names in the list of the counts."""

COUNTS: Final = {
    "encompass": 62, "san": 40, "texa": 35, "scott": 29, "baylor": 29, "kindred": 28,
    "christus": 21, "adventhealth": 20, "chi": 19, "houston": 19, "kaiser": 19,
    "aurora": 18, "sanford": 17, "ochsner": 17, "affair": 17, "pam": 16, "upmc": 16,
    "florida": 16, "cleveland": 16, "ocean": 15, "long": 14, "banner": 14, "santa": 13,
    "franciscan": 13, "hermann": 13, "piedmont": 13, "jefferson": 13, "york": 13,
    "highland": 13, "carolina": 12, "fall": 12, "thoma": 12, "indiana": 11, "vibra": 11,
    "california": 11, "creek": 11, "lincoln": 11, "island": 11, "oklahoma": 11,
    "united": 11, "elizabeth": 11, "virginia": 11, "dalla": 11, "henry": 11, "oaks": 11,
    "anthony": 11, "union": 10, "los": 10, "jackson": 10, "tristar": 10, "indian": 10,
    "grove": 10, "kansa": 10, "army": 10, "penn": 10, "jame": 10, "phoenix": 10,
    "brook": 10, "harris": 9, "seton": 9, "mercyone": 9, "wisconsin": 9, "shore": 9,
    "pacific": 9, "summit": 9, "mississippi": 9, "orange": 9, "vista": 9, "ssm": 9,
    "ohio": 9, "mayo": 9, "jersey": 9, "franklin": 9, "lafayette": 9, "beach": 9,
    "prairie": 8, "spectrum": 8, "memphis": 8, "cornerstone": 8, "las": 8,
    "colorado": 8, "height": 8, "tennessee": 8, "shriner": 8, "essentia": 8,
    "madison": 8, "global": 8, "rock": 8, "columbus": 8, "antonio": 8, "lady": 8,
    "columbia": 8, "riverside": 8, "johnson": 8, "christi": 8, "diego": 7,
    "beaumont": 7, "integris": 7, "view": 7, "regency": 7, "washington": 7, "rose": 7,
    "mission": 7, "arizona": 7, "avera": 7, "first": 7, "emory": 7, "hca": 7,
    "carmel": 7, "linda": 7, "tucson": 7, "atrium": 7, "alliance": 7, "liberty": 7,
    "monroe": 7, "buffalo": 6, "rosa": 6, "trinity": 6, "worth": 6, "forest": 6,
    "promise": 6, "dominican": 6, "angele": 6, "hillcrest": 6, "vega": 6, "little": 6,
    "smith": 6, "george": 6, "northside": 6, "lakeview": 6, "portland": 6,
    "lutheran": 6, "village": 6, "georgia": 6, "deaconess": 6, "pinnacle": 6,
    "logan": 6, "desert": 6, "pointe": 6, "loma": 6, "davis": 6, "amg": 6, "sutter": 6,
    "peter": 6, "suburban": 6, "centura": 6, "ford": 6, "queen": 6, "sentara": 6,
    "aspirus": 6, "lakeland": 6, "montgomery": 6, "haven": 6, "novant": 6,
    "scottsdale": 6, "pine": 6, "clare": 6, "delta": 6, "macomb": 6, "austin": 6,
    "lifecare": 6, "wood": 6, "louisiana": 6, "woodland": 6, "charle": 6, "point": 6,
    "greater": 6, "bedford": 5, "marshfield": 5, "william": 5, "harbor": 5,
    "chicago": 5, "lane": 5, "oak": 5, "genesis": 5, "multicare": 5, "hot": 5,
    "jewish": 5, "term": 5, "swedish": 5, "huntington": 5, "prisma": 5, "anaheim": 5,
    "secour": 5, "bon": 5, "gulf": 5, "orlando": 5, "meadow": 5, "shreveport": 5,
    "renaissance": 5, "missouri": 5, "wellstar": 5, "clinton": 5, "parkview": 5,
    "centennial": 5, "cedar": 5, "plano": 5, "van": 5, "princeton": 5, "milford": 5,
    "cypress": 5, "fork": 5, "stone": 5, "atlanta": 5, "bethesda": 5, "paso": 5,
    "ridgeview": 5, "margaret": 5, "big": 5, "covington": 5, "geisinger": 5,
    "corpus": 5, "beacon": 5, "miami": 5, "palm": 5, "rouge": 5, "baton": 5,
    "horizon": 5, "canyon": 5, "laredo": 5, "grand": 5, "louis": 5, "wilson": 5,
    "carilion": 5, "capital": 5, "musc": 5, "meridian": 5, "catherine": 5, "arkansa": 5,
}  # fmt: skip
"""Names of `NAMES` that have the word, for words that `SHARES` doesn't list.

Source: the HIFLD list of US hospitals (US government work), words of five names or
more as `stem` leaves them.
"""

_ESTIMATED: Final = {"veterinary": 41}
"""Names out of a thousand that have the word, for practices of other medicine."""

ORGANISATIONS: Final = 2_200
"""Organisations among which a name must be alone to say all. Set by hand: a third of
the 6,120 hospitals of the US (AHA, Fast Facts on U.S. Hospitals, 2024), since those
further away are told apart by their places."""

_COMMONEST: Final = max(SHARES.values()) / 1000
"""Share of the commonest word; a name of such a share says nothing."""

_FURTHER: Final = 0.5
_LETTERS_OF_HANDLE: Final = 9
"""Letters from which a combination of them is hardly ever taken by chance."""

_MOST_BY_CHANCE: Final = 4

_SURPRISE: Final = {
    skeleton(word): math.log(NAMES / count) for word, count in COUNTS.items()
} | {
    skeleton(stem(word)): math.log(1000 / share)
    for word, share in {**SHARES, **_ESTIMATED}.items()
}
_UNKNOWN: Final = math.log(NAMES)
_MIN_WORD: Final = 5


def surprise(word: str) -> float:
    """Return -log of the share of organisations whose name has a stem, > 0.

    A word that is in no list is in one name of `NAMES`; of fewer than five letters, it
    says less, since such stretches turn up by chance.
    """
    known = _SURPRISE.get(word)
    return _UNKNOWN * min(1.0, len(word) / _MIN_WORD) if known is None else known


def rarity(words: Iterable[str]) -> float:
    """Return how much a match of a name with these stems says, 0..1.

    It is log(commonest / share) / log(commonest * `ORGANISATIONS`), within 0..1, where
    share is that of the organisations whose name has all the words, and commonest
    that of the commonest word. The logarithm of the share is that of the rarest word
    and half of each other's: words go together (Saint Mary, medical center), and the
    half fits how many names of the HIFLD list have the same two words.
    """
    found = sorted(map(surprise, words), reverse=True)
    share = math.exp(-sum(found[:1]) - _FURTHER * sum(found[1:]))
    said = math.log(_COMMONEST / share) / math.log(_COMMONEST * ORGANISATIONS)
    return max(0.0, min(1.0, said))


def rarity_of_letters(letters: str) -> float:
    """Return how much a match of initials says, 0..1: a ninth for each letter.

    The share of n letters drawn at random is 26 to the power of -n, so that its
    logarithm grows with n; 26 ** 9 is more than all accounts of all networks.
    """
    return min(1.0, len(letters) / _LETTERS_OF_HANDLE)


def rarity_of_spelling(compact: str) -> float:
    """Return the most that a match of a spelling says; four letters are chance."""
    return rarity_of_letters(compact) if len(compact) <= _MOST_BY_CHANCE else 1.0
