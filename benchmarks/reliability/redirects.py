"""S3: where servers send the guarded client, and what it takes along.

The network is in memory, so that hosts have the addresses and ports of the world.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Final

from benchmarks.reliability.rows import Row
from monitor.domain.errors import AddressRefused, ContentRefused
from monitor.fetch import build_fetcher
from monitor.ports.fetch import Fetcher
from tests.fakes.runtime import FakeClock
from tests.unit.monitor.fetch.wires import OK, Names, Wire, redirect

_A, _B = "93.184.215.14", "2606:4700::1111"
_HOSTS: Final = {
    "a.example": [[_A]],
    "b.example": [[_B]],
    "inside.example": [["10.0.0.1"]],
    "metadata.example": [["169.254.169.254"]],
}
_STATUS: Final = (301, 302, 303, 307, 308)
_HOPS: Final = 3
_LONGEST: Final = 20

_ELSEWHERE: Final = (
    "http://127.0.0.1/",
    "http://inside.example/",
    "//inside.example/",
    "https://metadata.example/latest/",
    "//0x7f.1/",
    "//[::ffff:127.0.0.1]/",
    "file:///etc/passwd",
    "gopher://a.example/",
    "ftp://a.example/",
    "data:text/html,x",
    "javascript:alert(1)",
    "http://a.example:22/",
    "//a.example:8080/",
    "http://u:p@a.example/",
    "http:\\\\127.0.0.1/",
    "\\\\inside.example/",
    "/\\inside.example/",
    "http://a.example\\@inside.example/",
    "http://[::1",
    "http://a.example]/",
    "https://\u24db\u24de\u24d2al/",
)
"""Where no fetch may go; the last is localhost in circles."""

_BROWSERS: Final = (
    b"HTTP/1.1 200 OK\r\nRefresh: 0; url=http://b.example/\r\n\r\nok",
    b"HTTP/1.1 200 OK\r\nLocation: http://b.example/\r\n\r\nok",
    b"HTTP/1.1 300 x\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\n\r\n<meta http-equiv=refresh content='0;url=//b.example'>",
    b"HTTP/1.1 200 OK\r\n\r\n<script>location='http://b.example/'</script>",
    b"HTTP/1.1 200 OK\r\nLink: <http://b.example/>; rel=canonical\r\n\r\nok",
)
"""What browsers follow, or might."""

_CANARY: Final = b"canary"
_GIVEN: Final = (
    b"Set-Cookie: a=canary\r\n",
    b"Set-Cookie: a=canary; Domain=example; Path=/\r\n",
    b"WWW-Authenticate: Basic realm=canary\r\n",
    b"ETag: canary\r\nLast-Modified: canary\r\n",
    b"Content-Location: /canary\r\n",
    b"Accept-CH: canary\r\nAlt-Svc: canary\r\n",
)
"""What a server may want to see again."""


@dataclass
class _World:
    """A client that is led by servers in memory; built once for the sake of its TLS."""

    wire: Wire = field(default_factory=Wire)

    @cached_property
    def _fetcher(self) -> Fetcher:
        return build_fetcher(FakeClock(), network=self.wire, resolve=Names(_HOSTS))

    def lead(self, answers: Sequence[bytes]) -> bool:
        """Return whether a fetch that gets `answers` in turn brings anything."""
        self.wire.answers = answers
        self.wire.tried.clear()
        self.wire.streams.clear()
        with suppress(AddressRefused, ContentRefused):
            return bool(self._fetcher.fetch("http://a.example/").body)
        return False

    @property
    def hops(self) -> int:
        """How many redirects were followed as far as to a connection."""
        return len(self.wire.tried) - 1


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for chains, one for places, and one for what is taken along.

    Quickly it is the same.
    """
    del quick
    world = _World()
    yield _chains(world)
    yield _places(world)
    yield _taken_along(world)


def _chains(world: _World) -> Row:
    """Let a redirect lead to the next, for as long as a chain is."""
    ways: Sequence[Callable[[int], str]] = (
        lambda _: "/",
        lambda hop: f"/{hop}",
        lambda hop: ("http://a.example/", "http://b.example/")[hop % 2],
        lambda hop: ("https://a.example/", "http://a.example/")[hop % 2],
    )
    wrong, longest = 0, 0
    tried = list(product(range(1, _LONGEST + 1), ways, _STATUS))
    for length, way, status in tried:
        chain = (redirect(way(hop), status) for hop in range(length))
        arrived = world.lead([*chain, OK])
        longest = max(longest, world.hops)
        wrong += arrived != (length <= _HOPS)
    return Row(
        id="S3",
        tried=f"chains of 1 to {_LONGEST} redirects, loops among them",
        times=len(tried),
        measured=f"{longest} were followed at most; {wrong} ended elsewhere than they"
        " should",
        goal=f"at most {_HOPS} hops",
        held=not wrong and longest == _HOPS,
    )


def _places(world: _World) -> Row:
    """Lead to each place where no fetch may go, at each hop."""
    tried = list(product(_ELSEWHERE, _STATUS, range(_HOPS)))
    connected = passed = 0
    for location, status, before in tried:
        chain = [redirect("/")] * before
        passed += world.lead([*chain, redirect(location, status), OK])
        connected += world.hops - before
    for answer in _BROWSERS:
        world.lead([answer, OK])
        connected += world.hops
    return Row(
        id="S3",
        tried="redirects to where no fetch may go",
        times=len(tried) + len(_BROWSERS),
        connected=connected,
        measured=f"{len(_ELSEWHERE)} places, {len(_BROWSERS)} ways that only browsers"
        f" follow; {passed} brought something",
        goal="each hop is checked like a URL: no connection",
        held=not connected and not passed,
    )


def _taken_along(world: _World) -> Row:
    """Give cookies and ask for credentials on the way to another host."""
    tried = list(product(_GIVEN, ("/", "http://b.example/", "https://b.example/")))
    told = 0
    for header, location in tried:
        answer = redirect(location).removesuffix(b"\r\n") + header + b"\r\n"
        world.lead([answer, answer, OK])
        sent = [stream.sent for stream in world.wire.streams[1:]]
        told += any(_CANARY in each or b"Referer" in each for each in sent) or not sent
    return Row(
        id="S3",
        tried="cookies and the like, on the way to another host",
        times=len(tried),
        measured=f"{told} were told the next one",
        goal="nothing of one answer is in the next request",
        held=not told,
    )
