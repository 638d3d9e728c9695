"""How much a profile talks its readers into something: by words, whatever their order.

Words of money, goods, haste and data, and those by which readers are spoken to.

The sentences of frauds are new each time, their words are not. Source: the imposters'
stories in the FTC's and IC3's yearly notices and the HHS inspector general's alerts.
"""

import re
from collections.abc import Set as AbstractSet
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_SUM: Final = re.compile(
    r"[$\u00a3\u20ac] ?\d|\d (?:usd|dollars|bucks|euros)\b"
    r"|\d ?% off\b"
)
_OF_A_SUM: Final = 2
"""Words that a sum of money counts as: practices show none, nor do their namesakes."""

_MONEY: Final = frozenset({
    "airdrop", "amazon", "ath", "balance", "bank", "binance", "bitcoin", "bonus", "btc",
    "buy", "cash", "cashapp", "cheap", "check", "cheque", "coin", "compensation",
    "compramos", "coupon", "crypto", "debit", "debt", "deposit", "deposito", "deposits",
    "descuento", "dinero", "discount", "discounts", "dolares", "dollars", "donate",
    "donation", "donations", "earn", "fee", "fees", "free", "gana", "gift", "giftcard",
    "giftcards", "gifts", "giveaway", "grant", "grants", "gratis", "income", "invest",
    "investment", "investor", "investors", "invoice", "loan", "loans", "oferta",
    "overdue", "owed", "pago", "pagos", "paid", "pay", "paying", "payment", "payments",
    "payout", "paypal", "precio", "premio", "prepaid", "prepay", "presale", "price",
    "prices", "prize", "prizes", "profit", "refund", "refundable", "refunds", "regalo",
    "returns", "reward", "rewards", "salary", "sale", "sell", "settle", "sorteo",
    "steam", "stipend", "tarjeta", "tax", "token", "tokens", "unpaid", "upfront", "usd",
    "usdt", "vendemos", "venmo", "voucher", "vouchers", "wallet", "weekly", "win",
    "winner", "winners", "wire", "zelle",
})  # fmt: skip
_HASTE: Final = frozenset({
    "activate", "anonymous", "apply", "approved", "arrest", "claim", "click", "confirm",
    "deadline", "delivery", "discreet", "dm", "dms", "eligible", "exclusive", "expires",
    "fast", "final", "guaranteed", "hrs", "hurry", "inbox", "instant", "instantly",
    "interview", "interviews", "lawsuit", "left", "limited", "needed", "overnight",
    "penalty", "positions", "qualify", "register", "selected", "shipping", "slot",
    "slots", "spots", "suspended", "tap", "telegram", "today", "urgent", "verify",
    "wanted", "warrant", "whatsapp",
})  # fmt: skip
_GOODS: Final = frozenset({
    "adderall", "addys", "airpods", "brace", "braces", "cbd", "certificate",
    "certificates", "codeine", "dna", "donor", "donors", "excuse", "excuses",
    "exemption", "exemptions", "genetic", "gummies", "hiring", "implants", "iphone",
    "kidney", "kidneys", "kit", "kits", "klonopin", "laptop", "letterhead", "letters",
    "login", "medicare", "meds", "methadone", "mounjaro", "notes", "organ", "organs",
    "oxy", "ozempic", "passport", "password", "patch", "percocet", "percs", "pills",
    "placards", "quiz", "recruiter", "remote", "rinon", "semaglutide", "ssn",
    "suboxone", "subutex", "supplement", "supplements", "suppliers", "survey", "swab",
    "tender", "tenders", "tirzepatide", "tramadol", "vendor", "wegovy", "xanax", "xans",
})  # fmt: skip
_DATA: Final = frozenset({
    "account", "accounts", "address", "card", "cards", "chart", "code", "codigo",
    "cuenta", "dob", "id", "identity", "insurance", "licencia", "license", "name",
    "number", "numbers", "photo", "pic", "portal", "record", "records", "result",
    "results", "selfie",
})  # fmt: skip
_ASKING: Final = frozenset({
    "accepted", "aqui", "avoid", "comment", "contact", "dear", "envie", "escribanos",
    "fill", "get", "kindly", "log", "message", "must", "need", "please", "reach",
    "ready", "receive", "reply", "required", "reserve", "send", "su", "sus", "unlock",
    "update", "ur", "us", "write", "you", "your", "yours",
})  # fmt: skip
"""How one speaks to readers from whom something is wanted."""

_SOLD: Final = _MONEY | _HASTE | _GOODS


def sales(text: str) -> int:
    """Return how many different words of money, goods and haste `text` has.

    A sum of money is two more.

    Args:
        text: Plain small letters, see `fold_text`.
    """
    return _sales(text, set(_WORD.findall(text)))


def offers(text: str) -> int:
    """Return the same with words of data, and of asking readers for them.

    Of those that ask one more counts than of all others: they are polite as well.
    """
    words = set(_WORD.findall(text))
    wanted = _sales(text, words) + len(_DATA & words)
    return wanted + min(wanted + 1, len(_ASKING & words))


def _sales(text: str, words: AbstractSet[str]) -> int:
    return len(_SOLD & words) + (_OF_A_SUM if _SUM.search(text) else 0)
