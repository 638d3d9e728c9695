"""Routes: which channels hear of which cases."""

from collections.abc import Iterable
from dataclasses import dataclass

from monitor.domain.cases import Case
from monitor.domain.findings import FindingKind, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One row of the route table.

    Attributes:
        kinds: Kinds it matches; a case matches by any of its findings' kinds.
        min_severity: Cases below it do not match.
        to: Names of channels.
    """

    kinds: frozenset[FindingKind]
    to: tuple[str, ...]
    min_severity: Severity = Severity.LOW

    def matches(self, case: Case) -> bool:
        """Return whether `case` goes this way."""
        severe = case.severity.rank >= self.min_severity.rank
        return severe and not self.kinds.isdisjoint(case.kinds)


def channels_for(case: Case, routes: Iterable[Route]) -> tuple[str, ...]:
    """Return the names of the channels that hear of `case`, each once, in order."""
    names = (name for route in routes if route.matches(case) for name in route.to)
    return tuple(dict.fromkeys(names))
