"""Takes secrets out of what is kept of a conversation with a platform."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_SECRET = re.compile(r"auth|cookie|credential|key|passw|secret|session|signature|token")


def kept_headers(headers: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return `headers` by lower-case name, without those that may carry secrets."""
    named = ((name.lower(), value) for name, value in headers)
    return {name: value for name, value in named if not _SECRET.search(name)}


def kept_url(url: str) -> str:
    """Return `url` without user and password, and with secret parameters starred."""
    parts = urlsplit(url)
    query = [
        (name, "***" if _SECRET.search(name.lower()) else value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
    ]
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=host, query=urlencode(query)))


def has_secret(url: str) -> bool:
    """Return whether the query of `url` has parameters that may be secret."""
    names = (name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True))
    return any(_SECRET.search(name.lower()) for name in names)
