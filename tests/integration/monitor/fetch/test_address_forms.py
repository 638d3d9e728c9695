"""No spelling of an address, and no way to it, leads inside.

Observed below the code under test, at the system's sockets.
"""

import socket
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from urllib.parse import quote, unquote

import pytest

from monitor.domain.errors import AddressRefused, Unavailable
from monitor.fetch import build_fetcher
from monitor.ports.fetch import Fetcher
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.fetch.servers import serving
from tests.integration.monitor.fetch.sockets import SocketLog, watched_sockets
from tests.unit.monitor.fetch.address_forms import (
    IPV4_BLOCKS,
    IPV6_BLOCKS,
    LOCAL_NAMES,
    PUBLIC_IPV4_BLOCKS,
    embedded_texts,
    hosts,
    samples,
)

PUBLIC = "93.184.215.14"
SPECIAL = samples(IPV4_BLOCKS, 4) + samples(IPV6_BLOCKS, 3)
HOSTS = [form for text in SPECIAL for form in hosts(text)] + LOCAL_NAMES.split()
REDIRECTED = Random(2026).sample(HOSTS, 2000)


@pytest.fixture
def sockets() -> Iterator[SocketLog]:
    """Sockets that are watched, and lead nowhere."""
    with watched_sockets() as log:
        yield log


def direct_urls() -> list[str]:
    """Return URLs that name a special address themselves."""
    urls = [f"http://{host}/" for host in HOSTS]
    urls += [f"https://{host}:443/latest/meta-data" for host in HOSTS[::4]]
    urls += [f"http://clinic.example@{host}/" for host in HOSTS[::5]]
    return urls + [f"http://clinic.example\\@{host}/" for host in HOSTS[::5]]


def dns_answers() -> dict[str, list[str]]:
    """Return, by a made-up name, answers with a special address in them."""
    found = []
    for text in SPECIAL + embedded_texts(SPECIAL):
        found += [[text], [PUBLIC, text], [text, PUBLIC]]
    return {f"h{number}.example": answer for number, answer in enumerate(found)}


def resolving(answers: Mapping[str, Sequence[str]]) -> Fetcher:
    """Return a client whose resolver knows `answers`."""
    return build_fetcher(FakeClock(), resolve=lambda host, _port: answers[host])


def refused(fetcher: Fetcher, url: str) -> bool:
    """Return whether `url` is refused for its address."""
    try:
        fetcher.fetch(url)
    except AddressRefused:
        return True
    except Unavailable:
        return False
    return False


def test_the_attack_is_large_enough() -> None:
    """At least 5,000 different ways are tried."""
    ways = len(set(direct_urls())) + len(set(REDIRECTED)) + len(dns_answers())

    assert ways >= 5000


def test_direct_urls_connect_to_nothing(sockets: SocketLog) -> None:
    """Every form of every special block is refused; no socket is touched."""
    fetcher = build_fetcher(FakeClock())

    passed = [url for url in direct_urls() if not refused(fetcher, url)]

    assert (passed, sockets.connects, sockets.lookups) == ([], [], [])


def test_redirects_connect_to_nothing(sockets: SocketLog) -> None:
    """A redirect to any of the forms ends at the redirecting server."""

    def redirect(connection: socket.socket, path: str) -> None:
        location = f"http://{unquote(path[1:])}/"
        connection.sendall(
            b"HTTP/1.1 302 x\r\nLocation: %b\r\n\r\n" % location.encode()
        )

    with serving(redirect) as place:
        sockets.servers.add(("127.0.0.1", int(place.partition(":")[2])))
        fetcher = build_fetcher(FakeClock(), frozenset({place}))
        urls = [f"http://{place}/{quote(host, safe='')}" for host in REDIRECTED]
        passed = [url for url in urls if not refused(fetcher, url)]

    assert (passed, sockets.outside()) == ([], [])
    assert len(sockets.connects) == len(urls)


def test_dns_answers_connect_to_nothing(sockets: SocketLog) -> None:
    """A name that leads to a special address, among others too, is refused."""
    answers = dns_answers()
    fetcher = resolving(answers)

    passed = [name for name in answers if not refused(fetcher, f"https://{name}/")]

    assert (passed, sockets.connects) == ([], [])


def test_public_addresses_are_connected_to(sockets: SocketLog) -> None:
    """Public addresses pass, and the socket gets exactly the one that was checked."""
    controls = samples(PUBLIC_IPV4_BLOCKS, 12)
    names = {f"h{number}.example": [text] for number, text in enumerate(controls)}
    fetcher = resolving(names)

    passed = [name for name in names if not refused(fetcher, f"https://{name}/")]

    assert len(passed) == len(controls) >= 200
    assert sockets.connects == [(text, 443) for text in controls]


def test_flipping_name_is_resolved_once(sockets: SocketLog) -> None:
    """A name that turns private after the check has no second chance."""
    answers = iter([[PUBLIC], *([["127.0.0.1"]] * 1000)])
    fetcher = build_fetcher(FakeClock(), resolve=lambda _host, _port: next(answers))

    with pytest.raises(Unavailable):
        fetcher.fetch("http://clinic.example/")

    assert sockets.connects == [(PUBLIC, 80)]


def test_opened_pair_opens_no_name_that_leads_there(sockets: SocketLog) -> None:
    """Only the pair itself is opened, not its address under another name."""
    allow = frozenset({"127.0.0.1:80"})
    fetcher = build_fetcher(FakeClock(), allow, resolve=lambda _h, _p: ["127.0.0.1"])

    with pytest.raises(AddressRefused):
        fetcher.fetch("http://clinic.example/")

    assert sockets.connects == []
