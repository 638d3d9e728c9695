"""Reads a URL that an attacker wrote, and refuses what can be read in two ways.

An address is checked later, when it is known. Here goes everything that could
make the checked host differ from the one that is reached.
"""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

import httpx
import idna

from monitor.domain.errors import AddressRefused
from monitor.fetch.addresses import IPAddress

# RFC 9110, section 4.1: what every recipient should be able to handle.
_LONGEST_URL: Final = 8000
_LONGEST_NAME: Final = 253  # RFC 1035, section 2.3.4, without the root's dot
_PORTS: Final = {"http": 80, "https": 443}
_ODD: Final = re.compile(r"[\x00-\x1f\x7f\\]")
# RFC 1123, section 2.1, with the underscore that real hosts have.
_LABEL: Final = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
# A host whose last label looks like a number is an address in the WHATWG URL
# Standard ("ends in a number"), and in `inet_aton`.
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
# RFC 6761, RFC 6762, RFC 8375, ICANN's reservation of .internal, and what
# Linux distributions put into /etc/hosts.
_LOCAL_NAME: Final = re.compile(
    r"(.*\.)?(localhost[46]?|localdomain[46]?|local|internal|home\.arpa)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where one request goes.

    Attributes:
        url: The URL, without user, password and fragment.
        host: In lower case, ASCII, without brackets; safe to show.
        port: 1..65535.
        address: What `host` says, if it is an address.
        opened: Whether the configuration opens exactly this host and port.
    """

    url: httpx.URL
    host: str
    port: int
    address: IPAddress | None
    opened: bool


def read_target(text: str, opened: frozenset[str]) -> Target:
    """Return where the URL `text` leads.

    Args:
        text: The URL as it was found.
        opened: "host:port" pairs to which the rules for hosts and ports do not
            apply; an IPv6 address stands in brackets.

    Raises:
        AddressRefused: It is no plain http or https URL, or leads to what is no
            public host.
    """
    if len(text) > _LONGEST_URL or _ODD.search(text):
        raise AddressRefused("the URL is too long or has control characters")
    url, host, port = _read_twice(text)
    address = _address(host)
    pair = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    if pair not in opened:
        _refuse_port(port)
        if address is None:
            _refuse_name(host)
    return Target(
        url=url.copy_with(fragment=None),
        host=host,
        port=port,
        address=address,
        opened=pair in opened,
    )


def _read_twice(text: str) -> tuple[httpx.URL, str, int]:
    """Parse `text` with two parsers and insist that they agree.

    Raises:
        AddressRefused: They do not, or it is no plain http or https URL.
    """
    try:
        url, parts = httpx.URL(text), urlsplit(text)
        other = (parts.scheme, _ascii(parts.hostname or ""), parts.port)
    except (httpx.InvalidURL, ValueError):
        # Without the cause: its message quotes the URL.
        raise AddressRefused("this is no URL that can be fetched") from None
    scheme, host = url.scheme, url.raw_host.decode("ascii").lower()
    default = _PORTS.get(scheme)
    if default is None or not host or "@" in parts.netloc:
        raise AddressRefused("only http and https URLs without a user are fetched")
    port = default if url.port is None else url.port
    if other not in {(scheme, host, url.port), (scheme, host, port)}:
        raise AddressRefused("the URL can be read in two ways")
    return url, host, port


def _ascii(host: str) -> str:
    """Return `host` with each label in ASCII.

    Full-width and enclosed digits and dots are no part of IDNA 2008, so they
    raise a `ValueError`.
    """
    return ".".join(
        label if label.isascii() else idna.alabel(label).decode("ascii")
        for label in host.split(".")
    )


def _address(host: str) -> IPAddress | None:
    """Return what `host` says, if it is an address without a zone."""
    try:
        return None if "%" in host else ip_address(host)
    except ValueError:
        return None


def _refuse_port(port: int) -> None:
    if port not in _PORTS.values():
        raise AddressRefused("only ports 80 and 443 are fetched from")


def _refuse_name(host: str) -> None:
    labels = host.split(".")
    if len(host) > _LONGEST_NAME or not all(map(_LABEL.fullmatch, labels)):
        raise AddressRefused("the URL's host is no host name")
    if _NUMBER.fullmatch(labels[-1]):
        raise AddressRefused("the URL's host is an address in an unusual form")
    if len(labels) == 1 or _LOCAL_NAME.fullmatch(host):
        raise AddressRefused("the URL's host is a local name")
