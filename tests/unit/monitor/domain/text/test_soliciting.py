"""Tests for monitor.domain.text.soliciting."""

import pytest

from monitor.domain.text import soliciting
from monitor.domain.text.folding import fold_text


def test_texts_end_their_sentences_by_lines_and_bars_too() -> None:
    """Bios have no full stops; those within addresses end nothing."""
    text = "parody | ask oak.example\nopen now. call"

    cut = soliciting.sentences_in(text)

    assert list(map(str.strip, cut)) == [
        "parody",
        "ask oak.example",
        "open now",
        "call",
    ]


@pytest.mark.parametrize(
    "text",
    ["Send us your insurance ID to settle your bill.", "DM your SSN today",
     "Please verify your login", "Hi. Provide card number for your refund",
     "confirm your date of birth and Medicare number",
     "email your insurance card to us", "E-mail us a photo of your insurance card",
     "register here with your ssn", "Call in your insurance number",
     "Upload your insurance card", "WhatsApp your date of birth to our desk"],
)  # fmt: skip
def test_requests_for_data_are_found(text: str) -> None:
    """A verb of asking and a thing that only the real one may know."""
    assert soliciting.asks_for_data(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["We will never ask you to send your SSN.", "Don\u2019t share your password here",
     "We accept all insurance", "Do not send insurance ID by DM", "Update: open today",
     "no one from our team will ask for your SSN", "No need to send your SSN",
     "we will never ask you to send your insurance id",
     "We never, ever ask for your password", "Never send, share or post your SSN.",
     "We never ask for your SSN by text or email, on WhatsApp or here",
     "You will not be asked to send your insurance card",
     "We never ask for your SSN, card number or password by message",
     "Anyone who asks you for your SSN, card or login is not us",
     "Passwords and card numbers should never be sent by text",
     "Email: desk@acme.example, credit cards welcome", "Log in or register", ""],
)  # fmt: skip
def test_warnings_are_no_requests(text: str) -> None:
    """The real ones warn with the same words."""
    assert not soliciting.asks_for_data(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Don\u2019t wait, send us your insurance id and date of birth",
     "Do not wait dm your insurance id", "Do not hesitate to send your SSN",
     "We cannot wait to help, send your insurance card",
     "We can't wait to help you send your insurance card",
     "Don't miss out text us your SSN", "Never worry, share your member id",
     "Not feeling well? Not sure send your insurance card",
     "We never ask for your password, just send your SSN",
     "We never ask for passwords but send your SSN",
     "We never ask for your SSN. To verify, send your card number here"],
)  # fmt: skip
def test_urging_denies_nothing(text: str) -> None:
    """A denial needs its verb, in its own clause; the next clause may ask."""
    assert soliciting.asks_for_data(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Please send us your insurance member number", "DM last 4 of your social",
     "Upload a photo of your insurance card (front and back)", "Enter the OTP code",
     "text a picture of your driver\u2019s license", "send your one-time code",
     "Provide your bank details", "Share your username and password with our team",
     "Complete the form with your Medicare number"],
)  # fmt: skip
def test_requests_are_found_in_many_words(text: str) -> None:
    """Cards, codes, licences and logins."""
    assert soliciting.asks_for_data(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["We share health information and tips", "Do not share personal details here",
     "Bring your insurance card to your visit", "Cards and gifts welcome"],
)  # fmt: skip
def test_what_practices_tell_is_no_request(text: str) -> None:
    """They name the same things."""
    assert not soliciting.asks_for_data(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Text us at 214-555-0123", "Text (214) 555-0123", "text +1 214 555 0123",
     "inbox me for details", "Send a DM to schedule",
     "DMs open", "Don\u2019t wait, DM us", "book by DM", "chat with us here"],
)  # fmt: skip
def test_private_messages_are_told_from_messengers(text: str) -> None:
    """Small practices want them too."""
    assert soliciting.offers_private_messages(fold_text(text))
    assert not soliciting.offers_app(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["We do not use WhatsApp", "We will never message you on Telegram", "No DMs please",
     "Beware of scammers on Telegram", "We never continue chats on Telegram",
     "We do not use WhatsApp, Telegram, Zelle or gift cards",
     "Text of the law", "Call our office",
     "In a crisis call or text 988"],
)  # fmt: skip
def test_declined_channels_are_none(text: str) -> None:
    """The real ones say what they don't do."""
    assert not soliciting.offers_contact(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Venmo @harbor-clinic", "CashApp $harborclinic", "Donate: $RiverClinic",
     "zelle 214 555 0123", "zelle: pay@clinic.example", "paypal.me/river",
     "upi: river@okaxis", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
     "0x52908400098527886E0F7030069857D2E4169EE7"],
)  # fmt: skip
def test_payment_names_are_found(text: str) -> None:
    """Names at payment services and addresses of coins."""
    assert soliciting.gives_payment(fold_text(text))


@pytest.mark.parametrize(
    "text", ["Shares of $HCA rose", "Pay $20 copay", "$500 to $900", "follow @venmo"]
)
def test_prices_are_no_payment_names(text: str) -> None:
    """Nor are shares and the services' own accounts."""
    assert not soliciting.gives_payment(fold_text(text))


@pytest.mark.parametrize("text", ["Message us on WhatsApp", "dm us now", "Zelle only"])
def test_contact_channels_are_found(text: str) -> None:
    """Messengers, private messages and payments."""
    assert soliciting.offers_contact(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["What is your SSN?", "SSN required to book", "Your bank details are needed",
     "Send your login here", "Confirm your log in", "Send us gift cards",
     "Have your SSN and card ready", "Update your insurance card here"],
)  # fmt: skip
def test_demands_need_no_verb_of_sending(text: str) -> None:
    """What nobody else may know is asked for in few words."""
    assert soliciting.asks_for_data(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Please have your insurance card and photo ID ready when you arrive",
     "Have your insurance card with you", "No SSN required",
     "Update your insurance information in MyChart", "Send a gift card to a nurse",
     "Log in to MyChart to send messages"],
)  # fmt: skip
def test_what_is_shown_at_the_desk_is_not_asked_for(text: str) -> None:
    """Nor what goes to a portal that patients know; "log in" is no login."""
    assert not soliciting.asks_for_data(fold_text(text))


@pytest.mark.parametrize(
    ("text", "here"),
    [
        ("Send us your insurance id", True),
        ("Reply with your SSN", True),
        ("Update your insurance info here", True),
        ("Enter your SSN at https://desk.test/pay", True),
        ("Enter your insurance info at https://www.river.example/forms", False),
        ("Update insurance info? Call us", False),
        ("Submit insurance details in the portal", False),
    ],
)
def test_requests_that_reach_for_an_answer_are_told(text: str, *, here: bool) -> None:
    """In answers, in messages, and on the sites of others."""
    said = fold_text(text)

    assert soliciting.asks_for_data_here(said, ("river.example",)) is here


@pytest.mark.parametrize(
    ("text", "invites"),
    [
        ("Reset password here", True),
        ("Log in here to see your results", True),
        ("Sign in to view results", True),
        ("Update your insurance in MyChart", True),
        ("We never ask you to log in here", False),
        ("We sign in all visitors", False),
        ("Our log in desk is closed", False),
    ],
)
def test_invitations_to_log_in_are_found(text: str, *, invites: bool) -> None:
    """They ask for a password without a word of it."""
    assert soliciting.invites_login(fold_text(text)) is invites


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("DM your SSN", True),
        ("Verify your bank login", True),
        ("Send a photo of your insurance card", False),
        ("We never ask for your SSN", False),
        ("Have your SSN and birth date handy when you call to book", False),
        ("Have your social security card when you call", False),
        ("Have your SSN ready, then message us", True),
        ("Have your bank details ready and enter them below", True),
        ("Have your ID ready: what is your SSN", True),
    ],
)
def test_secrets_are_told_from_cards(text: str, *, asks: bool) -> None:
    """No practice asks for the former in public."""
    assert soliciting.asks_for_secrets(fold_text(text)) is asks
