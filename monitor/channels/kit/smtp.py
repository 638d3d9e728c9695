"""Handing mail to a server, within one deadline for everything."""

import smtplib
import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from pydantic import SecretStr

from monitor.channels.kit.line import Line
from monitor.channels.kit.mail_server import MailServer, Protection
from monitor.channels.kit.replies import meaning
from monitor.channels.kit.trust import trusted
from monitor.domain.errors import Unavailable, WardwatchError
from monitor.ports.channel import ChannelContext

_CLOSING = 421


class _Client(smtplib.SMTP):
    """smtplib's client on a line that hangs up."""

    def __init__(self, line: Line, post: "SmtpPost") -> None:
        self._line, self._post = line, post
        server = post.server
        super().__init__(
            server.host, server.port, post.helo, timeout=post.context.timeout
        )

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        # Where smtplib's own SMTP_SSL starts its TLS, too.
        del timeout
        connected = self._line.connect(host, port)
        if self._post.server.protection is Protection.TLS:
            return self._post.tls.wrap_socket(connected, server_hostname=host)
        return connected


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpPost:
    """Hands mail to one server.

    Attributes:
        server: Where to.
        helo: Name of this machine, as told to the server.
        login: User and password, or None; never shown.
        context: The clock, and the deadline in seconds for the whole exchange.
        tls: Whose certificates are trusted.
    """

    server: MailServer
    helo: str
    login: tuple[SecretStr, SecretStr] | None
    context: ChannelContext
    tls: ssl.SSLContext = field(default_factory=trusted, repr=False)

    def send(
        self, mail: bytes, sender: str, recipients: Sequence[str]
    ) -> Mapping[str, int]:
        """Hand in `mail`; return who was refused, with the reply's code.

        Everybody else has it.

        Raises:
            RetryLater: The server cannot take it now.
            NeedsOperator: The server refuses for good.
        """
        with self._line() as line:
            return self._exchange(line, mail, sender, recipients)

    def greet(self) -> None:
        """Do all that comes before a mail: connect, TLS, login.

        Raises:
            RetryLater: The server cannot be reached now.
            NeedsOperator: The server refuses for good.
        """
        with self._line() as line:
            client = _Client(line, self)
            try:
                self._enter(client)
                client.ehlo_or_helo_if_needed()
                # It let us in: what comes of the farewell changes nothing.
                with suppress(OSError):
                    client.quit()
            finally:
                client.close()

    @contextmanager
    def _line(self) -> Iterator[Line]:
        """Give a line; what breaks on it becomes one of our errors.

        Raises:
            WardwatchError: What an error of the socket or of smtplib means.
        """
        with Line(self.context) as line:
            try:
                yield line
            except OSError as error:
                # smtplib's own errors are OSErrors as well.
                told = self._told(error, late=line.hung_up)
                # Without its cause: that holds what the server said.
                raise told from None

    def _told(self, error: OSError, *, late: bool) -> WardwatchError:
        if late or isinstance(error, TimeoutError):
            return Unavailable(f"no answer within {self.context.timeout:g} seconds")
        if isinstance(error, smtplib.SMTPException):
            return meaning(error)
        return Unavailable("no connection, or it broke before the answer")

    def _exchange(
        self, line: Line, mail: bytes, sender: str, recipients: Sequence[str]
    ) -> Mapping[str, int]:
        client = _Client(line, self)
        try:
            self._enter(client)
            refused = client.sendmail(sender, recipients, mail)
            # It has the mail: what comes of the farewell changes nothing.
            with suppress(OSError):
                client.quit()
        except smtplib.SMTPRecipientsRefused as error:
            # Nobody has it, those neither whom the server did not get to.
            codes = error.recipients
            return {to: codes.get(to, (_CLOSING,))[0] for to in recipients}
        finally:
            client.close()
        return {to: code for to, (code, _) in refused.items()}

    def _enter(self, client: smtplib.SMTP) -> None:
        if self.server.protection is Protection.STARTTLS:
            client.starttls(context=self.tls)
        if self.login is not None:
            user, password = self.login
            client.login(user.get_secret_value(), password.get_secret_value())
