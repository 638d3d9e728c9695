"""What profiles say of themselves, found with patterns in their plain letters.

Each pattern is linear in the text's length. A request counts only where it isn't
denied: "we never ask for your social security number" is what the real ones write.
"""

import re
from typing import Final

_SENTENCE: Final = re.compile(r"[.!?;|\u2022](?=\s|$)|\n")

_DENIED: Final = re.compile(
    r"\b(?:never|not|dont|wont|doesnt|cannot|cant|no one)\b"
    r"(?:\W+\w+){0,4}?\W+(?:ask|asks|send|share|request|requests|give|provide|dm|post)\b"
)

_DATA: Final = re.compile(
    r"\b(?:insurance (?:id|card|number|details|info\w*)|member id|policy number"
    r"|ssn|social security|medicare (?:id|number|card)|medicaid (?:id|number|card)"
    r"|(?:credit|debit|bank|payment|gift) cards?|card (?:number|details|info\w*)"
    r"|cvv|bank (?:account|details)|account number|routing number|date of birth|dob"
    r"|log ?in|password|passcode|pin code|verification code|credentials"
    r"|medical records?|photo of your id|drivers license)\b"
)

_REQUEST: Final = re.compile(
    r"\b(?:send|dm|message|inbox|text|provide|submit|verify|confirm|enter|share"
    r"|give|update|need|reply with|fill|upload|have your)\b"
)

_CONTACT: Final = re.compile(
    r"\b(?:whatsapp|whats app|telegram|wechat|viber|cash ?app|venmo|zelle|paypal"
    r"|bitcoin|crypto|gift cards?|western union)\b"
    r"|\b(?:dm|message|text|inbox) (?:us|me|now|for|to)\b"
)

_CLAIM: Final = re.compile(
    r"\b(?<!not the )(?<!not an )(?:official|verified|authentic)"
    r"(?: \w+){0,5} (?:account|page|profile|channel|support|handle|team|site|billing)\b"
    r"|\bthe official\b|\bofficial (?:twitter|facebook|instagram|x)\b"
)

_PARODY: Final = re.compile(
    r"\b(?:parody|satire|unofficial|fan ?(?:page|account|club)|fans of|not affiliated"
    r"|no affiliation|not associated with|independent of|not the official)\b"
)

_STAFF: Final = re.compile(
    r"\b(?:employees? (?:at|of)|(?:works?|working|worked) (?:at|for)"
    r"|(?:nurse|rn|doctor|physician|surgeon|resident|intern|student|volunteers?"
    r"|paramedic|tech|pharmacist|chaplain|employee|staff) (?:at|with|for)"
    r"|opinions|views (?:are )?(?:my|mine)|tweets (?:are )?my)\b"
)

_COMMUNITY: Final = re.compile(
    r"\b(?:alum(?:ni|na|nus)|union|local \d+|(?:nurses|workers) united|former"
    r"|news(?:paper)? (?:about|from|and|for|on)|friends of|support group"
    r"|survivors?|patients? (?:group|community|stories)|auxiliary)\b"
)


def asks_for_data(text: str) -> bool:
    """Return whether a sentence of `text` asks for patients' or payment data."""
    return any(map(_asks, _SENTENCE.split(text)))


def _asks(sentence: str) -> bool:
    wanted = _DATA.search(sentence) and _REQUEST.search(sentence)
    return bool(wanted) and not _DENIED.search(sentence)


def offers_contact(text: str) -> bool:
    """Return whether `text` leads to a messenger, private messages or a payment."""
    return bool(_CONTACT.search(text))


def claims_official(text: str) -> bool:
    """Return whether `text` claims to be official."""
    return bool(_CLAIM.search(text)) and not declares_other(text)


def declares_other(text: str) -> bool:
    """Return whether `text` says outright that it isn't the practice: parody, fans."""
    return bool(_PARODY.search(text))


def speaks_as_community(text: str) -> bool:
    """Return whether `text` speaks as staff, alumni, a union, patients or news."""
    return speaks_as_staff(text) or bool(_COMMUNITY.search(text))


def speaks_as_staff(text: str) -> bool:
    """Return whether `text` speaks as one who works there, or for oneself."""
    return bool(_STAFF.search(text))
