"""Tests for monitor.texts.scam."""

from dataclasses import replace

import pytest

from monitor.detectors.scam import OWN_LEAST
from monitor.texts.scam import scam
from tests.unit.monitor.texts.saying import saying

CARDS_AND_ZELLE = ("gift cards", "Zelle")


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
     "Verify your portal account today or it will be locked: http://a.example/p",
     "Your overdue balance must be settled: http://a.example/p",
     "I am a pharmacist, text me on Telegram for Xanax without a prescription",
     "Enter your card, the sample is free, link in bio",
     "We never ask for your SSN, to verify send your card number here",
     "We never answer calls, message us on Telegram @riverside_desk",
     "You have won a free cruise, call 09066368753 to claim",
     "Zelle $120 to hold your slot", "To keep your appointment, Venmo us $50",
     "Just cash app me $200 and your vaccine slot is saved",
     "PayPal us $99 so we can hold the date", "Zelle the deposit today"],
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
     "Call us to update your insurance details before your appointment.",
     "Have your insurance card handy when you call.",
     "Fill out the release form for your medical records.",
     "Pay for parking by Venmo at the front desk.",
     "They sent me an overdue bill: http://a.example/p",
     "I asked them to text me on WhatsApp.",
     "Beware: the WhatsApp account +1 512 555 0199 is not ours.",
     "We never use WhatsApp, please dial +1 512 555 0100.",
     "They messaged my mother on WhatsApp from +1 512 555 0199.",
     "The hospital will not request your Medicare number, card or login by text",
     "We never continue conversations on Telegram",
     "If someone claiming to be us asks for your card or SSN by text, report it",
     "They wanted me to Zelle $120 to hold my slot",
     "I had to venmo $45 to my friend for the ride",
     "Nobody should have to Zelle $100 to hold a slot",
     "Do not Zelle anyone to hold your slot",
     "Never Venmo us a deposit, we only take cards at the desk",
     "Paid via cash app, got a refund of $20",
     "My sister venmo'd $30 for flowers for the nurses",
     "Zelle took 120 seconds to load", "Open on Saturdays."],
)  # fmt: skip
def test_warnings_and_complaints_are_not(body: str) -> None:
    """The same words, asked of nobody."""
    assert not flags(body)


@pytest.mark.parametrize("body", ["", "\u9884\u7ea6\u8bf7\u8054\u7cfb", "12345"])
def test_what_cannot_be_read_abstains(body: str) -> None:
    """No words, or words of another script."""
    assert scam(saying(body)) is None


def test_a_bill_paid_in_gift_cards_is_surer_than_one_by_zelle() -> None:
    """Some desks take Zelle, none takes these."""
    cards, zelle = (scam(saying(f"Pay your bill by {how}")) for how in CARDS_AND_ZELLE)

    assert cards is not None
    assert zelle is not None
    assert cards.score > OWN_LEAST > zelle.score


def test_a_word_without_end_is_judged_at_once() -> None:
    """Time is linear in what an attacker writes."""
    assert not flags("a-" * 5_000)


@pytest.mark.parametrize(
    "body",
    ["My diabetes is gone after Baba Ola's roots. Write to him on Instagram",
     "I am a widow and would like a friend, add me on kik",
     "Sign in with your email and old password at notes.example/my-file",
     "Codeine, no rx! Packed discreetly. Inbox me",
     "I'm boarding a plane, please get me two itunes cards and text the codes",
     "We missed your parcel, pay the $2 customs charge at parcel.example/x",
     "Pay by vanilla prepaid card today"],
)  # fmt: skip
def test_stories_of_oneself_cheat_too(body: str) -> None:
    """A healer's patient, a widow, a colleague on a plane."""
    assert flags(body)


@pytest.mark.parametrize(
    "body",
    ["Be wary of people who write to you about diets on Telegram",
     "My cholesterol is down thanks to her diet, write to her in the portal",
     "They made my aunt buy itunes cards and text the codes",
     "I pay with a prepaid card at the desk"],
)  # fmt: skip
def test_stories_of_others_do_not(body: str) -> None:
    """Warnings, victims and patients."""
    assert not flags(body)


def test_a_practice_may_answer_on_whatsapp() -> None:
    """In its own posts that is a line like any other; Telegram is not."""
    line = saying("Write to us on WhatsApp: 555-0177")
    own = replace(line, text=replace(line.text, own=True))
    found = scam(own)

    assert flags("Write to us on WhatsApp: 555-0177")
    assert found is not None
    assert not found.flagged
