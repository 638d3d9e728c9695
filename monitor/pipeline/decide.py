"""Decide: a person closes a case or opens it again, and who was told hears of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from monitor.domain.cases import Case, CaseChange, CaseId, Resolution
from monitor.domain.digests import Digest
from monitor.pipeline.raise_alerts import queue_alert
from monitor.pipeline.teach import teach
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
    store: Store,
    decision: Decision,
    channels: Collection[str],
    now: int,
    *,
    resolving: Collection[str] = (),
) -> Case | None:
    """Write down a decision, learn from it, and alert who hears of the case.

    Only who was told does: nobody first hears of a case from its end. They hear of it
    in the way in which they were told last, at once or in their digest. The images of a
    case that is resolved are watched for copies from now on.

    Args:
        store: The store.
        decision: What was decided.
        channels: Names of the channels there are.
        now: Microseconds.
        resolving: Those of them where a case stays open until its end is told;
            they hear of that at once.

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
        teach(tx, decision.case_id, case, now)
        if decision.resolution is Resolution.RESOLVED:
            tx.removed_images.watch(decision.case_id, now)
        else:
            tx.removed_images.forget(decision.case_id)
        told = tx.outbox.told(decision.case_id) if change.alerts else {}
        ends = resolving if change is CaseChange.CLOSED else ()
        deliveries = {
            name: None if name in ends else digest
            for name, digest in told.items()
            if name in channels
        }
        if deliveries:
            _tell(tx, decision.case_id, change, deliveries, now)
    return case


def _tell(
    tx: Transaction,
    case_id: CaseId,
    change: CaseChange,
    deliveries: Mapping[str, Digest | None],
    now: int,
) -> None:
    alert_id = tx.cases.raise_again(case_id, change, now)
    queue_alert(tx, case_id, alert_id, deliveries, now)
