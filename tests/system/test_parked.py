"""What a version cannot read, a later one does: the real command, twice.

The earlier version is a copy of the connectors, of which one knows less.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from monitor.runtime import SystemClock
from tests.command import NOBODY, Wardwatch, impostor

pytestmark = pytest.mark.system

ROOT = Path(__file__).parents[2]
ROWS = "connectors/import_folder/rows.py"
KNOWN = "_KINDS: Final = frozenset({_ACCOUNT, *PostForm})"
KNOWN_BEFORE = "_KINDS: Final = frozenset({*PostForm})"
PARSED = "    row = _filled_fields(body)\n"
POISONED = (
    '    __import__("os").kill(__import__("os").getpid(), 11)'
    ' if b"poison" in body else None\n'
)


def version(home: Path, before: str, after: str) -> Path:
    """Write a version of which one line is another; return where it is."""
    place = home / "version"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(ROOT / "connectors", place / "connectors")
    module = place / ROWS
    text = module.read_text()
    assert text.count(before) == 1
    module.write_text(text.replace(before, after))
    return place


def ran(home: Path, command: str, of: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the command of a version."""
    # Its folder first, and not the one that this test runs in.
    set_up = ["env", f"PYTHONPATH={of}:{ROOT}", "PYTHONSAFEPATH=1"]
    words = [sys.executable, "-m", "monitor", *command.split(), "--config", str(home)]
    return subprocess.run(
        [*set_up, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
def home(wardwatch: Wardwatch) -> Path:
    """Where both versions work, at the same time."""
    wardwatch.clock.micros = SystemClock().now()
    return wardwatch.home


def listed(wardwatch: Wardwatch) -> list[dict[str, Any]]:
    """Return what is put aside."""
    told: list[dict[str, Any]] = wardwatch("parked list", "--json").json["parked"]
    return told


def test_a_later_version_reads_what_was_put_aside(
    wardwatch: Wardwatch, home: Path, prepared_url: str
) -> None:
    """It opens the case that the earlier one missed; the file is not read again."""
    wardwatch.configure(prepared_url, receiver=NOBODY)
    wardwatch.drop("a.jsonl", [impostor(1)])
    ran(home, "run --once", version(home, KNOWN, KNOWN_BEFORE))
    (aside,) = listed(wardwatch)
    (home / "in" / "a.jsonl").unlink()
    again = wardwatch("parked retry", "--all")
    wardwatch("run", "--once")
    cases = wardwatch("cases list", "--json").json["cases"]

    assert (aside["connector"], aside["stage"]) == ("files", "ingest")
    assert aside["reason"].startswith("bad_item: kind: expected one of ")
    assert (again.code, again.out) == (0, "1 read (1 new), 0 queued, 0 failed again\n")
    assert [case["handle"] for case in cases] == ["riversidefam1"]
    assert listed(wardwatch) == []


def test_poison_harms_neither_the_command_nor_the_rest(
    wardwatch: Wardwatch, home: Path, prepared_sqlite_url: str
) -> None:
    """What ends the process that reads it stays aside, and its neighbours are read."""
    wardwatch.configure(prepared_sqlite_url, receiver=NOBODY)
    wardwatch.drop("a.jsonl", [impostor(1), impostor(2, bio="poison"), impostor(3)])
    ran(home, "run --once", version(home, KNOWN, KNOWN_BEFORE))
    again = ran(
        home, "parked retry --all --json", version(home, PARSED, POISONED + PARSED)
    )
    (left,) = listed(wardwatch)

    assert again.returncode == 1
    assert json.loads(again.stdout.splitlines()[-1]) == {
        "stored": 2,
        "queued": 0,
        "failed": 1,
        "gone": 0,
        "new": 2,
        "left": 0,
    }
    assert left["reason"] == "it ended its worker (signal 11)"
    assert left["attempts"] == 2
