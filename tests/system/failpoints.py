"""Named points on both sides of every commit and every send.

No product code knows of them. The database library tells of each commit, before it
and after it; the `with` that wrote the transaction gives the point its name.
"""

import ast
import os
import signal
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from traceback import walk_stack

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import Pool

from monitor.domain.alerts import Message
from monitor.pipeline.cycle import Stages
from monitor.ports.channel import Channel, Reached
from monitor.storage.engine import READ_ONLY
from tests.system.scenes import SCENES

ROOT = Path(__file__).parents[2]

Line = tuple[str, int]
Passed = Callable[[str], object]

SENDS = ("before send", "after send")

_NAMED = (ast.FunctionDef, ast.ClassDef)
_SITE = "commit_site"


def points() -> Sequence[str]:
    """Return the points of a day in the service's life; all others have scenes."""
    hit = sorted(set(sites().values()) - SCENES.keys())
    return [*(f"{side} {site}" for site in hit for side in ("before", "after")), *SENDS]


@cache
def sites() -> Mapping[Line, str]:
    """Return the name of every `with ….write()` of the product, by file and line."""
    found: dict[Line, str] = {}
    for path in sorted((ROOT / "monitor").rglob("*.py")):
        tree, module = ast.parse(path.read_text()), path.relative_to(ROOT / "monitor")
        ordinals: Counter[str] = Counter()
        for function, line in _writes(tree, ""):
            ordinals[function] += 1
            name = f"{module.with_suffix('').as_posix()}:{function}"
            found[str(path), line] = f"{name} {ordinals[function]}"
    return found


def _writes(node: ast.AST, within: str) -> Iterator[tuple[str, int]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.With) and any(map(_is_write, child.items)):
            yield within, child.lineno
        inner = f".{child.name}" if isinstance(child, _NAMED) else ""
        yield from _writes(child, (within + inner).removeprefix("."))


def _is_write(item: ast.withitem) -> bool:
    call = item.context_expr
    return (
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "write"
    )


@contextmanager
def watched_commits(passed: Passed) -> Iterator[None]:
    """Call `passed` before and after each commit of this process, outside reads."""

    def before(connection: sa.Connection) -> None:
        if not connection.get_execution_options().get(READ_ONLY):
            connection.info[_SITE] = site = _site()
            passed(f"before {site}")

    def after(_: object, record: sa.PoolProxiedConnection) -> None:
        if site := record.info.pop(_SITE, None):
            passed(f"after {site}")

    event.listen(sa.Engine, "commit", before)
    event.listen(Pool, "checkin", after)
    try:
        yield
    finally:
        event.remove(sa.Engine, "commit", before)
        event.remove(Pool, "checkin", after)


def _site() -> str:
    """Return the site that commits now.

    Raises:
        LookupError: It has no name.
    """
    for frame, line in walk_stack(None):
        if site := sites().get((frame.f_code.co_filename, line)):
            return site
    raise LookupError("a commit of no known site")


def with_watched_sends(stages: Stages, passed: Passed) -> Stages:
    """Return `stages`, which call `passed` before and after each send."""
    channels = [
        replace(to, channel=_Watched(to.channel, passed)) for to in stages.channels
    ]
    return replace(stages, channels=channels)


@dataclass(frozen=True)
class _Watched:
    channel: Channel
    passed: Passed

    def send(self, message: Message) -> None:
        self.passed("before send")
        self.channel.send(message)
        self.passed("after send")

    def probe(self) -> Reached:
        return self.channel.probe()


@dataclass(frozen=True)
class Trap:
    """Kills its process when a point is passed."""

    point: str

    def passed(self, point: str) -> None:
        """Kill this process if that is the point."""
        if point == self.point:
            os.kill(os.getpid(), signal.SIGKILL)
