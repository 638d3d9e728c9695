"""R26: the configuration is edited while the installed command runs, well and badly.

Each edit is followed by SIGHUP. What the service makes of it is read from its log:
it begins anew with as many sources as the edit has, or refuses it and goes on.
"""

import json
import random
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.place import Place, place_on, wait_until
from benchmarks.reliability.rows import Row
from monitor.cli.context import load_config
from monitor.domain.errors import ConfigError

WITHIN: Final = 10.0
"""Seconds from the signal until the log has what came of it."""

_EDITS: Final = 200
_FEW: Final = 5
_LINES: Final = 20
_MOST_FOLDERS: Final = 3
_WARM: Final = 20
"""Edits until what a service holds is what it holds after any other."""

_GROWTH: Final = 64
"""MiB, from there to the last edit."""


@dataclass
class Seen:
    """What came of the edits.

    Attributes:
        refused: How many were refused.
        wrong: Those that were refused or used though they should not have been.
        seconds: Until it was told what came of them, of each.
        resident: MiB after each edit.
    """

    refused: int = 0
    wrong: int = 0
    seconds: list[float] = field(default_factory=list)
    resident: list[float] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """MiB from the edit that warmed it up to the last one."""
        return self.resident[-1] - self.resident[min(_WARM, len(self.resident)) - 1]


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each database; quickly only for SQLite."""
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for name in NAMES[: 1 if quick else None]:
            url = fresh_database(name, server, Path(folder), 0)
            with place_on(url, _LINES) as place:
                yield _row(name, place, _FEW if quick else _EDITS)


def _row(name: str, place: Place, times: int) -> Row:
    text = (place.home / "wardwatch.yaml").read_text()
    for number in range(_MOST_FOLDERS):
        (place.home / f"more{number}").mkdir()
    with place.working(0) as service:
        seen = _edited(place, service, text, times)
        service.terminate()
        code = service.wait()
    (place.home / "wardwatch.yaml").write_text(text)
    outcome = place.outcome(times)
    in_order = not (seen.wrong or code) and max(seen.seconds) <= WITHIN
    return Row(
        id="R26",
        tried=f"edits of the configuration, {name}",
        times=times,
        lost=outcome.records_lost + outcome.alerts_lost,
        duplicated=outcome.records_duplicate + outcome.alerts_duplicate,
        crashed=int(code != 0),
        peak_mib=max(seen.resident),
        measured=f"{seen.refused} refused, {seen.wrong} wrongly taken or refused, told "
        f"after {max(seen.seconds):.1f} s at most, grown by {seen.growth:.0f} MiB",
        goal=f"what is bad is refused and told within {WITHIN:.0f} s, nothing lost or "
        "doubled",
        held=in_order and outcome.faultless and seen.growth <= _GROWTH,
    )


def _edited(
    place: Place, service: "subprocess.Popen[bytes]", text: str, times: int
) -> Seen:
    """Return what came of edits of the configuration `text`."""
    seen, chance = Seen(), random.Random(0)
    wait_until(lambda: bool(_told(place)))
    alone = _told(place)[-1]["sources"]
    for number in range(times):
        folders = chance.randint(0, _MOST_FOLDERS)
        edit = _with_folders(text, folders)
        place.feed.grow()
        written = edit if number % 2 else _spoilt(edit, chance)
        (place.home / "wardwatch.yaml").write_bytes(written)
        due = alone + folders if _is_good(place.home) else None
        before, began = len(_told(place)), time.monotonic()
        service.send_signal(signal.SIGHUP)
        came = _told_after(place, before).get("sources")
        seen.seconds.append(time.monotonic() - began)
        seen.refused += came is None
        seen.wrong += came != due
        seen.resident.append(_resident(service.pid))
    return seen


def _told_after(place: Place, before: int) -> Mapping[str, Any]:
    """Wait until the log has one more; return it."""
    wait_until(lambda: len(_told(place)) > before)
    return _told(place)[-1]


def _told(place: Place) -> Sequence[Mapping[str, Any]]:
    """Return what the log has of configurations that were used or refused."""
    lines = (json.loads(line) for line in place.log().splitlines() if line[:1] == "{")
    return [
        line for line in lines if line["event"] in {"service_started", "reload_refused"}
    ]


def _with_folders(text: str, folders: int) -> bytes:
    """Return the configuration with more connectors, each of one source."""
    more = (
        f"  - {{name: more{n}, type: import, every: 1s, folder: more{n}}}\n"
        for n in range(folders)
    )
    return text.replace("channels:\n", f"{''.join(more)}channels:\n").encode()


def _spoilt(text: bytes, chance: random.Random) -> bytes:
    """Return `text` half written, with a slip, or without a rule."""
    rule = text.index(b"routes:")
    return chance.choice(
        (
            text[: chance.randrange(rule, len(text))],
            text[: chance.randrange(len(text))] + b"\x00",
            text + b"retntion: {mention: 30d}\n",
            text[:rule] + text[text.index(b"unrouted:") :],
        )
    )


def _is_good(home: Path) -> bool:
    try:
        load_config(home)
    except ConfigError:
        return False
    return True


def _resident(pid: int) -> float:
    """Return MiB of the process."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
