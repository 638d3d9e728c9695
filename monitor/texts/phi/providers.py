"""Numbers and names that are a clinician's, and so no patient's.

Source of the check digits: NPI: CMS, "Requirements for National Provider Identifier
(NPI) and NPI Check Digit" (Luhn with the prefix 80840); DEA: 21 CFR 1301 practice,
(first + third + fifth) + 2 * (second + fourth + sixth) ends in the seventh digit.
"""

import re
from typing import Final

from monitor.texts.phi.cards import luhn

_SAID: Final = re.compile(
    r"\b(?:NPI|DEA|CLIA|EIN|FEIN|TIN|tax id|NCPDP|taxonomy|licen[sc]e(?:d|s)?|"
    r"board|toll[- ]free)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"(?:\b(?i:Drs?|Doctor(?:a)?|Nurse|Professor|Prof|PA|RN|NP|hygienist|midwife|"
    r"surgeon|"
    r"therapist|dentist|receptionist|author|actor|actress|singer|senator|president|"
    r"enfermer[ao])\b\.?(?: [A-Z][\w'-]{0,20})?|@) ?$"
)
_DEGREE: Final = re.compile(
    r"(?: [A-Z]\.)?(?: [A-Z][\w'-]{1,20})?,? ?(?i:(?:\(|the |our |an? )?(?:new |lead |"
    r"head )?"
    r"\b(?:M\.?D|D\.?O|RN|NP|PA(?:-C)?|DDS|DMD|DPT|PT|PhD|PsyD|LCSW|LPN|CNM|FNP|OD|"
    r"hygienist|nurse|therapist|doctor|dentist|surgeon|midwife|receptionist|technician|"
    r"from (?:billing|reception|scheduling|facilities)|at (?:reception|"
    r"the (?:front )?desk)|"
    r"in (?:billing|scheduling|reception)|en recepci[oó]n|de (?:la )?(?:recepci[oó]n|"
    r"caja))\b)"
)
_NPI: Final = re.compile(r"[12]\d{9}", re.ASCII)
_DEA: Final = re.compile(r"[A-Z][A-Z9]\d{7}", re.ASCII | re.IGNORECASE)


def is_providers(written: str, words_before: str) -> bool:
    """Return whether a number is a provider's, by its form or the words before it.

    Args:
        written: The number.
        words_before: What stands before it in its sentence.
    """
    return is_npi(written) or is_dea(written) or _SAID.search(words_before) is not None


def is_npi(written: str) -> bool:
    """Return whether it has the form and check digit of a provider identifier."""
    return _NPI.fullmatch(written) is not None and luhn(f"80840{written}")


def is_dea(written: str) -> bool:
    """Return whether it has the form and check digit of a DEA registration."""
    if not _DEA.fullmatch(written):
        return False
    first, second, third, fourth, fifth, sixth, check = map(int, written[2:])
    return (first + third + fifth + 2 * (second + fourth + sixth)) % 10 == check


def is_clinicians(text: str, start: int, end: int) -> bool:
    """Return whether the name at `start` to `end` has a clinician's title or post."""
    return bool(
        _TITLE.search(text[max(0, start - 40) : start]) or _DEGREE.match(text, end)
    )
