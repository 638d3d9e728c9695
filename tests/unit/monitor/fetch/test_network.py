"""Connections go to checked addresses, within what the exchange may take."""

import ssl

import httpcore
import pytest

from monitor.domain.errors import ContentRefused
from monitor.domain.time import SECOND
from monitor.fetch.limits import Allowance, Deadline
from monitor.fetch.network import LimitedStream, PinnedNetwork
from tests.fakes.runtime import FakeClock
from tests.unit.monitor.fetch.wires import OK, Wire, WireStream

ADDRESSES = ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5"]


def allowance(clock: FakeClock, head_bytes: int = 100) -> Allowance:
    """Return an allowance of 20 seconds."""
    return Allowance(Deadline(clock, 20.0), head_bytes)


def test_connects_to_the_address_not_the_name() -> None:
    """The name is never handed on, so it cannot be resolved again."""
    wire = Wire([OK])

    PinnedNetwork(ADDRESSES, allowance(FakeClock()), wire).connect_tcp("a.example", 80)

    assert wire.tried == [("192.0.2.1", 80)]


def test_next_address_is_tried() -> None:
    """An address that refuses is not the end."""
    wire = Wire([OK], refused=frozenset(ADDRESSES[:2]))

    PinnedNetwork(ADDRESSES, allowance(FakeClock()), wire).connect_tcp("a.example", 80)

    assert [address for address, _ in wire.tried] == ADDRESSES[:3]


def test_only_so_many_addresses_are_tried() -> None:
    """A hundred dead addresses are not a hundred attempts."""
    wire = Wire(refused=frozenset(ADDRESSES))
    network = PinnedNetwork(ADDRESSES, allowance(FakeClock()), wire)

    with pytest.raises(httpcore.ConnectError):
        network.connect_tcp("a.example", 80)

    assert len(wire.tried) == 4


def test_attempt_gets_no_more_than_what_is_left() -> None:
    """The socket's time-out is the smaller of the two."""
    clock, wire = FakeClock(), Wire([OK])
    network = PinnedNetwork(ADDRESSES, allowance(clock), wire)
    clock.advance(17 * SECOND)

    network.connect_tcp("a.example", 80, timeout=5.0)

    assert wire.seconds == [pytest.approx(3.0)]


def test_nothing_is_read_after_the_deadline() -> None:
    """A server that keeps sending does not prolong it."""
    clock = FakeClock()
    stream = LimitedStream(WireStream(OK), allowance(clock))
    stream.read(5)
    clock.advance(20 * SECOND)

    with pytest.raises(TimeoutError):
        stream.read(5)


def test_long_head_is_refused() -> None:
    """Not a byte beyond the limit is read before the headers are complete."""
    stream = LimitedStream(WireStream(b"x" * 1000), allowance(FakeClock(), 100))

    assert len(stream.read(1000)) == 100
    with pytest.raises(ContentRefused):
        stream.read(1000)


def test_tls_after_the_deadline_closes_the_connection() -> None:
    """No connection is left open when there is no time for TLS."""
    clock, inner = FakeClock(), WireStream(OK)
    stream = LimitedStream(inner, allowance(clock))
    clock.advance(20 * SECOND)

    with pytest.raises(TimeoutError):
        stream.start_tls(ssl.create_default_context(), "a.example")

    assert inner.closed
