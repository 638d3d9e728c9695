"""Finds a host's addresses, once, and checks every one of them."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread

from monitor.domain.errors import AddressRefused, Unavailable
from monitor.fetch.addresses import is_public
from monitor.fetch.limits import Deadline
from monitor.fetch.targets import Target

Resolve = Callable[[str, int], Sequence[str]]
"""Returns the addresses of a host and port; raises `OSError` if it cannot."""


def ask_system(host: str, port: int) -> Sequence[str]:
    """Return what the system's resolver says, in its order of preference."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(sockaddr[0]) for *_, sockaddr in answers]


def checked_addresses(
    target: Target, resolve: Resolve, deadline: Deadline
) -> Sequence[str]:
    """Return the addresses to connect to, best first, at least one.

    Raises:
        AddressRefused: One of them is not public. All are refused then: a host
            with a foot in a private network is not to be trusted with the other.
        Unavailable: The host has no address now.
    """
    if target.address is None:
        found = _look_up(target, resolve, deadline)
    else:
        found = [str(target.address)]
    if not target.opened and not all(map(_is_public_text, found)):
        raise AddressRefused(f"{target.host} leads to an address that is not public")
    return found


def _is_public_text(text: str) -> bool:
    try:
        return is_public(ip_address(text))
    except ValueError:
        return False


def _look_up(target: Target, resolve: Resolve, deadline: Deadline) -> Sequence[str]:
    """Ask in a thread of its own: `getaddrinfo` has no time-out and cannot be ended.

    Raises:
        Unavailable: There is no answer, or none in time.
    """
    answers: SimpleQueue[Sequence[str]] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(target.host, target.port))
        except OSError:
            answers.put(())

    Thread(target=ask, name="resolve", daemon=True).start()
    try:
        found = answers.get(timeout=deadline.left())
    except (Empty, TimeoutError) as error:
        raise Unavailable(f"{target.host} was not resolved in time") from error
    if not found:
        raise Unavailable(f"{target.host} cannot be resolved")
    return found
