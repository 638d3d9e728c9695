"""Where a profile's links lead: the practice's own site, a lookalike, a risky service.

A link to the practice's site proves little, since anyone can set it; only a link
back would.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from monitor.domain.text.addresses import within
from monitor.domain.text.shorteners import SHORTENERS

_RISKY: Final = {
    "wa.me": "a messenger", "whatsapp.com": "a messenger", "t.me": "a messenger",
    "telegram.me": "a messenger", "telegram.org": "a messenger",
    "m.me": "a messenger", "signal.me": "a messenger", "line.me": "a messenger",
    "forms.gle": "a form builder", "docs.google.com": "a form builder",
    "forms.office.com": "a form builder", "jotform.com": "a form builder",
    "typeform.com": "a form builder", "surveymonkey.com": "a form builder",
    "formstack.com": "a form builder", "airtable.com": "a form builder",
    "cognitoforms.com": "a form builder", "wufoo.com": "a form builder",
    "paypal.me": "a payment", "paypal.com": "a payment", "cash.app": "a payment",
    "venmo.com": "a payment", "zellepay.com": "a payment",
    "buy.stripe.com": "a payment", "gofundme.com": "a payment",
}  # fmt: skip
"""Hosts to what they are; severity's table calls these a harm."""

_NOT_TELLING: Final = frozenset({
    "linktr.ee", "facebook.com", "instagram.com", "twitter.com", "x.com",
    "youtube.com", "tiktok.com", "linkedin.com", "bsky.app", "google.com",
})  # fmt: skip


class LinkKind(StrEnum):
    """What a link's host is to a practice."""

    OWN = "own"
    RISKY = "risky"
    SHORTENER = "shortener"
    OTHER = "other"


def kind_of(host: str, own_domains: Iterable[str]) -> LinkKind:
    """Return what `host` is to the practice that has `own_domains`."""
    if any(within(host, domain) for domain in own_domains):
        return LinkKind.OWN
    if risky_service(host):
        return LinkKind.RISKY
    return LinkKind.SHORTENER if host in SHORTENERS else LinkKind.OTHER


def risky_service(host: str) -> str | None:
    """Return what risky service `host` is, in words, or None."""
    return next((w for domain, w in _RISKY.items() if within(host, domain)), None)


def site_name(host: str) -> str:
    """Return the part of `host` that its owner chose, or an empty string."""
    if any(within(host, domain) for domain in _NOT_TELLING):
        return ""
    return " ".join(host.split(".")[:-1])
