"""The ledger: every due interval of every source, in runs that ended alike.

A source is due one interval after it was read last, and again each interval until it
is read. What was due while nobody looked is counted when somebody looks again.
"""

from collections.abc import Iterator
from typing import Final

from monitor.domain.coverage import Runs
from monitor.domain.sources import Outcome

NOBODY_LOOKED: Final = "it was due, and no run ended"

_WAITING: Final = frozenset({Outcome.FAILED, Outcome.SKIPPED_FOR_BUDGET})


def unread(last: Runs, due_at: int, every: int, now: int) -> Iterator[Runs]:
    """Yield the intervals that passed between `last` and a run that begins at `now`.

    Those that were waited out because of how `last` ended count as it does: a
    platform that asks to wait for a day was not watched for a day, for that reason.
    Nobody looked in the others. A clock that was set back leaves none.

    Args:
        last: How the source ended last.
        due_at: When it was to run again, microseconds.
        every: Interval between its runs in microseconds, > 0.
        now: Microseconds.
    """
    passed = max(0, (now - last.last_at) // every - 1)
    waited = 0
    if last.outcome in _WAITING:
        waited = min(passed, max(0, (due_at - last.last_at) // every - 1))
    if waited:
        yield _stretch(last.outcome, last.reason, last.last_at + every, waited, every)
    if passed > waited:
        begun = last.last_at + (waited + 1) * every
        yield _stretch(Outcome.MISSED, NOBODY_LOOKED, begun, passed - waited, every)


def _stretch(
    outcome: Outcome, reason: str, first_at: int, count: int, every: int
) -> Runs:
    return Runs(
        outcome=outcome,
        reason=reason,
        first_at=first_at,
        last_at=first_at + (count - 1) * every,
        count=count,
    )
