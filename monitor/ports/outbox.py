"""The outbox as the pipeline sees it, inside one transaction."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from monitor.domain.alerts import MOST_AN_HOUR, AlertId, AlertView
from monitor.domain.cases import CaseId
from monitor.domain.digests import Digest
from monitor.ports.rows import Leased


class Outbox(Protocol):
    """What is to be sent. Dispatched by state, never by a watermark."""

    def queue(
        self, alert_id: AlertId, channel: str, group_key: str, not_before: int, now: int
    ) -> None:
        """Queue one alert for one channel, once."""
        ...

    def hasten(
        self, case_id: CaseId, channel: str, group_key: str, not_before: int
    ) -> None:
        """Let what waits in a digest about a case go with this group instead.

        A digest that failed and waits for its next try goes on without it; what is
        just being sent stays.
        """
        ...

    def told(self, case_id: CaseId) -> Mapping[str, Digest | None]:
        """Return the channels that hear of a case, in alphabetical order.

        They have an alert of it, or will get one; those that were given up are
        not among them.

        Returns:
            Names of channels, each with the digest that told last, or None.
        """
        ...

    def lease(
        self,
        channel: str,
        now: int,
        *,
        most_an_hour: int = MOST_AN_HOUR,
        early: bool = False,
    ) -> Leased | None:
        """Lease the next message of `channel`, or return None if none is due.

        Args:
            channel: Name of the channel.
            now: Microseconds.
            most_an_hour: Messages to it in any hour, but for the urgent, > 0.
            early: Whether to take what only waits for company; digests wait for
                their time.
        """
        ...

    def views(self, leased: Leased) -> Sequence[AlertView]:
        """Return the alerts of a message as they are now."""
        ...

    def sent(self, leased: Leased, now: int) -> bool:
        """Mark a message sent; return False if the lease was lost."""
        ...

    def failed(self, leased: Leased, error: str, retry_at: int | None) -> bool:
        """Queue a message again, or give it up if `retry_at` is None."""
        ...

    def resend(self, case_id: CaseId, now: int) -> int:
        """Queue again what was given up for a case; return the alerts."""
        ...

    def resend_all(self, channel: str | None, since: int, now: int) -> int:
        """Queue again what was given up for open cases; return the alerts.

        Args:
            channel: Of this channel only, or None.
            since: Alerts that were raised then or later, microseconds.
            now: Microseconds.
        """
        ...

    def waiting(self, now: int) -> Collection[str]:
        """Return the channels with alerts to send, without digests not yet due."""
        ...

    def digests(self, now: int) -> Sequence[tuple[str, Digest, int]]:
        """Return the digests not yet due: channel, digest, alerts so far."""
        ...
