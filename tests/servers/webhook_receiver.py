"""A webhook receiver on loopback that keeps a journal of what it took.

In a test: `with WebhookReceiver(journal) as receiver: … receiver.url`. As a
process, `python -m tests.servers.webhook_receiver --port 0 --journal FILE` (see
`receiver_process`), it prints its port as the first line, and a PUT of JSON
changes how it behaves. A delivery is in the journal, on disk, before its answer.
"""

import argparse
import json
import os
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

from standardwebhooks import Webhook

SECRET = "whsec_d2FyZHdhdGNoIHRlc3RzIHNpZ24gd2l0aCB0aGlz"


@dataclass(frozen=True, kw_only=True)
class Behaviour:
    """How deliveries are answered.

    Attributes:
        status: HTTP status; anything but 200 takes nothing.
        delay: Seconds before the answer.
        reset: Whether the connection is torn after the delivery was taken.
        headers: Further headers of the answer.
        times: For how many deliveries, or None for all that come.
    """

    status: int = 200
    delay: float = 0.0
    reset: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    times: int | None = None


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One line of the journal.

    Attributes:
        id: Its `webhook-id`.
        repeat: Whether that id had come before.
        signed: Whether one of its signatures is right.
        data: `data` of the payload.
    """

    id: str
    repeat: bool
    signed: bool
    data: dict[str, Any]


def read_journal(journal: Path) -> list[Delivery]:
    """Return the deliveries of `journal`; a line that a kill tore is left out."""
    if not journal.exists():
        return []
    whole, _, _ = journal.read_text().rpartition("\n")
    return [Delivery(**json.loads(line)) for line in whole.splitlines()]


class WebhookReceiver:
    """Takes deliveries and writes them to a journal."""

    def __init__(self, journal: Path, *, port: int = 0, secret: str = SECRET) -> None:
        self.journal = journal
        self.behaviour = Behaviour()
        self._signer = Webhook(secret)
        self._seen = {delivery.id for delivery in read_journal(journal)}
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.receiver = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        """Where to post."""
        return f"http://127.0.0.1:{self.port}/hooks/wardwatch"

    @property
    def deliveries(self) -> list[Delivery]:
        """What it took so far."""
        return read_journal(self.journal)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def serve_forever(self) -> None:
        """Serve in this thread until the process is killed."""
        self._server.serve_forever()

    def next_behaviour(self) -> Behaviour:
        """Return how the next delivery is answered, and count it."""
        with self._lock:
            now = self.behaviour
            if now.times is not None:
                left = now.times - 1
                self.behaviour = (
                    Behaviour(**{**asdict(now), "times": left}) if left else Behaviour()
                )
            return now

    def wait(self, seconds: float) -> None:
        """Wait as a slow receiver does; closing ends it."""
        self._closing.wait(seconds)

    def take(self, headers: Mapping[str, str], body: bytes) -> Delivery:
        """Write one delivery to the journal, to the disk."""
        key = headers.get("webhook-id", "")
        with self._lock:
            delivery = Delivery(
                id=key,
                repeat=key in self._seen,
                signed=self._is_signed(headers, body),
                data=json.loads(body)["data"],
            )
            self._seen.add(key)
            with self.journal.open("a") as lines:
                lines.write(json.dumps(asdict(delivery)) + "\n")
                lines.flush()
                os.fsync(lines.fileno())
        return delivery

    def _is_signed(self, headers: Mapping[str, str], body: bytes) -> bool:
        # The library's own check compares with the machine's clock, and senders
        # under test may live at another time.
        sent_at = datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
        right = self._signer.sign(headers["webhook-id"], sent_at, body.decode())
        return right in headers["webhook-signature"].split(" ")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    receiver: WebhookReceiver

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of senders that were killed; report everything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # the stubs are narrower than the library


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        """Take a delivery, or fail as told."""
        receiver = self.server.receiver
        length = int(self.headers["content-length"])
        body = self.rfile.read(length)
        if len(body) < length:
            return  # the sender was killed in the middle
        behaviour = receiver.next_behaviour()
        status = behaviour.status
        if status == 200 and not receiver.take(dict(self._lower()), body).signed:
            status = 401
        receiver.wait(behaviour.delay)
        if behaviour.reset:
            self._tear()
        else:
            self._answer(status, behaviour.headers)

    def do_PUT(self) -> None:
        """Change the behaviour."""
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.receiver.behaviour = Behaviour(**json.loads(body))
        self._answer(204, {})

    def log_message(self, *_: object) -> None:
        """Keep quiet: a test's output is its own."""

    def _lower(self) -> Iterator[tuple[str, str]]:
        return ((name.lower(), value) for name, value in self.headers.items())

    def _answer(self, status: int, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _tear(self) -> None:
        # Closing with this option sends RST instead of an orderly end.
        option = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, option)
        self.connection.close()


@contextmanager
def receiver_process(journal: Path) -> Iterator[str]:
    """Run a receiver in a process of its own; give the address to post to."""
    command = [sys.executable, "-m", "tests.servers.webhook_receiver"]
    with subprocess.Popen(
        [*command, "--journal", str(journal)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/hooks/wardwatch"
        finally:
            process.kill()


def main() -> None:
    """Serve until killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--journal", type=Path, required=True)
    parser.add_argument("--secret", default=SECRET)
    asked = parser.parse_args()
    receiver = WebhookReceiver(asked.journal, port=asked.port, secret=asked.secret)
    sys.stdout.write(f"{receiver.port}\n")
    sys.stdout.flush()
    receiver.serve_forever()


if __name__ == "__main__":
    main()
