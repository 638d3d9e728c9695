"""Tests for monitor.texts.scam_lures."""

import pytest

from monitor.texts.scam_lures import LINK, ON_A_SENTENCE, ON_THE_WHOLE, in_trouble


def names(said: str) -> set[str]:
    """Return the names of the lures in `said`."""
    lures = (*ON_A_SENTENCE, *ON_THE_WHOLE)
    return {lure.name for lure in lures if lure.wording.search(said)}


@pytest.mark.parametrize(
    ("said", "name"),
    [("dm for recovery guidance", "offers_recovery"),
     ("log in with your bank to confirm", "wants_login"),
     ("free mint, drop your wallet", "coins"),
     ("i have 7 million dollars to transfer to you", "windfall"),
     ("guaranteed returns every week", "profit"), ("you won a prize", "prize"),
     ("your portal is locked", "account_trouble"), ("hurry, act now", "urgency"),
     ("see bills.example/now", "link"), ("call 5125550100 now", "premium_number"),
     ("ring 09061209466", "costly_number"), ("you have a secret admirer", "stranger")],
)  # fmt: skip
def test_each_lure_has_its_wording(said: str, name: str) -> None:
    """One example each."""
    assert name in names(said)


@pytest.mark.parametrize(
    "said",
    ["the nurse was kind and the wait was short", "i recovered well after surgery",
     "bring your insurance card", "call 512-555-0100 to schedule"],
)  # fmt: skip
def test_reviews_have_none(said: str) -> None:
    """Ordinary talk of care."""
    assert not names(said)


def test_trouble_is_told() -> None:
    """Of an account, not of a patient."""
    assert in_trouble("your account was suspended")
    assert not in_trouble("my knee was locked")


def test_bare_domains_are_links() -> None:
    """Where their ending is one that frauds like."""
    assert LINK.search("go to sol-apes.xyz")
    assert not LINK.search("dr.smith was kind")
