"""A name server on loopback that changes its mind, and what asks it as libc does."""

import select
import socket
import struct
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address
from itertools import pairwise

import dns.flags
import dns.message
import dns.query
import dns.rdatatype
import dns.rrset

_LARGEST = 65_535
_IDLE_SECONDS = 0.02
_PATIENCE = 5.0
KINDS = {"A": 4, "AAAA": 6}
"""Kinds of record to the versions of their addresses."""

_LOCAL = "127.0.0.1"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What a name leads to at one time.

    Attributes:
        addresses: Those of version 4 are told as A, the others as AAAA.
        aliases: Names in between, told as a chain of CNAME.
        cut: Whether a datagram shows the first address alone, and TCP them all.
        seconds: How long the answer takes.
    """

    addresses: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    cut: bool = False
    seconds: float = 0.0

    def records(self, kind: str) -> list[str]:
        """Return the addresses that a question of `kind` is answered with."""
        version = KINDS[kind]
        return [one for one in self.addresses if ip_address(one).version == version]


@dataclass
class NameServer:
    """What is served, and what was asked.

    Attributes:
        port: Of loopback, for datagrams and streams.
        zone: By name, the replies to one question after the other; the last stays.
        asked: Questions, by name and kind of record; those asked again by TCP are
            counted once.
    """

    port: int
    zone: dict[str, Sequence[Reply]] = field(default_factory=dict)
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)

    def resolve(self, host: str, _port: int) -> Sequence[str]:
        """Return all addresses of `host`, as `getaddrinfo` does for both families.

        Raises:
            OSError: There is none.
        """
        found = [address for kind in KINDS for address in self._ask(host, kind)]
        if not found:
            raise OSError("no such host")
        return found

    def _ask(self, host: str, kind: str) -> list[str]:
        question = dns.message.make_query(host, kind)
        answer, _ = dns.query.udp_with_fallback(
            question, _LOCAL, timeout=_PATIENCE, port=self.port
        )
        return [
            record.address
            for found in answer.answer
            for record in found
            if hasattr(record, "address")
        ]

    def answer(self, wire: bytes, *, by_stream: bool) -> bytes:
        """Return what is told to a question.

        Raises:
            DNSException: It is none.
        """
        question = dns.message.from_wire(wire)
        told = dns.message.make_response(question, recursion_available=True)
        name = question.question[0].name.to_text(omit_final_dot=True)
        kind = dns.rdatatype.to_text(question.question[0].rdtype)
        replies = self.zone.get(name, ())
        if replies:
            self.asked[name, kind] += not by_stream
            reply = replies[min(self.asked[name, kind], len(replies)) - 1]
            threading.Event().wait(reply.seconds)
            told.answer += _records(name, kind, reply, whole=by_stream or not reply.cut)
            if reply.cut and not by_stream:
                told.flags |= dns.flags.TC
        return told.to_wire()


def _records(
    name: str, kind: str, reply: Reply, *, whole: bool
) -> list[dns.rrset.RRset]:
    chain = [name, *reply.aliases]
    links = [
        dns.rrset.from_text(f"{owner}.", 0, "IN", "CNAME", f"{target}.")
        for owner, target in pairwise(chain)
    ]
    addresses = reply.records(kind)
    shown = addresses if whole else addresses[:1]
    if not shown:
        return links
    return [*links, dns.rrset.from_text(f"{chain[-1]}.", 0, "IN", kind, *shown)]


@contextmanager
def name_server(zone: Mapping[str, Sequence[Reply]]) -> Iterator[NameServer]:
    """Serve `zone` on loopback until the block ends."""
    with (
        socket.create_server((_LOCAL, 0)) as streams,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams,
    ):
        port = streams.getsockname()[1]
        datagrams.bind((_LOCAL, port))
        server, stopping = NameServer(port=port, zone=dict(zone)), threading.Event()
        serving = threading.Thread(
            target=_serve, args=(server, datagrams, streams, stopping)
        )
        serving.start()
        try:
            yield server
        finally:
            stopping.set()
            serving.join()


def _serve(
    server: NameServer,
    datagrams: socket.socket,
    streams: socket.socket,
    stopping: threading.Event,
) -> None:
    while not stopping.is_set():
        ready, _, _ = select.select([datagrams, streams], [], [], _IDLE_SECONDS)
        if datagrams in ready:
            wire, client = datagrams.recvfrom(_LARGEST)
            datagrams.sendto(server.answer(wire, by_stream=False), client)
        if streams in ready:
            _serve_stream(server, streams)


def _serve_stream(server: NameServer, streams: socket.socket) -> None:
    connection, _ = streams.accept()
    with connection, connection.makefile("rb") as incoming:
        # RFC 1035, section 4.2.2: two bytes of length before each message.
        (length,) = struct.unpack("!H", incoming.read(2))
        told = server.answer(incoming.read(length), by_stream=True)
        connection.sendall(struct.pack("!H", len(told)) + told)
