"""Runs a command on a small machine: one processor, 2 GiB of memory.

    python -m tests.system.small_machine FOLDER COMMAND ...

The memory is that of the control group FOLDER: all that the command and what it starts
use together, the cache of their files included. Where no group can be made, FOLDER is
`-`, and each process alone may have as much data (RLIMIT_DATA).
"""

import os
import resource
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MEMORY: Final = 2 << 30
"""Bytes."""

_GROUPS: Final = Path("/sys/fs/cgroup")
_FIRST: Final = ("memory.limit_in_bytes", "memory.max_usage_in_bytes")
_SECOND: Final = ("memory.max", "memory.peak")
"""Files for the limit and for the most that was used, in both versions of groups."""


@dataclass(frozen=True, slots=True)
class SmallMachine:
    """A small machine.

    Attributes:
        group: Its control group, or None without one.
    """

    group: Path | None

    def command(self, *words: str) -> Sequence[str]:
        """Return the command that runs `words` on it."""
        folder = str(self.group or "-")
        return [sys.executable, "-m", "tests.system.small_machine", folder, *words]

    def peak(self) -> int:
        """Return the most bytes that were used; without a group, by one process."""
        if self.group is None:
            children = resource.getrusage(resource.RUSAGE_CHILDREN)
            return children.ru_maxrss << 10
        used = [self.group / name for _, name in (_FIRST, _SECOND)]
        return int(next(path for path in used if path.exists()).read_text())


@contextmanager
def small_machine() -> Iterator[SmallMachine]:
    """Give a small machine, for as long as the block lasts."""
    group = next(filter(None, map(_made, (_GROUPS / "memory", _GROUPS))), None)
    try:
        yield SmallMachine(group)
    finally:
        if group is not None:
            group.rmdir()


def _made(parent: Path) -> Path | None:
    """Return a group with the limit below `parent`, or None if there can be none."""
    group = parent / f"wardwatch-{os.getpid()}"
    try:
        group.mkdir()
    except OSError:
        return None
    for limit, _ in (_FIRST, _SECOND):
        if (group / limit).exists():
            (group / limit).write_text(str(MEMORY))
            return group
    group.rmdir()
    return None


def main() -> None:
    """Move there, then become the command."""
    _, folder, *words = sys.argv
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if folder == "-":
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    else:
        (Path(folder) / "cgroup.procs").write_text(str(os.getpid()))
    os.execv(words[0], words)


if __name__ == "__main__":
    main()
