"""Which intervals were not run, and why."""

import pytest

from monitor.domain.coverage import Runs
from monitor.domain.ledger import NOBODY_LOOKED, unread
from monitor.domain.sources import Outcome
from monitor.domain.time import HOUR, MINUTE
from tests.fakes.runtime import START

EVERY = 10 * MINUTE


def ended(outcome: Outcome = Outcome.CHECKED) -> Runs:
    """How a source ended last."""
    return Runs(outcome=outcome, reason="why", first_at=START, last_at=START, count=1)


def counted(last: Runs, now: int, due_at: int = START + EVERY) -> dict[Outcome, int]:
    """How many intervals ended how."""
    return {each.outcome: each.count for each in unread(last, due_at, EVERY, now)}


@pytest.mark.parametrize(
    ("after", "missed"),
    [(0.8, 0), (1.2, 0), (1.9, 0), (2.0, 1), (2.9, 1), (144, 143), (-6, 0)],
)
def test_an_interval_that_passed_unread_is_missed(after: float, missed: int) -> None:
    """One that is only late is not; a clock that was set back leaves none."""
    found = counted(ended(), START + int(after * EVERY))

    assert found.get(Outcome.MISSED, 0) == missed


def test_a_stretch_begins_where_the_last_one_ended() -> None:
    """Each interval is in one run."""
    [found] = unread(ended(), START + EVERY, EVERY, START + 5 * EVERY)

    assert (found.first_at, found.last_at) == (START + EVERY, START + 4 * EVERY)
    assert found.reason == NOBODY_LOOKED


@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.SKIPPED_FOR_BUDGET])
def test_what_was_waited_out_ended_as_what_it_waited_for(outcome: Outcome) -> None:
    """And what passed after that, nobody looked at."""
    found = counted(ended(outcome), START + 2 * HOUR, due_at=START + HOUR)

    assert found == {outcome: 5, Outcome.MISSED: 6}


def test_a_good_run_asks_nobody_to_wait() -> None:
    """Where it was put off all the same, nobody looked."""
    found = counted(ended(), START + HOUR, due_at=START + HOUR)

    assert found == {Outcome.MISSED: 5}
