"""Simulates the domain name system for a registry's domains, over UDP on loopback."""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

import dns.exception
import dns.message
import dns.name
import dns.rcode
import dns.rdatatype
import dns.rrset

from monitor.simulator.domains import DnsFault, Registry, SimDomain

_LARGEST: Final = 4096
_TTL: Final = 300
_ROOT: Final = "a.root-servers.net."
_IDLE_SECONDS: Final = 0.05


@contextmanager
def serve_dns(registry: Registry) -> Iterator[str]:
    """Answer questions about `registry` until the block ends; yields host:port."""
    stopping = threading.Event()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as here:
        here.bind(("127.0.0.1", 0))
        here.settimeout(_IDLE_SECONDS)
        thread = threading.Thread(target=_listen, args=(here, registry, stopping))
        thread.start()
        try:
            yield f"127.0.0.1:{here.getsockname()[1]}"
        finally:
            stopping.set()
            thread.join()


def _listen(here: socket.socket, registry: Registry, stopping: threading.Event) -> None:
    while not stopping.is_set():
        try:
            asked, client = here.recvfrom(_LARGEST)
            answer = _answer(registry, dns.message.from_wire(asked))
        except (TimeoutError, dns.exception.DNSException):
            continue
        if answer is not None:
            here.sendto(answer.to_wire(), client)


def _answer(
    registry: Registry, asked: dns.message.Message
) -> dns.message.Message | None:
    """Return the answer to the first question, or None where there is silence."""
    question = asked.question[0]
    domain = registry.get(question.name.to_text())
    answer = dns.message.make_response(asked, recursion_available=True)
    if question.name == dns.name.root and not registry.isolated:
        ns = dns.rrset.from_text(question.name, _TTL, "IN", "NS", _ROOT)
        answer.answer.append(ns)
    elif domain is None:
        answer.set_rcode(dns.rcode.NXDOMAIN)
    elif domain.fault is DnsFault.SILENCE:
        return None
    elif domain.fault is DnsFault.SERVFAIL:
        answer.set_rcode(dns.rcode.SERVFAIL)
    else:
        kind = dns.rdatatype.to_text(question.rdtype)
        if records := _records(domain).get(kind):
            rrset = dns.rrset.from_text(question.name, _TTL, "IN", kind, *records)
            answer.answer.append(rrset)
    return answer


def _records(domain: SimDomain) -> Mapping[str, tuple[str, ...]]:
    return {
        "NS": tuple(f"{host}." for host in domain.name_servers),
        "MX": tuple(f"10 {host}." for host in domain.mail_servers),
        "A": domain.addresses,
    }
