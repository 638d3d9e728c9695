"""Takes secrets out of what is kept of a conversation with a platform."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_SECRET = re.compile(r"auth|cookie|credential|key|passw|secret|session|signature|token")

_CREDENTIAL = re.compile(r'"([^"]+)"|(\S+)$')
"""In a header: each value of a list, or what follows the scheme."""
_SHORTEST: Final = 12
"""Characters; what is shorter may be a word that stands there anyway."""


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


def secrets_sent(headers: Iterable[tuple[str, str]], url: str) -> Collection[str]:
    """Return what a request with `headers` for `url` tells of secrets."""
    return {text for text in _sent(headers, url) if len(text) >= _SHORTEST}


def _sent(headers: Iterable[tuple[str, str]], url: str) -> Iterator[str]:
    for name, value in headers:
        if _SECRET.search(name.lower()):
            yield from (a or b for a, b in _CREDENTIAL.findall(value))
    for name, value in parse_qsl(urlsplit(url).query):
        if _SECRET.search(name.lower()):
            yield value


def kept_body(body: bytes, secrets: Iterable[str]) -> bytes:
    """Return `body` with `secrets` starred: some platforms repeat what they get."""
    for secret in secrets:
        body = body.replace(secret.encode(), b"***")
    return body
