"""imaplib's client on a connection that obeys a deadline and a limit of bytes.

imaplib lets these few methods be replaced (its documentation of `open`, `read`,
`readline`, `send` and `shutdown`); it believes whatever length a server names.
"""

import imaplib
import socket
import ssl
from contextlib import ExitStack, suppress
from typing import Any, Final

from connectors.imap.server import Protection, Server
from connectors.kit.deadline import Deadline
from connectors.kit.mail import MAIL_BYTES

ANSWER_BYTES: Final = 4 * MAIL_BYTES
"""Most bytes of one answer: a mail, or the numbers of a search, with room."""

_CHUNK: Final = 64 * 1024


class Client(imaplib.IMAP4):
    """One connection to a server, protected as `server` says.

    Args:
        server: Where to.
        tls: Whose certificates are trusted.
        deadline: For each command with its answer.

    Raises:
        OSError: No connection, or it broke.
        httpcore.TimeoutException: Not in time.
        imaplib.IMAP4.error: The server does not want to talk.
    """

    def __init__(self, server: Server, tls: ssl.SSLContext, deadline: Deadline) -> None:
        self._server = server
        self._tls = tls
        self._deadline = deadline
        self._held = bytearray()
        self._room = ANSWER_BYTES
        super().__init__(server.host, server.port)
        if server.protection is Protection.STARTTLS:
            self._secure()

    def open(self, host: str = "", port: int = 0, timeout: float | None = None) -> None:
        """Connect to the first address of `host` that answers."""
        del timeout
        self.host, self.port = host, port
        self.sock = self._connected()
        if self._server.protection is Protection.TLS:
            self.sock = self._encrypted()

    def read(self, size: int) -> bytes:
        """Return `size` bytes."""
        if size > self._room:
            raise self.abort("it announces more than is read")
        while len(self._held) < size:
            self._fill()
        return self._taken(size)

    def readline(self) -> bytes:
        """Return a line with its end."""
        looked_at = 0
        while (end := self._held.find(b"\n", looked_at)) < 0:
            looked_at = len(self._held)
            self._fill()
        return self._taken(end + 1)

    def send(self, data: Any) -> None:  # noqa: ANN401  as the stubs of imaplib say
        """Send a command, or a part of one."""
        self._deadline.restart()
        self._room = ANSWER_BYTES
        self.sock.settimeout(self._deadline.left())
        self.sock.sendall(data)

    def shutdown(self) -> None:
        """Hang up."""
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)
        self.sock.close()

    def _connected(self) -> socket.socket:
        failure = OSError("no address")
        for *_, address in socket.getaddrinfo(
            self.host, self.port, type=socket.SOCK_STREAM
        ):
            try:
                return socket.create_connection(
                    (str(address[0]), self.port), timeout=self._deadline.left()
                )
            except OSError as error:
                failure = error
        raise failure

    def _encrypted(self) -> ssl.SSLSocket:
        try:
            return self._tls.wrap_socket(self.sock, server_hostname=self.host)
        except OSError:
            self.sock.close()
            raise

    def _secure(self) -> None:
        """Encrypt the connection.

        What the server, or somebody in between, said before in the plain is not
        taken for what it says after (RFC 9051, section 11.3).

        Raises:
            abort: The server does not encrypt.
        """
        with ExitStack() as undo:
            undo.callback(self.shutdown)
            answer, _ = self.xatom("STARTTLS")
            if answer != "OK" or self._held:
                raise self.abort("it does not encrypt")
            self.sock = self._encrypted()
            undo.pop_all()

    def _fill(self) -> None:
        self.sock.settimeout(self._deadline.left())
        chunk = self.sock.recv(_CHUNK)
        if not chunk:
            raise self.abort("it hung up")
        self._room -= len(chunk)
        if self._room < 0:
            raise self.abort("it says more than is read")
        self._held += chunk

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._held[:size])
        del self._held[:size]
        return taken
