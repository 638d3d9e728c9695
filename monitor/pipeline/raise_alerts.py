"""Raise alerts: a change in a case that somebody should hear of."""

from collections.abc import Sequence
from typing import Final

from monitor.domain.routes import Route, channels_for
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
    channels = channels_for(case, routes)
    # What is older than the watch opens a case but pages nobody.
    if not changed.change.alerts or case.historical or not channels:
        return False
    alert_id = tx.cases.raise_alert(changed.case_id, changed.change, subject, now)
    group, not_before = f"case:{changed.case_id}", now
    if subject.baseline:
        group, not_before = f"baseline:{case.practice_id}", now + GROUP_WAIT
    for channel in channels:
        tx.outbox.queue(alert_id, channel, group, not_before, now)
    return True
