"""Tests for monitor.texts.drug_sales."""

import pytest

from monitor.texts.drug_sales import sells_drugs


@pytest.mark.parametrize(
    "sentence",
    ["dm for cheap xanax, no prescription", "buy adderall online today",
     "order semaglutide without a prescription, we ship overnight",
     "oxycodone for sale"],
)  # fmt: skip
def test_offers_are_told(sentence: str) -> None:
    """A medicine, no doctor, and a way to get it."""
    assert sells_drugs(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["the pharmacy gave me nothing without a prescription",
     "three calls and still no prescription for my meds",
     "my doctor stopped my adderall", "order your refills in the portal"],
)  # fmt: skip
def test_patients_who_wait_for_theirs_offer_nothing(sentence: str) -> None:
    """Words of the same trade."""
    assert not sells_drugs(sentence)
