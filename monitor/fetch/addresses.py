"""Tells public addresses from all others.

`ipaddress.is_global` is not enough: it calls addresses public that carry a
private IPv4 address inside, and follows a registry that asks another question.
Here IPv4 is public unless listed, IPv6 only if it is plain global unicast.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final

IPAddress = IPv4Address | IPv6Address

# IANA IPv4 Special-Purpose Address Registry, those it calls globally reachable
# included, and the IANA IPv4 Multicast Address Space Registry.
_SPECIAL_IPV4: Final = tuple(
    IPv4Network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carrier-grade NAT
        "127.0.0.0/8",  # loopback
        "169.254.0.0/16",  # link-local, cloud metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # IETF protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # automatic multicast tunneling
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
        # Not IANA's: Azure's platform service answers here on every machine
        # (Microsoft, "What is IP address 168.63.129.16?").
        "168.63.129.16/32",
    )
)

# IANA Internet Protocol Version 6 Address Space: the only global unicast block.
# Loopback, mapped, compatible, SIIT, NAT64, unique local, link-local, site-local
# and multicast addresses all lie outside it.
_GLOBAL_UNICAST: Final = IPv6Network("2000::/3")

# IANA IPv6 Special-Purpose Address Registry, as far as it lies inside.
_SPECIAL_IPV6: Final = tuple(
    IPv6Network(block)
    for block in (
        "2001::/23",  # IETF protocol assignments; Teredo, ORCHID, benchmarks
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112
        "3ffe::/16",  # the former 6bone (RFC 3701)
        "3fff::/20",  # documentation
    )
)

# RFC 5214, section 6.1: the interface identifiers of ISATAP, which end in an
# IPv4 address and may follow any prefix.
_ISATAP: Final = frozenset({0x0000_5EFE, 0x0200_5EFE})


def is_public(address: IPAddress) -> bool:
    """Return whether `address` is one that anybody on the internet may be sent to.

    Every range of IPv6 that embeds an IPv4 address is refused, whatever the
    address inside, because the machine's routes decide where it leads.

    Source: the IANA special-purpose registries named above; the rule for
    embedded addresses is that of stripe/smokescreen.
    """
    if isinstance(address, IPv4Address):
        return not any(address in block for block in _SPECIAL_IPV4)
    return (
        address in _GLOBAL_UNICAST
        and address.scope_id is None
        and (int(address) >> 32) & 0xFFFF_FFFF not in _ISATAP
        and not any(address in block for block in _SPECIAL_IPV6)
    )
