"""Tests for monitor.domain.text.lures."""

import pytest

from monitor.domain.text.folding import fold_text
from monitor.domain.text.lures import lures


@pytest.mark.parametrize(
    "text",
    ["You may be owed a refund. Call today", "Claim your stimulus",
     "Free medical grants for patients", "Get your medical bills forgiven",
     "Your account will be suspended", "Verify your account to keep access",
     "Work from home jobs, ask on Telegram", "No experience needed",
     "Earn $900 weekly", "Settle your outstanding balance", "Final notice",
     "Click the link below to verify", "Limited slots, DM to register",
     "Interviews via Telegram", "Win a $500 gift card", "Owed a refund?",
     "No prescription needed", "Claim your $750 share", "Flex card with $3,200",
     "$900 in benefits, call to claim"],
)  # fmt: skip
def test_lures_are_found(text: str) -> None:
    """Promises and threats that imposters make."""
    assert lures(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["We never ask you to verify your account",
     "Watch out for texts asking you to verify your account", "Pay your bill online",
     "We are hiring nurses", "A grant from the county", "Accepting new patients",
     "Schedule your appointment today", "Insurance accepted", "Get your flu shot",
     "Claims and billing questions? Call us", "Your health is our priority", "",
     "Eligible for VA benefits? Call us"],
)  # fmt: skip
def test_what_practices_write_is_none(text: str) -> None:
    """Nor is a warning of it."""
    assert not lures(fold_text(text))


def test_hostile_texts_are_read_in_no_time() -> None:
    """The patterns are linear."""
    assert not lures("claim your " * 2_000 + "earn " * 2_000)
