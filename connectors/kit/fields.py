"""Reads single values out of what others wrote, so that they can be stored.

Databases refuse NUL and lone surrogates in text and whole numbers beyond 64
bits; lengths are capped because attackers choose them.
"""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from monitor.domain.time import from_iso

TEXT_LIMIT: Final = 10_000
"""Longest text kept, in characters; no platform's profile or review is longer."""

URL_LIMIT: Final = 2_048
"""Longest address kept, in characters."""

LINKS_LIMIT: Final = 50
"""Most links kept of one text."""

LARGEST: Final = 2**63 - 1
"""Largest whole number that a database stores."""

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_LINK = re.compile(
    r"https?://[^\s<>\"'`{}|\\^]+"
    # A bare domain, but neither an e-mail address nor a mention.
    r"|(?<![@\w./-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\b(?!@)(?:/[^\s<>\"'`]*)?"
)
_CLOSING = ".,;:!?)]}*_…"


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return `text` cut to `limit` characters, what cannot be stored replaced."""
    return _UNSTORABLE.sub("\ufffd", text[:limit])


def text_of(value: object, limit: int = TEXT_LIMIT) -> str:
    """Return `value` as storable text, empty if it is none."""
    return clean_text(value, limit) if isinstance(value, str) else ""


def count_of(value: object) -> int | None:
    """Return `value` if it is a whole number >= 0 of 64 bits, else None."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 0 <= value <= LARGEST else None


def moment_of(value: object) -> int | None:
    """Return the time that ISO 8601 `value` names in microseconds, else None."""
    if not isinstance(value, str):
        return None
    try:
        return from_iso(value)
    except (ValueError, OverflowError):
        return None


def web_url_of(value: object) -> str | None:
    """Return `value` if it is an http or https address that can be kept, else None."""
    if not isinstance(value, str) or len(value) > URL_LIMIT:
        return None
    url = clean_text(value.strip(), URL_LIMIT)
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def links_in(text: str) -> tuple[str, ...]:
    """Return the links in `text` in their order, each once.

    Bare domains count, as https addresses: attackers write "riverside.example/pay".
    """
    found = (link[0].rstrip(_CLOSING) for link in _LINK.finditer(text))
    return unique_links(url if "://" in url else f"https://{url}" for url in found)


def unique_links(urls: Iterable[str]) -> tuple[str, ...]:
    """Return the usable `urls` in their order, each once, `LINKS_LIMIT` at most."""
    usable = (kept for url in urls if (kept := web_url_of(url)) is not None)
    return tuple(dict.fromkeys(usable))[:LINKS_LIMIT]
