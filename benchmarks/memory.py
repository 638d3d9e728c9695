"""What a process holds in memory, as Linux tells it."""

from pathlib import Path
from typing import NamedTuple


class Memory(NamedTuple):
    """MiB that are resident now, and that were at most."""

    resident: float
    peak: float


def memory_of(pid: int) -> Memory:
    """Return what the process `pid` holds."""
    status = Path(f"/proc/{pid}/status").read_text()
    lines = dict(line.split(":", 1) for line in status.splitlines())
    resident, peak = (int(lines[key].split()[0]) for key in ("VmRSS", "VmHWM"))
    return Memory(resident / 1024, peak / 1024)
