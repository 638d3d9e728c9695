"""Asks the domain name system which names exist, and what they are set up for."""

import ipaddress
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final

import dns.exception
import dns.name
import dns.resolver

from monitor.domain.errors import ConfigError, Unavailable

LONGEST_LOOKUP: Final = 5.0
"""Seconds for one question; dnspython's own default for its lifetime."""

MOST_HOSTS: Final = 20
"""Hosts kept of one answer; the root itself has thirteen."""

_AT_ONCE: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What the domain name system says of a name that exists.

    Attributes:
        name: In ASCII.
        name_servers: Sorted; empty for a name below a domain.
        mail_servers: Sorted; a null MX (RFC 7505) is none.
        has_web: Whether it has an address that browsers elsewhere can reach.
    """

    name: str
    name_servers: tuple[str, ...]
    mail_servers: tuple[str, ...]
    has_web: bool


class Resolution:
    """Looks names up; may be used by many threads.

    Args:
        server: Address and port of a resolver, or None for the system's.
        timeout: Seconds that one question may take, > 0.

    Raises:
        ConfigError: The system names no resolver, and no other is given.
    """

    def __init__(self, server: tuple[str, int] | None, timeout: float) -> None:
        try:
            self._resolver = dns.resolver.Resolver(configure=server is None)
        except dns.resolver.NoResolverConfiguration as error:
            hint = "the system names no DNS resolver: set `resolver`"
            raise ConfigError(f"domains: {hint}") from error
        if server is not None:
            self._resolver.nameservers = [server[0]]
            self._resolver.port = server[1]
        self._resolver.lifetime = min(timeout, LONGEST_LOOKUP)
        # Two tries, since a datagram may be lost.
        self._resolver.timeout = self._resolver.lifetime / 2

    def look_up_all(self, names: Sequence[str]) -> list[Resolved]:
        """Return those of `names` that exist, in their order.

        A name of which a part got no answer is left out until the next time: half
        of what is known would look like a change.

        Raises:
            Unavailable: None of them got an answer.
        """
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            found = list(pool.map(self._try, names))
        if found and all(isinstance(one, Unavailable) for one in found):
            raise Unavailable("DNS: no name of the page got an answer")
        return [one for one in found if isinstance(one, Resolved)]

    def look_up(self, name: str) -> Resolved | None:
        """Return what is known of `name`, or None if it does not exist.

        Raises:
            Unavailable: A question got no answer.
        """
        try:
            with _translated():
                return self._resolved(name)
        except dns.resolver.NXDOMAIN:
            return None

    def check(self) -> None:
        """Ask for what is always there, the root's name servers or those of "com".

        A resolver that knows neither would call every name free.

        Raises:
            Unavailable: There was no answer, or it knows neither.
        """
        if not any(self._known(name) for name in (".", "com.")):
            raise Unavailable("DNS: the resolver does not know the internet")

    def _known(self, name: str) -> bool:
        with suppress(dns.resolver.NXDOMAIN), _translated():
            return bool(self._ask(name, "NS"))
        return False

    def _try(self, name: str) -> Resolved | Unavailable | None:
        try:
            return self.look_up(name)
        except Unavailable as error:
            return error

    def _resolved(self, name: str) -> Resolved | None:
        """Ask for name servers first: most names do not exist, and cost no more."""
        name_servers = self._hosts(name, "NS")
        mail_servers = self._hosts(name, "MX")
        has_web = any(self._reachable(name, kind) for kind in ("A", "AAAA"))
        if not (name_servers or mail_servers or has_web):
            return None
        return Resolved(
            name=name,
            name_servers=name_servers,
            mail_servers=mail_servers,
            has_web=has_web,
        )

    def _hosts(self, name: str, kind: str) -> tuple[str, ...]:
        # The host is the last field of both NS and MX.
        told = (record.rpartition(" ")[2] for record in self._ask(name, kind))
        hosts = {host.rstrip(".").lower() for host in told}
        return tuple(sorted(filter(None, hosts)))[:MOST_HOSTS]

    def _reachable(self, name: str, kind: str) -> bool:
        addresses = map(ipaddress.ip_address, self._ask(name, kind))
        return any(not (a.is_unspecified or a.is_loopback) for a in addresses)

    def _ask(self, name: str, kind: str) -> list[str]:
        answer = self._resolver.resolve(
            dns.name.from_text(name), kind, raise_on_no_answer=False, search=False
        )
        return [record.to_text() for record in answer]


@contextmanager
def _translated() -> Iterator[None]:
    """Turn what dnspython raises into our error, except for "no such name".

    Raises:
        NXDOMAIN: As it is.
        Unavailable: Refused, failed, not in time, or not understood.
    """
    try:
        yield
    except dns.resolver.NXDOMAIN:
        raise
    except (dns.exception.DNSException, OSError) as error:
        # Without the cause: its message quotes the answer.
        raise Unavailable(f"DNS: no answer ({type(error).__name__})") from None
