"""Simulates registered domains, and the RDAP of their registry.

RDAP answers at `/domain/NAME`; `/moved/domain/NAME` redirects there, as bootstrap
servers do. Their DNS is in `name_server`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.json_lists import JsonLists
from monitor.simulator.platform import Refusal

RDAP: Final = "/domain/"
MOVED: Final = "/moved/domain/"

_MEDIA_TYPE: Final = "application/rdap+json"
_STATUSES: Final[Mapping[Refusal, int]] = {
    Refusal.RATE_LIMITED: 429,
    Refusal.SERVER_ERROR: 503,
    Refusal.FORBIDDEN: 403,
    Refusal.UNAUTHORIZED: 401,
    Refusal.BAD_REQUEST: 400,
}


class DnsFault(StrEnum):
    """What goes wrong with the answers for a domain."""

    SERVFAIL = "servfail"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True, kw_only=True)
class SimDomain:
    """A registered domain.

    Attributes:
        name: In ASCII, lower case.
        registered_at: ISO 8601.
        registrar: Name of the company.
        name_servers: Hosts.
        mail_servers: Hosts; empty without any.
        addresses: IPv4 addresses; empty without a site.
        abuse: The registrar's e-mail address for complaints, or empty.
        fault: What goes wrong with its DNS, or None.
    """

    name: str
    registered_at: str = "2026-02-20T09:15:00Z"
    registrar: str = "Example Registrar, Inc."
    name_servers: tuple[str, ...] = ("ns1.parked.example", "ns2.parked.example")
    mail_servers: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    abuse: str = "abuse@registrar.example"
    fault: DnsFault | None = None


class Registry:
    """Every registered domain; may change at any time.

    Attributes:
        lists: It has none.
        domains: By their names.
        isolated: Whether its name server knows of nothing else, not even the root.
    """

    lists = JsonLists(items=(), paging=frozenset(), size="")

    def __init__(self, domains: Iterable[SimDomain] = ()) -> None:
        self.domains: Mapping[str, SimDomain] = {}
        self.isolated = False
        self.replace(domains)

    def replace(self, domains: Iterable[SimDomain]) -> None:
        """Register `domains` and no others."""
        self.domains = {domain.name: domain for domain in domains}

    def get(self, name: str) -> SimDomain | None:
        """Return the domain of that name, if it is registered."""
        return self.domains.get(name.lower().rstrip("."))

    def serves(self, path: str) -> bool:
        """Return whether `path` is one of RDAP."""
        return path.startswith((RDAP, MOVED))

    def refuse(self, refusal: Refusal, request: Request, wait: int) -> Answer:
        """Refuse `request` as RFC 7480 says, in the words of RFC 9083, section 6."""
        del request
        status = _STATUSES[refusal]
        told = {"errorCode": status, "title": refusal.value, "description": ["Later."]}
        headers = {"Retry-After": str(wait)} if refusal is Refusal.RATE_LIMITED else {}
        return Answer(
            status=status,
            body=json_answer(told).body,
            media_type=_MEDIA_TYPE,
            headers=headers,
        )

    def answer(self, request: Request) -> Answer:
        """Answer `request` with RDAP, or 404 for what is not registered."""
        if request.path.startswith(MOVED):
            name = request.path.removeprefix(MOVED)
            there = f"{request.base_url}{RDAP}{name}"
            return Answer(status=302, headers={"Location": there})
        domain = self.get(request.path.removeprefix(RDAP))
        if domain is None:
            return json_answer({"errorCode": 404, "title": "Not Found"}, 404)
        return Answer(body=json_answer(_rdap(domain)).body, media_type=_MEDIA_TYPE)


def _rdap(domain: SimDomain) -> Mapping[str, object]:
    abuse = {
        "objectClassName": "entity",
        "roles": ["abuse"],
        "vcardArray": _card("Abuse desk", domain.abuse),
    }
    registrar = {
        "objectClassName": "entity",
        "roles": ["registrar"],
        "vcardArray": _card(domain.registrar),
        "entities": [abuse],
    }
    return {
        "objectClassName": "domain",
        "ldhName": domain.name.upper(),
        "status": ["client transfer prohibited"],
        "events": [
            {"eventAction": "registration", "eventDate": domain.registered_at},
            {"eventAction": "expiration", "eventDate": "2030-02-20T09:15:00Z"},
        ],
        "nameservers": [
            {"objectClassName": "nameserver", "ldhName": host.upper()}
            for host in domain.name_servers
        ],
        "entities": [registrar],
    }


def _card(name: str, email: str = "") -> list[object]:
    lines: list[object] = [["version", {}, "text", "4.0"], ["fn", {}, "text", name]]
    if email:
        lines.append(["email", {}, "text", email])
    return ["vcard", lines]
