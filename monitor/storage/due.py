"""What is due: which rows of the outbox may be sent now, and which wait a little.

A storm must not bury those who read. News of a case comes at intervals, and a channel
gets so many messages an hour, the last of which tell of many cases each. What
is critical waits for nothing, nor does what a person decided.
"""

from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.alerts import CASE_GROUP
from monitor.domain.cases import CaseChange
from monitor.domain.digests import GROUP
from monitor.domain.findings import Severity
from monitor.domain.time import HOUR, MINUTE
from monitor.storage.tables.work import alerts, cases, outbox

QUEUED: Final = "queued"
SENDING: Final = "sending"
SENT: Final = "sent"
DEAD: Final = "dead"

GROUP_INTERVAL: Final = 5 * MINUTE
"""Between two messages to a channel about one case.

Source: the default `group_interval` of Prometheus' Alertmanager.
"""

BUNDLES: Final = 10
"""Of the messages of an hour, the last that tell of all that waits, up to
`LARGEST_MESSAGE` alerts each; where an hour has fewer, every one of them does."""


def waits_in_digest() -> sa.ColumnElement[bool]:
    """Return the condition of rows that wait for a digest's time."""
    return sa.and_(outbox.c.state == QUEUED, outbox.c.attempts == 0, _in_digest())


def sleeps(now: int) -> sa.ColumnElement[bool]:
    """Return the condition of rows whose digest is not yet due."""
    return waits_in_digest() & (outbox.c.not_before > now)


def due(now: int, *, early: bool) -> sa.ColumnElement[bool]:
    """Return the condition of rows whose time has come.

    Early takes what waits for company, never what waits after a refusal, or for the
    time of its digest.
    """
    company = (outbox.c.attempts == 0) & sa.not_(_in_digest())
    waiting = sa.and_(
        outbox.c.state == QUEUED,
        sa.or_(outbox.c.not_before <= now, sa.literal(early) & company),
    )
    abandoned = sa.and_(outbox.c.state == SENDING, outbox.c.lease_until <= now)
    return sa.or_(waiting, abandoned)


def room(connection: Connection, channel: str, now: int, most_an_hour: int) -> int:
    """Return how many more messages `channel` may be sent in this hour, >= 0.

    Args:
        connection: Of the transaction.
        channel: Name of the channel.
        now: Microseconds.
        most_an_hour: Messages to it in any hour, > 0.
    """
    recent = _in_hour(outbox.c.first_tried_at, now) | _in_hour(outbox.c.sent_at, now)
    told = sa.select(sa.func.count(outbox.c.message_id.distinct())).where(
        outbox.c.channel == channel, outbox.c.state != DEAD, recent
    )
    return max(0, most_an_hour - int(connection.execute(told).scalar_one()))


def may_go(channel: str, now: int, *, room: int, early: bool) -> sa.ColumnElement[bool]:
    """Return the condition of rows that need not wait for the sake of calm.

    Args:
        channel: Name of the channel.
        now: Microseconds.
        room: As `room` returned it.
        early: Whether to wait for room alone, and for no interval.
    """
    # A message has had its place in the hour since it was tried first.
    has_room = sa.literal(room > 0) | _in_hour(outbox.c.first_tried_at, now)
    return sa.or_(
        outbox.c.state == SENDING,
        urgent(),
        has_room & (sa.literal(early) | _is_calm(channel, now)),
    )


def may_be_bundled(
    channel: str, now: int, *, room: int, early: bool
) -> sa.ColumnElement[bool]:
    """Return the condition of rows that travel with others' groups; see `may_go`."""
    untried = (outbox.c.attempts == 0) & sa.not_(_in_digest())
    scarce = sa.literal(0 < room <= BUNDLES)
    return scarce & untried & (sa.literal(early) | _is_calm(channel, now))


def urgent() -> sa.ColumnElement[bool]:
    """Return the condition of rows that wait for nothing and go before all others."""
    return sa.exists().where(
        alerts.c.id == outbox.c.alert_id,
        cases.c.id == alerts.c.case_id,
        sa.or_(
            cases.c.severity == Severity.CRITICAL.value,
            alerts.c.change == CaseChange.CLOSED.value,
        ),
    )


def _in_digest() -> sa.ColumnElement[bool]:
    return outbox.c.group_key.startswith(GROUP)


def _is_calm(channel: str, now: int) -> sa.ColumnElement[bool]:
    """Return whether nothing was just told about the same case."""
    told = outbox.alias("told")
    at = sa.func.coalesce(told.c.sent_at, told.c.first_tried_at)
    lately = sa.select(told.c.group_key).where(
        told.c.channel == channel,
        told.c.state.in_([SENDING, SENT]),
        told.c.group_key.startswith(CASE_GROUP),
        at > now - GROUP_INTERVAL,
        at <= now,
    )
    return outbox.c.group_key.not_in(lately)


def _in_hour(at: sa.Column[int], now: int) -> sa.ColumnElement[bool]:
    # What lies ahead was written by a clock that was wrong.
    return sa.and_(at > now - HOUR, at <= now)
