"""Requests for data in wider wordings than profiles use.

"Write to us with your card number" and "your SSN is all we need" ask readers of posts.
Kept apart from `monitor.domain.text.soliciting`, which judges profiles and takes each
verb it knows for a request. Each pattern is linear in the sentence's length.
"""

import re
from typing import Final

from monitor.domain.text.denials import without_denials
from monitor.domain.text.soliciting import asks_for_data
from monitor.domain.text.wording import Wording

_CARD: Final = r"(?:credit|debit|bank|payment|insurance|medicare|medicaid)"
_DATA: Final = (
    r"(?:social security(?: number)?|ssn|cvv"
    rf"|{_CARD} (?:cards?|id|ids|number|details|account|info\w*)"
    r"|card (?:number|details|info\w*)|(?:account|routing|policy|member) (?:numbers?"
    r"|id)"
    r"|date of birth|dob|birth ?da(?:y|te)|medical records?|credentials"
    r"|drivers licen[sc]e|mothers maiden name|verification code|\d[ -]?digit code"
    r"|(?:front(?: and back)?|photos?|pictures?|pics?|copy|scan) of (?:\w+ ){0,6}?"
    r"(?:card|id|licen[sc]e)|(?:your|portal|old) password|password and)"
)
_GAP: Final = r"(?:[\s'/$,:-]+[\w.]+){0,8}?[\s'/,:-]+"
_BEFORE: Final = (
    r"\b(?:write|reach|contact|tell|type|drop|snap|comment|reply|read|join|send|text"
    r"|let (?:us|me) have|get back to (?:us|me)|all (?:we|you) (?:need|ask)|we ask for"
    r"|we (?:are|re) missing|we require|must (?:re-?)?enter)"
)
_REQUEST: Final = Wording(
    rf"{_BEFORE}\b{_GAP}{_DATA}\b"
    # A password belongs to a login; an insurance id doesn't.
    rf"|\b(?:log|sign)(?: back)? (?:in|on)\b{_GAP}with{_GAP}(?!\w+ password){_DATA}\b"
    rf"|\byour {_DATA}(?:[\s'/,-]+\w+){{0,6}}? (?:is|are) (?:all|enough|needed|required"
    r"|missing|necessary)\b"
    rf"|\b(?:with|using) your {_DATA}(?:[\s'/,-]+\w+){{0,6}}? we (?:can|will)\b"
    r"|\b(?:enter|add|put in) (?:your|ur) card\b|\byour card for (?:the )?shipping\b"
)
_DENIED: Final = re.compile(
    r"\b(?:no|not|never|dont|wont|cannot|cant|doesnt|nobody|without|why)\b"
)

_IN_PERSON: Final = Wording(
    r"\bbring\b|\bcheck(?:ing)?[ -]?in\b|\b(?:at|to|for) (?:the|your|our|every|each"
    r"|any|all) (?:next |first )?(?:visits?|(?:front )?desk|appointments?|arrival"
    r"|counter|check ?in|kiosk)\b|\bwhen you (?:arrive|come|check)\b|\bin person\b"
)
_REMOTE: Final = Wording(
    r"\b(?:dm|inbox|text|e-?mail|whats ?app|telegram|message|reply|comments?|ssn"
    r"|social security|cvv|password|send)\b"
)

_VISIT: Final = (
    r"before (?:your|the|each|every|any) (?:\w+ )?(?:visits?|appointments?|surgery"
    r"|procedure|check ?up)"
)
_PREPARING: Final = Wording(
    r"\bhave your (?:[\w'/-]+ ){1,8}?(?:ready|handy|available|on hand)\b"
    r"|\b(?:update|verify|check|review|confirm)\b(?: \w+){1,8}? "
    rf"{_VISIT}\b|\b{_VISIT},? (?:please )?(?:update|verify|check|review|confirm)\b"
    r"|\b(?:release|intake|consent|registration|transfer|request)s?(?: \w+)? forms?\b"
)
"""What offices ask of those who will come anyway."""

_GAIN: Final = Wording(
    r"\b(?:free|refunds?|prizes?|rewards?|win|won|credit|debit|bank|routing)\b"
)
"""What no office wants, or offers, to prepare a visit."""


def demands_data(sentence: str) -> bool:
    """Return whether `sentence` wants data of its reader, and not for a visit."""
    if at_a_desk(sentence) or _prepares(sentence):
        return False
    return asks_for_data(sentence) or _demands(without_denials(sentence))


def at_a_desk(sentence: str) -> bool:
    """Return whether what `sentence` wants is wanted where the reader goes."""
    return bool(_IN_PERSON.search(sentence)) and not _REMOTE.search(sentence)


def _prepares(sentence: str) -> bool:
    if _REMOTE.search(sentence) or _GAIN.search(sentence):
        return False
    return bool(_PREPARING.search(sentence))


def _demands(said: str) -> bool:
    return any(not _denied(said, found.start()) for found in _REQUEST.finditer(said))


def _denied(said: str, end: int) -> bool:
    """Return whether the clause that leads up to `end` denies."""
    start = max(said.rfind(mark, 0, end) for mark in ",;:") + 1
    return bool(_DENIED.search(said, start, end))
