"""Addresses on the web: the hosts that links and texts lead to."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from monitor.domain.text.services import service_of

MAX_LINKS: Final = 50
"""Links that are looked at; profiles of every network have fewer."""

_MAX_URL: Final = 2048
MAX_HOST: Final = 253
"""Characters of a name in the DNS (RFC 1035, 2.3.4: 255 octets)."""

_DOMAIN: Final = r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}"
_IN_TEXT: Final = re.compile(rf"(https?://|\b)({_DOMAIN})\b(/?)")
_MAIL: Final = re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}@({_DOMAIN})\b")
_POINT_WITHIN: Final = re.compile(r"\.[a-z0-9-]")
"""What every address has; most points end sentences, and searching costs much more."""

_FREE_MAIL: Final = frozenset({
    "aol.com", "att.net", "comcast.net", "gmail.com", "gmx.com", "gmx.net",
    "googlemail.com", "hotmail.com", "icloud.com", "live.com", "mail.com", "mail.ru",
    "me.com", "msn.com", "outlook.com", "pm.me", "proton.me", "protonmail.com",
    "sbcglobal.net", "tuta.com", "verizon.net", "yahoo.com", "yandex.com", "ymail.com",
    "zoho.com",
})  # fmt: skip
"""Hosts at which anybody has an address: they are nobody's site."""

_ENDINGS: Final = frozenset({
    "app", "au", "biz", "ca", "care", "click", "clinic", "co", "com", "dental",
    "dentist", "dev", "doctor", "edu", "example", "gov", "health", "hospital", "icu",
    "ie", "info", "io", "me", "medical", "mil", "net", "nhs", "nz", "online", "org",
    "page", "shop", "site", "store", "top", "uk", "us", "vet", "vip", "website", "xyz",
})  # fmt: skip
"""Endings that make an address of words in a sentence; before others a space was left
out, as in Dr.Kim or St.Louis. Of the IANA root zone, those that sites of practices and
of fakes mostly have."""

_WRAPPER: Final = "t.co"
"""X puts it in place of every address in a text; where it leads is among the links."""


def hosts_of(links: Iterable[str], text: str = "") -> tuple[str, ...]:
    """Return the hosts of `links` and of the addresses in `text`, each once.

    Of e-mail addresses it is the host, unless anybody can have an address there.
    """
    linked = [_host(link) for link, _ in zip(links, range(MAX_LINKS), strict=False)]
    small = text.lower()
    written = islice(_written(small), MAX_LINKS) if _POINT_WITHIN.search(small) else ()
    return tuple(dict.fromkeys(filter(None, (*linked, *written))))


def _written(text: str) -> Iterator[str]:
    """Yield the hosts of the addresses in `text`, in small letters."""
    mailed = _MAIL.findall(text) if "@" in text else ()
    yield from (host for host in mailed if host not in _FREE_MAIL)
    for scheme, host, path in _IN_TEXT.findall(_MAIL.sub(" ", text)):
        name = host.removeprefix("www.")
        certain = scheme or path or name != host or service_of(host)
        if host != _WRAPPER and (certain or host.rpartition(".")[2] in _ENDINGS):
            yield name


def _host(link: str) -> str:
    address = link[:_MAX_URL].strip()
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        host = (parts.hostname or "").strip(".").removeprefix("www.")
    except ValueError:
        # No browser follows an address that is none.
        return ""
    return host if len(host) <= MAX_HOST else ""


def within(host: str, domain: str) -> bool:
    """Return whether `host` is `domain` or a name under it."""
    return host == domain or host.endswith(f".{domain}")
