"""Raise alerts: a change in a case that somebody should hear of, and when."""

from collections.abc import Mapping, Sequence
from typing import Final

from monitor.domain.alerts import CASE_GROUP, AlertId
from monitor.domain.cases import CaseId
from monitor.domain.digests import Digest
from monitor.domain.routes import Route, deliveries_for
from monitor.domain.subjects import Subject
from monitor.domain.time import MINUTE
from monitor.pipeline.open_cases import Changed
from monitor.ports.store import Transaction

GROUP_WAIT: Final = MINUTE
"""How long the alerts of a first poll wait for each other."""


def raise_alert(
    tx: Transaction,
    subject: Subject,
    changed: Changed,
    routes: Sequence[Route],
    now: int,
) -> bool:
    """Queue an alert for every channel that `routes` name; return whether any."""
    case = changed.case
    deliveries = deliveries_for(case, routes)
    # What is older than the watch opens a case but pages nobody.
    if not changed.change.alerts or case.historical or not deliveries:
        return False
    alert_id = tx.cases.raise_alert(changed.case_id, changed.change, subject, now)
    baseline = f"baseline:{case.practice_id}" if subject.baseline else None
    queue_alert(tx, changed.case_id, alert_id, deliveries, now, baseline=baseline)
    return True


def queue_alert(
    tx: Transaction,
    case_id: CaseId,
    alert_id: AlertId,
    deliveries: Mapping[str, Digest | None],
    now: int,
    *,
    baseline: str | None = None,
) -> None:
    """Queue an alert for the channels of `deliveries`, at once or in their digests.

    A channel that is told at once is not told the same again in a digest.

    Args:
        tx: The transaction.
        case_id: What it is about.
        alert_id: The alert.
        deliveries: Names of channels, each with its digest, or None for at once.
        now: Microseconds.
        baseline: The group of a first poll, whose alerts wait for each other.
    """
    group = baseline or f"{CASE_GROUP}{case_id}"
    not_before = now + GROUP_WAIT if baseline else now
    for channel, digest in deliveries.items():
        if digest is None:
            tx.outbox.hasten(case_id, channel, group, not_before)
            tx.outbox.queue(alert_id, channel, group, not_before, now)
        else:
            due = digest.next_at(now)
            tx.outbox.queue(alert_id, channel, digest.group_key, due, now)
