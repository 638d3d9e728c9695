"""Tests for monitor.texts.scam."""

import pytest

from monitor.texts.scam import scam
from tests.unit.monitor.texts.saying import saying


def flags(body: str) -> bool:
    """Return whether `body` is taken for a fraud."""
    found = scam(saying(body))
    assert found is not None
    return found.flagged


@pytest.mark.parametrize(
    "body",
    ["Send your insurance ID and date of birth to settle your balance.",
     "Text your SSN to verify your account",
     "Pay your outstanding bill with a $200 gift card today.",
     "Pay by Zelle to billing@riverside.example to keep your slot.",
     "Message us on WhatsApp +1 512 555 0188 to confirm your appointment.",
     "Please continue on Telegram @riverside_support for your refund",
     "Log in here with your portal password: http://riverside.example/login",
     "Lost money to a fake broker? DM for recovery service",
     "Connect your wallet for the airdrop",
     "Riverside Family Clinic refunds, write to us with your card number #austin",
     "Clinic moved its portal\nLog in again at portal.example with your insurance id.",
     "I am with billing, text me your SSN for the refund",
     "We only take Zelle for new patients now",
     "Wire your payment to the new account below",
     "You have won a free cruise, call 09066368753 to claim"],
)  # fmt: skip
def test_frauds_are_flagged(body: str) -> None:
    """What asks for data, money or a way out of sight."""
    assert flags(body)


@pytest.mark.parametrize(
    "body",
    ["We will never ask you to send your SSN or card number.",
     "Do not send money by Zelle or gift cards to anyone claiming to be us.",
     "Scam alert: fake accounts ask patients to pay with gift cards.",
     "They asked me to update my insurance card three times.",
     "I paid with Zelle and they still sent me a bill.",
     "They took my credit card number and charged me twice.",
     "The billing department is a scam, they want your money.",
     "Please bring your insurance card and photo ID to your visit.",
     "You have to give them your insurance card every single time.",
     "I had to give my insurance card twice.", "They asked me for my SSN.",
     "You need your insurance card to check in.",
     "Please wire the results to my doctor.", "We accept Visa, cash and checks.",
     "Call us at 512 555 0100 to schedule.",
     "Open on Saturdays."],
)  # fmt: skip
def test_warnings_and_complaints_are_not(body: str) -> None:
    """The same words, asked of nobody."""
    assert not flags(body)


@pytest.mark.parametrize("body", ["", "\u9884\u7ea6\u8bf7\u8054\u7cfb", "12345"])
def test_what_cannot_be_read_abstains(body: str) -> None:
    """No words, or words of another script."""
    assert scam(saying(body)) is None
