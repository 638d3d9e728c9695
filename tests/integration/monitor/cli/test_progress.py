"""Progress on a real terminal, of real processes."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import Wardwatch, impostor


@pytest.fixture
def ready(wardwatch: Wardwatch, sqlite_url: str) -> Wardwatch:
    """A configuration with something to import."""
    wardwatch.configure(sqlite_url)
    wardwatch.drop("a.jsonl", [impostor(1, handle="riversidefam\x1b[2J")])
    return wardwatch


def on_terminal(home: Path, *arguments: str) -> tuple[str, str]:
    """Run the command with stderr on a terminal; return both outputs."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "monitor", *arguments, "--config", str(home)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, text=True
    ) as process:
        os.close(theirs)
        seen = _all_of(ours)
        out, _ = process.communicate(timeout=60)
    os.close(ours)
    return out, seen.decode()


def _all_of(terminal: int) -> bytes:
    seen = b""
    while True:
        try:
            seen += os.read(terminal, 65_536)
        except OSError:  # how Linux says that the other side was closed
            return seen


@pytest.mark.parametrize("option", ["--once", "--dry-run"])
def test_a_person_sees_how_far_it_is(ready: Wardwatch, option: str) -> None:
    """On the terminal only, and nothing that it would obey but our own line."""
    out, seen = on_terminal(ready.home, "run", option)

    assert "files: 1 fetched, 1 new\r" in seen
    assert "judge: 1 records, 1 findings\r" in seen
    assert "\x1b[2J" not in seen
    assert "\r" not in out


def test_nobody_else_does(ready: Wardwatch) -> None:
    """A log file gets no half lines."""
    ran = ready("run", "--once")

    assert "\r" not in ran.out + ran.err
