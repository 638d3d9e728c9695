"""The small server: /live, /ready and /metrics, for programs on the inside.

It answers nothing else, says neither a version nor a name on the first two, and is
meant for loopback or a private network: it asks nobody who they are.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import AF_INET, AF_INET6
from typing import Final, cast

from monitor.pipeline.isolation import Broken, attempt

_IDLE_SECONDS: Final = 10
_TEXT: Final = "text/plain; charset=utf-8"
_METRICS: Final = "text/plain; version=0.0.4; charset=utf-8"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    late: Callable[[], int]
    lacks: Callable[[], Sequence[str]]
    metrics: Callable[[], bytes]

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that left."""


@contextmanager
def serve_health(
    host: str,
    port: int,
    late: Callable[[], int],
    lacks: Callable[[], Sequence[str]],
    metrics: Callable[[], bytes],
) -> Iterator[int]:
    """Serve until the block ends; give the port.

    Args:
        host: Address to listen on.
        port: 0 takes a free one.
        late: Returns how many loops are late; the service is alive if none is.
        lacks: Returns what it lacks to be ready.
        metrics: Returns the figures.

    Raises:
        OSError: The address cannot be had.
    """
    _Server.address_family = AF_INET6 if ":" in host else AF_INET
    with _Server((host, port), _Handler) as server:
        server.late, server.lacks, server.metrics = late, lacks, metrics
        thread = threading.Thread(target=server.serve_forever, args=(0.1,))
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    timeout = _IDLE_SECONDS
    server_version = "wardwatch"
    sys_version = ""

    def do_GET(self) -> None:
        server = cast("_Server", self.server)
        if self.path == "/live":
            late = server.late()
            self._tell([f"{late} loops are late"] if late else [])
        elif self.path == "/ready":
            self._tell(server.lacks())
        elif self.path == "/metrics":
            self._count(server.metrics)
        else:
            self._answer(HTTPStatus.NOT_FOUND, b"not found\n", _TEXT)

    def log_message(self, *_: object, **__: object) -> None:
        """Log nothing: it is asked every few seconds."""

    def _count(self, metrics: Callable[[], bytes]) -> None:
        found = attempt(metrics)
        if isinstance(found, Broken):
            self._tell(["the database fails"])
        else:
            self._answer(HTTPStatus.OK, found, _METRICS)

    def _tell(self, faults: Sequence[str]) -> None:
        status = HTTPStatus.SERVICE_UNAVAILABLE if faults else HTTPStatus.OK
        lines = "".join(f"{fault}\n" for fault in faults) or "ok\n"
        self._answer(status, lines.encode(), _TEXT)

    def _answer(self, status: HTTPStatus, body: bytes, media_type: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
