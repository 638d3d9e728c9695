"""Points around commits are where they say they are, and none is forgotten."""

import pytest

from monitor.pipeline.rein_in import rein_in
from monitor.storage.store import SqlStore
from tests.fakes.runtime import FakeClock
from tests.system.failpoints import points, sites, watched_commits
from tests.system.scenes import SCENES

pytestmark = pytest.mark.system


def test_a_commit_passes_both_its_points(store: SqlStore, clock: FakeClock) -> None:
    """Under the name of the function that wrote."""
    passed: list[str] = []
    with watched_commits(passed.append):
        rein_in(store, clock)

    site = "pipeline/rein_in:rein_in 1"
    assert passed == [f"before {site}", f"after {site}"]


def test_a_read_passes_none(store: SqlStore) -> None:
    """There is nothing to lose."""
    passed: list[str] = []
    with watched_commits(passed.append), store.read() as tx:
        tx.readers.backlog()

    assert passed == []


def test_a_commit_of_no_known_site_is_an_error(store: SqlStore) -> None:
    """So that a new way to write cannot hide."""
    with (
        watched_commits(lambda _: None),
        pytest.raises(LookupError),
        store.write() as tx,
    ):
        tx.upkeep.beat("test", 0, 0)


def test_every_commit_is_a_point_or_has_a_scene() -> None:
    """Harnesses have to reach each of them; a scene of no commit is forgotten."""
    whole_day = {point.partition(" ")[2] for point in points()} - {"send"}

    assert SCENES.keys() <= set(sites().values())
    assert whole_day | SCENES.keys() == set(sites().values())
