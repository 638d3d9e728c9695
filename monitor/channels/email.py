"""Alerts as e-mail: plain text, one conversation for each case.

Every try of a message has the same Message-ID, by which mail stores drop a
repeat. Source: RFC 5322, section 3.6.4.
"""

import re
import socket
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING, Annotated, Final, Self

from pydantic import AfterValidator, Field, SecretStr, model_validator

from monitor.channels.kit import rendering
from monitor.channels.kit.address import is_host, is_loopback
from monitor.channels.kit.mail_headers import FOLDED
from monitor.channels.kit.mail_server import MailServerUrl, Protection, mail_server
from monitor.channels.kit.plain import plain
from monitor.channels.kit.progress import Progress
from monitor.channels.kit.recipients import check_recipients
from monitor.domain.alerts import Message
from monitor.domain.time import to_datetime
from monitor.ports.channel import Channel, ChannelContext, ChannelSpec, Reached
from monitor.ports.options import Options
from monitor.ports.runtime import Clock

if TYPE_CHECKING:
    from monitor.channels.kit.smtp import SmtpPost

MOST_RECIPIENTS: Final = 100
"""Source: RFC 5321, section 4.5.3.1.8: what every server takes at once."""

LONGEST_SUBJECT: Final = 200
"""Characters; lists of mail show fewer."""

_LONGEST_ADDRESS: Final = 254
# A dot-atom; quoted local parts are refused. Source: RFC 5322, section 3.2.3.
_LOCAL: Final = re.compile(
    r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII
)


def _mail_address(text: str) -> str:
    local, _, domain = text.rpartition("@")
    right = _LOCAL.fullmatch(local) and is_host(domain) and domain.isascii()
    if not right or len(text) > _LONGEST_ADDRESS:
        raise ValueError("write a bare mail address, e.g. security@clinic.example")
    return text


def _ascii(secret: SecretStr) -> SecretStr:
    text = secret.get_secret_value()
    if not (text.isascii() and text.isprintable()):
        raise ValueError("mail servers take printable ASCII only")
    return secret


MailAddress = Annotated[str, AfterValidator(_mail_address)]
Credential = Annotated[SecretStr, AfterValidator(_ascii)]


class EmailOptions(Options):
    """Options of an `email` channel."""

    to: Annotated[tuple[MailAddress, ...], Field(min_length=1)]
    """Who gets it, at most 100; they see each other."""
    sender: MailAddress | None = None
    """Who it comes from; wardwatch@ and the name of this machine if not given."""
    smtp: MailServerUrl = "smtp://localhost:25"
    """Mail server: smtp://, smtps:// or smtp+starttls://, a host and a port."""
    user: Credential | None = None
    """Who logs in to the mail server."""
    password: Credential | None = None
    """Password of `user`."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        if len(self.to) > MOST_RECIPIENTS:
            raise ValueError(f"write at most {MOST_RECIPIENTS} recipients under `to`")
        if (self.user is None) != (self.password is None):
            raise ValueError("write both `user` and `password`, or neither")
        server = mail_server(self.smtp)
        bare = server.protection is Protection.NONE and not is_loopback(server.host)
        if self.password is not None and bare:
            raise ValueError("a password needs smtps:// or smtp+starttls://")
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailChannel:
    """Sends one mail a message to all recipients.

    Attributes:
        post: Hands it to the mail server.
        sender: Who it comes from.
        to: Who gets it.
        clock: The clock.
        progress: Who has which message, so that a try after a partial refusal
            goes only to those who were refused.
    """

    post: "SmtpPost"
    sender: str
    to: tuple[str, ...]
    clock: Clock
    progress: Progress = field(default_factory=Progress)

    def send(self, message: Message) -> None:
        """Send `message` to everybody who does not have it yet.

        Raises:
            RetryLater: The server, or one recipient's, cannot take it now.
            NeedsOperator: The server refuses it, or a recipient, for good.
        """
        mail = mail_of(message, self.sender, self.to, self.clock.now())
        left = self.progress.left(message.id, self.to)
        refused = self.post.send(mail.as_bytes(), self.sender, left)
        taken = [one for one in left if one not in refused]
        self.progress.took(message.id, *taken)
        check_recipients(refused, len(self.to))
        self.progress.done(message.id)

    def probe(self) -> Reached:
        """Greet the mail server and log in where there is a login.

        Raises:
            RetryLater: The server cannot be reached now.
            NeedsOperator: It refuses the login.
        """
        self.post.greet()
        return Reached.ACCEPTED if self.post.login else Reached.CONNECTED


def mail_of(
    message: Message, sender: str, to: tuple[str, ...], now: int
) -> EmailMessage:
    """Return the mail that tells of `message`.

    Args:
        message: What to tell.
        sender: Who it comes from.
        to: Who gets it.
        now: Microseconds.
    """
    mail = EmailMessage(policy=FOLDED)
    mail["From"] = f"Wardwatch <{sender}>"
    mail["To"] = ", ".join(to)
    subject = f"[Wardwatch] {rendering.title(message)}"
    # What only looks encoded must not be decoded. Source: RFC 2047, section 2.
    mail["Subject"] = plain(subject.replace("=?", "= ?"), LONGEST_SUBJECT)
    mail["Date"] = format_datetime(to_datetime(now))
    mail["Message-ID"] = f"<{message.id}@{sender.rpartition('@')[2]}>"
    cases = {view.case_key for view in message.alerts}
    if len(cases) == 1:
        # A mail that nobody ever got: what programs thread a case's mails by.
        mail["References"] = f"<{cases.pop()}@wardwatch>"
    # Source: RFC 3834, section 5: no program answers it.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(_text(message), cte="quoted-printable")
    return mail


def _text(message: Message) -> str:
    blocks = ["\n".join(rendering.lines(message, view)) for view in message.alerts]
    if message.unlisted:
        blocks.append(rendering.rest(message.unlisted))
    return "\n\n".join(
        [*blocks, "Addresses are written so that no program opens them."]
    )


def _machine() -> str:
    name = socket.gethostname()
    return name if is_host(name) else "localhost"


def build(options: EmailOptions, context: ChannelContext) -> Channel:
    """Return the channel that `options` describe."""
    from monitor.channels.kit.smtp import SmtpPost

    user, password = options.user, options.password
    machine = _machine()
    return EmailChannel(
        post=SmtpPost(
            server=mail_server(options.smtp),
            helo=machine,
            login=(user, password) if user and password else None,
            context=context,
        ),
        sender=options.sender or f"wardwatch@{machine}",
        to=tuple(dict.fromkeys(options.to)),
        clock=context.clock,
    )


SPEC: Final = ChannelSpec(
    type="email",
    keyed=True,
    options=EmailOptions,
    build=build,
    limits=f"{rendering.LIMITS}; subjects 200; 100 recipients; 20 seconds a message",
)
