"""Asking for stored posts again, until nothing is due."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from monitor.domain.errors import Unavailable
from monitor.domain.records import Identity
from monitor.domain.time import DAY
from monitor.pipeline import recheck as module
from monitor.pipeline.recheck import recheck
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import revisions
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import never
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.test_rechecks import post, see


@dataclass
class Asking(FakeConnector):
    """Knows which posts are gone, or fails."""

    platform: str = "reddit"
    gone: frozenset[str] = frozenset()
    failures: list[Exception] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)

    def taken_away(self, posts: Sequence[Identity]) -> Sequence[Identity]:
        """Return those that are gone."""
        self.batches.append(len(posts))
        if self.failures:
            raise self.failures.pop()
        return [post for post in posts if post.native_id in self.gone]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for two posts at a time."""
    monkeypatch.setattr(module, "BATCH", 2)


@pytest.fixture
def due_store(sqlite_store: SqlStore, clock: FakeClock) -> SqlStore:
    """A store with five posts that are due."""
    see(sqlite_store, *(post(f"t3_{n}") for n in range(5)), now=clock.now())
    clock.advance(DAY)
    return sqlite_store


def kept(store: SqlStore) -> int:
    """Return how many posts have content."""
    return sum(row.body is not None for row in rows_of(store, revisions))


def test_everything_due_is_asked_for(due_store: SqlStore, clock: FakeClock) -> None:
    """Batch after batch, once; what is gone is destroyed."""
    asking = Asking(gone=frozenset({"t3_1", "t3_4"}))
    assert recheck(due_store, clock, [asking], never) == 2
    assert (asking.batches, kept(due_store)) == ([2, 2, 1], 3)
    assert recheck(due_store, clock, [asking], never) == 0
    assert asking.batches == [2, 2, 1]


@pytest.mark.parametrize("failure", [Unavailable("down"), ZeroDivisionError()])
def test_what_cannot_be_asked_for_stays(
    due_store: SqlStore, clock: FakeClock, failure: Exception
) -> None:
    """It is due at the next time, nothing is destroyed."""
    asking = Asking(gone=frozenset({"t3_1"}), failures=[failure])
    assert recheck(due_store, clock, [asking], never) == 0
    assert kept(due_store) == 5
    assert recheck(due_store, clock, [asking], never) == 1


def test_others_are_not_asked(due_store: SqlStore, clock: FakeClock) -> None:
    """Connectors of other platforms, and those that cannot tell."""
    other = Asking(platform="mastodon")
    assert recheck(due_store, clock, [FakeConnector(), other], never) == 0
    assert (other.batches, kept(due_store)) == ([], 5)


def test_it_can_be_stopped(due_store: SqlStore, clock: FakeClock) -> None:
    """Between batches; the rest stays due."""
    asking = Asking()
    answers = iter([False, True])
    recheck(due_store, clock, [asking], lambda: next(answers))
    assert asking.batches == [2]
