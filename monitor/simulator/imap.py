"""Serves a simulated mailbox over IMAP4rev1 on loopback, one thread a connection.

As much of RFC 3501 as a reader of mails needs; commands take no literals.
"""

import re
import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Final, cast

from monitor.simulator.imap_fetch import rows_of
from monitor.simulator.imap_search import found
from monitor.simulator.mailbox import FOLDER, PASSWORD, USER, MailFault, SimMailbox

_CAPABILITIES: Final = "IMAP4rev1"
_IDLE_SECONDS: Final = 30
_DRIP_SECONDS: Final = 0.02
_LONGEST: Final = 64 * 1024
_WORDS: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_GARBAGE: Final = b"HTTP/1.1 400 Bad Request\r\n\xff\xfe<html>\r\n\r\n"
_BEFORE_OPENING: Final[Mapping[MailFault, str]] = {
    MailFault.LIMITED: "NO [LIMIT] not so often",
    MailFault.DOWN: "NO [UNAVAILABLE] later",
    MailFault.MISSING: "NO [NONEXISTENT] no such folder",
}


class ImapServer(socketserver.ThreadingTCPServer):
    """An IMAP server on 127.0.0.1.

    Attributes:
        mailbox: What it serves.
        tls: What it shows where it encrypts, or None.
        at_once: Whether it encrypts from the first byte.
        stopping: Set when stalled answers must end.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(
        self,
        mailbox: SimMailbox,
        tls: ssl.SSLContext | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        super().__init__(("127.0.0.1", 0), _Session)
        self.mailbox = mailbox
        self.tls = tls
        self.at_once = at_once
        self.stopping = threading.Event()

    @property
    def address(self) -> str:
        """Where it listens, e.g. "127.0.0.1:4711"."""
        return f"127.0.0.1:{self.server_address[1]}"


@contextmanager
def serve_imap(
    mailbox: SimMailbox, tls: ssl.SSLContext | None = None, *, at_once: bool = False
) -> Iterator[str]:
    """Serve `mailbox` from a thread until the block ends; yields host:port."""
    with ImapServer(mailbox, tls, at_once=at_once) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.address
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()


class _Session(socketserver.BaseRequestHandler):
    """One connection: reads a command, answers it, and so on."""

    def handle(self) -> None:
        self._server = cast("ImapServer", self.server)
        self._mailbox = self._server.mailbox
        self._logged_in = False
        self._opened = ""
        self.request.settimeout(_IDLE_SECONDS)
        # Else the second packet of each answer waits for the first one's receipt.
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # The client may leave at any time: its patience is what is being tested.
        with suppress(OSError):
            if self._server.at_once:
                self._encrypt()
            self._talk()

    def finish(self) -> None:
        self.request.close()

    def _talk(self) -> None:
        if self._mailbox.fault is MailFault.BYE:
            self._send("* BYE shutting down\r\n")
            return
        self._send(f"* OK [CAPABILITY {_CAPABILITIES}] simulated\r\n")
        while line := self._line():
            tag, command, rest = (*line.split(" ", 2), "", "")[:3]
            self._mailbox.heard(command.upper())
            if self._mailbox.fault is MailFault.GARBAGE:
                self.request.sendall(_GARBAGE)
                return
            self._send(f"{tag} {self._answer(command.upper(), rest)}\r\n")
            if command.upper() == "STARTTLS" and self._server.tls:
                self._encrypt()
            if command.upper() == "LOGOUT":
                return

    def _answer(self, command: str, rest: str) -> str:
        """Answer a command; return the words behind its tag."""
        known: Mapping[str, Callable[[str], str]] = {
            "CAPABILITY": self._capability,
            "STARTTLS": self._starttls,
            "NOOP": lambda _: "OK nothing",
            "LOGIN": self._login,
            "LOGOUT": self._logout,
            "EXAMINE": lambda name: self._open(name, "EXAMINE"),
            "SELECT": lambda name: self._open(name, "SELECT"),
            "UID": self._uid,
        }
        return known[command](rest) if command in known else "BAD not known"

    def _capability(self, _: str) -> str:
        more = " STARTTLS" if self._server.tls and not self._server.at_once else ""
        self._send(f"* CAPABILITY {_CAPABILITIES}{more}\r\n")
        return "OK done"

    def _starttls(self, _: str) -> str:
        return "OK begin" if self._server.tls else "BAD not offered"

    def _login(self, rest: str) -> str:
        right = _words(rest) == [USER, PASSWORD]
        if not right or self._mailbox.fault is MailFault.REFUSED:
            return "NO [AUTHENTICATIONFAILED] wrong"
        self._logged_in = True
        return "OK welcome"

    def _logout(self, _: str) -> str:
        self._send("* BYE farewell\r\n")
        return "OK done"

    def _open(self, name: str, command: str) -> str:
        refused = self._mailbox.fault and _BEFORE_OPENING.get(self._mailbox.fault)
        if refused or not self._logged_in or _words(name) != [FOLDER]:
            return refused or "NO [NONEXISTENT] no such folder"
        self._opened = command
        mailbox = self._mailbox
        self._send(
            f"* FLAGS (\\Seen)\r\n* {len(mailbox.mails())} EXISTS\r\n* 0 RECENT\r\n"
            f"* OK [UIDVALIDITY {mailbox.uid_validity}] as ever\r\n"
            f"* OK [UIDNEXT {mailbox.next_uid}] next\r\n"
        )
        return f"OK [{'READ-ONLY' if command == 'EXAMINE' else 'READ-WRITE'}] open"

    def _uid(self, rest: str) -> str:
        command, _, wanted = rest.partition(" ")
        if not self._opened:
            return "BAD no folder is open"
        if command.upper() == "SEARCH":
            uids = found(_words(wanted), self._mailbox.mails())
            self._send(f"* SEARCH{''.join(f' {uid}' for uid in uids)}\r\n")
            return "OK found"
        if command.upper() == "FETCH":
            writable = self._opened == "SELECT"
            for row in rows_of(wanted, self._mailbox, writable=writable):
                self._send_row(row)
            return "OK fetched"
        return "BAD not known"

    def _send_row(self, row: bytes) -> None:
        """Send a row of FETCH, as spoilt as the fault wants it.

        Raises:
            ConnectionAbortedError: The connection ends in the middle of it.
        """
        carries_mail = b"BODY[" in row
        match self._mailbox.fault if carries_mail else None:
            case MailFault.HUGE:
                self.request.sendall(re.sub(rb"\{\d+\}", b"{99999999999}", row))
            case MailFault.BROKEN:
                self.request.sendall(row[: len(row) // 2])
                raise ConnectionAbortedError
            case MailFault.STALLED:
                self._server.stopping.wait(_IDLE_SECONDS)
                raise ConnectionAbortedError
            case MailFault.DRIPPING:
                self._drip(row)
            case _:
                self.request.sendall(row)

    def _drip(self, row: bytes) -> None:
        for byte in row:
            self.request.sendall(bytes([byte]))
            if self._server.stopping.wait(_DRIP_SECONDS):
                raise ConnectionAbortedError

    def _encrypt(self) -> None:
        if self._server.tls is not None:
            self.request = self._server.tls.wrap_socket(self.request, server_side=True)
            self._server.at_once = True

    def _line(self) -> str:
        """Return the next line, empty at the end."""
        read = bytearray()
        while not read.endswith(b"\r\n") and len(read) < _LONGEST:
            byte = self.request.recv(1)
            if not byte:
                return ""
            read += byte
        return read.decode("latin-1").strip()

    def _send(self, text: str) -> None:
        self.request.sendall(text.encode("latin-1"))


def _words(text: str) -> list[str]:
    """Return the words of `text`; those in quotation marks may hold spaces."""
    return [
        re.sub(r"\\(.)", r"\1", quoted) if quoted or not word else word
        for quoted, word in _WORDS.findall(text)
    ]
