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
from monitor.domain.text.soliciting import without_denials
from monitor.texts.demands import at_a_desk, demands_data
from monitor.texts.drug_sales import sells_drugs
from monitor.texts.passage import Passage
from monitor.texts.scores import prior, scored

THRESHOLD: Final = 0.5

_PRIOR: Final = prior(-4.0, "Few texts about a practice are a fraud.")

_TO_WRITER: Final = re.compile(
    r"\b(?:send|text|dm|give|tell|message|e-?mail|write|reply|inbox|show|read)"
    r"(?: to)? (?:me|us|here|below)\b"
)
# "They told me to text them" isn't it, nor "I asked them to text me".
_TO_MESSENGER: Final = re.compile(
    r"(?<!to )\b(?:message|dm|text|contact|inbox|add|write|reach|hit)(?: to)? (?:me|us)"
    r"(?: up)? (?:on|via|through|at|in) (?:whats ?app|telegram|wechat|viber|signal"
    r"|snap ?chat)\b"
)
_OWN_STORY: Final = re.compile(r"\b(?:my|mine|i|ive|im)\b")
_INTRODUCTION: Final = re.compile(
    r"\b(?:im|i am|this is|my name is) (?:an? |the |with |from |at )"
)
_OF_OTHERS: Final = re.compile(
    r"\b(?:we (?:had|were)|they|she|he|asked me|told me|(?:give|hand|show) them)\b"
)
_WARNING: Final = re.compile(
    r"\b(?:beware|be aware|scams?|scammers?|fraud\w*|phishing|fake|impersonat\w+"
    r"|not affiliated|report (?:it|them|any))\b"
)

_PAYMENT: Final = re.compile(
    r"\b(?:pay|send|transfer|deposit|buy|purchase|wire|remit|settle"
    r"|prepay)\b(?:[\s'/$-]+[\w.,]+){0,8}?[\s'/-]+(?:gift ?cards?|itunes|google play"
    r"|zelle|cash ?app|venmo|bitcoin|btc|eth|crypto\w*|usdt|western union|moneygram"
    r"|wire transfer)\b"
    r"|\b(?:by|via|through|with|in|on|using) (?:gift ?cards?|zelle|cash ?app|bitcoin"
    r"|crypto|usdt|western union|moneygram|wire transfer)\b"
    r"|\b(?:only|just) (?:take|accept)s?\b(?: \w+){0,3}? (?:gift ?cards?|zelle"
    r"|cash ?app|venmo|bitcoin|crypto)\b|\b(?:accept|take)s?(?: \w+){0,3}? (?:gift"
    r" ?cards|bitcoin|crypto|western union)\b"
    r"|\b(?:wire|transfer|send) (?:your|the|all) (?:payment|money|balance|fee"
    r"|deposit)s?\b"
)
_UNTRACEABLE: Final = re.compile(
    r"\b(?:gift ?cards?|itunes|google play|bitcoin|btc|crypto\w*|usdt|western union"
    r"|moneygram)\b"
)
_DUE: Final = re.compile(
    r"\b(?:pay|settle|clear|cover|prepay|deposit|fees?|bills?|balance|copays?|refunds?"
    r"|codes?)\b"
)
"""Gift cards are for sale at many a desk, but settle nothing there."""
_MESSENGER: Final = re.compile(
    r"\b(?:whats ?app|telegram|wechat|viber|signal app|t\.me/\w+|wa\.me/\w+)\b"
)
_REACH: Final = re.compile(
    r"\b(?:message|contact|text|write|chat|reach|add|dm|inbox|continue|talk|join|call"
    r"|send|reply|me|us|number|t\.me|wa\.me)\b|\+\d"
)
_RECOVERY: Final = re.compile(
    r"\b(?:recover\w*|retriev\w+|get back|reclaim)\b.{0,60}\b(?:crypto\w*|funds?"
    r"|assets?|bitcoin|money|wallet|account)\b|\brecovery (?:service|support|expert"
    r"|agent|specialist|assistance)s?\b"
)
_AIRDROP: Final = re.compile(
    r"\b(?:airdrops?|connect (?:your )?wallet|seed phrase|wallet address|private key"
    r"|presale|crypto ?giveaway)\b|\b(?:claim|get) (?:your |ur )?\$?\w+ (?:tokens?"
    r"|rewards?)\b"
)
_PRIZE: Final = re.compile(
    r"\b(?:you|u|ur|youve|have|mobile|number|winner)\b.{0,40}\b(?:won|winner|win"
    r"|awarded|selected|chosen|entitled)\b|\b(?:prize|award|voucher|jackpot|lottery"
    r"|sweepstake|bonus|reward|giveaway|cash ?back|guaranteed)\b.{0,60}\b(?:claim\w*"
    r"|call|text|won|collect\w*|redeem\w*)\b|\b(?:claim|collect) (?:your|ur|the|yr)\b"
    r"|\bw[o0]n an?\b.{0,20}\b(?:cash|prize|ipod|iphone|holiday|guaranteed)"
    r"|\blucky day\b"
    r"|\b(?:important|urgent|new) (?:customer service |voice)?(?:message|announcement"
    r"|mail)(?: waiting)?\b.{0,40}\bcall\b|\bcall\b.{0,40}\burgent message\b"
    r"|\bfree (?:gift|phone|mobile|camera|iphone|msgs?|texts?|entry|money|crypto)\b"
)
_ACCOUNT: Final = re.compile(
    r"\b(?:accounts?|card|profile|mailbox|payment|access|service|coverage|benefits?"
    r"|insurance|prescription|package|parcel|delivery)\b.{0,40}\b(?:suspend\w*|lock\w*"
    r"|limited|blocked|deactivat\w+|expire[sd]?|on hold|restricted|terminat\w+"
    r"|declined)\b"
    r"|\b(?:verify|confirm|update|validate|re-?activate|unlock)\b.{0,30}\b(?:account"
    r"|identity|billing|payment|details|information|card)\b|\bunusual (?:activity"
    r"|sign)\b"
    r"|\btax refund\b|\brefund of\b"
    r"|\b(?:you have|your) an? ?(?:outstanding|overdue|unpaid|past[ -]due)\b"
    r"|\byour (?:outstanding|overdue|unpaid|past[ -]due)\b"
)
_LOGIN: Final = re.compile(
    r"\b(?:log ?in|sign ?in|log ?on)\b.{0,40}\b(?:password|credentials|passcode|pin)\b"
)
_URGENCY: Final = re.compile(
    r"\b(?:urgent(?:ly)?|immediately|act (?:now|fast)|final (?:notice|attempt|warning)"
    r"|within (?:24|48|12) h\w*|expires? (?:today|soon|in)|last chance|hurry|asap"
    r"|limited (?:time|spots|slots)|do not (?:ignore|delay)"
    r"|now or (?:it|you|your)|(?:to )?avoid (?:\w+ )?(?:legal|collections?|suspension"
    r"|penalt\w+|late fees?))\b"
)
_LINK: Final = re.compile(
    r"https?://|\bwww\.|\blinks? in (?:my |our |the )?(?:bio|comments?|profile)\b"
    r"|(?<![\w-])[\w-]{1,63}\.(?:com|net|co|org|info|xyz|cc|lol|me|ly|do|fun|io|uk)/\w"
)
_PREMIUM: Final = re.compile(
    r"\b(?:call|text|txt|reply|dial|ring|send|contact)\b.{0,30}\b\d{5,}\b"
    r"|\bp(?:er)? ?min\b"
    r"|\b\d+p(?:pm| per)\b|\b18\+"
)

_ON_A_SENTENCE: Final = (
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
    yield from _wants(reaching)
    if any(_MESSENGER.search(said) and _REACH.search(said) for said in reaching):
        yield _signal("moves_to_messenger", 4.0, "It leads away to a messenger.")
    for name, pattern, weight, why in _ON_A_SENTENCE:
        if any(map(pattern.search, reaching)):
            yield _signal(name, weight, why)
    whole = " ".join(said for said in sentences if not _WARNING.search(said))
    for name, pattern, weight, why in _ON_THE_WHOLE:
        if pattern.search(whole):
            yield _signal(name, weight, why)
    if _LINK.search(whole) and any(map(_ACCOUNT.search, reaching)):
        yield _signal("trouble_link", 1.0, "A link is to end the trouble.")


def _wants(reaching: Sequence[str]) -> Iterator[Signal]:
    """Yield what the reader is to give."""
    if any(map(demands_data, reaching)):
        why = (
            "It asks for an insurance id, a social security number, a card or a login."
        )
        yield _signal("asks_for_data", 4.5, why)
    asked = [said for said in reaching if _PAYMENT.search(said) and not at_a_desk(said)]
    if asked:
        why = "It asks for money in a way that cannot be undone."
        yield _signal("asks_payment", 5.0, why)
    if any(_UNTRACEABLE.search(said) and _DUE.search(said) for said in asked):
        yield _signal(
            "untraceable", 2.0, "It wants a bill paid in gift cards or coins."
        )
    if any(map(sells_drugs, reaching)):
        yield _signal("sells_drugs", 5.0, "It offers medicines with no prescription.")


def _reaches_out(sentence: str) -> bool:
    """Return whether `sentence` asks its reader, not tells of who asked."""
    if _OF_OTHERS.search(sentence) or _WARNING.search(sentence):
        return False
    if not _OWN_STORY.search(_INTRODUCTION.sub(" ", sentence)):
        return True
    if _TO_MESSENGER.search(sentence):
        return True
    asked = _TO_WRITER.search(sentence)
    return asked is not None and "your" in sentence[asked.end() :].split()


def _signal(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
