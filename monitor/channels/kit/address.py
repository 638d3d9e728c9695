"""Addresses of receivers, as an admin writes them.

An address is a secret: many receivers take whoever knows it for a friend.
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


def _checked(address: SecretStr) -> SecretStr:
    url = address.get_secret_value()
    plain_ascii = url.isascii() and url.isprintable() and " " not in url
    if len(url) > LONGEST_ADDRESS or not plain_ascii:
        raise ValueError("write the address in ASCII, with at most 2048 characters")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise ValueError("its host or port cannot be read") from error
    if not (_HOST_NAME.fullmatch(host) or _is_ip(host)):
        raise ValueError("write a whole address, e.g. https://hooks.example/wardwatch")
    if parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host)):
        return address
    raise ValueError("use https; plain http goes only to this machine (127.0.0.1)")


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    if _is_ip(host):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


Address = Annotated[SecretStr, AfterValidator(_checked)]
"""An https address, or plain http to loopback; it never prints."""
