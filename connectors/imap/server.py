"""Mailboxes' servers, as an admin writes them: imaps://imap.example:993."""

import ipaddress
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator


class Protection(StrEnum):
    """How a connection is protected; its word is the scheme."""

    NONE = "imap"
    TLS = "imaps"
    STARTTLS = "imap+starttls"


_PORTS: Final = {Protection.NONE: 143, Protection.TLS: 993, Protection.STARTTLS: 143}
"""Source: RFC 8314, section 7; RFC 9051, section 2.1."""

_HINT: Final = (
    "must be imaps:// or imap+starttls:// with a host, e.g. imaps://imap.example"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where a mailbox is.

    Attributes:
        protection: How the connection is protected.
        host: Name or address.
        port: 1..65535.
    """

    protection: Protection
    host: str
    port: int


def server_at(url: str) -> Server:
    """Return the server that `url` names.

    Raises:
        ValueError: It names none, holds more than scheme, host and port, or is
            plain and not on this machine. The message never holds the URL.
    """
    try:
        parts = urlsplit(url)
        protection = Protection(parts.scheme)
        port = _PORTS[protection] if parts.port is None else parts.port
    except ValueError:
        raise ValueError(_HINT) from None
    host = parts.hostname or ""
    if parts.username is not None:
        raise ValueError("must name no user; write `username` and `password`")
    rest = parts.path.strip("/") or parts.query or parts.fragment
    plain = url.isascii() and url.isprintable() and not set(url) & set(" \\")
    if rest or not (host and port and plain):
        raise ValueError(_HINT)
    if protection is Protection.NONE and not _is_here(host):
        raise ValueError("must be protected; imap:// goes only to 127.0.0.1")
    return Server(protection=protection, host=host, port=port)


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _checked(url: str) -> str:
    server_at(url)
    return url


ServerUrl = Annotated[str, AfterValidator(_checked)]
"""Where a mailbox's server is, as text."""
