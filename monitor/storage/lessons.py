"""What verdicts taught."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sqlalchemy.engine import Connection

from monitor.domain.cases import CaseId
from monitor.domain.retention import DataClass
from monitor.domain.watch import PracticeId
from monitor.domain.whose.lessons import Lesson
from monitor.storage.lifetime import Lifetimes
from monitor.storage.tables.crowds import lessons

_MOST: Final = 1_000
"""Verdicts of a batch's traits that are looked at: people make a few a day."""


class SqlLessons:
    """Implements `monitor.ports.lessons.Lessons` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def of(self, traits: Collection[str], after: int) -> Mapping[str, Sequence[Lesson]]:
        """Return the verdicts after a moment by trait, the newest of each."""
        query = (
            lessons.select()
            .where(lessons.c.trait.in_(sorted(traits)), lessons.c.decided_at > after)
            .order_by(lessons.c.decided_at.desc(), lessons.c.id)
            .limit(_MOST)
        )
        found: dict[str, list[Lesson]] = defaultdict(list)
        for row in self._connection.execute(query) if traits else ():
            lesson = Lesson(
                practice_id=PracticeId(row.practice_id),
                trait=row.trait,
                ours=row.ours,
                decided_at=row.decided_at,
            )
            found[row.trait].append(lesson)
        return found

    def teach(
        self,
        case_id: CaseId,
        practice_id: PracticeId,
        traits: Collection[str],
        now: int,
        *,
        ours: bool,
    ) -> None:
        """Keep the verdict on a case in place of an earlier one on it."""
        self.forget(case_id)
        rows = [
            {
                "case_id": case_id,
                "practice_id": practice_id,
                "trait": trait,
                "ours": ours,
                "decided_at": now,
                "legal_hold": False,
                **self._lifetimes.columns(DataClass.FINDING, now),
            }
            for trait in sorted(traits)
        ]
        if rows:
            self._connection.execute(lessons.insert(), rows)

    def forget(self, case_id: CaseId) -> None:
        """Take the verdict on a case back."""
        self._connection.execute(lessons.delete().where(lessons.c.case_id == case_id))
