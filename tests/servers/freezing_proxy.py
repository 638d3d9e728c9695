"""A proxy before PostgreSQL that can freeze: TCP stays, answers come no more."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

import sqlalchemy as sa

_CHUNK = 65_536


@dataclass(frozen=True)
class _Link:
    """A client's connection and that to the server."""

    client: socket.socket
    server: socket.socket
    frozen: Event = field(default_factory=Event)

    def carry(self, source: socket.socket, sink: socket.socket) -> None:
        """Hand on what comes, until one side ends or all of it is frozen."""
        with suppress(OSError):
            while (data := source.recv(_CHUNK)) and not self.frozen.is_set():
                sink.sendall(data)
        # Whoever is frozen does not even tell the server that its client is gone.
        if not self.frozen.is_set():
            self.end()

    def end(self) -> None:
        """Let both sides and the threads between them end."""
        for one in (self.client, self.server):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


@dataclass(frozen=True)
class FreezingProxy:
    """What listens on loopback, before a server.

    Attributes:
        url: Of the server's database, through the proxy.
    """

    url: str
    _links: list[_Link] = field(default_factory=list)

    def freeze(self) -> int:
        """Carry nothing any more on the connections that are open; return how many."""
        fresh = [link for link in self._links if not link.frozen.is_set()]
        for link in fresh:
            link.frozen.set()
        return len(fresh)

    def take(self, client: socket.socket, address: str) -> list[Thread]:
        """Connect a client with the server; return the threads that carry."""
        server = socket.socket(socket.AF_UNIX)
        server.connect(address)
        link = _Link(client, server)
        self._links.append(link)
        ways = [(client, server), (server, client)]
        return [Thread(target=link.carry, args=way, daemon=True) for way in ways]

    def end(self) -> None:
        """End all connections."""
        for link in self._links:
            link.end()
            link.client.close()
            link.server.close()


@contextmanager
def freezing_proxy(database: str, **query: str) -> Iterator[FreezingProxy]:
    """Run a proxy before the server of a database until the block ends.

    Args:
        database: The URL of one on a server that listens on a Unix socket.
        query: What the URL through the proxy says beside that.
    """
    url = sa.make_url(database)
    address = f"{url.query['host']}/.s.PGSQL.{url.port or 5432}"
    with socket.create_server(("127.0.0.1", 0)) as listening:
        here = url.set(host="127.0.0.1", port=listening.getsockname()[1], query=query)
        proxy = FreezingProxy(here.render_as_string(hide_password=False))
        carrying: list[Thread] = []

        def accept() -> None:
            with suppress(OSError):
                while True:
                    threads = proxy.take(listening.accept()[0], address)
                    carrying.extend(threads)
                    for thread in threads:
                        thread.start()

        accepting = Thread(target=accept, daemon=True)
        accepting.start()
        try:
            yield proxy
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            accepting.join()
            proxy.end()
            for thread in carrying:
                thread.join()
