"""Whom care may have harmed, and who gave it, as patterns of plain words."""

from typing import Final

KIN: Final = (
    r"(?:my|our|his|her|their) (?:\w+ )?(?:mother|mom|mum|father|dad|husband|wife|son"
    r"|daughter|baby|newborn|infant|toddler|child|kid|boy|girl|brother|sister|twins?"
    r"|grand\w+|uncle|aunt|cousin|niece|nephew|friend|girlfriend|boyfriend|partner"
    r"|nana|parents?|dog|cat)"
)
PATIENT: Final = (
    r"(?:(?:an?|the|one|another|this|that) (?:\w+ )?(?:patient|man|woman|child|baby"
    r"|newborn|boy|girl|person|guy|lady)|patients|people)"
)
PERSON: Final = rf"(?:me|him|her|us|{KIN}|{PATIENT})"

CARER: Final = (
    r"(?:they|he|she|you|yall|who|doctors?|docs?|dr \w+|nurses?|staff|hospitals?"
    r"|clinics?|practice|pharmac(?:y|ist)s?|dentists?|surgeons?|anesthe\w+|midwives"
    r"|midwife|hygienists?|technicians?|therapists?|paramedics|place|people)"
)
