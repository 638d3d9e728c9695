"""The outbox: what is to be sent, leased before it is sent, marked after.

States: queued → sending → sent, or back to queued, or dead. A row that is
still `sending` when its lease has ended is in doubt: its process died, and
nobody knows whether the receiver got it. It keeps its message id, so that a
receiver that honours keys never sees it twice.
"""

import secrets
from collections.abc import Collection, Mapping, Sequence
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from monitor.domain.alerts import (
    CASE_GROUP,
    LARGEST_MESSAGE,
    MOST_AN_HOUR,
    AlertId,
    AlertView,
)
from monitor.domain.cases import CaseId, CaseState
from monitor.domain.digests import GROUP, Digest, digest_of
from monitor.domain.time import MINUTE
from monitor.ports.rows import Leased
from monitor.storage import due
from monitor.storage.due import DEAD, QUEUED, SENDING, SENT
from monitor.storage.statements import insert, serialise
from monitor.storage.tables.work import alerts, cases, outbox
from monitor.storage.views import alert_views

LEASE: Final = 2 * MINUTE
"""Longer than any channel may take to send (20 s), with room for a slow host."""

LARGEST_DIGEST: Final = 10_000
"""Alerts in one digest; both databases take as many values in one statement.

A larger group becomes several messages, and so does a group of more than
`LARGEST_MESSAGE` that is no digest.
"""


class SqlOutbox:
    """Implements `monitor.ports.outbox.Outbox` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def queue(
        self, alert_id: AlertId, channel: str, group_key: str, not_before: int, now: int
    ) -> None:
        """Queue one alert for one channel, once."""
        row = {
            "alert_id": alert_id,
            "channel": channel,
            "state": QUEUED,
            "not_before": not_before,
            "group_key": group_key,
            "attempts": 0,
            "possible_repeat": False,
            "last_error": "",
            "queued_at": now,
        }
        statement = insert(self._connection, outbox).values(row)
        self._connection.execute(statement.on_conflict_do_nothing())

    def hasten(
        self, case_id: CaseId, channel: str, group_key: str, not_before: int
    ) -> None:
        """Let what waits in a digest about a case go with this group instead.

        A digest that failed goes on without it, under its own key.
        """
        raised = sa.select(alerts.c.id).where(alerts.c.case_id == case_id)
        self._connection.execute(
            outbox.update()
            .where(
                outbox.c.channel == channel,
                outbox.c.alert_id.in_(raised),
                outbox.c.state == QUEUED,
                outbox.c.group_key.startswith(GROUP),
            )
            .values(
                group_key=group_key,
                not_before=not_before,
                message_id=None,
                attempts=0,
                possible_repeat=False,
                first_tried_at=None,
            )
        )

    def told(self, case_id: CaseId) -> Mapping[str, Digest | None]:
        """Return the channels that hear of a case, with the digest that told last."""
        query = (
            sa.select(outbox.c.channel, outbox.c.group_key)
            .join(alerts, alerts.c.id == outbox.c.alert_id)
            .where(alerts.c.case_id == case_id, outbox.c.state != DEAD)
            .order_by(outbox.c.channel, outbox.c.id)
        )
        rows = self._connection.execute(query)
        return {channel: digest_of(group) for channel, group in rows}

    def lease(
        self,
        channel: str,
        now: int,
        *,
        most_an_hour: int = MOST_AN_HOUR,
        early: bool = False,
    ) -> Leased | None:
        """Lease the next message of `channel`, or return None if none is due."""
        serialise(self._connection, f"outbox:{channel}")
        waiting = sa.and_(outbox.c.channel == channel, due.due(now, early=early))
        if not self._connection.scalar(sa.select(sa.exists().where(waiting))):
            return None
        room = due.room(self._connection, channel, now, most_an_hour)
        first = self._connection.execute(
            sa.select(outbox)
            .where(waiting, due.may_go(channel, now, room=room, early=early))
            .order_by(due.urgent().desc(), outbox.c.not_before, outbox.c.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).one_or_none()
        if first is None:
            return None
        in_doubt = first.state == SENDING
        others = due.may_be_bundled(channel, now, room=room, early=early)
        rows = self._company(first, waiting & others)
        message_id = first.message_id or f"msg_{secrets.token_hex(16)}"
        token = secrets.token_hex(8)
        self._connection.execute(
            outbox.update()
            .where(outbox.c.id.in_(rows))
            .values(
                state=SENDING,
                message_id=message_id,
                attempts=first.attempts + 1,
                lease_token=token,
                lease_until=now + LEASE,
                possible_repeat=first.possible_repeat or in_doubt,
                first_tried_at=first.first_tried_at or now,
            )
        )
        return Leased(
            message_id=message_id,
            token=token,
            rows=tuple(rows),
            attempts=first.attempts + 1,
            first_tried_at=first.first_tried_at or now,
            in_doubt=first.possible_repeat or in_doubt,
            digest=digest_of(first.group_key),
        )

    def views(self, leased: Leased) -> Sequence[AlertView]:
        """Return the alerts of a message as they are now."""
        return alert_views(self._connection, leased.rows)

    def sent(self, leased: Leased, now: int) -> bool:
        """Mark a message sent; return False if the lease was lost."""
        return self._settle(leased, state=SENT, sent_at=now, last_error="")

    def failed(self, leased: Leased, error: str, retry_at: int | None) -> bool:
        """Queue a message again, or give it up if `retry_at` is None."""
        if retry_at is None:
            return self._settle(leased, state=DEAD, last_error=error)
        return self._settle(leased, state=QUEUED, not_before=retry_at, last_error=error)

    def resend(self, case_id: CaseId, now: int) -> int:
        """Queue again what was given up for a case; return the alerts."""
        return self._resend(alerts.c.case_id == case_id, now)

    def resend_all(self, channel: str | None, since: int, now: int) -> int:
        """Queue again what was given up for open cases; return the alerts."""
        still = sa.select(cases.c.id).where(cases.c.state == CaseState.OPEN.value)
        wanted = sa.and_(alerts.c.raised_at >= since, alerts.c.case_id.in_(still))
        if channel is not None:
            wanted = sa.and_(wanted, outbox.c.channel == channel)
        return self._resend(wanted, now)

    def _resend(self, wanted: sa.ColumnElement[bool], now: int) -> int:
        """Queue again what was given up of `wanted`, each in the group of its case."""
        own = alerts.c.id == outbox.c.alert_id
        case_id = sa.select(sa.cast(alerts.c.case_id, sa.Text)).where(own)
        group = sa.literal(CASE_GROUP, sa.Text).concat(case_id.scalar_subquery())
        again = (
            outbox.update()
            .where(outbox.c.state == DEAD, sa.exists().where(own, wanted))
            .values(
                state=QUEUED,
                not_before=now,
                group_key=group,
                message_id=None,
                attempts=0,
                first_tried_at=None,
            )
        )
        return self._connection.execute(again).rowcount

    def waiting(self, now: int) -> Collection[str]:
        """Return the channels with alerts to send, without digests not yet due."""
        query = (
            sa.select(outbox.c.channel)
            .where(outbox.c.state.in_([QUEUED, SENDING]), sa.not_(due.sleeps(now)))
            .distinct()
            .order_by(outbox.c.channel)
        )
        return list(self._connection.scalars(query))

    def digests(self, now: int) -> Sequence[tuple[str, Digest, int]]:
        """Return the digests not yet due: channel, digest, alerts so far."""
        key = (outbox.c.channel, outbox.c.group_key)
        rows = self._connection.execute(
            sa.select(*key, sa.func.count())
            .where(due.sleeps(now))
            .group_by(*key)
            .order_by(*key)
        )
        found = ((channel, digest_of(group), int(n)) for channel, group, n in rows)
        return [(channel, one, n) for channel, one, n in found if one is not None]

    def _company(
        self,
        first: Row[tuple[object, ...]],
        bundled: sa.ColumnElement[bool],
    ) -> Sequence[int]:
        """Return the rows that travel with `first`, which is one of them.

        Once the first of a group is due, the others wait no longer. Nor do
        those of `bundled`, unless it is a digest; they fill what room is left.
        """
        if first.message_id is not None:
            # A message that was tried once gets no other rows; locked, because a
            # case that is told at once takes its own away.
            same = outbox.c.message_id == first.message_id
            kept = sa.select(outbox.c.id).where(same).order_by(outbox.c.id)
            return list(self._connection.scalars(kept.with_for_update()))
        alone = digest_of(first.group_key) is None
        own = outbox.c.group_key == first.group_key
        company = own | bundled if alone else own
        query = (
            sa.select(outbox.c.id)
            .where(
                outbox.c.channel == first.channel,
                company,
                outbox.c.message_id.is_(None),
                outbox.c.state == QUEUED,
            )
            .order_by(own.desc(), outbox.c.id)
            .limit(LARGEST_MESSAGE if alone else LARGEST_DIGEST)
            .with_for_update(skip_locked=True)
        )
        return list(self._connection.scalars(query))

    def _settle(self, leased: Leased, **values: object) -> bool:
        settled = self._connection.execute(
            outbox.update()
            .where(outbox.c.id.in_(leased.rows), outbox.c.lease_token == leased.token)
            .values(lease_token=None, lease_until=None, **values)
        )
        return settled.rowcount == len(leased.rows)
