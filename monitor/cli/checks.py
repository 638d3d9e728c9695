"""What the doctor finds, one value and one line for each part."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from monitor.cli.context import shown
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    ConfigError,
    Gone,
    ModelUnusable,
    Refused,
    RetryLater,
    StorageError,
)
from monitor.pipeline.isolation import Broken

_FAILED: Final = 1
_TEMPORARY: Final = 75

_DOING: Final[tuple[tuple[type[Exception], str], ...]] = (
    (RetryLater, "try again later; the service goes on trying by itself"),
    (AuthRejected, "put a valid credential into the configuration"),
    (AccessNotGranted, "apply for access: wardwatch coverage says where"),
    (Gone, "correct its address in wardwatch.yaml"),
    (BadQuery, "correct its entry in wardwatch.yaml"),
    (ModelUnusable, "install it as said; no text is judged until then"),
    (ConfigError, "correct its entry in wardwatch.yaml"),
    (Refused, "correct its address in wardwatch.yaml"),
    (StorageError, "mend the database, or restore it from a backup"),
)
_BUG: Final = "report this, it is a bug"


class State(StrEnum):
    """How a part is."""

    OK = "ok"
    WARN = "warn"
    FAIL = "FAIL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was found of one part.

    Attributes:
        part: What it is: "connector", "channel", "database", ….
        name: Its name in the configuration, or empty.
        state: How it is.
        seen: What was seen; never a secret, never what a platform wrote.
        todo: What to do, or empty.
        temporary: Whether a failure may pass by itself.
    """

    part: str
    state: State
    seen: str
    name: str = ""
    todo: str = ""
    temporary: bool = False


def broken(part: str, name: str, found: Broken) -> Check:
    """Return the check of a part that broke, with what to do about it."""
    cause = found.cause
    doing = next((todo for kind, todo in _DOING if isinstance(cause, kind)), _BUG)
    return Check(
        part=part,
        name=name,
        state=State.FAIL,
        seen=found.error,
        todo=doing,
        temporary=isinstance(cause, RetryLater),
    )


def exit_code(checks: Iterable[Check]) -> int:
    """Return 0 if nothing failed, 75 if all that failed may pass, else 1."""
    failed = [check.temporary for check in checks if check.state is State.FAIL]
    if not failed:
        return 0
    return _TEMPORARY if all(failed) else _FAILED


def check_line(check: Check) -> str:
    """Return a check as one line for people."""
    name = f" {shown(check.name)}" if check.name else ""
    todo = f"; {shown(check.todo)}" if check.todo else ""
    return f"{check.state:<4}  {check.part}{name}: {shown(check.seen)}{todo}"


def check_dict(check: Check) -> dict[str, str | bool]:
    """Return what `doctor --json` prints for one check."""
    return {
        "part": check.part,
        "name": check.name,
        "state": check.state.lower(),
        "seen": check.seen,
        "todo": check.todo,
        "temporary": check.temporary,
    }
