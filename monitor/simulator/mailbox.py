"""A simulated mailbox: mails as they arrived, and what goes wrong with its server."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

FOLDER = "INBOX"
USER = "reviews@riversidefamily.example"
PASSWORD = "simulated mailbox"  # noqa: S105 - guards nothing
AUTHSERV_ID = "mx.riversidefamily.example"


class MailFault(StrEnum):
    """What goes wrong with a server of mails."""

    BYE = "mail_bye"
    """It says good-bye at once."""
    REFUSED = "mail_refused"
    """It refuses the login."""
    LIMITED = "mail_limited"
    """It asks to slow down."""
    DOWN = "mail_down"
    """It cannot look into the folder now."""
    MISSING = "mail_missing"
    """The folder is not there."""
    GARBAGE = "mail_garbage"
    """It answers what is no IMAP."""
    HUGE = "mail_huge"
    """It announces mails of many gigabytes."""
    BROKEN = "mail_broken"
    """It hangs up in the middle of a mail."""
    STALLED = "mail_stalled"
    """It does not send the mails that it has."""
    DRIPPING = "mail_dripping"
    """It sends them a byte at a time."""


class SimMailbox:
    """One folder, for threads to share.

    Attributes:
        fault: What goes wrong, or None.
        uid_validity: Changes when the mails get other numbers.
        seen: Numbers of mails that were marked as seen.
    """

    def __init__(self) -> None:
        self.fault: MailFault | None = None
        self.uid_validity = 1
        self.seen: set[int] = set()
        self._mails: dict[int, bytes] = {}
        self._next = 1
        self._asked: list[str] = []
        self._lock = threading.Lock()

    @property
    def next_uid(self) -> int:
        """Number of the next mail."""
        return self._next

    @property
    def asked(self) -> Sequence[str]:
        """Every command so far, without its arguments."""
        with self._lock:
            return tuple(self._asked)

    def heard(self, command: str) -> None:
        """Note a command."""
        with self._lock:
            self._asked.append(command)

    def deliver(self, *mails: bytes) -> None:
        """Let `mails` arrive."""
        with self._lock:
            for mail in mails:
                self._mails[self._next] = mail
                self._next += 1

    def show(self, mails: Iterable[bytes]) -> None:
        """Let `mails` be those there are; the ones that are there stay as they are."""
        with self._lock:
            known = set(self._mails.values())
        self.deliver(*(mail for mail in mails if mail not in known))

    def skip(self, count: int) -> None:
        """Use up numbers, as mails do that came and went."""
        with self._lock:
            self._next += count

    def delete(self, uid: int) -> None:
        """Take a mail away."""
        with self._lock:
            self._mails.pop(uid, None)

    def renumber(self) -> None:
        """Give every mail another number, as a restored backup does."""
        with self._lock:
            mails = list(self._mails.values())
            self.uid_validity += 1
            self._mails = dict(enumerate(mails, 1))
            self._next = len(mails) + 1

    def mails(self) -> Mapping[int, bytes]:
        """Return the mails by their numbers, which rise."""
        with self._lock:
            return dict(self._mails)
