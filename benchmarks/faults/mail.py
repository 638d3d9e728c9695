"""A mailbox that is told of reviews, with everything that can go wrong there."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from benchmarks.faults.crowd import Writer
from monitor.simulator.imap import serve_imap
from monitor.simulator.mailbox import (
    AUTHSERV_ID,
    PASSWORD,
    USER,
    MailFault,
    SimMailbox,
)
from monitor.simulator.notifications import SimReview, notification

MAIL_FAULTS: Final[Mapping[str, MailFault]] = {
    fault.value: fault for fault in MailFault
}
"""What the simulated server can do."""

_ENDLESS: Final = frozenset({MailFault.STALLED, MailFault.DRIPPING})


class MailGround:
    """A simulated mailbox; each writer writes a review.

    Attributes:
        type: The connector's type.
        options: What points it there.
    """

    def __init__(self, short: float, long: float) -> None:
        self.type = "imap"
        self.options: Mapping[str, object] = {}
        self.mailbox = SimMailbox()
        self._short = short
        self._long = long

    def publish(self, writers: list[Writer]) -> None:
        """Let a notification of each review arrive."""
        self.mailbox.deliver(*(notification(_review(writer)) for writer in writers))

    def strike(self, fault: str) -> float:
        """Switch `fault` on."""
        self.mailbox.fault = MAIL_FAULTS[fault]
        return self._short if self.mailbox.fault in _ENDLESS else self._long

    def mend(self) -> None:
        """Switch it off."""
        self.mailbox.fault = None


def _review(writer: Writer) -> SimReview:
    return SimReview(
        id=writer.id,
        site="google",
        business="Riverside Family Clinic",
        stars=writer.number % 5 + 1,
        text=writer.text,
        sent_at=writer.at,
    )


@contextmanager
def mail_ground(short: float, long: float) -> Iterator[MailGround]:
    """Serve a mailbox where nothing has arrived yet.

    Args:
        short: Seconds until an answer is given up that does not come.
        long: Seconds for any other.
    """
    ground = MailGround(short, long)
    with serve_imap(ground.mailbox) as address:
        ground.options = {
            "base_url": f"imap://{address}",
            "username": USER,
            "password": PASSWORD,
            "authserv_id": AUTHSERV_ID,
        }
        yield ground
