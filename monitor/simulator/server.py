"""Serves simulated platforms on loopback, one thread for each connection."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.utils import parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final, cast
from urllib.parse import parse_qs, unquote, urlsplit

from monitor.simulator.exchange import Answer, Answering, Pace, Request

_DRIP_SECONDS: Final = 0.02
_SLOW_SECONDS: Final = 0.1
_IDLE_SECONDS: Final = 30


class LoopbackServer(ThreadingHTTPServer):
    """An HTTP server on 127.0.0.1.

    Attributes:
        answering: What answers.
        stopping: Set when stalled answers must end.
    """

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, answering: Answering, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.answering = answering
        self.stopping = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that left; report everything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # the stubs are narrower than the library

    @property
    def base_url(self) -> str:
        """Where it listens, e.g. "http://127.0.0.1:4711"."""
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def serve(answering: Answering, port: int = 0) -> Iterator[str]:
    """Serve `answering` from a thread until the block ends; yields the base URL."""
    with LoopbackServer(answering, port) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.base_url
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _IDLE_SECONDS
    # Else the second packet of each answer waits for the first one's receipt.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._handle()

    def do_POST(self) -> None:
        self._handle()

    def log_message(self, *_: object, **__: object) -> None:
        """Log nothing: what simulated platforms are asked is the tests' affair."""

    def _handle(self) -> None:
        server = cast("LoopbackServer", self.server)
        answer = server.answering(self._request(server.base_url))
        if answer.pace is Pace.STALLED:
            server.stopping.wait(_IDLE_SECONDS)
            self.close_connection = True
            return
        if answer.pace is Pace.SLOW:
            server.stopping.wait(_SLOW_SECONDS)
        # The client may have gone: its deadline is what is being tested.
        with suppress(OSError):
            self._head(answer)
            self._body(answer, server.stopping)

    def _request(self, base_url: str) -> Request:
        parts = urlsplit(self.path)
        size = int(self.headers.get("Content-Length", "0"))
        return Request(
            method=self.command,
            path=unquote(parts.path),
            query=parse_qs(parts.query, keep_blank_values=True),
            base_url=base_url,
            now=int(parsedate_to_datetime(self.date_time_string()).timestamp()),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self.rfile.read(size),
        )

    def _head(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _body(self, answer: Answer, stopping: threading.Event) -> None:
        match answer.pace:
            case Pace.BROKEN:
                self.wfile.write(answer.body[: len(answer.body) // 2])
                self.close_connection = True
            case Pace.DRIPPING:
                for byte in answer.body:
                    self.wfile.write(bytes([byte]))
                    if stopping.wait(_DRIP_SECONDS):
                        break
                self.close_connection = True
            case _:
                self.wfile.write(answer.body)
