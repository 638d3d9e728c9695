"""Looks at the clock: whether it is trusted with what cannot be undone."""

import structlog

from monitor.domain.trusted_time import remembered, seen_time
from monitor.ports.store import Transaction

_log = structlog.get_logger(__name__)


def look(tx: Transaction, now: int, step: int = 0) -> bool:
    """Remember what the clock says, and return whether it is trusted.

    When it is trusted again, what was stored meanwhile is given the life that it
    would have, stored now: before anything is destroyed by the new time.

    Args:
        tx: A transaction that writes.
        now: What the clock says, microseconds.
        step: By how much it was just set, microseconds, or 0 if not known.
    """
    before = seen_time(tx.readers.heartbeats())
    after = before.look(now, step)
    for name, (at, until) in remembered(after).items():
        tx.upkeep.beat(name, at, until)
    if after.trial_from is not None and before.trial_from is None:
        _log.warning("clock_not_trusted", reason="far from what was last seen")
    if before.trial_from is not None and after.trial_from is None:
        _log.warning("clock_trusted_again", rows=tx.upkeep.give_lives(now))
    return after.trusts(now)
