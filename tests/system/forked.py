"""Forks of a harness, which has one thread and has imported what they need."""

import os
import traceback
from collections.abc import Callable


def forked(work: Callable[[], object]) -> int:
    """Do `work` in a fork of this process; return its id.

    It ends with code 0, or with 3 after an error, which it prints.
    """
    child = os.fork()
    if child:
        return child
    code = 3
    try:
        work()
        code = 0
    except BaseException:  # noqa: BLE001 - a fork must never return
        traceback.print_exc()
    finally:
        os._exit(code)


def ended(child: int) -> int:
    """Wait for a child; return its exit code, negative for a signal."""
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)
