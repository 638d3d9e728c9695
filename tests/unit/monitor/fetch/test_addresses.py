"""Which addresses are public."""

from ipaddress import IPv4Address, ip_address

import pytest

from monitor.fetch.addresses import is_public
from tests.unit.monitor.fetch.address_forms import (
    IPV4_BLOCKS,
    IPV6_BLOCKS,
    PUBLIC_IPV4_BLOCKS,
    PUBLIC_IPV6_BLOCKS,
    embedded,
    samples,
)


@pytest.mark.parametrize("block", (IPV4_BLOCKS + IPV6_BLOCKS).split())
def test_special_block_is_not_public(block: str) -> None:
    """No address of a special block is public, neither at its edges nor inside."""
    passed = [text for text in samples(block, 20) if is_public(ip_address(text))]

    assert passed == []


@pytest.mark.parametrize("block", (PUBLIC_IPV4_BLOCKS + PUBLIC_IPV6_BLOCKS).split())
def test_other_block_is_public(block: str) -> None:
    """Addresses right beside the special blocks are public."""
    refused = [text for text in samples(block, 12) if not is_public(ip_address(text))]

    assert refused == []


@pytest.mark.parametrize("inner", ["127.0.0.1", "10.1.2.3", "8.8.8.8"])
def test_embedded_address_is_not_public(inner: str) -> None:
    """An IPv6 address with an IPv4 address inside is refused, whatever is inside."""
    forms = map(ip_address, embedded(IPv4Address(inner)))

    assert not any(map(is_public, forms))


def test_address_with_zone_is_not_public() -> None:
    """A zone names an interface of this machine, so the address is not public."""
    assert not is_public(ip_address("2606:4700::1111%eth0"))
