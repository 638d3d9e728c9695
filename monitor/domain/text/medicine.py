"""Whether a text speaks of medicine at all, by single words.

Source: the words of the names in the HIFLD list of US hospitals (US government work)
that name nothing else, and what practices, their patients and their fakes write of.
"""

import re
from typing import Final

from monitor.domain.text.folding import skeleton
from monitor.domain.text.words import ABBREVIATIONS, SHARES, stems

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
    "allergies", "appointment", "asthma", "babies", "baby", "birth", "blood", "botox",
    "braces", "cardiac", "cardiologist", "caring", "chart", "checkup", "checkups",
    "chiropractor", "cita", "counselor", "covid", "crowns", "cure", "dentista",
    "denture", "dermatologist", "diabetes", "diagnosis", "doctora", "donor", "dr",
    "dra", "endodontist", "er", "filler", "flu", "glasses", "heal", "healing",
    "healthy", "hygienist", "icu", "immunization", "implants", "injectable",
    "insurance", "invisalign", "ivf", "lasik", "mammogram", "maternity", "md",
    "medicaid", "medicare", "medication", "meds", "midwife", "mri", "mychart",
    "newborn", "nurse", "obstetrics", "ophthalmologist", "optometrist", "orthodontist",
    "ozempic", "paciente", "patient", "pediatrician", "periodontist", "pharmacies",
    "pharmacist", "pregnancy", "prescription", "provider", "psychiatrist",
    "psychologist", "rn", "rx", "surgeon", "surgeries", "symptom", "teeth",
    "telehealth", "therapies", "therapist", "tooth", "trauma", "treatment",
    "ultrasound", "urologist", "vaccination", "vaccine", "veneer", "visit", "whitening",
    "xray",
})  # fmt: skip

_WORDS: Final = frozenset(
    written
    for word in ((SHARES.keys() | ABBREVIATIONS.keys()) - _OF_ANYTHING) | _MORE
    if ABBREVIATIONS.get(word, word) not in _OF_ANYTHING
    for written in (word, f"{word}s")
)

MEDICAL: Final = frozenset(stems(map(skeleton, _WORDS)))
"""Stems of their skeletons, as handles and names are cut into."""

_MOST: Final = 0.8
"""Share of letters without accents in what is written in Latin ones."""


def is_latin(text: str) -> bool:
    """Return whether `text` is in Latin letters, for which the words are known."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(map(str.isascii, letters)) >= _MOST * len(letters)


def speaks_of_medicine(text: str) -> bool:
    """Return whether `text` has a word of medicine.

    Args:
        text: Plain small letters, see `fold_text`.
    """
    return not _WORDS.isdisjoint(_WORD.findall(text))
