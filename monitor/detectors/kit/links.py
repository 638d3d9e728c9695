"""Where a profile's links lead: the practice's own site, a lookalike, a risky service.

A link to the practice's site proves little, since anyone can set it; only a link
back would.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

MAX_LINKS: Final = 50
"""Links that are looked at; profiles of every network have fewer."""

_MAX_URL: Final = 2048
_IN_TEXT: Final = re.compile(
    r"(?:https?://|\b)((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})\b(?:[/?#]|\b)"
)

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

_SHORTENERS: Final = frozenset({
    "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly",
    "cutt.ly", "rebrand.ly", "shorturl.at", "rb.gy", "tiny.cc", "t.ly",
})  # fmt: skip

_WRAPPER: Final = "t.co"
"""X puts it in place of every address in a text; where it leads is among the links."""

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


def hosts_of(links: Iterable[str], text: str = "") -> tuple[str, ...]:
    """Return the hosts of `links` and of the addresses in `text`, each once."""
    linked = [_host(link) for link, _ in zip(links, range(MAX_LINKS), strict=False)]
    written = _IN_TEXT.findall(text.lower())[:MAX_LINKS]
    chosen = (host for host in written if host != _WRAPPER)
    return tuple(dict.fromkeys(filter(None, (*linked, *chosen))))


def _host(link: str) -> str:
    address = link[:_MAX_URL].strip()
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        return (parts.hostname or "").strip(".").removeprefix("www.")
    except ValueError:
        # No browser follows an address that is none.
        return ""


def kind_of(host: str, own_domains: Iterable[str]) -> LinkKind:
    """Return what `host` is to the practice that has `own_domains`."""
    if any(_within(host, domain) for domain in own_domains):
        return LinkKind.OWN
    if risky_service(host):
        return LinkKind.RISKY
    return LinkKind.SHORTENER if host in _SHORTENERS else LinkKind.OTHER


def risky_service(host: str) -> str | None:
    """Return what risky service `host` is, in words, or None."""
    return next((w for domain, w in _RISKY.items() if _within(host, domain)), None)


def site_name(host: str) -> str:
    """Return the part of `host` that its owner chose, or an empty string."""
    if any(_within(host, domain) for domain in _NOT_TELLING):
        return ""
    return " ".join(host.split(".")[:-1])


def _within(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")
