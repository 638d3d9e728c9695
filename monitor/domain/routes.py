"""Routes: which channels hear of which cases, and whether at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from monitor.domain.cases import Case
from monitor.domain.digests import Digest
from monitor.domain.findings import FindingKind, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One row of the route table.

    Attributes:
        kinds: Kinds it matches; a case matches by any of its findings' kinds.
        min_severity: Cases below it do not match.
        digest: When its channels are told, or None for at once.
        to: Names of channels.
    """

    kinds: frozenset[FindingKind]
    to: tuple[str, ...]
    min_severity: Severity = Severity.LOW
    digest: Digest | None = None

    def matches(self, case: Case) -> bool:
        """Return whether `case` goes this way."""
        severe = case.severity.rank >= self.min_severity.rank
        return severe and not self.kinds.isdisjoint(case.kinds)


def deliveries_for(case: Case, routes: Iterable[Route]) -> Mapping[str, Digest | None]:
    """Return the channels that hear of `case`, in order, each with its digest.

    What is critical waits for none. A channel that any route tells at once is told
    at once; of several digests the first in the table counts.

    Returns:
        Names of channels, each with the digest it waits for, or None.
    """
    found: dict[str, Digest | None] = {}
    for route in routes:
        if not route.matches(case):
            continue
        urgent = route.digest is None or case.severity is Severity.CRITICAL
        for name in route.to:
            found[name] = None if urgent else found.get(name, route.digest)
    return found
