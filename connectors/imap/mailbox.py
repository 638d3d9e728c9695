"""One look into a folder of a mailbox, which changes nothing there.

The folder is opened with EXAMINE and mails are read with BODY.PEEK: nothing is
marked as seen, moved or deleted (RFC 9051, sections 6.3.3 and 6.4.5).
"""

import re
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final

import httpx

from connectors.imap.answers import Step, refusal, translated
from connectors.imap.client import Client
from connectors.imap.options import ImapOptions
from connectors.imap.server import server_at
from connectors.kit.deadline import Deadline
from connectors.kit.mail import HEADER_BYTES, MAIL_BYTES
from monitor.domain.errors import Unavailable, WardwatchError
from monitor.ports.connector import ConnectorContext

_UID: Final = re.compile(rb"\bUID (\d{1,10})\b")
_SIZE: Final = re.compile(rb"\bRFC822\.SIZE (\d{1,18})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """An opened folder.

    Attributes:
        uid_validity: Changes when its numbers begin anew.
        last: The greatest number that a mail may have, 0 without any.
    """

    uid_validity: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A mail as it is in the mailbox.

    Attributes:
        uid: Its number.
        body: Its bytes; of one that is too large, the headers.
        whole: Whether it is not too large.
    """

    uid: int
    body: bytes
    whole: bool


class Look:
    """A conversation with the server, logged in; use it from one thread."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def examine(self, folder: str) -> Folder:
        """Open `folder` to read.

        Raises:
            Gone: There is none.
            RetryLater: Not now.
        """
        with translated(Step.EXAMINE):
            answer, said = self._client.select(_quoted(folder), readonly=True)
        _check(Step.EXAMINE, answer, said)
        validity, following = self._number("UIDVALIDITY"), self._number("UIDNEXT")
        return Folder(uid_validity=validity, last=following - 1)

    def search(self, numbers: range, senders: Sequence[str]) -> list[int]:
        """Return the numbers of mails that seem to be from one of `senders`.

        Args:
            numbers: Where to look, at least one.
            senders: Parts of addresses, at least one.

        Raises:
            RetryLater: Not now.
        """
        asked = f"UID {numbers[0]}:{numbers[-1]} {_any_of(senders)}"
        with translated(Step.SEARCH):
            answer, found = self._client.uid("SEARCH", asked)
            uids = [int(uid) for line in found if line for uid in line.split()]
        _check(Step.SEARCH, answer, found)
        return sorted({uid for uid in uids if uid in numbers})

    def fetch(self, uids: Sequence[int]) -> Iterator[Fetched]:
        """Yield the mails of `uids`; those that are gone are left out.

        Raises:
            RetryLater: Not now.
        """
        sizes = self._sizes(uids) if uids else {}
        for uid in filter(sizes.__contains__, uids):
            whole = sizes[uid] <= MAIL_BYTES
            part = f"[]<0.{MAIL_BYTES}>" if whole else f"[HEADER]<0.{HEADER_BYTES}>"
            body = self._body(uid, part)
            if body is not None:
                yield Fetched(uid=uid, body=body, whole=whole)

    def _sizes(self, uids: Sequence[int]) -> dict[int, int]:
        told = self._fetched(",".join(map(str, uids)), "(UID RFC822.SIZE)")
        found = ((_UID.search(row), _SIZE.search(row)) for row, _ in told)
        return {int(uid[1]): int(size[1]) for uid, size in found if uid and size}

    def _body(self, uid: int, part: str) -> bytes | None:
        told = self._fetched(str(uid), f"(UID BODY.PEEK{part})")
        bodies = (body for row, body in told if body is not None and b"BODY[" in row)
        return next(bodies, None)

    def _fetched(self, uids: str, wanted: str) -> list[tuple[bytes, bytes | None]]:
        """Return the rows of an answer, each with the literal at its end."""
        with translated(Step.FETCH):
            answer, rows = self._client.uid("FETCH", uids, wanted)
        _check(Step.FETCH, answer, rows)
        return [
            (row[0], row[1]) if isinstance(row, tuple) else (row, None)
            for row in rows
            if row
        ]

    def _number(self, name: str) -> int:
        """Return a number that the server told when it opened the folder.

        Raises:
            Unavailable: It told none, though RFC 9051 (6.3.2) wants it.
        """
        _, told = self._client.response(name)
        with translated(Step.EXAMINE):
            number = int(told[-1]) if told and told[-1] else 0
        if number <= 0:
            raise Unavailable(f"mailbox: {Step.EXAMINE}: it tells no {name}")
        return number


class Mailbox:
    """Looks into one mailbox; may be used by many threads.

    Args:
        options: Where it is, and the login.
        context: Clock, and seconds for each command.
        tls: Whose certificates are trusted.
    """

    def __init__(
        self, options: ImapOptions, context: ConnectorContext, tls: ssl.SSLContext
    ) -> None:
        self._options = options
        self._context = context
        self._tls = tls

    @contextmanager
    def opened(self) -> Iterator[tuple[Look, Folder]]:
        """Give a look into the folder.

        Raises:
            RetryLater: Not now.
            NeedsOperator: The login or the folder is wrong.
        """
        deadline = Deadline(self._context.clock, self._context.timeout)
        with translated(Step.CONNECT):
            client = Client(server_at(self._options.base_url), self._tls, deadline)
        try:
            self._log_in(client)
            look = Look(client)
            yield look, look.examine(self._options.folder)
            # All has been read: what comes of the farewell changes nothing.
            with suppress(WardwatchError), translated(Step.CONNECT):
                client.logout()
        finally:
            client.shutdown()

    def _log_in(self, client: Client) -> None:
        password = self._options.password.get_secret_value()
        with translated(Step.LOGIN):
            answer, said = client.login(self._options.username, password)
        _check(Step.LOGIN, answer, said)


def trusted() -> ssl.SSLContext:
    """Return Mozilla's roots, and those that an admin gave to this machine.

    Servers inside a hospital often have a certificate of its own authority.
    """
    tls = httpx.create_ssl_context(trust_env=False)
    tls.load_default_certs()
    return tls


def _check(step: Step, answer: str, said: Sequence[object]) -> None:
    """Raise what an answer other than OK means.

    Raises:
        WardwatchError: It is NO.
    """
    if answer != "OK":
        told = refusal(step, str(said[-1:]))
        raise told


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _any_of(senders: Sequence[str]) -> str:
    first, *others = (f"FROM {_quoted(sender)}" for sender in senders)
    return "OR " * len(others) + " ".join([first, *others])
