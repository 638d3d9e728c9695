"""Names of processes."""

import os
import subprocess
import sys
from pathlib import Path

from monitor.scheduler.process import has_ended, process_name


def test_a_process_that_runs_has_not_ended() -> None:
    """This one, by each of its names."""
    one, other = process_name(os.getpid()), process_name(os.getpid())

    assert one != other
    assert not has_ended(one)


def test_a_process_that_was_waited_for_has_ended() -> None:
    """Its number may be given to another."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=-1) as child:
        name = process_name(child.pid)
        running = not has_ended(name)
        child.kill()

    assert running
    assert has_ended(name)


def test_a_process_that_nobody_has_waited_for_has_ended() -> None:
    """Its parent may be slow, or never do."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=-1) as child:
        name = process_name(child.pid)
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        ended = has_ended(name)

    assert ended


def test_another_process_with_its_number_is_not_it() -> None:
    """It started at another time."""
    place, pid, _, token = process_name(os.getpid()).split()

    assert has_ended(f"{place} {pid} 1 {token}")


def test_nobody_knows_of_processes_elsewhere() -> None:
    """On another machine, or by a name that no process has."""
    _, _, started, token = process_name(os.getpid()).split()

    assert not has_ended(f"elsewhere/b/n 1 {started} {token}")
    assert not has_ended("somebody")
    assert not has_ended("")


def test_a_process_that_cannot_be_seen_has_not_ended(tmp_path: Path) -> None:
    """Other users' are hidden from a confined service."""
    assert not has_ended(process_name(os.getpid()), tmp_path)
