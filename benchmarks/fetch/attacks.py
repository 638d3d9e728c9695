"""Every way to lead a client inside: blocks, forms of their addresses, and paths."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Address, ip_address
from random import Random

from tests.unit.monitor.fetch.address_forms import (
    IPV4_BLOCKS,
    IPV6_BLOCKS,
    LOCAL_NAMES,
    PUBLIC_IPV4_BLOCKS,
    PUBLIC_IPV6_BLOCKS,
    embedded,
    hosts,
    samples,
)

BLOCKS = (*IPV4_BLOCKS.split(), *IPV6_BLOCKS.split())
NAMES = "local names"
"""Stands for a block where a name is local whatever it leads to."""

_DISGUISES = (
    "https://{}:443/latest/meta-data",
    "http://clinic.example@{}/",
    "http://clinic.example\\@{}/",
)


class Way(StrEnum):
    """How an address is reached."""

    DIRECT = "direct"
    REDIRECT = "redirect"
    A = "A"
    AAAA = "AAAA"
    CNAME = "CNAME"


@dataclass(frozen=True, kw_only=True)
class Attack:
    """One attempt.

    Attributes:
        way: How.
        block: To where: a non-public block, or `NAMES`.
        form: In which notation, counted from 0.
        target: A URL, or for names the address that is answered.
    """

    way: Way
    block: str
    form: int
    target: str


def attacks(each: int, seed: int) -> Iterator[Attack]:
    """Yield attacks on `each` addresses of each block, in every form and way.

    Args:
        each: Addresses of a block, > 0; the blocks' edges are among the first.
        seed: Of the draw.
    """
    rng = Random(seed)
    for block in BLOCKS:
        inside = samples(block, max(each, 4))
        for address in rng.sample(inside, min(each, len(inside))):
            yield from _by_url(block, list(hosts(address)))
            yield from _by_name(block, address)
    yield from _by_url(NAMES, LOCAL_NAMES.split())


def _by_url(block: str, written: list[str]) -> Iterator[Attack]:
    urls = [f"http://{host}/" for host in written]
    for form, url in enumerate(urls):
        for way in (Way.DIRECT, Way.REDIRECT):
            yield Attack(way=way, block=block, form=form, target=url)
    for form, disguise in enumerate(_DISGUISES, start=len(urls)):
        target = disguise.format(written[0])
        yield Attack(way=Way.DIRECT, block=block, form=form, target=target)


def _by_name(block: str, address: str) -> Iterator[Attack]:
    inner = ip_address(address)
    inside = embedded(inner) if isinstance(inner, IPv4Address) else ()
    for form, record in enumerate((address, *inside)):
        way = Way.AAAA if ":" in record else Way.A
        yield Attack(way=way, block=block, form=form, target=record)
        yield Attack(way=Way.CNAME, block=block, form=form, target=record)


def controls(each: int) -> list[str]:
    """Return `each` addresses of each of the public blocks beside the others."""
    return samples(PUBLIC_IPV4_BLOCKS, each) + samples(PUBLIC_IPV6_BLOCKS, each)
