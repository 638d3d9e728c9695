"""Tests for monitor.texts.phi.record_numbers."""

import pytest

from monitor.domain.phi import PhiKind
from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.record_numbers import record_numbers
from monitor.texts.phi.spans import NOTHING_KNOWN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MRN: 00123456", PhiKind.RECORD_NUMBER),
        ("medical record number is A-448812", PhiKind.RECORD_NUMBER),
        ("Patient ID #99812", PhiKind.RECORD_NUMBER),
        ("NHS no: 943 476 5919", PhiKind.RECORD_NUMBER),
        ("GRP 0041882", PhiKind.MEMBER_ID),
        ("member id XQH123456789", PhiKind.MEMBER_ID),
        ("Medicaid number 4455-667-88", PhiKind.MEMBER_ID),
        ("card 1EG4-TE5-MK73", PhiKind.MEMBER_ID),
        ("your account number is 5567812", PhiKind.ACCOUNT_NUMBER),
        ("IBAN GB33BUKB20201555555555", PhiKind.ACCOUNT_NUMBER),
    ],
)
def test_numbers_are_known_by_words_or_form(text: str, kind: PhiKind) -> None:
    """Each as what it is said to be."""
    found = record_numbers(plain_text(text).text, NOTHING_KNOWN)

    assert [span.kind for span in found] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Your medical record is private.",
        "our patient number one priority",
        "plan for 2026",
        "group of 12 people",
        "IBAN GB34BUKB20201555555555",
        "the case number of cases rose to 10 a day",
        "medical records from 2019",
    ],
)
def test_words_alone_are_no_number(text: str) -> None:
    """Nor are years and wrong check digits."""
    assert list(record_numbers(plain_text(text).text, NOTHING_KNOWN)) == []
