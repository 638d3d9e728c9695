"""Growth: a claim that spreads faster than when people were told is news again."""

from dataclasses import replace

from monitor.domain.cases import CaseChange
from monitor.domain.spread import has_grown
from monitor.pipeline.open_cases import Changed
from monitor.ports.store import Transaction


def noting_growth(tx: Transaction, changed: Changed, now: int) -> Changed:
    """Return `changed`, as growth where one more post of a claim makes it that.

    A case is compared with itself as it was when its newest alert was raised; one
    that nobody was told of has not grown.
    """
    if changed.change is not CaseChange.UPDATED or not changed.case.about_claim:
        return changed
    told_at = tx.readers.alerted_at(changed.case_id)
    if told_at is None:
        return changed
    told = tx.readers.posts(changed.case_id, told_at)
    grown = has_grown(tx.readers.posts(changed.case_id, now), told)
    return replace(changed, change=CaseChange.DOUBLED) if grown else changed
