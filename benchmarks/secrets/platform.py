"""A platform that knows nobody, and repeats whatever it is told."""

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from monitor.simulator.domains import Registry, SimDomain
from monitor.simulator.exchange import Answer, Pace, Request
from monitor.simulator.name_server import serve_dns
from monitor.simulator.server import serve
from tests.servers.smtp_recorder import smtp_recorder

LOOKALIKE: Final = "riversidefamilyclinic.example"
"""Exists, so that its registration is asked for."""
_LONGEST_HEADER: Final = 4_000


class Fault(StrEnum):
    """What is wrong with every answer."""

    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    BAD_REQUEST = "400"
    SERVER_ERROR = "500"
    RUBBISH = "200"
    REDIRECT = "302"
    BROKEN = "cut off"
    TLS = "no TLS where there should be"


@dataclass
class Platform:
    """Answers every request with a fault, and the request itself.

    Attributes:
        tokens: What it gives to whoever logs in, by name.
        fault: What is wrong now.
        heard: All that came so far.
    """

    tokens: dict[str, str]
    fault: Fault = Fault.UNAUTHORIZED
    heard: list[bytes] = field(default_factory=list)

    def answer(self, request: Request) -> Answer:
        """Repeat `request` in body and headers; logins succeed while it is broken."""
        said = f"{request.method} {request.path} {request.query} {request.headers}"
        told = f"{said} {request.body.decode(errors='replace')}"
        self.heard.append(told.encode())
        if self.fault is Fault.SERVER_ERROR and "access_token" in request.path:
            return Answer(body=json.dumps(self._login()).encode())
        return self._refusal(told)

    def _login(self) -> dict[str, object]:
        kind = {"token_type": "bearer", "expires_in": 3600, "scope": "read"}
        return {**self.tokens, **kind}

    def _refusal(self, told: str) -> Answer:
        kind = {"error": told, "message": told, "detail": told, "title": told}
        line = json.dumps(told)[:_LONGEST_HEADER]
        broken = self.fault is Fault.BROKEN
        status = int(self.fault) if self.fault.isdecimal() else 200
        return Answer(
            status=status,
            body=json.dumps({**kind, "errors": [kind]}).encode(),
            headers={"Location": f"/{told[:9]}", "WWW-Authenticate": line, "X": line},
            pace=Pace.BROKEN if broken else Pace.WHOLE,
        )


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where the platform listens, as host:port."""

    http: str
    smtp: str
    imap: str
    dns: str


@contextmanager
def listening(platform: Platform) -> Iterator[Places]:
    """Serve `platform` over HTTP, SMTP and IMAP, beside a name server."""
    registry = Registry([SimDomain(name=LOOKALIKE, addresses=("203.0.113.7",))])
    with ExitStack() as stack:
        smtp = stack.enter_context(smtp_recorder())
        smtp.login = ("nobody", "nothing")
        yield Places(
            http=stack.enter_context(serve(platform.answer)).removeprefix("http://"),
            smtp=f"127.0.0.1:{smtp.port}",
            imap=stack.enter_context(_imap(platform)),
            dns=stack.enter_context(serve_dns(registry)),
        )


@contextmanager
def _imap(platform: Platform) -> Iterator[str]:
    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            with suppress(ConnectionError):  # where TLS is expected, clients leave
                self._talk()

        def _talk(self) -> None:
            self.wfile.write(b"* OK [CAPABILITY IMAP4rev1] ready\r\n")
            for line in self.rfile:
                platform.heard.append(line)
                tag, _, said = line.rstrip().partition(b" ")
                self.wfile.write(tag + b" NO [AUTHENTICATIONFAILED] " + said + b"\r\n")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
