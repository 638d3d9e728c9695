"""Whether a text speaks of medicine at all, by single words.

Source: the words of the names in the HIFLD list of US hospitals (US government work)
that name nothing else, and what practices, their patients and their fakes write of.
"""

import re
from typing import Final

from monitor.domain.text.words import ABBREVIATIONS, SHARES

_WORD: Final = re.compile(r"[^\W\d_]+")

_OF_ANYTHING: Final = frozenset({
    "advanced", "area", "ascension", "associate", "association", "avenue", "baptist",
    "bay", "campus", "central", "city", "coast", "community", "county", "cross",
    "department", "district", "east", "eastern", "express", "facility", "family",
    "foot", "fort", "foundation", "francis", "general", "good", "group", "heart",
    "hill", "holy", "home", "institute", "john", "joseph", "kid", "lake", "luke",
    "mary", "memorial", "mercy", "methodist", "mount", "mountain", "national",
    "network", "new", "north", "northeast", "northern", "northwest", "office", "park",
    "partner", "pavilion", "practice", "presbyterian", "primary", "providence",
    "regional", "ridge", "river", "sacred", "saint", "samaritan", "select", "senior",
    "service", "sinai", "south", "southeast", "southern", "southwest", "sport",
    "spring", "state", "system", "university", "valley", "veteran", "vincent", "weight",
    "west", "western", "white", "women",
})  # fmt: skip
"""Words of hospitals' names that all others have as well."""

_MORE: Final = frozenset({
    "appointment", "asthma", "baby", "birth", "blood", "botox", "braces", "cardiac",
    "cardiologist", "caring", "chart", "cita", "covid", "cure", "dentista",
    "dermatologist", "diabetes", "diagnosis", "doctora", "donor", "dr", "dra", "er",
    "filler", "flu", "glasses", "heal", "healing", "healthy", "icu", "implants",
    "injectable", "insurance", "ivf", "lasik", "maternity", "md", "medicaid",
    "medicare", "medication", "meds", "mri", "mychart", "newborn", "nurse",
    "orthodontist", "ozempic", "paciente", "patient", "pediatrician", "pharmacist",
    "prescription", "provider", "rn", "rx", "surgeon", "symptom", "teeth", "telehealth",
    "therapist", "trauma", "treatment", "vaccine", "visit", "xray",
})  # fmt: skip

_WORDS: Final = frozenset(
    written
    for word in ((SHARES.keys() | ABBREVIATIONS.keys()) - _OF_ANYTHING) | _MORE
    if ABBREVIATIONS.get(word, word) not in _OF_ANYTHING
    for written in (word, f"{word}s")
)


def speaks_of_medicine(text: str) -> bool:
    """Return whether `text` has a word of medicine.

    Args:
        text: Plain small letters, see `fold_text`.
    """
    return not _WORDS.isdisjoint(_WORD.findall(text))
