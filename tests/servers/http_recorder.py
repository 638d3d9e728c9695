"""An HTTP receiver on loopback that answers as told and keeps what came."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, kw_only=True)
class Request:
    """What came: its path, its headers (names in lower case) and its body."""

    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class HttpRecorder:
    """What to answer, and what came so far.

    Attributes:
        address: Where it listens, without a path.
        status: Status of every answer, once `answers` is empty.
        answers: Statuses of the next answers.
        headers: Headers of every answer.
        body: Body of every answer.
        requests: What came, the oldest first.
    """

    address: str
    status: int = 200
    answers: list[int] = field(default_factory=list)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    requests: list[Request] = field(default_factory=list)


@contextmanager
def http_recorder() -> Iterator[HttpRecorder]:
    """Give a recorder that answers 200 until told otherwise."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(int(headers["content-length"]))
            recorder.requests.append(
                Request(path=self.path, headers=headers, body=body)
            )
            answers = recorder.answers
            self.send_response(answers.pop(0) if answers else recorder.status)
            for name, value in recorder.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(recorder.body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        recorder = HttpRecorder(f"http://127.0.0.1:{server.server_address[1]}")
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield recorder
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def raw_server(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """Give the address of a server that lets `talk` have its one connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                talk(connection)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join()


@contextmanager
def refusing_address() -> Iterator[str]:
    """Give an address where nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"
