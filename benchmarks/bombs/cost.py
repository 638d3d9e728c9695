"""What one reading costs, measured in a child of its own."""

import ctypes
import multiprocessing
import os
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from benchmarks.memory import memory_of
from monitor.domain.errors import BadItem, ConfigError, RetryLater
from monitor.domain.json_text import JsonBomb

MOST_MILLISECONDS: Final = 100
MOST_MIB: Final = 50

_WALL_BYTES: Final = 1024 * 1024 * 1024
_WALL_SECONDS: Final = 20
_REFUSALS: Final = (BadItem, ConfigError, RetryLater, JsonBomb)
_PROCESSES: Final = multiprocessing.get_context("fork")

Reader = Callable[[bytes], object]
"""Reads an input; raises one of the errors by which inputs are refused."""


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one reading took.

    Attributes:
        refused: Whether it ended in a refusal.
        milliseconds: Of processor time.
        mebibytes: Of memory at most, beside the input itself.
    """

    refused: bool
    milliseconds: float
    mebibytes: float

    @property
    def contained(self) -> bool:
        """Whether it is refused in little room."""
        return self.refused and self.mebibytes <= MOST_MIB

    @property
    def held(self) -> bool:
        """Whether it is refused in time, too."""
        return self.contained and self.milliseconds <= MOST_MILLISECONDS


LOST: Final = Cost(refused=False, milliseconds=float("inf"), mebibytes=float("inf"))
"""Of a reading that took all the memory or time that a child has."""


def cost_of(reader: Reader, text: bytes) -> Cost:
    """Return what `reader` needs for `text`; `LOST` if its child did not survive."""
    here, there = _PROCESSES.Pipe(duplex=False)
    child = _PROCESSES.Process(target=_measure, args=(reader, text, there))
    child.start()
    there.close()
    try:
        told = here.recv()
    except EOFError:
        told = None
    child.join()
    return Cost(**told) if told else LOST


def _measure(reader: Reader, text: bytes, there: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_WALL_BYTES, _WALL_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (_WALL_SECONDS, _WALL_SECONDS))
    # What the parent freed would be taken for nothing.
    ctypes.CDLL(None).malloc_trim(0)
    # And its peak for ours. Source: proc(5), clear_refs.
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    before, started = memory_of(os.getpid()).resident, time.process_time()
    try:
        reader(text)
    except _REFUSALS:
        refused = True
    else:
        refused = False
    milliseconds = (time.process_time() - started) * 1000
    grown = memory_of(os.getpid()).peak - before
    there.send({"refused": refused, "milliseconds": milliseconds, "mebibytes": grown})
