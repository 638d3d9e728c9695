"""A trial: items are tried in a child of this process, which may end or hang.

Only for commands, which have one thread: a fork of a service would inherit locks that
nobody frees. What a child says of an item is a reason, not what is in the item.
"""

import json
import os
import resource
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from monitor.domain.errors import Unavailable

T = TypeVar("T")

_READY: Final = "ready"
_LONGEST_REASON: Final = 1_000
_FIRST_TO_GO: Final = "1000"
"""What the system kills first where memory ends: the child, never the service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForkedTrial:
    """Implements `monitor.pipeline.retry.Trial` with children of this process.

    Attributes:
        before: Called before each fork: closes what must not be shared.
        seconds: How long one item may take, >= 1; it takes milliseconds.
        loading: Seconds that preparing may take, and the first item beside its own,
            >= 1: it waits for a model, from a slow disk.
        room: Bytes of address space that a child may take beside what it has: a model,
            most of which is never touched.
    """

    before: Callable[[], object]
    seconds: int = 20
    loading: int = 60
    room: int = 4 << 30

    def __call__(
        self, prepare: Callable[[], Callable[[T], str]], items: Sequence[T]
    ) -> Sequence[str]:
        """Return why each of `items` failed, in order; empty for those that did not.

        Raises:
            Unavailable: No child can be started, or it could not be prepared.
        """
        told: list[str] = []
        while len(told) < len(items):
            told += self._told(prepare, items[len(told) :])
        return told

    def _told(
        self, prepare: Callable[[], Callable[[T], str]], items: Sequence[T]
    ) -> Sequence[str]:
        """Return what one child says, up to the item that ended it.

        Raises:
            Unavailable: It ended before it was ready.
        """
        self.before()
        reading, writing = os.pipe()
        child = _forked(lambda: self._try_all(prepare, items, writing))
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="utf-8", errors="replace") as answers:
                told = [str(json.loads(line)) for line in answers if line[-1:] == "\n"]
        finally:
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if told[:1] != [_READY]:
            raise Unavailable(f"nothing can be tried: the child {_ended(status)}")
        reasons = told[1:]
        if len(reasons) < len(items):
            reasons.append(f"it {_ended(status)}")
        return reasons

    def _try_all(
        self,
        prepare: Callable[[], Callable[[T], str]],
        items: Sequence[T],
        writing: int,
    ) -> None:
        """Try `items` one by one, in the child."""
        # Stronger than any code that hangs, and than a parent that was killed.
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(self.loading)
        _be_the_first_to_go()
        tried = prepare()
        _limit_memory(self.room)
        with os.fdopen(writing, "w", encoding="utf-8") as answers:
            for reason in self._reasons(tried, items):
                answers.write(json.dumps(reason[:_LONGEST_REASON]) + "\n")
                answers.flush()

    def _reasons(self, tried: Callable[[T], str], items: Sequence[T]) -> Iterator[str]:
        yield _READY
        for number, item in enumerate(items):
            signal.alarm(self.seconds + (0 if number else self.loading))
            yield tried(item)


def _forked(work: Callable[[], None]) -> int:
    """Do `work` in a fork of this process, which never returns; return its id.

    Raises:
        Unavailable: The machine cannot start a process now.
    """
    try:
        child = os.fork()
    except OSError as error:
        raise Unavailable("no process can be started") from error
    if child:
        return child
    code = 1
    try:
        work()
        code = 0
    finally:
        # Not this process's to flush, to close or to tell of.
        os._exit(code)


def _be_the_first_to_go() -> None:
    # Without /proc, all processes are as likely to go.
    adjustment = Path("/proc/self/oom_score_adj")
    if adjustment.exists():
        adjustment.write_text(_FIRST_TO_GO)


def _limit_memory(room: int) -> None:
    """Let this process take `room` more, and leave no copy of it on the disk."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = int(statm.read_text().split()[0]) * resource.getpagesize() + room
    if hard == resource.RLIM_INFINITY or limit < hard:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _ended(status: int) -> str:
    """Return how a child ended, in words."""
    if status == -signal.SIGALRM:
        return "took too long"
    if status < 0:
        return f"ended its worker (signal {-status})"
    return f"ended its worker (exit code {status})"
