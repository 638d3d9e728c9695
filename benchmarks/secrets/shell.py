"""A child that runs commands, and all that anybody could read of it meanwhile."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import IO, Final, cast

from benchmarks.secrets.commands import DONE

_LOOK_SECONDS: Final = 0.05
_SERVE_SECONDS: Final = 300
_ROOT: Final = Path(__file__).parents[2]


@dataclass
class Shell:
    """Commands in a child process.

    Attributes:
        child: The process.
        errors: File that takes its standard error.
        listed: What lists of processes showed of it and its children.
        stopping: Set when nobody looks any more.
    """

    child: subprocess.Popen[str]
    errors: Path
    listed: set[bytes] = field(default_factory=set)
    stopping: Event = field(default_factory=Event)

    def run(self, *words: str, days: int = 0) -> bytes:
        """Run a command so many days from now; return all that it printed.

        Raises:
            BrokenPipeError: The child ended with an earlier command.
        """
        before = self.errors.stat().st_size
        to, out = (
            cast("IO[str]", pipe) for pipe in (self.child.stdin, self.child.stdout)
        )
        to.write(json.dumps([days, *words]) + "\n")
        to.flush()
        printed = []
        for line in out:
            if line.startswith(DONE):
                break
            printed.append(line)
        return "".join(printed).encode() + self.errors.read_bytes()[before:]

    def serve(self, *words: str, until: Callable[[bytes], bool]) -> bytes:
        """Run a command that ends when it is told to; return all that it printed.

        Args:
            words: The command.
            until: Whether to tell it, by what stands on its standard error so far; it
                is told after five minutes in any case.
        """
        before, ended = self.errors.stat().st_size, Event()

        def stop() -> None:
            for _ in range(int(_SERVE_SECONDS / _LOOK_SECONDS)):
                if ended.wait(_LOOK_SECONDS):
                    return
                if until(self.errors.read_bytes()[before:]):
                    break
            self.child.terminate()

        stopping = Thread(target=stop)
        stopping.start()
        try:
            return self.run(*words)
        finally:
            ended.set()
            stopping.join()

    @property
    def crashed(self) -> bool:
        """Whether the child ended."""
        return self.child.poll() is not None

    def look(self) -> None:
        """Look at the list of processes until told to stop."""
        while not self.stopping.wait(_LOOK_SECONDS):
            self.listed.update(_command_lines(self.child.pid))


@contextmanager
def shell(errors: Path) -> Iterator[Shell]:
    """Start a shell whose standard error goes to a new file."""
    with (
        errors.open("wb") as log,
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.secrets.commands"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=_ROOT,
        ) as child,
    ):
        started = Shell(child, errors)
        looking = Thread(target=started.look)
        looking.start()
        try:
            yield started
        finally:
            started.stopping.set()
            looking.join()


def _command_lines(pid: int) -> Iterator[bytes]:
    """Yield what is shown of process `pid` and of all that it started."""
    with suppress(OSError):
        place = Path(f"/proc/{pid}")
        yield (place / "cmdline").read_bytes() + (place / "comm").read_bytes()
        for task in (place / "task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _command_lines(int(child))
