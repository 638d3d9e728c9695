"""What verdicts taught, inside one transaction."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from monitor.domain.cases import CaseId
from monitor.domain.watch import PracticeId
from monitor.domain.whose.lessons import Lesson


class Lessons(Protocol):
    """Verdicts by what they teach; only another verdict on its case changes one."""

    def of(self, traits: Collection[str], after: int) -> Mapping[str, Sequence[Lesson]]:
        """Return the verdicts after a moment by trait, the newest of each."""
        ...

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
        ...

    def forget(self, case_id: CaseId) -> None:
        """Take the verdict on a case back."""
        ...
