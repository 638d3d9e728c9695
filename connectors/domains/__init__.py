"""Domains that could be taken for a practice's own.

For each domain of a practice, names that resemble it are made (`candidates`) and
looked up in the domain name system; of those that exist, registries tell since
when and through whom. Nothing of theirs is opened.
"""

import ipaddress
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, Field

from connectors.domains.found import FOUND, PLATFORM, sighting_of
from connectors.kit.terms import merged
from monitor.domain.errors import BadItem
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.watch import Practice
from monitor.ports.base_url import BaseUrl
from monitor.ports.connector import ConnectorContext, ConnectorSpec, Page, RawItem
from monitor.ports.options import Options

if TYPE_CHECKING:
    from connectors.domains.search import Search

MOST: Final = 1_000
"""Names looked up for one domain, if nothing else is said: about all there are."""

_DNS_PORT: Final = 53
_PART: Final = re.compile(r"(?!-)[a-z0-9-]{1,40}(?<!-)")
_ENDING: Final = re.compile(r"[a-z]{2,24}(\.[a-z]{2,24})?")


def check_word(word: str) -> str:
    """Return `word` if it can be a part of a domain.

    Raises:
        ValueError: It cannot.
    """
    if not _PART.fullmatch(word):
        raise ValueError("must be small letters, digits and hyphens")
    return word


def check_ending(tld: str) -> str:
    """Return `tld` without a leading dot.

    Raises:
        ValueError: It cannot be the end of a domain.
    """
    ending = tld.removeprefix(".")
    if not _ENDING.fullmatch(ending):
        raise ValueError("must be the end of a domain, e.g. org or co.uk")
    return ending


def check_resolver(resolver: str) -> str:
    """Return `resolver` if it is an IP address, alone or with a port.

    Raises:
        ValueError: It is not.
    """
    if resolver:
        _address(resolver)
    return resolver


class DomainsOptions(Options):
    """What the configuration says of a domains connector."""

    base_url: BaseUrl = "https://rdap.org"
    """The RDAP server, without /domain; one that redirects to the registries."""

    resolver: Annotated[str, AfterValidator(check_resolver)] = ""
    """Address of a DNS resolver, e.g. 192.0.2.1:53; empty for the system's."""

    words: tuple[Annotated[str, AfterValidator(check_word)], ...] = ()
    """More words to put before and after a name, besides the known ones."""

    tlds: tuple[Annotated[str, AfterValidator(check_ending)], ...] = ()
    """More ends to put in place of a domain's, besides the known ones."""

    most: int = Field(default=MOST, ge=1, le=10_000)
    """Names looked up for one domain, the most dangerous first."""

    @property
    def resolver_address(self) -> tuple[str, int] | None:
        """Address and port of the resolver, or None for the system's."""
        return _address(self.resolver) if self.resolver else None


class Domains:
    """Looks for domains that resemble those of practices.

    Args:
        name: Name in the configuration.
        every: Interval between runs in microseconds, > 0.
        search: Looks them up.
    """

    def __init__(self, name: str, every: int, search: "Search") -> None:
        self._name = name
        self._every = every
        self._search = search

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return one source for each domain of the practices."""
        wanted = (
            (domain.strip(". "), practice.id)
            for practice in practices
            for domain in practice.domains
        )
        return [
            SourcePlan(
                connector=self._name,
                platform=SPEC.platform,
                query=Query(capability=Capability.ACCOUNTS, text=domain),
                every=self._every,
                practices=ids,
            )
            for domain, ids in merged(wanted).items()
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next names that resemble a domain and exist.

        Responses are not kept: registries name people in them.

        Raises:
            RetryLater: DNS does not answer, or registries ask to slow down.
        """
        return self._search.page(query.text, cursor)

    def probe(self) -> None:
        """Ask DNS and the RDAP server one question each.

        Raises:
            RetryLater: One of them cannot answer now.
            NeedsOperator: The RDAP server refuses.
        """
        self._search.check()

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the domain that `item` shows.

        Raises:
            BadItem: It shows none.
        """
        if item.form != FOUND:
            raise BadItem("form: expected a domain")
        return (sighting_of(item.body),)


def build(options: DomainsOptions, context: ConnectorContext) -> Domains:
    """Return the connector; loads dnspython, dnstwist and httpx."""
    from connectors.domains.search import search_with

    return Domains(options.name, context.every, search_with(options, context))


SPEC = ConnectorSpec(
    type="domains",
    platform=PLATFORM,
    capabilities=frozenset({Capability.ACCOUNTS}),
    options=DomainsOptions,
    build=build,
    terms="DNS and RDAP are public; registrants' personal data is not kept.",
)


def _address(resolver: str) -> tuple[str, int]:
    """Return address and port of "192.0.2.1", "192.0.2.1:53" or "[2001:db8::1]:53".

    Raises:
        ValueError: It is none of these. The message does not quote it.
    """
    host, port = resolver, str(_DNS_PORT)
    if resolver.count(":") == 1 or resolver.startswith("["):
        host, _, port = resolver.rpartition(":")
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        raise ValueError("must be an IP address, e.g. 192.0.2.1:53") from None
    if not port.isdecimal() or not 0 < int(port) < 2**16:
        raise ValueError("must have a port from 1 to 65535 behind the address")
    return str(address), int(port)
