"""Mail servers, as an admin writes them: smtp+starttls://mail.example:587."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator

from monitor.channels.kit.address import is_host


class Protection(StrEnum):
    """How a connection to a mail server is protected; its word is the scheme."""

    NONE = "smtp"
    TLS = "smtps"
    STARTTLS = "smtp+starttls"


_PORTS: Final = {Protection.NONE: 25, Protection.TLS: 465, Protection.STARTTLS: 587}
"""Source: RFC 5321, section 4.5.4.2; RFC 8314, sections 3.3 and 7.3."""

_HINT: Final = (
    "write smtp://, smtps:// or smtp+starttls:// with a host and a port, "
    "e.g. smtp+starttls://mail.example:587"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where mail is handed in.

    Attributes:
        protection: How the connection is protected.
        host: Name or address.
        port: 1..65535.
    """

    protection: Protection
    host: str
    port: int


def mail_server(url: str) -> MailServer:
    """Return the mail server that `url` names.

    Raises:
        ValueError: It names none, or holds more than scheme, host and port.
    """
    try:
        parts = urlsplit(url)
        protection = Protection(parts.scheme)
        port = _PORTS[protection] if parts.port is None else parts.port
    except ValueError as error:
        raise ValueError(_HINT) from error
    host = parts.hostname or ""
    if parts.username is not None:
        raise ValueError("write user and password as options of their own")
    rest = parts.path.strip("/") or parts.query or parts.fragment
    if rest or not (port and url.isascii() and is_host(host)):
        raise ValueError(_HINT)
    return MailServer(protection=protection, host=host, port=port)


def _checked(url: str) -> str:
    mail_server(url)
    return url


MailServerUrl = Annotated[str, AfterValidator(_checked)]
"""A mail server's address as text."""
