"""Tests for monitor.domain.text.scams."""

import pytest

from monitor.domain.text.folding import fold_text
from monitor.domain.text.lures import lures
from monitor.domain.text.scams import scams


@pytest.mark.parametrize(
    "text",
    [
        "Claim your refund now, you are owed compensation",
        "Bitcoin giveaway! Send 0.1 BTC and get 0.2 back",
        "Earn $500 a day from home, text us on Telegram",
        "Free government grants for patients, DM now",
        "Your account will be suspended, verify your account",
        "Crypto investments, double your money",
        "Cheap ozempic no prescription needed",
        "Oxycodone without a prescription, discreet shipping",
        "Your page has been disabled for violating our community standards",
        "Invest $500 and get $5,000 in 24 hours",
        "Forex trading expert, guaranteed profits",
        "You are entitled to a medical settlement",
        "You have been selected for a cash prize",
        "Remote data entry, interviews on WhatsApp",
        "Collect your stimulus check",
        "Vaccine cards for sale",
        "I recover lost funds, crypto recovery",
        "Not a scam: claim your refund today",
        "Dont wait, claim your refund",
        "Your Facebook page is scheduled to be deleted",
        "Sell your kidney for $500,000",
    ],
)
def test_scams_are_found(text: str) -> None:
    """Each is a lure as well."""
    assert scams(fold_text(text))
    assert lures(fold_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Pay your outstanding balance online in our portal",
        "Avoid late fees: pay your bill at our site",
        "Benefits enrollment is open, call us",
        "Apply for financial assistance grants at our office",
        "We will never ask for your SSN",
        "Giveaway! Win a whitening kit",
        "Win a $50 gift card at our booth",
        "No prescription needed for physical therapy",
        "No experience needed, join our volunteers",
        "RNs earn up to $3,000 a week",
        "We accept bitcoin and cards",
        "Confirm your appointment online",
        "Verify your insurance benefits before your visit",
        "Keep your coverage: renew Medicaid now",
        "Limited spots, DM to book botox",
        "Scam alert: callers claim you are owed a refund",
        "Beware of messages that your account will be suspended",
        "We never say that your account has been locked",
        "Research grants funded by the federal government",
        "The foundation awards grants to nurses",
        "Our old page was hacked and has been disabled",
        "Support our capital campaign: double your donation today",
        "Sign up for online bill pay",
        "Refunds are processed within 30 days",
        "Settlement of claims, call billing",
        "Hiring nurses. Apply online",
        "Invested in your health",
        "We invest in our community",
        "Trading places: our doctors on call",
        "Nursing scholarships and grants, apply by link in bio",
        "No prescription? See our doctor",
        "This page is no longer monitored",
        "Your access to care matters",
        "Your appointment has been cancelled? Call us",
        "",
    ],
)
def test_what_practices_write_is_none(text: str) -> None:
    """Nor is what their foundations and volunteers write, or a warning."""
    assert not scams(fold_text(text))


def test_hostile_texts_are_read_in_no_time() -> None:
    """The patterns are linear."""
    assert not scams("claim your " * 2_000 + "earn $1 " * 2_000 + "crypto " * 2_000)
