"""Children: fresh, limited interpreters on pipes, of which each does one thing.

Whatever takes one over dies with it. The parent starts it, feeds it, and believes
little of what it answers.
"""

import contextlib
import os
import signal
import subprocess
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore, Timer
from typing import IO, Final, cast

from monitor.domain.errors import ImageRefused, Unavailable

_READY: Final = b"ready\n"

# Not to be inherited: no environment, but what keeps a library from more threads.
NO_ENVIRONMENT: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, kw_only=True)
class Children:
    """Has each question answered by a child of its own, a few at a time.

    Attributes:
        command: What to run: it says "ready", reads a question to its end, answers,
            and ends.
        seconds: How long one may take in all, > 0.
        longest: Bytes that an answer may have, > 0.
        turns: How many may answer at a time.
        warm: How many wait for a question, ready, once one was answered; each that
            took one is replaced. They end with this object, or this process.
        environment: All that it finds in its environment.
    """

    command: Sequence[str]
    seconds: float
    longest: int
    turns: BoundedSemaphore
    warm: int = 0
    environment: Mapping[str, str] = field(default_factory=lambda: NO_ENVIRONMENT)

    _waiting: SimpleQueue[subprocess.Popen[bytes]] = field(
        default_factory=SimpleQueue, repr=False
    )

    def __post_init__(self) -> None:
        """Leave no child behind."""
        weakref.finalize(self, _end_all, self._waiting)

    def ask(self, question: bytes) -> bytes:
        """Return the answer of a new child to `question`.

        Raises:
            ImageRefused: The child ended early, or answered too much.
            Unavailable: No child could be started, which says nothing of `question`.
        """
        with self.turns:
            code, answer = self._ask(question)
            self._warm_up()
        if not answer.startswith(_READY):
            raise Unavailable(f"the image child did not start (exit code {code})")
        if code < 0:
            raise ImageRefused(f"the image child was ended by signal {-code}")
        if code > 0:
            raise ImageRefused("this is no picture of an allowed format and size")
        told = answer.removeprefix(_READY)
        if len(told) > self.longest:
            raise ImageRefused("the image child's answer has another length")
        return told

    def _ask(self, question: bytes) -> tuple[int, bytes]:
        """Return a child's exit code, negative for a signal, and its answer.

        Raises:
            Unavailable: The machine cannot start a process now.
        """
        try:
            child = self._taken() or start(self.command, self.environment)
        except OSError as error:
            raise Unavailable("the image child cannot be started") from error
        timer = Timer(self.seconds, _end, [child])
        timer.daemon = True
        timer.start()
        try:
            return _converse(child, question, len(_READY) + self.longest)
        finally:
            timer.cancel()
            _end(child)

    def _taken(self) -> subprocess.Popen[bytes] | None:
        """Return a child that waits, if one still does."""
        with contextlib.suppress(Empty):
            while True:
                child = self._waiting.get_nowait()
                if child.poll() is None:
                    return child
                _close(child)
        return None

    def _warm_up(self) -> None:
        # Where none can be started now, the next question says so.
        with contextlib.suppress(OSError):
            while self._waiting.qsize() < self.warm:
                self._waiting.put(start(self.command, self.environment))


def start(
    command: Sequence[str], environment: Mapping[str, str] = NO_ENVIRONMENT
) -> subprocess.Popen[bytes]:
    """Start a child that shares two pipes with this process and nothing else.

    In a session of its own, it does not get a terminal's Ctrl-C, which would
    look like a verdict on the picture.
    """
    return subprocess.Popen(  # noqa: S603 - a fixed command; the body goes by pipe
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env=dict(environment),
        start_new_session=True,
    )


def _converse(
    child: subprocess.Popen[bytes], question: bytes, longest: int
) -> tuple[int, bytes]:
    """Send a question, read the answer, cut off if too long, and wait for the end.

    Leaving the block closes the pipes, on which a child that still writes ends.
    """
    with child:
        with contextlib.suppress(BrokenPipeError), cast("IO[bytes]", child.stdin) as to:
            to.write(question)
        answer = cast("IO[bytes]", child.stdout).read(longest + 1)
    return child.returncode, answer


def _end_all(waiting: SimpleQueue[subprocess.Popen[bytes]]) -> None:
    with contextlib.suppress(Empty):
        while True:
            child = waiting.get_nowait()
            _end(child)
            _close(child)


def _close(child: subprocess.Popen[bytes]) -> None:
    """Close the pipes of a child that has ended, or is about to."""
    with child:
        pass


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child with all it started, unless it has ended."""
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
