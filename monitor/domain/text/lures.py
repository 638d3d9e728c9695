"""What imposters promise or threaten so that readers answer: refunds, grants, jobs.

Source: the imposters' stories in the FTC's and IC3's yearly notices. Each pattern is
linear in the text's length.
"""

from collections.abc import Iterable
from typing import Final

from monitor.domain.text.denials import without_denials
from monitor.domain.text.scams import scams
from monitor.domain.text.soliciting import sentences_in
from monitor.domain.text.wording import Wording, Wordings

_MONEY: Final = (
    r"(?:refunds?|compensation|settlements?|grants?|stimulus|rebates?|reimbursements?"
    r"|relief (?:funds?|money|checks?|payments?)|cash|prizes?|rewards?|gift ?cards?"
    r"|benefits?|vouchers?|bonus(?:es)?|unclaimed \w+)"
)
_GIFT: Final = Wording(
    r"(?:\b(?:are|may be|might be|could be|is|youre|been) (?:owed|due|entitled to"
    r"|eligible for|approved for|selected for|chosen for)|^\W*(?:owed|entitled to)"
    r"|\b(?:claim|collect|redeem|receive|unlock|win|get)(?: (?:your|ur|a|an|the))?"
    rf"|\bapply for)(?: [\w$,]+){{0,3}}? {_MONEY}\b"
    r"|\b(?:free|government|federal|hardship|medical|relief|patient)"
    r" (?:medical |cash )?"
    r"grants?\b|\bgiveaways?\b|\bcash prizes?\b|\bfree (?:iphone|gift ?cards?|cash)\b"
    r"|\b(?:refunds?|compensation|payouts?) (?:available|waiting|pending|now|today)\b"
    r"|\b(?:claim|collect|redeem|unlock|win) (?:\w+ ){0,2}?\$ ?\d"
    r"|\$ ?\d[^.\n]{0,60}\bto claim\b|\bflex cards?\b"
    r"|\bmedical (?:debts?|bills?) (?:relief|forgiveness|forgiven|cancell?ed|erased)\b"
)
_TROUBLE: Final = Wording(
    r"\b(?:verify|confirm|validate|unlock|restore|re-?activate|secure|re-?verify|claim)"
    r" (?:your|ur|all) (?:[\w-]+ ){0,3}?(?:accounts?|identity|profile"
    r"|benefits?|coverage"
    r"|insurance|information|details|portal|eligibility|membership|records?|payments?"
    r"|balance|access|appointments?|slot|refund)\b"
    r"|\b(?:accounts?|portal|access|coverage|insurance|records|benefits?)(?: \w+)? "
    r"(?:will be|has been|have been|is|are|was|gets?) (?:suspended|locked|limited"
    r"|blocked|deactivated|closed|terminated|cancell?ed|on hold|expir\w+|restricted)\b"
    r"|\b(?:outstanding|overdue|unpaid|past[ -]due) (?:\w+ )?(?:bills?|balances?"
    r"|invoices?|payments?|accounts?|fees?|charges?)\b"
    r"|\b(?:avoid|prevent|stop) (?:\w+ )?(?:suspension|collections?|legal action"
    r"|late fees?|penalt\w+|cancellation|losing|interruption)\b|\bfinal notice\b"
    r"|\b(?:keep|regain|maintain) (?:your )?(?:\w+ )?(?:access|coverage|benefits)\b"
    r"|\b(?:click|tap|use|follow|visit) (?:\w+ ){0,3}?link (?:\w+ ){0,3}?to (?:verify"
    r"|claim|confirm|update|unlock|restore|pay|receive|settle)\b"
)
_JOB: Final = Wording(
    r"\b(?:no|without) experience (?:is )?(?:needed|required|necessary)\b"
    r"|\b(?:earn|make|paying|pays?) (?:up to )?\$ ?\d[\d,.]*k?\b(?: ?(?:a"
    r"|an|per|/|every)"
    r" ?| )(?:hour|hr|day|week|wk|month|daily|weekly|monthly)"
    r"|\b(?:work from home|remote) (?:\w+ ){0,3}?(?:jobs?|positions?|roles?|openings?"
    r"|opportunit\w+|vacanc\w+)\b.{0,80}\b(?:telegram|whats ?app|dm|inbox|text|message"
    r"|signal)\b|\bdata entry (?:\w+ )?(?:jobs?|positions?|clerks?)\b"
    r"|\b(?:interviews?|hiring|onboarding|apply|recruit\w*"
    r"|hr)\b.{0,60}\b(?:on|via|through"
    r"|over|by) (?:telegram|whats ?app|signal|google chat|hangouts|dm|text)\b"
)
_DRUGS: Final = Wording(
    r"\b(?:no|without(?: an?)?) (?:prescription|rx|script)(?: is)?(?:"
    r" needed| required)?\b"
    r"|\b(?:vaccine|vaccination|vax) (?:cards?|certificates?|passports?) (?:available"
    r"|without)\b|\bexemption (?:letters?|cards?) available\b"
)
_SCARCE: Final = Wording(
    r"\b(?:limited|few|only \d+) (?:\w+ )?(?:slots?|spots?|seats?"
    r"|places)\b.{0,60}\b(?:dm"
    r"|inbox|message|text|claim|register|whats ?app|telegram|click|link)\b"
)
_LURES: Final = (_GIFT, _TROUBLE, _JOB, _DRUGS, _SCARCE)
_ANY: Final = Wordings(*_LURES)


def lures(text: str) -> bool:
    """Return whether `text` promises or threatens what imposters do.

    Some of it practices write as well, see `monitor.domain.text.scams` for the rest.

    Args:
        text: Plain small letters, see `fold_text`.
    """
    if scams(text):
        return True
    perhaps = _ANY.perhaps_in(text)
    return bool(perhaps) and any(_lures(perhaps, said) for said in sentences_in(text))


def _lures(perhaps: Iterable[Wording], sentence: str) -> bool:
    if not any(pattern.search(sentence) for pattern in perhaps):
        return False
    said = without_denials(sentence)
    return any(pattern.search(said) for pattern in _LURES)
