"""Tests for monitor.texts.drug_sales."""

import pytest

from monitor.texts.drug_sales import sells_drugs


@pytest.mark.parametrize(
    "sentence",
    ["dm for cheap xanax, no prescription", "buy adderall online today",
     "order semaglutide without a prescription, we ship overnight",
     "oxycodone for sale", "inbox for tirzepatide without talking to a doctor",
     "cheap cialis, no doctors visit required"],
)  # fmt: skip
def test_offers_are_told(sentence: str) -> None:
    """A medicine, no doctor, and a way to get it."""
    assert sells_drugs([sentence])


@pytest.mark.parametrize(
    "way",
    ["discreet packaging", "next day delivery to all states", "hit us up",
     "order via telegram"],
)  # fmt: skip
def test_how_to_get_it_may_stand_in_another_sentence(way: str) -> None:
    """Sellers name the goods first."""
    assert sells_drugs(["klonopin and valium, no script", way])
    assert not sells_drugs(["my valium ran out", way])


@pytest.mark.parametrize(
    "sentence",
    ["the pharmacy gave me nothing without a prescription",
     "three calls and still no prescription for my meds",
     "my doctor stopped my adderall", "order your refills in the portal",
     "no doctors visit needed, order your medication refills by text",
     "no doctor saw me, only an assistant, and i left without my pills",
     "without seeing a doctor i could not get antibiotics"],
)  # fmt: skip
def test_patients_who_wait_for_theirs_offer_nothing(sentence: str) -> None:
    """Words of the same trade."""
    assert not sells_drugs([sentence])
