"""Whether a text tries to cheat its readers out of money, data or a login.

A patient who tells that the desk wanted a card asks for nothing: requests count where
they reach out to the reader and nothing denies them. Recognisers read English and
Spanish (`scam_spanish.py`) in Latin letters; other texts abstain. Contributions were
set by hand and checked on the development halves of benchmarks/text/scam.py.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from monitor.domain.findings import Signal
from monitor.domain.reading import LabelScore
from monitor.domain.text.denials import without_denials
from monitor.domain.text.wording import Wording
from monitor.texts.demands import at_a_desk, demands_data
from monitor.texts.drug_sales import sells_drugs
from monitor.texts.language import Language
from monitor.texts.passage import Passage
from monitor.texts.scam_lures import (
    ADDRESS,
    LINK,
    ON_A_SENTENCE,
    ON_THE_WHOLE,
    in_trouble,
    sends_shopping,
    vouches,
)
from monitor.texts.scam_spanish import spanish_scam
from monitor.texts.scores import prior, scored

THRESHOLD: Final = 0.5

_PRIOR: Final = prior(-3.5, "Few texts about a practice are a fraud.")

_TO_WRITER: Final = Wording(
    r"\b(?:send|text|dm|give|tell|message|e-?mail|write|reply|inbox|show|read)"
    r"(?: to)? (?:me|us|here|below)\b"
)
# "They told me to text them" isn't it, nor "I asked them to text me".
_TO_MESSENGER: Final = Wording(
    r"(?<!to )\b(?:message|dm|text|contact|inbox|add|write|reach|hit)(?: to)? (?:me|us)"
    r"(?: up)? (?:on|via|through|at|in) (?:whats ?app|telegram|wechat|viber|signal"
    r"|snap ?chat|hangouts|google chat|kik|wickr)\b"
)
_OWN_STORY: Final = Wording(
    r"\b(?:my|mine|i|ive|im)\b|^(?:paid|got|had|tried|used|went|sent|gave)\b"
)
_INTRODUCTION: Final = Wording(
    r"\b(?:im|i am|this is|my name is) (?:an? |the |with |from |at )"
)
_OF_OTHERS: Final = Wording(
    r"\b(?:we (?:had|were)|they|she|he|asked me|told me|(?:give|hand|show) them)\b"
)
_WARNING: Final = Wording(
    r"\b(?:beware|be aware|scams?|scammers?|fraud\w*|phishing|fake|impersonat\w+"
    r"|not affiliated|report (?:it|them|any))\b"
)

_PAYMENT: Final = Wording(
    r"\b(?:pay|send|transfer|deposit|buy|purchase|wire|remit|settle"
    r"|prepay)\b(?:[\s'/$-]+[\w.,]+){0,8}?[\s'/-]+(?:gift ?cards?|itunes|google play"
    r"|zelle|cash ?app|venmo|bitcoin|btc|eth|crypto\w*|usdt|western union|moneygram"
    r"|wire transfer)\b"
    r"|\b(?:by|via|through|with|in|on|using) (?:(?:apple|amazon|vanilla|steam"
    r"|green ?dot) (?:gift |prepaid )?cards?|gift ?cards?|zelle|cash ?app|bitcoin"
    r"|crypto|usdt|western union|moneygram|wire transfer)\b"
    r"|\b(?:only|just) (?:take|accept)s?\b(?: \w+){0,3}? (?:gift ?cards?|zelle"
    r"|cash ?app|venmo|bitcoin|crypto)\b|\b(?:accept|take)s?(?: \w+){0,3}? (?:gift"
    r" ?cards|bitcoin|crypto|western union)\b"
    r"|\b(?:wire|transfer|send) (?:your|the|all) (?:payment|money|balance|fee"
    r"|deposit)s?\b"
)
_APP: Final = (
    r"(?:(?:^|[,:;!.(-] ?|\b(?:just|please|now|then|and|or|so|simply|kindly|must|can"
    r"|should) )(?:zelle|venmo|cash ?app|paypal)"
    r"(?= (?:us|me|him|her|it|the|your|this|an?)\b| ?[$]?\d))"
)
_PLACE: Final = (
    r"(?:slots?|spots?|appointments?|appts?|bookings?|dates?|visits?|places?|seats?"
    r"|reservations?|consult(?:ation)?s?|time)"
)
_HELD: Final = (
    r"(?:hold|keep|secure|reserve|confirm|lock(?: in)?|save|guarantee|book|claim"
    r"|schedule)"
)
_BOOKED: Final = Wording(
    rf"{_APP}.{{0,80}}\b{_HELD}(?: \w+){{0,4}}? {_PLACE}\b"
    rf"|\b{_HELD}(?: \w+){{0,4}}? {_PLACE}\b.{{0,20}}{_APP}"
    rf"|{_APP}.{{0,80}}\b{_PLACE}(?: \w+){{0,3}} (?:saved|held|secured|confirmed|yours"
    r"|booked|reserved|locked)\b"
    rf"|{_APP}(?: \w+)? (?:deposit|copay|fee|balance)\b"
)
"""An app's name as a verb: "Zelle $120 to hold your slot"."""
_UNTRACEABLE: Final = Wording(
    r"\b(?:gift ?cards?|itunes|google play|bitcoin|btc|crypto\w*|usdt|western union"
    r"|moneygram)\b"
)
_DUE: Final = Wording(
    r"\b(?:pay|settle|clear|cover|prepay|deposit|fees?|bills?|balance|copays?|refunds?"
    r"|codes?)\b"
)
"""Gift cards are for sale at many a desk, but settle nothing there."""
_MESSENGER: Final = Wording(
    r"\b(?:whats ?app|telegram|wechat|viber|signal app|t\.me/\w+|wa\.me/\w+"
    r"|wickr|(?:add|text|message|write|hit|find|dm)(?: to)? (?:me|us)(?: up)? (?:on|via"
    r"|in) (?:signal|hangouts|google chat|kik))\b"
)
_NOT_THERE: Final = Wording(
    r"\b(?:not|never|nor|neither) (?:\w+ )?(?:by|via|on|through|over|use|using|in)"
    r" (?:\w+ ){0,4}?(?:whats ?app|telegram|wechat|viber)(?:,? (?:or|nor|and) (?:\w+ )?"
    r"(?:whats ?app|telegram|wechat|viber))?\b"
)
_REACH: Final = Wording(
    r"\b(?:message|contact|text|write|chat|reach|add|dm|inbox|continue|talk|join|call"
    r"|send|reply|me|us|number|t\.me|wa\.me)\b|\bonly(?= ?(?:$|[^\w ]))|\+\d"
)


_OWN_LINE: Final = Wording(r"\bwhats ?app\b|\bwa\.me/\w+")
"""Practices answer there, too, and say so in their own posts."""


def scam(passage: Passage) -> LabelScore | None:
    """Return whether `passage` tries to cheat; None if it cannot be read."""
    if not passage.readable:
        return None
    told = _told(passage)
    if not told and passage.language is Language.OTHER:
        return None
    return scored((_PRIOR, *told.values()), THRESHOLD)


def _told(passage: Passage) -> Mapping[str, Signal]:
    """Return what tries to cheat, by name; rules misread other languages.

    Those of Spanish know no English denial or warning, and have words of both.
    """
    own = passage.text.own
    english = _english(passage.sentences, own=own) if passage.in_english else ()
    sure = passage.language is Language.ENGLISH
    spanish = () if sure else spanish_scam(passage.sentences)
    found = (*spanish, *english)
    return {signal.name: signal for signal in found}


def _english(sentences: Sequence[str], *, own: bool) -> Iterator[Signal]:
    undenied = list(map(without_denials, sentences))
    reaching = [said for said in undenied if _reaches_out(said)]
    yield from _wants(reaching)
    if any(_leads_to_messenger(said, own=own) for said in reaching):
        yield _signal("moves_to_messenger", 4.0, "It leads away to a messenger.")
    for lure in ON_A_SENTENCE:
        if any(map(lure.wording.search, reaching)):
            yield _signal(lure.name, lure.weight, lure.why)
    whole = " ".join(said for said in sentences if not _WARNING.search(said))
    for lure in ON_THE_WHOLE:
        if lure.wording.search(whole):
            yield _signal(lure.name, lure.weight, lure.why)
    if LINK.search(whole) and any(map(in_trouble, reaching)):
        yield _signal("trouble_link", 1.0, "A link is to end the trouble.")
    yield from _told_of_oneself(undenied)


def _told_of_oneself(undenied: Sequence[str]) -> Iterator[Signal]:
    """Yield what cheats by the writer's own story, and so need not reach out."""
    if any(map(sends_shopping, undenied)):
        yield _signal("errand", 5.0, "It wants gift cards bought and their codes sent.")
    if vouches(undenied):
        yield _signal("vouches", 4.5, "It sends its readers to a healer or a hacker.")


def _wants(reaching: Sequence[str]) -> Iterator[Signal]:
    """Yield what the reader is to give."""
    if any(map(demands_data, reaching)):
        why = (
            "It asks for an insurance id, a social security number, a card or a login."
        )
        yield _signal("asks_for_data", 4.5, why)
    asked = [said for said in reaching if _wants_payment(said)]
    if asked:
        why = "It asks for money in a way that cannot be undone."
        yield _signal("asks_payment", 5.0, why)
    if any(_UNTRACEABLE.search(said) and _DUE.search(said) for said in asked):
        yield _signal(
            "untraceable", 2.0, "It wants a bill paid in gift cards or coins."
        )
    if sells_drugs(reaching):
        yield _signal("sells_drugs", 5.0, "It offers medicines with no prescription.")


def _wants_payment(said: str) -> bool:
    return bool(_PAYMENT.search(said) or _BOOKED.search(said)) and not at_a_desk(said)


def _leads_to_messenger(said: str, *, own: bool) -> bool:
    offered = _NOT_THERE.sub(" ", said)
    if own:
        offered = _OWN_LINE.sub(" ", offered)
    return bool(_MESSENGER.search(offered) and _REACH.search(offered))


def _reaches_out(sentence: str) -> bool:
    """Return whether `sentence` asks its reader, not tells of who asked."""
    if _OF_OTHERS.search(sentence) or _WARNING.search(sentence):
        return False
    told = ADDRESS.sub(" ", _INTRODUCTION.sub(" ", sentence))
    if not _OWN_STORY.search(told):
        return True
    if _TO_MESSENGER.search(sentence):
        return True
    asked = _TO_WRITER.search(sentence)
    return asked is not None and "your" in sentence[asked.end() :].split()


def _signal(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
