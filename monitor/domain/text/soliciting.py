"""What texts ask their readers for, found with patterns in plain letters.

Each pattern is linear in the text's length. A request counts only where it isn't
denied: "we never ask for your social security number" is what the real ones write.
"""

import re
from typing import Final

SENTENCE_END: Final = re.compile(r"[.!?;|\u2022](?=\s|$)|\n")

_VERB: Final = (
    r"(?:ask(?:s|ed|ing)?|requests?|send|dm|message|inbox|text|provide|submit|verify"
    r"|confirm|enter|share|give|update|need|reply with|fill|upload|post|e-?mail"
    r"|whatsapp|register|have your)"
)

# "Don't wait, send us your card" and "we can't wait, send it" deny nothing.
_URGING: Final = (
    r"(?:wait|hesitate|delay|worry|miss|forget|panic|lose|let|risk|ignore|fail|stop"
    r"|be(?! (?:ask|contact|call))|(?:only|just|but|instead|please|so))\b"
)

_DENIED: Final = re.compile(
    r"\b(?:never|(?:do|does|did|will|would|should|must|can|is|are|to) not|cannot|dont"
    r"|doesnt|didnt|wont|wouldnt|shouldnt|cant|isnt|arent|no need|nobody|no one)\b"
    rf"(?:,? ever\b,?)?(?:[\s'/-]+(?!{_URGING})\w+){{0,6}}?[\s'/-]+{_VERB}\b"
    # It reaches over further verbs ("send, share or post") to the end of its clause.
    rf"(?:(?:\s*[,/]\s*|\s+)(?:(?:or|and|nor) )?{_VERB}\b)*"
    r"[^,:;]*?(?=[,:;]|\b(?:but|just|only|instead|please|so)\b|$)"
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

# They also are nouns or innocent ("email: a@b, credit cards welcome"), so that the
# data must follow in the same clause.
_REACHING: Final = re.compile(
    r"\b(?:e-?mail|whatsapp|(?:call|phone|bring|mail) (?:it |them |us )?(?:in|over)"
    r"|(?:register|sign up)(?! (?:or|and)\b))"
    rf"\b(?:[\s'/-]+\w+){{0,8}}?[\s'/-]+{_DATA.pattern}"
)

_CONTACT: Final = re.compile(
    r"\b(?:whatsapp|whats app|telegram|wechat|viber|cash ?app|venmo|zelle|paypal"
    r"|bitcoin|crypto|gift cards?|western union)\b"
    r"|\b(?:dm|message|text|inbox) (?:us|me|now|for|to)\b"
)


def asks_for_data(text: str) -> bool:
    """Return whether a sentence of `text` asks for patients' or payment data."""
    return any(map(_asks, SENTENCE_END.split(text)))


def without_denials(sentence: str) -> str:
    """Return `sentence` without the clauses that say what nobody asks for or should."""
    return _DENIED.sub(" ", sentence)


def _asks(sentence: str) -> bool:
    if not _DATA.search(sentence):
        return False
    said = without_denials(sentence)
    wanted = _DATA.search(said) and _REQUEST.search(said)
    return bool(wanted or _REACHING.search(said))


def offers_contact(text: str) -> bool:
    """Return whether `text` leads to a messenger, private messages or a payment."""
    return bool(_CONTACT.search(text))
