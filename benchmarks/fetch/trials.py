"""Runs attacks and tricks against the guarded client, watching the sockets."""

import itertools
import socket
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import quote, unquote

from benchmarks.fetch.attacks import Attack, Way
from benchmarks.fetch.name_server import KINDS, NameServer, Reply, name_server
from benchmarks.fetch.rebinding import Trick
from monitor.domain.errors import AddressRefused, Refused, RetryLater
from monitor.fetch import build_fetcher
from monitor.ports.fetch import Fetcher
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.fetch.servers import serving
from tests.integration.monitor.fetch.sockets import SocketLog, watched_sockets

_REDIRECTS = itertools.cycle((301, 302, 303, 307, 308))
_LOCAL = "127.0.0.1"


@dataclass
class Outcome:
    """What came of many tries.

    Attributes:
        tried: How many by way or kind of trick.
        passed: Those that did not end as they should.
        connected: Addresses and ports inside that were connected to.
        asked_again: Tricks whose name was resolved more than once a fetch.
    """

    tried: Counter[str] = field(default_factory=Counter)
    passed: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    asked_again: list[str] = field(default_factory=list)

    @property
    def held(self) -> bool:
        """Whether nothing got in."""
        return bool(self.tried) and not (
            self.passed or self.connected or self.asked_again
        )


@dataclass(frozen=True, kw_only=True)
class _Ground:
    fetcher: Fetcher
    names: NameServer
    sockets: SocketLog
    redirector: str


@contextmanager
def _ground() -> Iterator[_Ground]:
    """Serve names and redirects, and watch; nothing leaves the machine."""
    with (
        watched_sockets() as sockets,
        name_server({}) as names,
        serving(_redirect) as redirector,
    ):
        port = int(redirector.rpartition(":")[2])
        sockets.servers |= {(_LOCAL, port), (_LOCAL, names.port)}
        fetcher = build_fetcher(
            FakeClock(), frozenset({redirector}), resolve=names.resolve
        )
        yield _Ground(
            fetcher=fetcher, names=names, sockets=sockets, redirector=redirector
        )


def _redirect(connection: socket.socket, path: str) -> None:
    location = unquote(path[1:]).encode()
    head = b"HTTP/1.1 %d x\r\nLocation: %b\r\n\r\n" % (next(_REDIRECTS), location)
    connection.sendall(head)


def run_attacks(attacks: Iterable[Attack]) -> Outcome:
    """Try each of `attacks`; all must be refused for their address."""
    outcome = Outcome()
    with _ground() as ground:
        for number, attack in enumerate(attacks):
            outcome.tried[attack.way] += 1
            if not _is_refused(ground.fetcher, _url(ground, attack, number)):
                outcome.passed.append(f"{attack.way} {attack.target}")
        outcome.connected += ground.sockets.outside()
    return outcome


def _url(ground: _Ground, attack: Attack, number: int) -> str:
    """Return what to fetch, after setting up what is on its way."""
    if attack.way is Way.DIRECT:
        return attack.target
    if attack.way is Way.REDIRECT:
        return f"http://{ground.redirector}/{quote(attack.target, safe='')}"
    name = f"h{number}.example"
    aliases = (f"alias{number}.example",) if attack.way is Way.CNAME else ()
    ground.names.zone[name] = [Reply(addresses=(attack.target,), aliases=aliases)]
    return f"https://{name}/"


def run_tricks(tricks: Iterable[Trick]) -> Outcome:
    """Fetch once for each reply of each trick; those with an address inside fail."""
    outcome = Outcome()
    with _ground() as ground:
        for number, trick in enumerate(tricks):
            outcome.tried[trick.kind] += 1
            name = f"h{number}.example"
            _play(ground, name, trick, outcome)
            fetches = len(trick.replies)
            if any(ground.names.asked[name, kind] != fetches for kind in KINDS):
                outcome.asked_again.append(trick.kind)
    return outcome


def _play(ground: _Ground, name: str, trick: Trick, outcome: Outcome) -> None:
    ground.names.zone[name] = trick.replies
    ground.sockets.connects.clear()
    for reply in trick.replies:
        refused = _is_refused(ground.fetcher, f"http://{name}/")
        if refused is not (trick.inside in reply.addresses):
            outcome.passed.append(f"{trick.kind} {trick.inside}")
    outcome.connected += [
        place
        for place in ground.sockets.outside()
        if ip_address(place[0]) == ip_address(trick.inside)
    ]


def run_controls(addresses: Iterable[str]) -> Outcome:
    """Try public addresses; each must be connected to, and no other."""
    outcome = Outcome()
    with _ground() as ground:
        for number, address in enumerate(addresses):
            outcome.tried["public"] += 1
            name = f"h{number}.example"
            ground.names.zone[name] = [Reply(addresses=(address,))]
            ground.sockets.connects.clear()
            _is_refused(ground.fetcher, f"https://{name}/")
            if ground.sockets.outside() != [(address, 443)]:
                outcome.passed.append(address)
    return outcome


def _is_refused(fetcher: Fetcher, url: str) -> bool:
    try:
        fetcher.fetch(url)
    except AddressRefused:
        return True
    except (Refused, RetryLater):
        return False
    return False
