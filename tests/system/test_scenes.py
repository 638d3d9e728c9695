"""Scenes: what is killed at its commit is there or not there, and what is not is told.

All scenes are played by the row `failpoints` of `benchmarks.reliability`.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.system import scene_harness
from tests.system.children import write_config
from tests.system.scene_harness import Tally, Theatre
from tests.system.scenes import SCENES

pytestmark = pytest.mark.system

SITE = "storage/budget:StoredBudget.reserve 1"


@pytest.fixture
def theatre(prepared_url: str, tmp_path: Path) -> Theatre:
    """Where one scene can be played."""
    nowhere = "http://127.0.0.1:9"
    write_config(tmp_path, prepared_url, nowhere, nowhere)
    return Theatre(tmp_path, prepared_url)


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_whole_commit_has_no_fault(theatre: Theatre, side: str) -> None:
    """Killed on either side of it, then done again."""
    tally = Tally()
    theatre.play(SITE, side, tally)

    assert (tally.kills, tally.faultless) == (1, True)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"there": ("SELECT 1", "SELECT 0")}, "torn"),
        ({"at_last": ("SELECT 2",)}, "undone"),
        ({"build": lambda _: lambda: None}, "missed"),
    ],
)
def test_a_fault_is_told(
    theatre: Theatre,
    monkeypatch: pytest.MonkeyPatch,
    changes: dict[str, object],
    fault: str,
) -> None:
    """Half a commit, one that comes twice, and one that is never reached."""
    broken = replace(SCENES[SITE], **changes)  # type: ignore[arg-type]  # any field
    monkeypatch.setattr(scene_harness, "SCENES", {SITE: broken})
    tally = Tally()
    theatre.play(SITE, "after", tally)

    assert getattr(tally, fault)
