"""A mailbox that nobody has written to yet, and connectors that read it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from connectors.imap import Imap, build
from connectors.imap.options import ImapOptions
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.ports.connector import ConnectorContext, Page
from monitor.simulator.imap import serve_imap
from monitor.simulator.mailbox import AUTHSERV_ID, PASSWORD, USER, SimMailbox
from monitor.simulator.notifications import SimReview, notification
from tests.fakes.runtime import START, FakeClock

GOOGLE = Query(capability=Capability.REVIEWS, text="google")


@dataclass
class Platform:
    """The simulated mailbox, a connector, and where it has read to."""

    mailbox: SimMailbox
    base_url: str
    context: ConnectorContext
    cursor: Mapping[str, JSONValue] = field(default_factory=dict)

    def connector(self, **values: object) -> Imap:
        """Return a connector with other options where they are given."""
        usual = {
            "name": "mail",
            "base_url": self.base_url,
            "username": USER,
            "password": PASSWORD,
            "authserv_id": AUTHSERV_ID,
        }
        return build(ImapOptions.model_validate(usual | values), self.context)

    def poll(self, **values: object) -> Page:
        """Return the next page of what Google sent."""
        page = self.connector(**values).poll(GOOGLE, self.cursor)
        self.cursor = page.cursor
        return page

    def sightings(self, page: Page) -> list[Sighting]:
        """Return what the items of `page` show."""
        connector = self.connector()
        return [seen for item in page.items for seen in connector.parse(item)]


@contextmanager
def empty_platform(timeout: float = 20.0) -> Iterator[Platform]:
    """Give a mailbox without mails; time stands still."""
    mailbox = SimMailbox()
    context = ConnectorContext(clock=FakeClock(), timeout=timeout)
    with serve_imap(mailbox) as address:
        yield Platform(mailbox, f"imap://{address}", context)


def mail(number: int = 1, site: str = "google", *, forged: bool = False) -> bytes:
    """Return a notification."""
    return notification(
        SimReview(
            id=f"review{number}",
            site=site,
            business="Riverside Family Clinic",
            stars=2,
            text="Too slow.",
            sent_at=START,
            forged=forged,
        )
    )
