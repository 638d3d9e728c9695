"""What texts ask their readers for, found with patterns in plain letters.

Each pattern is linear in the text's length. A request counts only where it isn't
denied: "we never ask for your social security number" is what the real ones write.
"""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from monitor.domain.text.addresses import hosts_of, within
from monitor.domain.text.denials import URGING, without_denials
from monitor.domain.text.wording import Wording

_SENTENCE_END: Final = re.compile(r"[.!?;|\u2022](?=\s|$)|\n")

_TEXTS: Final = 16
"""Texts that are remembered cut: each is read for several signs, one after another."""

_CARD: Final = r"(?:insurance|medicare|medicaid|member(?:ship)?|subscriber|health plan)"
# "Log in to the portal" gives it away to nobody.
_TO_A_PAGE: Final = r"(?! (?:to|here|at|on|via|through|or|and)\b)"
_DATA: Final = Wording(
    rf"\b(?:{_CARD} (?:id|ids|cards?|numbers?|details|info\w*)|policy (?:number|id)"
    r"|group number|ssn|social security|last (?:4|four)(?: digits)? of (?:your )?social"
    r"|(?:credit|debit|bank|payment) cards?|gift cards?(?! (?:to|for) (?:an?|your)\b)"
    r"|card (?:numbers?|details|info\w*)"
    r"|cvv|bank (?:account|details|log ?in|info\w*)|account number|routing number|iban"
    r"|date of birth|birth ?date|dob|mothers maiden name|passport|your personal (?:info"
    r"\w*|details|data)|your (?:medical|health) history|(?:payment|billing|banking)"
    rf" (?:info\w*|details)|your (?:\w+ )?log ?ins?|logins?{_TO_A_PAGE}|passwords?"
    r"|passcode|pin code|otp"
    r"|(?:verification|security|one[ -]time) (?:codes?|pass(?:word|code)s?)|credentials"
    r"|user ?names?|medical records?|(?:photos?|pictures?|pics?|copy|copies|scan|image"
    r"|selfie|front and back|both sides) of (?:\w+ ){0,4}?(?:id|ids|licen[sc]e|passport"
    r"|cards?)|(?:photo|government|state)(?: issued)? id|driver'?s? licen[sc]e"
    r"|driving licen[sc]e|seed phrase|wallet (?:address|key))\b"
)

_REQUEST: Final = Wording(
    r"\b(?:send|dm|pm|message|inbox|text|provide|submit|verify|confirm|enter|share"
    r"|give|update|need|reply with|fill|upload|have your|supply|forward|complete"
    r"|type|tell us|drop|attach|scan|validate)\b"
)

# They also are nouns or innocent ("email: a@b, credit cards welcome"), so that the
# data must follow in the same clause.
_REACHING: Final = Wording(
    r"\b(?:e-?mail|whatsapp|(?:call|phone|bring|mail) (?:it |them |us )?(?:in|over)"
    r"|(?:register|sign up)(?! (?:or|and)\b))"
    rf"\b(?:[\s'/-]+\w+){{0,8}}?[\s'/-]+{_DATA.pattern}"
)

_GUARDED: Final = (
    r"(?:ssn|social security(?: (?:number|card))?|passwords?|otp|pin code|card numbers?"
    r"|bank (?:account|details|info\w*|log ?in)|routing number)"
)
_SECRET: Final = Wording(rf"\b{_GUARDED}\b")
_DEMANDED: Final = Wording(
    rf"\bwhat(?:s| is) (?:your|ur) {_DATA.pattern}"
    rf"|(?<!\bno )(?<!\bwithout )\b{_GUARDED}(?: is| are)? (?:required|needed)\b"
)

_AT_HAND: Final = (
    r"(?:ready|handy|on hand|with you|available|when you (?:arrive|come|visit|check))"
)
# Patients show them at the desk, or give them to the portal that they know.
_AT_THE_DESK: Final = Wording(
    rf"\bhave your (?:(?!{_GUARDED}\b|numbers?\b)\w+[ ,&/]+){{1,10}}?{_AT_HAND}\b"
)
# Even a secret, for when one calls: that is no demand to send it.
_READY: Final = Wording(
    rf"\bhave your (?:\w+[ ,&/]+){{1,10}}?(?:{_AT_HAND}|when you call)\b"
)
_IN_MYCHART: Final = Wording(
    r"\b(?:update|submit|enter|provide|complete|fill|upload|confirm|verify|share)\b"
    r"(?:[\s'/-]+\w+){0,8}? (?:in|on|via|through|using|with)(?: your| our)? mychart\b"
)

_LOGIN: Final = Wording(
    r"\b(?:log|sign)[ -]?in (?:here|below|now"
    r"|(?:to|and) (?:view|see|access|check|read|get|continue|confirm|verify|update|pay)"
    r"|to (?:your|my ?chart|(?:the|our) (?:\w+ )?portal)|with your)\b"
    r"|\b(?:re-?set|change|update) (?:your |ur )?pass(?:word|code)\b"
)

_HERE: Final = Wording(
    r"\b(?:here|below|dms?|pm|inbox|repl(?:y|ies)|comments?|messages?|text"
    r"|this (?:page|link|form)|link|e-?mail|whats ?app|telegram|me"
    r"|(?<!call )(?<!phone )(?<!visit )us)\b"
)

_APPS: Final = (
    r"(?:whats ?app|telegram|wechat|viber|cash ?app|venmo|zelle|paypal|bitcoin|btc|usdt"
    r"|crypto(?:currency)?|gift cards?|western union|moneygram|google hangouts"
    r"|signal app|kik|wire transfer)"
)
_APP: Final = Wording(rf"\b{_APPS}\b")
_PRIVATE: Final = Wording(
    r"\b(?:dm|pm|(?:direct |private )?message|text|inbox|msg) (?:(?:us|me|now|for"
    r"|to|at|our|this page|the page|here)\b|\+?(?:1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3})"
    r"|\b(?:send|drop|shoot|leave)(?: us| me)? an? (?:dm|pm|message|text|inbox|direct"
    r"|private)\b|\bdms? (?:are |is )?(?:always )?open\b"
    r"|\b(?:hit|hmu|slide)(?: (?:us|me))? (?:up|in)\b"
    r"|\b(?:via|by|through|in|use|to) (?:dm|pm|inbox|direct message)s?\b"
    r"|\bchat (?:with )?(?:us|me) (?:on|here|now|live|privately)\b"
)
# "We don't use WhatsApp, Telegram or DMs" is one list.
_LISTED: Final = (
    rf"(?:(?:{_APPS}|dms?|messages?|texts?|e-?mails?|calls?)(?: ?,)?"
    r" (?:(?:or|and|nor|on|by|via|through|with) ){0,2})"
)
_DECLINED: Final = Wording(
    r"\b(?:never|not|dont|doesnt|wont|cannot|cant|no|beware|fake|scams?|scammers?)\b"
    rf"(?:[\s'/-]+(?!{URGING})\w+){{0,6}}?[\s'/-]*{_LISTED}{{0,6}}$"
)
_REACH_OF_DECLINED: Final = 80

_HANDLE_OF_PAYMENT: Final = Wording(
    r"\b(?:venmo|paypal|zelle|cash ?app|cashtag)\b ?[:@=-]* ?(?:@|\$)[\w.-]{2,30}"
    r"|\bpaypal\.me/\w|\bcash\.app/\$?\w|\bvenmo\.com/\w"
    r"|\b(?:zelle|venmo)\b(?: (?:to|at|us|me|payments?))* ?[:-]? ?"
    r"(?:\d{3}|[\w.]{2,30}@)"
    r"|\b(?:cash|pay|send|tips?|donat\w+|support)\b[^.\n]{0,20} \$[a-z]\w{2,19}\b"
    r"|\b[\w.-]{2,40}@(?:upi|ybl|paytm|okaxis|oksbi|okhdfcbank|okicici|axl|ibl|apl)\b"
    r"|\bupi(?: id)? ?[:-]|\bbc1[a-z0-9]{25,60}\b|\b0x[0-9a-f]{40}\b"
)
"""Names at payment services and addresses of coins. Source: the services' own formats
(BIP 173 and EIP-55 for the last two)."""


@lru_cache(_TEXTS)
def sentences_in(text: str) -> tuple[str, ...]:
    """Return `text` cut where sentences, lines and the parts of bios end."""
    return tuple(_SENTENCE_END.split(text))


def asks_for_data(text: str) -> bool:
    """Return whether a sentence of `text` asks for patients' or payment data."""
    return _DATA.may_be_in(text) and any(map(_asks, sentences_in(text)))


def asks_for_data_here(text: str, domains: Collection[str]) -> bool:
    """Return whether a sentence of `text` asks for such data where it is.

    Practices tell their patients to update them, by telephone or at the desk; who asks
    for them in an answer, a message or on another site than `domains` wants them.
    """
    return any(
        _HERE.search(sentence) or _leads_away(sentence, domains)
        for sentence in filter(_asks, sentences_in(text))
    )


def asks_for_secrets(text: str) -> bool:
    """Return whether a sentence of `text` asks for what no practice asks in public.

    Namesakes may want a picture of an insurance card, but no social security number;
    some want it ready when patients call.
    """
    asked = filter(_asks, sentences_in(text))
    return any(_wants_secret(without_denials(sentence)) for sentence in asked)


def invites_login(text: str) -> bool:
    """Return whether `text` tells its readers to log in or to change a password.

    Practices do so where they lead to their own site.
    """
    if not (_LOGIN.may_be_in(text) or _IN_MYCHART.may_be_in(text)):
        return False
    return any(map(_invites, sentences_in(text)))


def _asks(sentence: str) -> bool:
    if not _DATA.search(sentence):
        return False
    said = _IN_MYCHART.sub(" ", _AT_THE_DESK.sub(" ", without_denials(sentence)))
    wanted = _DATA.search(said) and _REQUEST.search(said)
    return bool(wanted or _REACHING.search(said) or _DEMANDED.search(said))


def _invites(sentence: str) -> bool:
    if not _leads_to_login(sentence):
        return False
    return _leads_to_login(without_denials(sentence))


def _leads_to_login(said: str) -> bool:
    return bool(_LOGIN.search(said) or _IN_MYCHART.search(said))


def _wants_secret(said: str) -> bool:
    rest = _READY.sub(" ", said)
    sent = rest == said or _REQUEST.search(rest) or _HERE.search(rest)
    return bool(_SECRET.search(said if sent else rest))


def _leads_away(sentence: str, domains: Collection[str]) -> bool:
    hosts = hosts_of((), sentence)
    return any(not any(within(host, d) for d in domains) for host in hosts)


def offers_contact(text: str) -> bool:
    """Return whether `text` leads to a messenger, private messages or a payment."""
    return offers_app(text) or offers_private_messages(text)


def offers_app(text: str) -> bool:
    """Return whether `text` leads to a messenger or a payment service by name."""
    return _offers(_APP, text)


def offers_private_messages(text: str) -> bool:
    """Return whether `text` wants private messages, as small practices do too."""
    return _offers(_PRIVATE, text)


def gives_payment(text: str) -> bool:
    """Return whether `text` has a name or an address to send money to."""
    return bool(_HANDLE_OF_PAYMENT.search(text))


def _offers(pattern: Wording, text: str) -> bool:
    """Return whether a sentence of `text` has `pattern` where it isn't declined."""
    if not pattern.may_be_in(text):
        return False
    return any(_offered(pattern, sentence) for sentence in sentences_in(text))


def _offered(pattern: Wording, sentence: str) -> bool:
    if not pattern.search(sentence):
        return False
    said = without_denials(sentence)
    return any(not _declined(said, found.start()) for found in pattern.finditer(said))


def _declined(said: str, end: int) -> bool:
    start = max(0, end - _REACH_OF_DECLINED)
    return bool(_DECLINED.search(said[start:end]))
