"""Topics: what a text about a practice speaks of."""

from enum import StrEnum


class Topic(StrEnum):
    """What a text about a practice speaks of."""

    ACCESS = "access"
    STAFF = "staff"
    COMMUNICATION = "communication"
    CLINICAL = "clinical"
    SAFETY = "safety"
    BILLING = "billing"
    FACILITIES = "facilities"
    PRIVACY = "privacy"
    DISCRIMINATION = "discrimination"
    TELEHEALTH = "telehealth"
