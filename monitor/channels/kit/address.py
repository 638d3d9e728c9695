"""Addresses of receivers, as an admin writes them.

Most are secret: many receivers take whoever knows one for a friend.
"""

import ipaddress
import re
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr

LONGEST_ADDRESS: Final = 2048
"""Characters. Source: the length that HTTP clients and proxies accept in practice."""

# RFC 1123 labels, and the underscore that some internal networks use.
_HOST_NAME: Final = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?", re.IGNORECASE
)


def _checked(url: str) -> str:
    plain_ascii = url.isascii() and url.isprintable() and " " not in url
    if len(url) > LONGEST_ADDRESS or not plain_ascii:
        raise ValueError("write the address in ASCII, with at most 2048 characters")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise ValueError("its host or port cannot be read") from error
    if not is_host(host):
        raise ValueError("write a whole address, e.g. https://hooks.example/wardwatch")
    if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)):
        return url
    raise ValueError("use https; plain http goes only to this machine (127.0.0.1)")


def _secret(address: SecretStr) -> SecretStr:
    _checked(address.get_secret_value())
    return address


def _base(url: str) -> str:
    parts = urlsplit(_checked(url))
    if parts.username is not None or parts.query or parts.fragment:
        raise ValueError("write it without a user, a password and a query")
    return url.rstrip("/")


def is_host(host: str) -> bool:
    """Return whether `host` is a name or an address that can be connected to."""
    return bool(_HOST_NAME.fullmatch(host)) or _is_ip(host)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Return whether `host` is this machine."""
    if _is_ip(host):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


Address = Annotated[SecretStr, AfterValidator(_secret)]
"""An https address, or plain http to loopback; it never prints."""

BaseUrl = Annotated[str, AfterValidator(_base)]
"""Like `Address`, but no secret, and without an ending slash."""
