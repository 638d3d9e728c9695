"""A mail server on loopback that answers as told and keeps what came."""

import asyncio
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

TAKEN = 250
DEADLINE = 20


@dataclass(frozen=True, kw_only=True)
class Mail:
    """What came: for whom, and the mail as programs read it."""

    recipients: tuple[str, ...]
    mail: EmailMessage
    raw: bytes
    encrypted: bool


@dataclass
class SmtpRecorder:
    """What to answer, and what came so far.

    Attributes:
        port: Where it listens.
        status: Reply to every mail.
        sender: Reply to every sender.
        recipients: Replies to recipients who are not taken.
        login: User and password that it takes, or None for any.
        mails: What came, the oldest first.
    """

    port: int = 0
    status: int = TAKEN
    sender: int = TAKEN
    recipients: Mapping[str, int] = field(default_factory=dict)
    login: tuple[str, str] | None = None
    mails: list[Mail] = field(default_factory=list)

    # The names of these are aiosmtpd's.
    async def handle_MAIL(  # noqa: N802 - aiosmtpd calls it so
        self, _: SMTP, __: Session, envelope: Envelope, address: str, *___: object
    ) -> str:
        """Take the sender, or answer as told."""
        envelope.mail_from = address
        return f"{self.sender} sender"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd calls it so
        self, _: SMTP, __: Session, envelope: Envelope, address: str, *___: object
    ) -> str:
        """Take a recipient, or answer as told."""
        status = self.recipients.get(address, TAKEN)
        if status == TAKEN:
            envelope.rcpt_tos.append(address)
        return f"{status} {address}"

    async def handle_DATA(  # noqa: N802 - aiosmtpd calls it so
        self, _: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take a mail, or answer as told."""
        raw = envelope.original_content or b""
        mail = message_from_bytes(raw, policy=default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(
            Mail(
                recipients=tuple(envelope.rcpt_tos),
                mail=mail,
                raw=raw,
                encrypted=session.ssl is not None,
            )
        )
        return f"{self.status} mail"

    def authenticate(
        self, _: SMTP, __: Session, ___: Envelope, ____: str, data: LoginPassword
    ) -> AuthResult:
        """Take the login, or refuse it, repeating it as some servers do."""
        said = (data.login.decode(), data.password.decode())
        if self.login in {None, said}:
            return AuthResult(success=True)
        told = f"535 5.7.8 no: {said[0]} {said[1]}"
        return AuthResult(success=False, handled=False, message=told)


class _Controller(Controller):
    def _trigger_server(self) -> None:
        # The system chose the port; the library asks for its number beforehand.
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]  # the library has no type here


async def _hung_up() -> None:
    """Wait a moment until every conversation is over."""
    if others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(others, timeout=1)


@contextmanager
def smtp_recorder(
    *, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None
) -> Iterator[SmtpRecorder]:
    """Give a recorder that takes everything until told otherwise."""
    recorder = SmtpRecorder()
    controller = _Controller(
        recorder,
        hostname="127.0.0.1",
        port=0,
        ssl_context=tls,
        tls_context=starttls,
        authenticator=recorder.authenticate,
        auth_require_tls=False,
        ready_timeout=DEADLINE,
    )
    controller.start()
    try:
        recorder.port = controller.port
        yield recorder
    finally:
        # A client that has said goodbye may still be waited for to hang up.
        asyncio.run_coroutine_threadsafe(_hung_up(), controller.loop).result(DEADLINE)
        controller.stop()
