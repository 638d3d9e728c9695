"""Deliver: send what the outbox holds, mark it after it was sent, never before."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

import structlog

from monitor.domain.alerts import LARGEST_MESSAGE, MOST_AN_HOUR, Message, listed
from monitor.domain.errors import Gone, RetryLater
from monitor.domain.time import HOUR, MINUTE, SECOND
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.channel import Channel
from monitor.ports.rows import Leased
from monitor.ports.runtime import Clock, Rng
from monitor.ports.store import Store

_log = structlog.get_logger(__name__)

RETRY_AFTER: Final = (
    5 * SECOND,
    5 * MINUTE,
    30 * MINUTE,
    2 * HOUR,
    5 * HOUR,
    10 * HOUR,
    14 * HOUR,
    20 * HOUR,
    24 * HOUR,
)
"""Waits between tries, three days in all; the schedule of Standard Webhooks."""

JITTER: Final = 0.2

MOST_MESSAGES: Final = 20
"""Messages of one call, so that its caller can show progress in between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedChannel:
    """A channel as the configuration names it.

    Attributes:
        name: Its name.
        channel: What sends.
        keyed: Whether its receiver recognises a message sent twice.
        resolves: Whether a case stays open there until its end is told.
        most_an_hour: Messages to it in any hour, but for the urgent, > 0.
    """

    name: str
    channel: Channel
    keyed: bool
    resolves: bool = False
    most_an_hour: int = MOST_AN_HOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliver:
    """What deliver needs; `run` empties what is due for one channel.

    Attributes:
        store: The store.
        clock: The clock.
        rng: Spreads retries.
        blind: Returns in a line what is not watched, or not well.
    """

    store: Store
    clock: Clock
    rng: Rng
    blind: Callable[[], str] = str

    def run(
        self, to: NamedChannel, stop: Callable[[], bool], *, early: bool = False
    ) -> int:
        """Send a few due messages to one channel; return the alerts delivered.

        A channel that fails is left alone until the next call, so that a
        receiver that is down does not hold its loop.

        Args:
            to: The channel.
            stop: Says when to send no further message.
            early: Whether to send what only waits for company.
        """
        delivered = 0
        # Of all practices: once is enough for what is sent within a moment.
        blind = cache(self._blind_spots)
        for _ in range(MOST_MESSAGES):
            if stop():
                break
            leased, message = self._lease(to, blind, early=early)
            if leased is None or message is None:
                break
            sent = self._send(to, leased, message)
            if not sent:
                break
            delivered += sent
        return delivered

    def _lease(
        self, to: NamedChannel, blind: Callable[[], str], *, early: bool
    ) -> tuple[Leased | None, Message | None]:
        now = self.clock.now()
        with self.store.write() as tx:
            leased = tx.outbox.lease(
                to.name, now, most_an_hour=to.most_an_hour, early=early
            )
            if leased is None:
                return None, None
            views = listed(tx.outbox.views(leased))
        message = Message(
            id=leased.message_id,
            created_at=leased.first_tried_at,
            alerts=views[:LARGEST_MESSAGE],
            possible_repeat=leased.in_doubt and not to.keyed,
            digest=leased.digest,
            unlisted=len(views[LARGEST_MESSAGE:]),
            blind=blind(),
        )
        return leased, message

    def _blind_spots(self) -> str:
        """Return them, or nothing: no alert waits for what is only beside it."""
        told = attempt(self.blind)
        return "" if isinstance(told, Broken) else told

    def _send(self, to: NamedChannel, leased: Leased, message: Message) -> int:
        outcome = attempt(to.channel.send, message)
        now = self.clock.now()
        if not isinstance(outcome, Broken):
            with self.store.write() as tx:
                held = tx.outbox.sent(leased, now)
            if not held:
                _log.warning("lease_lost", channel=to.name, attempts=leased.attempts)
            return len(leased.rows)
        retry_at = self._retry_at(leased, outcome.cause, now)
        with self.store.write() as tx:
            tx.outbox.failed(leased, outcome.error, retry_at)
        _log.warning(
            "send_failed" if retry_at is not None else "send_given_up",
            channel=to.name,
            error=outcome.error,
            attempts=leased.attempts,
        )
        return 0

    def _retry_at(self, leased: Leased, cause: Exception, now: int) -> int | None:
        """Return when to try again, or None to give up."""
        if isinstance(cause, Gone) or leased.attempts > len(RETRY_AFTER):
            return None
        wait = RETRY_AFTER[leased.attempts - 1]
        retry_at = now + int(wait * self.rng.uniform(1 - JITTER, 1 + JITTER))
        floor = cause.retry_at if isinstance(cause, RetryLater) else None
        return max(retry_at, floor or 0)
