"""Whether a text tries to cheat its readers out of money, data or a login.

A patient who tells that the desk wanted a card asks for nothing: requests count where
they reach out to the reader and nothing denies them. Recognisers read English in
Latin letters; other texts abstain. Contributions were set by hand and checked on the
development half of benchmarks/labels.py.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from monitor.domain.findings import Signal
from monitor.domain.reading import LabelScore
from monitor.domain.text.soliciting import asks_for_data, without_denials
from monitor.texts.passage import Passage
from monitor.texts.scores import prior, scored

THRESHOLD: Final = 0.5

_PRIOR: Final = prior(-4.0, "Few texts about a practice are a fraud.")

_TO_READER: Final = re.compile(
    r"\b(?:your|ur|you|u|us|here|below|now|today|link|dm|inbox)\b"
)
_OWN_STORY: Final = re.compile(
    r"\b(?:my|mine|i|ive|im|we (?:had|were)|they|she|he|asked me|told me)\b"
)
_WARNING: Final = re.compile(
    r"\b(?:beware|be aware|scams?|scammers?|fraud\w*|phishing|fake|impersonat\w+"
    r"|not affiliated|report (?:it|them|any))\b"
)

_PAYMENT: Final = re.compile(
    r"\b(?:pay|send|transfer|deposit|buy|purchase|wire|remit|settle|prepay)\b"
    r"(?:[\s'/$-]+[\w.,]+){0,8}?[\s'/-]+(?:gift ?cards?|itunes|google play|zelle|cash"
    r" ?app"
    r"|venmo|bitcoin|btc|eth|crypto\w*|usdt|western union|moneygram|wire transfer)\b"
    r"|\b(?:by|via|through|with|in|on|using) (?:gift ?cards?|zelle|cash ?app|bitcoin"
    r"|crypto"
    r"|usdt|western union|moneygram|wire transfer)\b"
)
_MESSENGER: Final = re.compile(
    r"\b(?:whats ?app|telegram|wechat|viber|signal app|t\.me/\w+|wa\.me/\w+)\b"
)
_REACH: Final = re.compile(
    r"\b(?:message|contact|text|write|chat|reach|add|dm|inbox|continue|talk|join|call"
    r"|send|reply|me|us|number|t\.me|wa\.me)\b|\+\d"
)
_RECOVERY: Final = re.compile(
    r"\b(?:recover\w*|retriev\w+|get back|reclaim)\b.{0,60}\b(?:crypto\w*|funds?"
    r"|assets?"
    r"|bitcoin|money|wallet|account)\b|\brecovery (?:service|support|expert|agent"
    r"|specialist"
    r"|assistance)s?\b"
)
_AIRDROP: Final = re.compile(
    r"\b(?:airdrops?|connect (?:your )?wallet|seed phrase|wallet address|private key"
    r"|presale|crypto ?giveaway)\b|\b(?:claim|get) (?:your |ur )?\$?\w+ (?:tokens?"
    r"|rewards?)\b"
)
_PRIZE: Final = re.compile(
    r"\b(?:you|u|ur|youve|have|mobile|number|winner)\b.{0,40}\b(?:won|winner|win"
    r"|awarded"
    r"|selected|chosen|entitled)\b|\b(?:prize|award|voucher|jackpot|lottery"
    r"|sweepstake|bonus|reward|giveaway|cash ?back|guaranteed)\b.{0,60}\b(?:claim\w*"
    r"|call"
    r"|text|won|collect\w*|redeem\w*)\b|\b(?:claim|collect) (?:your|ur|the|yr)\b"
    r"|\bw[o0]n an?\b.{0,20}\b(?:cash|prize|ipod|iphone|holiday|guaranteed)|\blucky"
    r" day\b"
    r"|\b(?:important|urgent|new) (?:customer service |voice)?(?:message|announcement"
    r"|mail)"
    r"(?: waiting)?\b.{0,40}\bcall\b|\bcall\b.{0,40}\burgent message\b"
    r"|\bfree (?:gift|phone|mobile|camera|iphone|msgs?|texts?|entry|money|crypto)\b"
)
_ACCOUNT: Final = re.compile(
    r"\b(?:accounts?|card|profile|mailbox|payment|access|service|coverage|benefits?"
    r"|insurance|prescription|package|parcel|delivery)\b.{0,40}\b(?:suspend\w*|lock\w*"
    r"|limited|blocked|deactivat\w+|expire[sd]?|on hold|restricted|terminat\w+"
    r"|declined)\b"
    r"|\b(?:verify|confirm|update|validate|re-?activate|unlock)\b.{0,30}\b(?:account"
    r"|identity"
    r"|billing|payment|details|information|card)\b|\bunusual (?:activity|sign)\b"
    r"|\btax refund\b|\brefund of\b"
)
_LOGIN: Final = re.compile(
    r"\b(?:log ?in|sign ?in|log ?on)\b.{0,40}\b(?:password|credentials|passcode|pin)\b"
)
_URGENCY: Final = re.compile(
    r"\b(?:urgent(?:ly)?|immediately|act (?:now|fast)|final (?:notice|attempt|warning)"
    r"|within (?:24|48|12) h\w*|expires? (?:today|soon|in)|last chance|hurry|asap"
    r"|limited (?:time|spots|slots)|do not (?:ignore|delay))\b"
)
_LINK: Final = re.compile(
    r"https?://|\bwww\.|\b[\w-]+\.(?:com|net|co|org|info|xyz|cc|lol|me|ly|do|fun|io"
    r"|uk)/\w"
)
_PREMIUM: Final = re.compile(
    r"\b(?:call|text|txt|reply|dial|ring|send|contact)\b.{0,30}\b\d{5,}\b|\bp(?:er)?"
    r" ?min\b"
    r"|\b\d+p(?:pm| per)\b|\b18\+"
)

_ON_A_SENTENCE: Final = (
    (
        "asks_payment",
        _PAYMENT,
        5.0,
        "It asks for money in a way that cannot be undone.",
    ),
    ("offers_recovery", _RECOVERY, 4.5, "It offers to bring lost money back."),
    ("wants_login", _LOGIN, 3.5, "It wants a login with its password."),
    ("airdrop", _AIRDROP, 4.5, "It promises tokens to whoever connects a wallet."),
)
_ON_THE_WHOLE: Final = (
    ("prize", _PRIZE, 3.2, "It promises a prize or something free."),
    ("account_trouble", _ACCOUNT, 2.5, "It says that an account needs attention."),
    ("urgency", _URGENCY, 1.0, "It urges."),
    ("link", _LINK, 0.8, "It leads to a link."),
    ("premium_number", _PREMIUM, 2.0, "It wants a number called or texted."),
)


def scam(passage: Passage) -> LabelScore | None:
    """Return whether `passage` tries to cheat; None if it cannot be read."""
    if not passage.readable:
        return None
    return scored((_PRIOR, *_found(passage.sentences)), THRESHOLD)


def _found(sentences: Sequence[str]) -> Iterator[Signal]:
    reaching = [said for said in map(without_denials, sentences) if _reaches_out(said)]
    if any(map(asks_for_data, reaching)):
        why = (
            "It asks for an insurance id, a social security number, a card or a login."
        )
        yield _signal("asks_for_data", 4.5, why)
    if any(_MESSENGER.search(said) and _REACH.search(said) for said in reaching):
        yield _signal("moves_to_messenger", 4.0, "It leads away to a messenger.")
    for name, pattern, weight, why in _ON_A_SENTENCE:
        if any(map(pattern.search, reaching)):
            yield _signal(name, weight, why)
    whole = " ".join(said for said in sentences if not _WARNING.search(said))
    for name, pattern, weight, why in _ON_THE_WHOLE:
        if pattern.search(whole):
            yield _signal(name, weight, why)


def _reaches_out(sentence: str) -> bool:
    """Return whether `sentence` asks its reader, not tells of who asked."""
    return not _OWN_STORY.search(sentence) and not _WARNING.search(sentence)


def _signal(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
