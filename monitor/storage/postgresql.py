"""PostgreSQL: how it is opened, and how long anybody waits for it.

A server, pooler or proxy may keep connections open and answer no more on them. So the
client counts: a call that takes too long is given up with its connection, and the next
one is made on another. The server is told to end such a call a little earlier, so that
nobody waits for the locks of one that was given up.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import psycopg
import sqlalchemy as sa
from psycopg.abc import RV, PQGen
from sqlalchemy import event
from sqlalchemy.engine import Dialect, Engine

from monitor.domain.errors import StorageError

WITHIN: Final = "answer_seconds"
"""What a URL may say of it; no library knows this word."""

_SERVER_SHARE: Final = 0.75
"""Of the client's time; the rest is for the way there and back."""

_IDLE_SECONDS: Final = 30
"""Half a lease: a process that was stopped within a transaction holds its rows, among
them the lease, for no longer than that. SQLite has no such remedy."""

_CALLS: Final = 3
"""Times as long as one answer a transaction may take, and at least `_IDLE_SECONDS`. A
session that was left between the messages of many rows is active for the server, and
waits for the next one: only this limit ends it."""

_LIMITS_TRANSACTIONS: Final = 170_000
"""The first version of PostgreSQL that has such a limit."""

_UNLESS_TOLD: Final = {
    # A host that drops packets holds for minutes.
    "connect_timeout": "10",
    # One that is gone is known to be within half a lease, whatever is asked of it.
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
"""What libpq is told unless the URL says otherwise."""


class Bounded(psycopg.Connection[Any]):
    """A connection that is closed when an answer takes too long.

    Attributes:
        within: Seconds from a call to its whole answer, or None.
    """

    within: float | None = None

    def wait(
        self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None
    ) -> RV:
        """Return the answer to what was sent.

        Raises:
            OperationalError: It was not all there in time, or is an error.
        """
        try:
            return super().wait(gen, interval, timeout or self.within)
        except psycopg.OperationalError as error:
            # Only the server's own errors have a state.
            if error.sqlstate is not None or self.closed:
                raise
            # The answer to this call must not be taken for that to the next.
            self.close()
            silence = f"no answer within {timeout or self.within:g} seconds"
            raise psycopg.OperationalError(silence) from error


def open_postgresql(url: sa.URL, within: float | None) -> Engine:
    """Return an engine for `url`; nothing is connected yet.

    Args:
        url: `postgresql+psycopg://…`, with `answer_seconds=` if it should differ.
        within: Seconds from a call to its whole answer, or None for calls that may
            take any time, whatever the URL says.

    Raises:
        StorageError: The URL gives no seconds > 0.
    """
    asked = _asked(url)
    if within is not None and asked is not None:
        within = asked
    known = url.difference_update_query([WITHIN])
    engine = sa.create_engine(
        known.set(query={**_UNLESS_TOLD, **known.query}),
        pool_pre_ping=True,
        # What it holds was written by others: no error may quote it.
        hide_parameters=True,
    )

    def connect(
        _dialect: Dialect,
        _record: object,
        args: Sequence[Any],
        named: Mapping[str, Any],
    ) -> Bounded:
        connection = Bounded.connect(*args, **named)
        connection.within = within
        _limit(connection, within)
        return connection

    event.listen(engine, "do_connect", connect)
    return engine


def _asked(url: sa.URL) -> float | None:
    """Return the seconds that the URL gives, if it gives any.

    Raises:
        StorageError: They are none.
    """
    told = url.query.get(WITHIN)
    if told is None:
        return None
    try:
        seconds = float(str(told))
    except ValueError:
        seconds = 0
    if not 0 < seconds < 24 * 60 * 60:
        raise StorageError(f"{WITHIN}= of the database takes seconds, more than 0")
    return seconds


def _limit(connection: Bounded, within: float | None) -> None:
    limits = {"idle_in_transaction_session_timeout": f"{_IDLE_SECONDS}s"}
    if within is not None:
        limits["statement_timeout"] = f"{within * _SERVER_SHARE * 1000:.0f}ms"
        if connection.info.server_version >= _LIMITS_TRANSACTIONS:
            longest = max(_IDLE_SECONDS, within * _CALLS)
            limits["transaction_timeout"] = f"{longest * 1000:.0f}ms"
    told = "; ".join(f"SET {name} = '{value}'" for name, value in limits.items())
    connection.execute(told.encode())
    connection.commit()
