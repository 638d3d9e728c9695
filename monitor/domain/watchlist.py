"""The compiled watchlist: practices in the form that matching needs."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from monitor.domain.watch import Practice, PracticeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Watchlist:
    """Every watched practice, compiled once and passed to each step.

    Attributes:
        practices: In the order of their ids.
        digest: Changes whenever anything in it changes.
    """

    practices: tuple[Practice, ...]
    digest: str

    def get(self, practice_id: PracticeId) -> Practice | None:
        """Return the practice of that id, or None if it is no longer watched."""
        return next((p for p in self.practices if p.id == practice_id), None)


def compile_watchlist(practices: Iterable[Practice]) -> Watchlist:
    """Return the watchlist of `practices`."""
    ordered = tuple(sorted(practices, key=lambda practice: practice.id))
    raw = json.dumps([asdict(p) for p in ordered], sort_keys=True)
    return Watchlist(
        practices=ordered, digest=hashlib.sha256(raw.encode()).hexdigest()[:16]
    )
