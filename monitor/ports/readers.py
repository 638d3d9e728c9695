"""What people and health checks read from the store."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from monitor.domain.cases import CaseId
from monitor.domain.coverage import Watching
from monitor.domain.findings import FindingId
from monitor.domain.spread import Spread
from monitor.domain.watch import PracticeId
from monitor.ports.figures import Figures
from monitor.ports.rows import CaseDetail, CaseRow, Found


class Readers(Protocol):
    """What people and health checks read; every query takes their groups."""

    def cases(
        self,
        groups: Collection[str] | None,
        *,
        closed: bool = False,
        practice_id: PracticeId | None = None,
        limit: int = 200,
    ) -> Sequence[CaseRow]:
        """Return cases, the most severe and newest first; None means all groups."""
        ...

    def case(
        self, case_id: CaseId, groups: Collection[str] | None
    ) -> CaseDetail | None:
        """Return one case, or None if there is none in these groups."""
        ...

    def alerted_at(self, case_id: CaseId) -> int | None:
        """Return when the case's newest alert was raised, microseconds, or None."""
        ...

    def posts(self, case_id: CaseId, until: int) -> int:
        """Return how many posts of a claim's case `spread` counts."""
        ...

    def spread(self, case_id: CaseId, until: int) -> Spread:
        """Return how a claim's case spread in the day that ends at `until`."""
        ...

    def newest(self) -> tuple[FindingId, CaseId]:
        """Return the newest finding and the newest case, 0 where there is none."""
        ...

    def found_after(self, finding_id: FindingId) -> Sequence[Found]:
        """Return the findings after `finding_id` that are part of a case."""
        ...

    def figures(self, now: int) -> Figures:
        """Return how much there is and how old, at `now`."""
        ...

    def heartbeats(self) -> Mapping[str, tuple[int, int]]:
        """Return (last progress, expected by) of each loop, microseconds."""
        ...

    def failing(self) -> Sequence[tuple[str, str]]:
        """Return (connector, reason) of active sources whose last run failed."""
        ...

    def watching(self, groups: Collection[str] | None) -> Sequence[Watching]:
        """Return the active sources, one for each practice that they are read for.

        Those that are read for nobody in particular have no practice, and
        everybody sees them; None means all groups.
        """
        ...

    def backlog(self) -> Mapping[str, int]:
        """Return how much waits: jobs by stage, parked items, outbox by state."""
        ...
