"""Addresses that nobody outside may be led to, and the ways to write them.

The blocks are typed from the IANA registries a second time, so that a slip in
the code under test is not repeated here.
"""

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from random import Random

IPV4_BLOCKS = """
0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12
192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24
192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24
224.0.0.0/4 240.0.0.0/4 255.255.255.255/32 169.254.169.254/32 168.63.129.16/32
"""
IPV6_BLOCKS = """
::/128 ::1/128 ::/96 ::ffff:0:0/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48
100::/64 100:0:0:1::/64 200::/7 400::/6 800::/5 1000::/4 2001::/23 2001::/32
2001:1::1/128 2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28
2001:30::/28 2001:db8::/32 2002::/16 2620:4f:8000::/48 3ffe::/16 3fff::/20 4000::/3
5f00::/16 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4 f000::/5 f800::/6 fc00::/7
fd00:ec2::254/128 fe00::/9 fe80::/10 fec0::/10 ff00::/8
"""
PUBLIC_IPV4_BLOCKS = """
1.0.0.0/16 8.8.8.0/24 9.9.9.0/24 11.0.0.0/8 100.63.0.0/16 100.128.0.0/16 126.0.0.0/8
128.0.0.0/8 169.253.0.0/16 172.15.0.0/16 172.32.0.0/16 191.0.0.0/8 192.0.1.0/24
192.167.0.0/16 192.169.0.0/16 198.17.0.0/16 198.20.0.0/16 203.0.112.0/24
203.0.114.0/24 223.255.255.0/24
"""
PUBLIC_IPV6_BLOCKS = """
2001:200::/32 2001:4860::/32 2003::/32 2400:cb00::/32 2606:4700::/32 2620:fe::/48
2800:3f0::/32 2a00:1450::/32 2a10:50c0::/32 2c0f:fb50::/32
"""
LOCAL_NAMES = """
localhost LOCALHOST localhost. localhost.. .localhost a.localhost
localhost.localdomain localhost6 localhost6.localdomain6 ip6-localhost broadcasthost
intranet printer.local metadata.google.internal router.home.arpa \uff4cocalhost
local\u00adhost loc%61lhost localhost%00.example.org
"""
_CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨"


def samples(blocks: str, count: int) -> list[str]:
    """Return the first, the last and other addresses of each of `blocks`."""
    rng, found = Random(2026), []
    for block in map(ip_network, blocks.split()):
        last = int(block.broadcast_address)
        inside = (rng.randint(int(block[0]), last) for _ in range(count - 2))
        numbers = {int(block[0]), last, *inside}
        found += [str(type(block[0])(number)) for number in sorted(numbers)]
    return found


def hosts(text: str) -> Iterator[str]:
    """Yield the ways to write the address `text` as the host of a URL."""
    address = ip_address(text)
    if isinstance(address, IPv4Address):
        yield from _numeric(address)
        yield from _digits(text)
        yield from (f"[{form}]" for form in embedded(address))
    else:
        yield from _ipv6(address)


def embedded(inner: IPv4Address) -> Iterator[str]:
    """Yield the IPv6 addresses that lead to `inner` somewhere."""
    high, low = divmod(int(inner), 65536)
    yield from (f"{prefix}{inner}" for prefix in ("::", "::ffff:", "::ffff:0:"))
    yield from (f"{prefix}{inner}" for prefix in ("64:ff9b::", "64:ff9b:1::"))
    yield from (f"fec0::{inner}", f"fe80::5efe:{inner}")
    yield f"::ffff:{high:x}:{low:x}"
    yield f"2002:{high:x}:{low:x}::1"
    yield f"2001:0:{high:x}:{low:x}::1"  # a Teredo server
    yield f"2001:0:4136:e378:8000:0:{high ^ 0xFFFF:x}:{low ^ 0xFFFF:x}"
    yield f"2606:4700::5efe:{high:x}:{low:x}"  # ISATAP behind a public prefix
    yield f"2606:4700::200:5efe:{high:x}:{low:x}"


def embedded_texts(texts: list[str]) -> list[str]:
    """Return the embedded forms of those of `texts` that are IPv4 addresses."""
    inner = (IPv4Address(text) for text in texts if ":" not in text)
    return [form for address in inner for form in embedded(address)]


def _numeric(address: IPv4Address) -> Iterator[str]:
    number, (a, b, c, d) = int(address), address.packed
    yield from (str(address), f"{address}.", f"{address}..", f"{address}%2e")
    yield from (str(number), f"{number:#x}", f"0{number:o}", str(number + 2**32))
    yield from (f"{a}.{number % 2**24}", f"{a}.{b}.{number % 2**16}")
    yield f"{a:#x}.{b:#x}.{c:#x}.{d:#x}"
    yield f"0{a:o}.0{b:o}.0{c:o}.0{d:o}"
    yield f"{a:#x}.0{b:o}.{number % 2**16}"
    yield f"{a:04}.{b:04}.{c:04}.{d:04}"
    yield f"{a}.{b}.{c}.{d:#X}"
    yield f"{a + 256}.{b}.{c}.{d}"


def _digits(dotted: str) -> Iterator[str]:
    circled = dict(zip(map(ord, "0123456789"), _CIRCLED, strict=True))
    yield dotted.translate(circled)
    yield dotted.translate({ord("0") + i: 0xFF10 + i for i in range(10)})
    yield dotted.translate({ord("0") + i: 0x1D7CE + i for i in range(10)})
    yield dotted.translate({ord("0") + i: 0x0660 + i for i in range(10)})
    yield from (dotted.replace(".", dot) for dot in "\u3002\uff0e\uff61\u2024")
    yield "".join(f"%{ord(char):02x}" for char in dotted)


def _ipv6(address: IPv6Address) -> Iterator[str]:
    yield from (f"[{address}]", f"[{address.exploded}]", f"[{address}]".upper())
    yield from (f"[{address}%25eth0]", f"[{address}%eth0]", f"[{address}].")
    yield str(address)
