"""What a detector is: a pure function with a name and a version.

Don't read, write, fetch or keep anything; the subject holds all there is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from monitor.domain.findings import Assessment, FindingKind
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectorSpec:
    """What the registry knows of a detector.

    Attributes:
        name: E.g. "impersonation".
        version: Raised with every change of its results, >= 1.
        kinds: Kinds of its findings.
        detect: Judges one subject against every practice it may concern;
            returns what is worth a case, at most one assessment for each
            practice and kind.
    """

    name: str
    version: int
    kinds: frozenset[FindingKind]
    detect: Callable[[Subject, Watchlist], Sequence[Assessment]]
