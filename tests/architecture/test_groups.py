"""Tests that share something dear stay together, whatever becomes of their marks."""

import subprocess
import sys
from pathlib import Path

from tests.groups import groups

ROOT = Path(__file__).parents[2]
TESTS = """\
import os

import pytest

pytestmark = pytest.mark.xdist_group("dear")


@pytest.mark.parametrize("number", range(12))
def test_it(number: int) -> None:
    with open({journal!r}, "a") as file:
        file.write(f"{{os.getpid()}}\\n")
"""


def test_every_marked_file_is_known() -> None:
    """By its path from the root, as ids of tests begin."""
    assert groups()["tests/system/test_demo.py"] == "demo"
    assert groups()["tests/system/test_confined.py"] == "model"
    assert "tests/system/test_spending.py" not in groups()


def test_a_group_runs_in_one_worker(tmp_path: Path) -> None:
    """The plain scheduler would give each of two workers a part."""
    folder, journal = tmp_path / "tests", tmp_path / "journal"
    folder.mkdir()
    (folder / "test_dear.py").write_text(TESTS.format(journal=str(journal)))
    (folder / "groups.py").write_text((ROOT / "tests/groups.py").read_text())
    (folder / "conftest.py").write_text(
        "from groups import ByGroup\n\n\n"
        "def pytest_xdist_make_scheduler(config, log):\n"
        "    return ByGroup(config, log)\n"
    )
    # Of all plugins the one that is tested: others take seconds to load.
    flags = ["-q", "-p", "xdist.plugin", "-n", "2", "--rootdir", str(tmp_path)]
    subprocess.run(
        [sys.executable, "-m", "pytest", *flags, str(folder)],
        check=True,
        cwd=tmp_path,
        capture_output=True,
        env={"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )

    assert len(set(journal.read_text().split())) == 1
