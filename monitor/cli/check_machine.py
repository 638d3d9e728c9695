"""The doctor's checks of this machine: database, disk, clock, pictures, model."""

import os
import shutil
from collections.abc import Iterator, Sequence
from email.utils import parsedate_to_datetime
from pathlib import Path
from statistics import median
from typing import Final

from monitor.cli.checks import Check, State, broken
from monitor.domain.time import MINUTE, SECOND, from_datetime, to_iso
from monitor.domain.trusted_time import EARLIEST
from monitor.images import build_picture_decoder
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.connector import RawResponse
from monitor.ports.encoder import Encoder
from monitor.storage.checkup import DatabaseState, examine

LARGEST_DRIFT: Final = 5 * MINUTE
"""Source: Standard Webhooks, whose libraries refuse messages that are older."""

NOTICED_DRIFT: Final = MINUTE

SET_CLOCK: Final = "let the machine set its clock by itself (NTP)"

_MEBIBYTE: Final = 2**20
LEAST_SPACE: Final = 256 * _MEBIBYTE
"""Bytes: four times what SQLite's log may keep (journal_size_limit)."""

ENOUGH_SPACE: Final = 1024 * _MEBIBYTE
"""Bytes beside a copy of the database, which every upgrade makes."""

# The smallest picture: one pixel, as GIF.
_PIXEL: Final = bytes.fromhex(
    "47494638396101000100800000000000ffffff2c00000000010001000002024401003b"
)


def database_checks(url: str, now: int) -> Iterator[Check]:
    """Yield checks of the database and of the disk it is on."""
    found = attempt(examine, url)
    if isinstance(found, Broken):
        yield broken("database", "", found)
        return
    yield _schema_check(found)
    if found.schema.up_to_date:
        yield _integrity_check(found)
    if found.last_at is not None and found.last_at > now + NOTICED_DRIFT:
        yield Check(
            part="clock",
            state=State.FAIL,
            seen=f"the database has work of {to_iso(found.last_at)}, which is to come",
            todo="set the clock right; sources wait until that time",
        )
    if found.file is not None:
        yield disk_check(found.file)


def _schema_check(found: DatabaseState) -> Check:
    schema = found.schema
    if not schema.known:
        return Check(
            part="database",
            state=State.FAIL,
            seen=f"its schema {schema.current} is newer than this version knows",
            todo="install the version of Wardwatch that wrote it, or a later one",
        )
    if schema.up_to_date:
        return Check(
            part="database",
            state=State.OK,
            seen=f"readable and writable, schema {schema.head}",
        )
    seen = f"schema {schema.current or 'none'}, this version needs {schema.head}"
    if schema.current is None or found.file is not None:
        todo = "wardwatch run brings it there"
        return Check(part="database", state=State.WARN, seen=seen, todo=todo)
    todo = "wardwatch db upgrade"
    return Check(part="database", state=State.FAIL, seen=seen, todo=todo)


def _integrity_check(found: DatabaseState) -> Check:
    if found.damage:
        return Check(
            part="integrity",
            state=State.FAIL,
            seen="the integrity check finds damage",
            todo="stop the service and restore a backup",
        )
    if found.journal not in {"", "wal"}:
        return Check(
            part="integrity",
            state=State.WARN,
            seen=f"sound, but its journal is {found.journal} and not wal",
            todo="put the file on a local disk, not on a network's",
        )
    seen = "sound, in WAL mode" if found.journal else "left to PostgreSQL"
    return Check(part="integrity", state=State.OK, seen=seen)


def disk_check(file: Path) -> Check:
    """Return how much room there is for the database in `file`."""
    folder = next(parent for parent in file.parents if parent.exists())
    if not os.access(folder, os.W_OK | os.X_OK):
        return Check(
            part="disk",
            state=State.FAIL,
            seen=f"{folder} cannot be written",
            todo="let the service's user write there",
        )
    free = shutil.disk_usage(folder).free
    size = file.stat().st_size if file.exists() else 0
    state = State.OK if free >= ENOUGH_SPACE + size else State.WARN
    return Check(
        part="disk",
        state=State.FAIL if free < LEAST_SPACE else state,
        seen=f"{free // _MEBIBYTE} MiB free, the database has {size // _MEBIBYTE} MiB",
        todo="" if state is State.OK else "make room",
    )


def year_fault(now: int) -> str:
    """Return why `now` cannot be, or nothing if it can."""
    if now >= EARLIEST:
        return ""
    return f"the clock says {to_iso(now)}, before Wardwatch was first built"


def clock_check(now: int, answers: Sequence[RawResponse]) -> Check:
    """Return how far the clock is from those of the platforms that answered."""
    if fault := year_fault(now):
        return Check(part="clock", state=State.FAIL, seen=fault, todo=SET_CLOCK)
    apart = [
        told - answer.fetched_at
        for answer in answers
        if (told := _date(answer.headers.get("date", ""))) is not None
    ]
    if not apart:
        return Check(part="clock", state=State.OK, seen="no platform's to compare with")
    # Dates have no fractions, and one platform may be wrong itself.
    drift = abs(int(median(apart)))
    seen = f"{drift // SECOND} seconds from the platforms' clocks"
    if drift <= NOTICED_DRIFT:
        return Check(part="clock", state=State.OK, seen=seen)
    state = State.FAIL if drift > LARGEST_DRIFT else State.WARN
    return Check(part="clock", state=state, seen=seen, todo=SET_CLOCK)


def picture_check() -> Check:
    """Return whether the image child starts and decodes."""
    found = attempt(build_picture_decoder().decode, _PIXEL)
    if isinstance(found, Broken):
        return broken("pictures", "", found)
    return Check(part="pictures", state=State.OK, seen="the image child decodes")


def model_check(encoder: Encoder) -> Check:
    """Return whether the encoder's model is the pinned one, loads and encodes."""
    found = attempt(encoder.encode, ["A text."])
    if isinstance(found, Broken):
        return broken("model", "", found)
    return Check(part="model", state=State.OK, seen=f"{encoder.id} encodes")


def _date(value: str) -> int | None:
    try:
        return from_datetime(parsedate_to_datetime(value))
    except (ValueError, OverflowError):
        return None
