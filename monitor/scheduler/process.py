"""Names of processes, and whether the process behind a name has ended.

Only the machine, boot and namespace that a process ran in can tell whether it has
ended; elsewhere its number may be that of another.
"""

import os
import secrets
import socket
from contextlib import suppress
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")
_START: Final = 19
"""Of the fields after the name of the command in /proc/PID/stat, counted from 0:
proc_pid_stat(5) calls it field 22, the time at which the process started."""

_ENDED: Final = frozenset("ZX")
"""States of a process that waits for its parent to take notice."""


def process_name(pid: int) -> str:
    """Return a name of process `pid` that no other has, wherever and whenever it runs.

    Two that are asked for differ, so that a process can hold two leases apart.
    """
    return f"{_place()} {pid} {_started(pid) or '?'} {secrets.token_hex(4)}"


def has_ended(name: str, proc: Path = _PROC) -> bool:
    """Return whether the process behind `name` is known to have ended.

    Args:
        name: From `process_name`.
        proc: Where the processes that may be seen are.
    """
    place, _, rest = name.rpartition(" ")[0].partition(" ")
    pid, _, started = rest.partition(" ")
    if place != _place() or not pid.isdecimal():
        return False
    now = _started(int(pid), proc)
    return now != started if now else not _exists(int(pid))


def _place() -> str:
    """Return the machine, its boot and its namespace of processes."""
    boot, namespace = "", ""
    with suppress(OSError):
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        namespace = str((_PROC / "self/ns/pid").readlink())
    return f"{socket.gethostname()}/{boot}/{namespace}".replace(" ", "_")


def _started(pid: int, proc: Path = _PROC) -> str:
    """Return when a process started, in ticks since the boot.

    It is "gone" if its parent has only to take notice of its end, and "" if nothing can
    be seen of it: it ended, or others' processes are hidden.
    """
    try:
        stat = (proc / str(pid) / "stat").read_text()
    except OSError:
        return ""
    # The name of the command stands in brackets and may hold any character.
    fields = stat.rpartition(")")[2].split()
    return "gone" if fields[0] in _ENDED else fields[_START]


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        # It is somebody else's.
        return True
    return True
