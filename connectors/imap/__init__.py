"""A mailbox: notifications of new reviews, as sites without an API send them.

Only mails from known senders are asked for, and only those are believed whose
sender the receiving server verified. Nothing in the mailbox is changed, and no link
is followed. `docs/imap.md` tells how to set it up.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from connectors.imap.notification import notification_of
from connectors.imap.options import ImapOptions
from connectors.imap.profiles import PROFILES
from connectors.imap.reviews import sightings_of
from connectors.kit.mail import mail_of
from monitor.domain.errors import BadItem
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.watch import Practice
from monitor.ports.connector import ConnectorContext, ConnectorSpec, Page, RawItem

if TYPE_CHECKING:
    from connectors.imap.reader import Reader


class Imap:
    """Reads one mailbox.

    Args:
        options: Its part of the configuration.
        every: Interval between runs in microseconds, > 0.
        reader: Looks into it.
    """

    def __init__(self, options: ImapOptions, every: int, reader: "Reader") -> None:
        self._options = options
        self._every = every
        self._reader = reader

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return one source for each review site.

        Each has a cursor of its own, and mails of nobody else are ever read.
        """
        owners = tuple(
            practice.id
            for practice in practices
            if not self._options.practices or practice.id in self._options.practices
        )
        return [
            SourcePlan(
                connector=self._options.name,
                platform=site,
                query=Query(capability=Capability.REVIEWS, text=site),
                every=self._every,
                practices=owners,
            )
            for site in PROFILES
            if owners
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next mails of the site that `query` names.

        Mails are not kept as responses: they name the patients who wrote.

        Raises:
            RetryLater: The server cannot answer now.
            NeedsOperator: The login or the folder is wrong.
        """
        return self._reader.page(query.text, cursor)

    def probe(self) -> None:
        """Log in and open the folder.

        Raises:
            RetryLater: The server cannot answer now.
            NeedsOperator: The login or the folder is wrong.
        """
        self._reader.check()

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the review that `item` tells of; nothing for other mails.

        Raises:
            BadItem: It seems to tell of one, and none can be read.
        """
        if item.form not in PROFILES:
            raise BadItem("mail: expected at most 1 MiB")
        mail = mail_of(item.body)
        if mail.get("From") is None:
            raise BadItem("mail: expected a sender")
        return sightings_of(notification_of(mail), PROFILES[item.form], item.body)


def build(options: ImapOptions, context: ConnectorContext) -> Imap:
    """Return the connector; loads imaplib, and httpx for its certificates."""
    from connectors.imap.reader import Reader

    return Imap(options, context.every, Reader(options, context))


SPEC = ConnectorSpec(
    type="imap",
    platform="mail",
    hands_on=frozenset(PROFILES),
    capabilities=frozenset({Capability.REVIEWS}),
    options=ImapOptions,
    build=build,
    terms="What may be kept depends on the site that a review is from.",
)
