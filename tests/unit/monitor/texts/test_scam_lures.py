"""Tests for monitor.texts.scam_lures."""

import pytest

from monitor.texts.scam_lures import (
    ADDRESS,
    LINK,
    ON_A_SENTENCE,
    ON_THE_WHOLE,
    in_trouble,
    sends_shopping,
    vouches,
)


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
     ("selling legit sick notes, dm for price", "sells_papers"),
     ("immunization cards without any jab, whatsapp us", "sells_papers"),
     ("order 50 yelp reviews, cheap", "sells_reviews"),
     ("pay the $3 customs charge first", "fee_first"),
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
     "the doctors note was ready in a minute", "get more sleep and positive reviews",
     "my vaccination card was stamped without any fuss", "i pay a $20 copay",
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


@pytest.mark.parametrize(
    "said",
    [["the herbal remedies of mrs obi cured my lupus", "message her on facebook"],
     ["i got all my savings back from the thieves", "just hit them up"],
     ["my herpes is gone thanks to his roots", "kindly contact dr ade"],
     ["i invested $400 with her last month", "you can also text her"]],
)  # fmt: skip
def test_who_sends_readers_to_a_healer_vouches(said: list[str]) -> None:
    """A wonder in one sentence, and where to write in another."""
    assert vouches(said)


@pytest.mark.parametrize(
    "said",
    [["dr obi cured my cough", "message her in the portal"],
     ["my herbalist is kind", "her tea is good"],
     ["i got my money back", "ask at the desk"], ["hit them up"],
     ["billing refunded us and i got all my money back", "contact her"],
     ["i made two visits a week after surgery", "text her any time"],
     ["my cancer is gone after chemo and prayers", "message him for an appointment"],
     ["he turned 5 and they invested 20 minutes", "please contact dr lee"],
     ["we got hacked and lost our account", "contact them by phone"]],
)  # fmt: skip
def test_who_recommends_a_doctor_does_not(said: list[str]) -> None:
    """Either alone is what patients say."""
    assert not vouches(said)


def test_errands_for_cards_are_told() -> None:
    """Of whoever writes, not of whom it befell."""
    assert sends_shopping("please purchase three steam cards and email me the pins")
    assert not sends_shopping("he made me buy steam cards and send the pins")
    assert not sends_shopping("we buy gift cards for the nurses")


def test_addresses_are_whole() -> None:
    """Their words are nobody's story."""
    assert ADDRESS.sub(" ", "see lab.example/my-file now").split() == ["see", "now"]
    assert not ADDRESS.search("my/our doctor")
