"""Patient information: the kinds that a text can show.

Source: the 18 identifiers of the HIPAA Privacy Rule, 45 CFR 164.514(b)(2), as far as
text shows them, and what the Office for Civil Rights fined in replies to reviews:
telling that somebody is a patient, when, and what for.
"""

from enum import StrEnum
from typing import Final


class PhiKind(StrEnum):
    """What was found; also the name of its signal."""

    SSN = "ssn"
    RECORD_NUMBER = "record_number"
    MEMBER_ID = "member_id"
    ACCOUNT_NUMBER = "account_number"
    CARD = "card"
    BIRTH_DATE = "birth_date"
    OTHER_ID = "other_id"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    NAMED_CARE = "named_care"
    CARE_DATE = "care_date"
    RELATIONSHIP = "relationship"

    @property
    def why(self) -> str:
        """A sentence that a person understands and that quotes nothing."""
        return _WHYS[self]


IDENTIFIERS: Final = frozenset({
    PhiKind.SSN,
    PhiKind.RECORD_NUMBER,
    PhiKind.MEMBER_ID,
    PhiKind.ACCOUNT_NUMBER,
    PhiKind.CARD,
    PhiKind.BIRTH_DATE,
    PhiKind.OTHER_ID,
})  # fmt: skip
"""Kinds that point at one person by themselves."""

_WHYS: Final = {
    PhiKind.SSN: "It has a social security number, or a part of one.",
    PhiKind.RECORD_NUMBER: "It has the number of a medical record or a patient.",
    PhiKind.MEMBER_ID: "It has the id of a member of a health plan.",
    PhiKind.ACCOUNT_NUMBER: "It has the number of an account or a bank account.",
    PhiKind.CARD: "It has the number of a payment card.",
    PhiKind.BIRTH_DATE: "It has a date of birth.",
    PhiKind.OTHER_ID: "It has the number of a licence, a device or a computer.",
    PhiKind.PHONE: "It has a telephone number.",
    PhiKind.EMAIL: "It has an e-mail address.",
    PhiKind.ADDRESS: "It has a street address.",
    PhiKind.NAMED_CARE: "It names a person together with their health or care.",
    PhiKind.CARE_DATE: "It says when somebody was seen, admitted or treated.",
    PhiKind.RELATIONSHIP: "It confirms that somebody is or was a patient.",
}
