"""One look-up a host, and every address checked."""

import threading
from collections.abc import Sequence

import pytest

from monitor.domain.errors import AddressRefused, Unavailable
from monitor.fetch.limits import Deadline
from monitor.fetch.resolution import ask_system, checked_addresses
from monitor.fetch.targets import read_target
from tests.fakes.runtime import FakeClock
from tests.unit.monitor.fetch.wires import Names

PUBLIC = "93.184.215.14"


def checked(url: str, names: Names, *opened: str) -> Sequence[str]:
    """Return the addresses that may be connected to for `url`."""
    target = read_target(url, frozenset(opened))
    return checked_addresses(target, names, Deadline(FakeClock(), 5.0))


def test_public_addresses_keep_their_order() -> None:
    """The resolver's preference is kept."""
    names = Names({"a.example": [["2606:4700::1111", PUBLIC]]})

    assert checked("https://a.example/", names) == ["2606:4700::1111", PUBLIC]


def test_address_in_the_url_is_not_looked_up() -> None:
    """A public address needs no resolver."""
    names = Names({})

    assert (checked(f"http://{PUBLIC}/", names), names.asked) == ([PUBLIC], [])


@pytest.mark.parametrize(
    "bad", ["10.0.0.1", "::1", "fe80::1%eth0", "::ffff:8.8.8.8", "garbage", ""]
)
@pytest.mark.parametrize("position", [0, 1, 100])
def test_one_bad_address_refuses_all(bad: str, position: int) -> None:
    """A host is refused if any of its addresses is not public, wherever it stands."""
    answer = [PUBLIC] * 100
    answer.insert(position, bad)

    with pytest.raises(AddressRefused, match=r"^a\.example leads"):
        checked("https://a.example/", Names({"a.example": [answer]}))


def test_unknown_host_is_unavailable() -> None:
    """A failing resolver says nothing for good."""
    with pytest.raises(Unavailable):
        checked("https://a.example/", Names({}))


def test_host_without_address_is_unavailable() -> None:
    """An empty answer is no address."""
    with pytest.raises(Unavailable):
        checked("https://a.example/", Names({"a.example": [[]]}))


def test_opened_host_may_be_anywhere() -> None:
    """Behind an opened pair any address is fine."""
    names = Names({"intranet": [["10.0.0.1"]]})

    assert checked("http://intranet:81/", names, "intranet:81") == ["10.0.0.1"]


def test_resolver_that_hangs_is_left() -> None:
    """A look-up that does not end costs no more than the deadline."""
    ended = threading.Event()

    def hang(host: str, port: int) -> Sequence[str]:
        ended.wait(10)
        return ()

    target = read_target("https://a.example/", frozenset())
    with pytest.raises(Unavailable, match="not resolved in time"):
        checked_addresses(target, hang, Deadline(FakeClock(), 0.005))
    ended.set()


def test_system_resolver_answers_with_addresses() -> None:
    """The system's own answer is reduced to the texts of addresses."""
    assert ask_system("127.0.0.1", 80) == ["127.0.0.1"]
