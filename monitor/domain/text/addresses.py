"""Addresses on the web: the hosts that links and texts lead to."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

MAX_LINKS: Final = 50
"""Links that are looked at; profiles of every network have fewer."""

_MAX_URL: Final = 2048
_MAX_HOST: Final = 253
"""Characters of a name in the DNS (RFC 1035, 2.3.4: 255 octets)."""

_IN_TEXT: Final = re.compile(
    r"(?:https?://|\b)((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})\b(?:[/?#]|\b)"
)

_WRAPPER: Final = "t.co"
"""X puts it in place of every address in a text; where it leads is among the links."""


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
        host = (parts.hostname or "").strip(".").removeprefix("www.")
    except ValueError:
        # No browser follows an address that is none.
        return ""
    return host if len(host) <= _MAX_HOST else ""


def within(host: str, domain: str) -> bool:
    """Return whether `host` is `domain` or a name under it."""
    return host == domain or host.endswith(f".{domain}")
