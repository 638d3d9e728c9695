"""Where a service is, as configurations name it."""

import ipaddress
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator

_UNWANTED = frozenset("\\@?#")


def check_base_url(url: str) -> str:
    """Return `url` without a trailing slash.

    Plain http is for test servers on this machine; elsewhere anybody on the way
    could read and change what a platform answers.

    Raises:
        ValueError: Not https, or http beyond loopback, or more than host, port
            and path. The message never holds the URL, which may hold a secret.
    """
    if any(mark in _UNWANTED or not mark.isprintable() for mark in url):
        raise ValueError("must be a plain URL: no user, query, fragment or backslash")
    parts = urlsplit(url)
    if not _has_host(parts):
        raise ValueError("must name a host, e.g. https://social.example")
    if parts.scheme != "https" and not _is_local_http(parts):
        raise ValueError("must start with https:// (http:// only to 127.0.0.1)")
    return url.rstrip("/")


def _has_host(parts: SplitResult) -> bool:
    try:
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_local_http(parts: SplitResult) -> bool:
    if parts.scheme != "http":
        return False
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return parts.hostname == "localhost"


BaseUrl = Annotated[str, AfterValidator(check_base_url)]
"""Where a service's API is; https, or http on this machine."""
