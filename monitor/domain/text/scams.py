"""Promises and threats that no practice makes, nor its staff, volunteers or namesakes.

Real ones collect overdue bills, raffle gift cards and enrol for benefits; they neither
double coins nor tell their readers what they are owed. Source: the imposters' stories
in the FTC's and IC3's yearly notices, and what platforms say of pages that were taken
over. Each pattern is linear in the text's length.
"""

import re
from collections.abc import Iterable
from typing import Final

from monitor.domain.text.denials import without_denials
from monitor.domain.text.soliciting import sentences_in
from monitor.domain.text.wording import Wording, Wordings

_COINS: Final = (
    r"(?:bitcoins?|btc|ethereum|eth|usdt|dogecoin|xrp|solana|crypto\w*|forex|nfts?)"
)
_INVESTING: Final = Wording(
    rf"\b{_COINS} (?:\w+ ){{0,2}}?(?:giveaway|airdrop|trading|trader|investments?"
    r"|mining|profits?|returns?|signals?|expert|recovery|doubler)\b"
    r"|\b(?:invest(?:ing)?|trade|trading|earn|profits?|airdrop) (?:\w+ ){0,3}?"
    rf"{_COINS}\b|\b(?:send|deposit) (?:[\d.,]+ |\w+ ){{0,3}}?{_COINS}\b"
    r"|\b(?:double|triple|multiply|grow) (?:your|ur) (?:money|cash|income|savings"
    rf"|investments?|{_COINS})\b|\bguaranteed (?:\w+ )?(?:profits?|returns?|income)\b"
    r"|\binvest (?:\w+ ){0,2}?\$ ?\d[^.\n]{0,40}\b(?:get|receive|earn|make)\b"
)
_OWED_MONEY: Final = (
    r"(?:refunds?|compensation|settlements?|grants?|stimulus|prizes?|cash|relief"
    r" (?:funds?|money|checks?|payments?)|unclaimed \w+|inheritance|lottery)"
)
_OWED: Final = Wording(
    r"\b(?:(?:are|youre|is|been|be) (?:owed|due|entitled to|approved for|selected for"
    r"|chosen for)|(?:claim|collect|unlock|release) (?:your|ur))"
    rf"(?: [\w$,]+){{0,3}}? {_OWED_MONEY}\b"
    r"|\b(?:free|government|federal|hardship|empowerment) (?:\w+ ){0,2}?grants?"
    r"\b[^.\n]{0,60}\b(?:dm|inbox|message us|text|whats ?app|telegram|click|link)\b"
)
_LOCKED: Final = Wording(
    r"\b(?:your|this) (?:\w+ ){0,2}?(?:accounts?|page|profile|portal|access)"
    r" (?:will be|has been|have been|is|was|gets?|is about to be|is scheduled to be)"
    r" (?:\w+ )?(?:suspended|locked|limited|blocked|deactivated|disabled|deleted"
    r"|terminated|restricted|unpublished|removed)\b"
    r"|\bviolat\w+ (?:\w+ ){0,3}?(?:community standards|terms of (?:service|use)"
    r"|copyright)\b[^\n]{0,80}\b(?:verify|confirm|appeal|link|click)\b"
)
_MESSENGER: Final = r"(?:telegram|whats ?app|signal app|google chat|hangouts|wechat)"
_JOB: Final = Wording(
    r"\b(?:earn|make|get paid|paying|pays?) (?:up to )?\$ ?\d[\d,.]*k?\b[^.\n]{0,60}"
    rf"\b(?:from home|at home|online|from your phone|{_MESSENGER})\b"
    r"|\b(?:interviews?|hiring|hired|onboarding|recruit\w*|apply) [^.\n]{0,60}"
    rf"\b(?:on|via|through|over|by) {_MESSENGER}\b"
)
_DRUG: Final = (
    r"(?:ozempic|wegovy|mounjaro|semaglutide|tirzepatide|adderall|xanax|oxycodone"
    r"|oxycontin|percocet|vicodin|hydrocodone|fentanyl|tramadol|valium|viagra|cialis"
    r"|ritalin|ambien|codeine|antibiotics|pills|opioids|painkillers)"
)
_NO_RX: Final = r"\b(?:no|without(?: an?)?) (?:prescriptions?|rx|script)\b"
_DRUGS: Final = Wording(
    rf"\b{_DRUG}\b[^.\n]{{0,60}}{_NO_RX}|{_NO_RX}[^.\n]{{0,60}}\b{_DRUG}\b"
    r"|\b(?:vaccine|vaccination|vax) (?:cards?|certificates?|passports?) for sale\b"
    r"|\bexemption (?:letters?|cards?) for sale\b|\bdiscreet (?:delivery|shipping"
    r"|packaging)\b"
)
_KIDNEYS: Final = Wording(
    r"\b(?:sell(?:ing)?|buy(?:ing)?) (?:(?:your|ur|a|one|of) ){0,3}kidneys?\b"
)
_SCAMS: Final = (_INVESTING, _OWED, _LOCKED, _JOB, _DRUGS, _KIDNEYS)
_ANY: Final = Wordings(*_SCAMS)

_WARNED: Final = re.compile(
    r"\b(?:beware|be aware|watch out|warn(?:ing|s|ed)?|scam alert|fraud alert"
    r"|(?<!no )(?<!not )(?:scammers?|fraudsters?|imposters?|impostors?|callers?)"
    r"|(?:never|not|dont|wont) (?:say|tell|claim|write|text|threaten))\b"
)
"""Real ones tell their readers what others promise."""


def scams(text: str) -> bool:
    """Return whether a sentence of `text` promises or threatens what scams do.

    Args:
        text: Plain small letters, see `fold_text`.
    """
    perhaps = _ANY.perhaps_in(text)
    return bool(perhaps) and any(_scams(perhaps, said) for said in sentences_in(text))


def _scams(perhaps: Iterable[Wording], sentence: str) -> bool:
    if not any(pattern.search(sentence) for pattern in perhaps):
        return False
    said = without_denials(sentence)
    return any(_unwarned(pattern, said) for pattern in _SCAMS)


def _unwarned(pattern: Wording, sentence: str) -> bool:
    found = pattern.search(sentence)
    return found is not None and not _WARNED.search(sentence, 0, found.start())
