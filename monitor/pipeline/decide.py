"""Decide: a person closes a case or opens it again, and who was told hears of it."""

from collections.abc import Collection
from dataclasses import dataclass

from monitor.domain.cases import Case, CaseChange, CaseId, Resolution
from monitor.ports.store import Store, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided.

    Attributes:
        case_id: The case.
        actor: Who decided.
        resolution: Why it is closed, or None to open it again.
        reason: Why, in the person's words; kept with the case, sent nowhere.
    """

    case_id: CaseId
    actor: str
    resolution: Resolution | None
    reason: str


def decide(
    store: Store, decision: Decision, channels: Collection[str], now: int
) -> Case | None:
    """Write down a decision and alert the channels that hear of the case.

    Only those: nobody first hears of a case from its end.

    Args:
        store: The store.
        decision: What was decided.
        channels: Names of the channels there are.
        now: Microseconds.

    Returns:
        The case after it, or None if there is no such case.
    """
    with store.write() as tx:
        decided = tx.cases.decide(
            decision.case_id,
            decision.actor,
            decision.resolution,
            decision.reason,
            now,
        )
        if decided is None:
            return None
        case, change = decided
        if change.alerts:
            _tell(tx, decision.case_id, change, channels, now)
    return case


def _tell(
    tx: Transaction,
    case_id: CaseId,
    change: CaseChange,
    channels: Collection[str],
    now: int,
) -> None:
    told = [name for name in tx.outbox.told(case_id) if name in channels]
    if not told:
        return
    alert_id = tx.cases.raise_again(case_id, change, now)
    for name in told:
        tx.outbox.queue(alert_id, name, f"case:{case_id}", now, now)
