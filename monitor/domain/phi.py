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
    LICENSE = "license"
    VEHICLE = "vehicle"
    DEVICE = "device"
    BIOMETRIC = "biometric"
    OTHER_ID = "other_id"
    PHONE = "phone"
    FAX = "fax"
    EMAIL = "email"
    ADDRESS = "address"
    ZIP_CODE = "zip_code"
    WEB_PAGE = "web_page"
    COMPUTER = "computer"
    AGE = "age"
    PHOTO = "photo"
    NAMED_CARE = "named_care"
    CARE_DATE = "care_date"
    RELATIONSHIP = "relationship"
    ANECDOTE = "anecdote"

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
    PhiKind.LICENSE,
    PhiKind.VEHICLE,
    PhiKind.DEVICE,
    PhiKind.BIOMETRIC,
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
    PhiKind.LICENSE: "It has the number of a licence or certificate.",
    PhiKind.VEHICLE: "It has the number or plate of a vehicle.",
    PhiKind.DEVICE: "It has the serial number of a device.",
    PhiKind.BIOMETRIC: "It speaks of somebody's fingerprints or their like.",
    PhiKind.OTHER_ID: "It has the number of a case, prescription or document.",
    PhiKind.PHONE: "It has a telephone number.",
    PhiKind.FAX: "It has a fax number.",
    PhiKind.EMAIL: "It has an e-mail address.",
    PhiKind.ADDRESS: "It has a street address.",
    PhiKind.ZIP_CODE: "It has the ZIP code of somebody's home.",
    PhiKind.WEB_PAGE: "It has the address of somebody's own page.",
    PhiKind.COMPUTER: "It has the address of a computer.",
    PhiKind.AGE: "It tells an age over 89.",
    PhiKind.PHOTO: "It comes with a picture of a patient.",
    PhiKind.NAMED_CARE: "It names a person together with their health or care.",
    PhiKind.CARE_DATE: "It says when somebody was seen, admitted or treated.",
    PhiKind.RELATIONSHIP: "It confirms that somebody is or was a patient.",
    PhiKind.ANECDOTE: "It tells of one patient whom others can recognise.",
}
