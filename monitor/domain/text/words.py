"""Words of practice names: which ones mean the same, and which tell names apart.

"Mercy Hospital" and "Grace Hospital" share a word, but not one that matters: each
word weighs as much as it is rare.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from monitor.domain.text.folding import skeleton

ABBREVIATIONS: Final = {
    "assn": "association", "assoc": "associate", "ave": "avenue", "beh": "behavioral",
    "behav": "behavioral", "cardio": "cardiology", "centre": "center",
    "centro": "center", "clin": "clinic", "clinica": "clinic", "cmnty": "community",
    "cmty": "community", "cntr": "center", "cnty": "county", "comm": "community",
    "consultorio": "office", "counselling": "counseling", "ctr": "center",
    "dent": "dental", "dentist": "dental", "dentistry": "dental", "dentists": "dental",
    "dept": "department", "derm": "dermatology", "drs": "doctor", "e": "east",
    "fam": "family", "familia": "family", "familiar": "family", "farmacia": "pharmacy",
    "ft": "fort", "gen": "general", "grp": "group", "hc": "healthcare",
    "hcs": "healthcare", "hlth": "health", "hlthcare": "healthcare", "hosp": "hospital",
    "hospt": "hospital", "hosptl": "hospital", "hsp": "hospital", "hsptl": "hospital",
    "hth": "health", "inst": "institute", "mdcl": "medical", "med": "medical",
    "medica": "medical", "medicine": "medical", "medico": "medical", "mem": "memorial",
    "meml": "memorial", "mt": "mount", "n": "north", "natl": "national",
    "neuro": "neurology", "ninos": "children", "onc": "oncology", "ortho": "orthopedic",
    "orthopaedic": "orthopedic", "paediatric": "pediatric", "ped": "pediatric",
    "peds": "pediatric", "podiatric": "podiatry", "podiatrist": "podiatry",
    "pract": "practice", "psych": "psychiatric", "reg": "regional", "regl": "regional",
    "rehab": "rehabilitation", "rgnl": "regional", "salud": "health",
    "spec": "specialty", "srvcs": "service", "st": "saint", "ste": "saint",
    "street": "saint", "surg": "surgical", "surgi": "surgical", "svcs": "service",
    "sys": "system", "univ": "university", "universitario": "university", "w": "west",
    "wmns": "women",
}  # fmt: skip
"""Short forms to full words, as the names of US hospitals use them, and words that say
the same, in Spanish too. "St" is a saint or a street, so that a street is the same."""

LINKING: Final = frozenset({
    "a", "an", "and", "at", "by", "co", "corp", "d", "del", "for", "go", "in", "inc",
    "lc", "llc", "llp", "ltd", "my", "of", "on", "our", "p", "pa", "pc", "pllc", "s",
    "the", "we", "y",
})  # fmt: skip
"""Words that carry nothing: articles, prepositions and legal forms."""

# Names out of a thousand that have the word, plural s removed. Source: the 3,748
# different names in the HIFLD list of US hospitals (US government work); below the
# line words of practices that are not hospitals, estimated.
SHARES: Final = {
    "hospital": 571, "center": 289, "medical": 241, "health": 149, "memorial": 80,
    "saint": 63, "regional": 61, "rehabilitation": 54, "county": 52,
    "community": 45, "behavioral": 37, "specialty": 35, "campus": 30, "valley": 22,
    "system": 22, "university": 22, "children": 21, "care": 21, "general": 21,
    "north": 20, "healthcare": 20, "baptist": 14, "west": 13, "mercy": 13,
    "south": 13, "select": 13, "city": 12, "psychiatric": 12, "institute": 11,
    "ascension": 10, "surgical": 10, "east": 10, "spring": 9,
    "state": 9, "mary": 9, "lake": 9, "service": 9, "white": 9, "new": 8,
    "river": 8, "methodist": 8, "hill": 8, "central": 7, "luke": 7, "veteran": 7,
    "joseph": 7, "district": 7, "providence": 6, "vincent": 6, "park": 6,
    "john": 6, "area": 6, "northern": 6, "foundation": 6, "heart": 6,
    "facility": 5, "southern": 5, "mental": 5, "group": 5, "fort": 5,
    "department": 5, "samaritan": 5, "francis": 5, "women": 4, "adventist": 4,
    "presbyterian": 4, "bay": 4, "treatment": 4, "mount": 4, "mountain": 3,
    "northwest": 3, "southwest": 2, "northeast": 2, "southeast": 3, "coast": 3,
    "doctor": 3, "surgery": 3, "emergency": 3, "good": 3, "pavilion": 3,
    "physician": 3, "ridge": 3, "holy": 2, "sacred": 2, "cross": 3,
    "western": 2, "eastern": 2, "national": 3, "cancer": 2, "sinai": 2,
    # ----
    "family": 80, "dental": 140, "pediatric": 40, "primary": 30,
    "urgent": 30, "wellness": 30, "associate": 30, "practice": 30, "partner": 20,
    "orthopedic": 20, "therapy": 20, "eye": 20, "vision": 15, "skin": 10,
    "dermatology": 15, "cardiology": 10, "pharmacy": 15, "nursing": 15, "home": 10,
    "senior": 10, "association": 15, "network": 10, "office": 20, "clinic": 50,
    "orthodontic": 15, "smile": 15, "oral": 10, "optometry": 10,
    "ophthalmology": 8, "retina": 3, "hearing": 5, "audiology": 4, "podiatry": 10,
    "foot": 8, "ankle": 6, "chiropractic": 25, "spine": 8, "pain": 12, "physical": 15,
    "sport": 8, "internal": 12, "oncology": 8, "radiology": 6, "imaging": 10,
    "urology": 6, "neurology": 6, "gastroenterology": 5, "allergy": 6, "asthma": 4,
    "obgyn": 8, "fertility": 4, "hospice": 12, "counseling": 20, "psychology": 8,
    "psychiatry": 6, "recovery": 10, "laser": 5, "aesthetic": 8, "vein": 3,
    "kidney": 4, "dialysis": 8, "diagnostic": 6, "lab": 6, "express": 8,
    "advanced": 12, "integrative": 5,
    "fitness": 4, "kid": 8, "adult": 5, "weight": 4, "sleep": 5, "transplant": 2,
}  # fmt: skip

_ONE_TRADE: Final = ("animal", "pet", "vet", "veterinarian", "veterinary")
"""What vets call themselves, one as the other: Animal Hospital, Pet Clinic."""

_SHARE_OF_TRADE: Final = 41
"""The same of them as `SHARES`, estimated."""

CREDENTIALS: Final = frozenset({
    "aprn", "dds", "dmd", "dnp", "dpm", "dvm", "faap", "facp", "facs", "lcsw", "mbbs",
    "md", "phd", "psyd", "rn",
})  # fmt: skip
"""What clinicians put behind their names, and practices of one clinician too.

Those that are words, states or parts of names as well (do, pa, np, pt) are left out.
"""

_KINDS: Final = (
    "affiliate", "alliance", "associate", "association", "care", "center", "clinic",
    "collaborative", "company", "connect", "consultant", "doctor", "enterprise",
    "facility", "foundation", "group", "health", "healthcare", "hospital", "institute",
    "medical", "medicine", "network", "office", "organization", "partner", "physician",
    "practice", "program", "provider", "service", "solution", "specialist", "system",
    "trust", "wellness",
)  # fmt: skip

_BRANCHES: Final = (
    "annex", "branch", "campus", "downtown", "east", "main", "midtown", "north",
    "northeast", "northwest", "satellite", "south", "southeast", "southwest", "uptown",
    "west", "urgent", "emergency", "er", "icu", "outpatient", "surgery", "surgical",
    "maternity", "primary", "volunteer", "department", "unit", "ward",
)  # fmt: skip

_SPECIALTIES: Final = (
    "cardiac", "cardiology", "dermatology", "dialysis", "endocrinology",
    "gastroenterology", "gynecology", "hematology", "imaging", "kidney", "lab",
    "laboratory", "nephrology", "neurology", "obgyn", "obstetrics", "oncology",
    "orthopedic", "pediatric", "pharmacy", "pulmonology", "radiology", "rheumatology",
    "stroke", "transplant", "trauma", "urology",
)  # fmt: skip

_COMMON: Final = frozenset({*SHARES, *ABBREVIATIONS, *ABBREVIATIONS.values()})
_SHORT: Final = 4
_NAMES: Final = 3748
_MIN_STEM: Final = 5
_ENDINGS_KEPT: Final = ("ss", "us", "is")


def stem(word: str) -> str:
    """Return `word` in full and without a plural s: hosp, hospitals -> hospital."""
    full = ABBREVIATIONS.get(word, word)
    if len(full) < _MIN_STEM or full.endswith(_ENDINGS_KEPT):
        return full
    return full.removesuffix("s")


def is_short(term: str) -> bool:
    """Return whether most that is written like `term` means something else.

    Of fewer than four characters nearly every combination is also somebody else's.
    """
    return len(term.lstrip("@#")) < _SHORT


def is_everyday(term: str) -> bool:
    """Return whether `term` is one word that many practices carry, so names none."""
    word = term.lstrip("@#").casefold()
    return not {word, word.removesuffix("s")}.isdisjoint(_COMMON)


def _weight(share: int) -> float:
    return round(math.log(1000 / share) / math.log(_NAMES), 3)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(skeleton, words))


STEMS: Final = {
    skeleton(word): skeleton(stem(word))
    for name in SHARES
    for word in (name, f"{name}s")
} | {skeleton(short): skeleton(stem(short)) for short in ABBREVIATIONS}
"""Skeletons of known words and their short forms to the skeleton of their stem."""

_STEMS_OF_TRADE: Final = {
    skeleton(written): skeleton(_ONE_TRADE[-1])
    for word in _ONE_TRADE
    for written in (word, f"{word}s")
}

_ALL_STEMS: Final = _STEMS_OF_TRADE | STEMS

WEIGHTS: Final = {
    **{skeleton(stem(w)): _weight(share) for w, share in SHARES.items()},
    skeleton(_ONE_TRADE[-1]): _weight(_SHARE_OF_TRADE),
}
"""Skeletons of common words to their weight, 0..1; all other words weigh 1.

The weight is the word's inverse document frequency, log(1 / share), as a fraction
of the greatest possible.
"""

_NOT_NAMING: Final = _folded(LINKING | CREDENTIALS)
_PLURAL: Final = skeleton("s")


def weight(word: str) -> float:
    """Return how much the stem of a skeleton tells names apart, 0..1.

    A stretch of fewer than five letters that is no common word weighs less: it
    turns up by chance.
    """
    common = WEIGHTS.get(word)
    return min(1.0, len(word) / _MIN_STEM) if common is None else common


def total_weight(words: Iterable[str]) -> float:
    """Return the weight of all `words` together."""
    return sum(map(weight, words))


def stems(skeletons: Iterable[str]) -> tuple[str, ...]:
    """Return the stems of `skeletons` that name something; each word once."""
    kept = [_stem(word) for word in skeletons if word not in _NOT_NAMING]
    return tuple(dict.fromkeys(kept))


def bare(skeletons: Sequence[str]) -> Sequence[str]:
    """Return `skeletons` without those at either end that name nothing: the, Inc."""
    if _NOT_NAMING.isdisjoint(skeletons):
        return skeletons
    naming = [at for at, word in enumerate(skeletons) if word not in _NOT_NAMING]
    return skeletons[naming[0] : naming[-1] + 1] if naming else skeletons


_MISSPELLED_FROM: Final = 8
"""Letters from which a slip makes no other word of a common one: medecine."""


def _less_a_letter(word: str) -> Iterator[str]:
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(1, len(word)))


_LESS_A_LETTER: Final = {
    less: word
    for word, meant in _ALL_STEMS.items()
    # Plurals are like words of their own: medicals, medicaid.
    if len(word) >= _MISSPELLED_FROM and word != meant + _PLURAL
    for less in _less_a_letter(word)
}
"""Long common words, whole and less a letter that isn't the first, to the word."""

_LONGEST: Final = max(map(len, _LESS_A_LETTER)) + 1


def _meant(word: str) -> str | None:
    """Return the common word that `word` is with a slip behind its first letter."""
    if not _MISSPELLED_FROM <= len(word) <= _LONGEST:
        return None
    found = filter(None, map(_LESS_A_LETTER.get, _less_a_letter(word)))
    return next((it for it in found if OSA.distance(word, it) == 1), None)


def _stem(word: str) -> str:
    known = _ALL_STEMS.get(word)
    if known is None and (meant := _meant(word)):
        known = _ALL_STEMS[meant]
    if known is not None:
        return known
    if len(word) < _MIN_STEM or word.endswith(_ENDINGS_KEPT_FOLDED):
        return word
    return word.removesuffix(_PLURAL)


_ENDINGS_KEPT_FOLDED: Final = tuple(map(skeleton, _ENDINGS_KEPT))

KINDS: Final = frozenset(stems(map(skeleton, _KINDS)))
"""Stems of the words for what an organisation is; most have one, fakes add one."""

SPECIALTIES: Final = frozenset(stems(map(skeleton, _SPECIALTIES)))
"""Stems of what departments do, and practices that do nothing else."""

BRANCHES: Final = SPECIALTIES.union(stems(map(skeleton, _BRANCHES)))
"""Stems of the words by which a practice names its branches and departments."""
