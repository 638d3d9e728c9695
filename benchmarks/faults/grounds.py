"""Where a connector reads, with everything that can go wrong there."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from benchmarks.faults.crowd import FEED, Writer, publish
from benchmarks.faults.domains import domains_ground
from benchmarks.faults.mail import mail_ground
from monitor.domain.time import HOUR, SECOND
from monitor.simulator.bluesky_sessions import APP_PASSWORD, HANDLE
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.reddit import CLIENT_ID, CLIENT_SECRET
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds
from monitor.simulator.x import BEARER

OptionValues = Mapping[str, object]

HTTP_FAULTS: Final[Mapping[str, Fault]] = {
    **{kind.value: Fault(kind=kind) for kind in FaultKind},
    "flaky": Fault(kind=FaultKind.SERVER_ERROR, every=2),
}
"""What the simulator can do, and what it does to each second request alone."""

SHORT_TIMEOUT: Final = 0.4
"""Seconds until an answer is given up that does not come."""

LONG_TIMEOUT: Final = 20.0

_ENDLESS: Final = frozenset({FaultKind.STALLED, FaultKind.DRIPPING})


class Ground(Protocol):
    """Where one connector reads.

    Attributes:
        type: The connector's type.
        options: What points it there.
    """

    type: str
    options: OptionValues

    def publish(self, writers: list[Writer]) -> None:
        """Let there be what `writers` write."""
        ...

    def strike(self, fault: str) -> float:
        """Switch `fault` on; return the seconds that a request may take with it."""
        ...

    def mend(self) -> None:
        """Switch it off."""
        ...


class PlatformGround:
    """A simulated platform behind HTTP."""

    def __init__(self, connector: str, options: OptionValues, worlds: Worlds) -> None:
        self.type = connector
        self.options = options
        self._worlds = worlds
        self._simulation = Simulation(worlds)
        self.answer = self._simulation.answer

    def publish(self, writers: list[Writer]) -> None:
        """Let `writers` write on it."""
        publish(self._worlds, writers)

    def strike(self, fault: str) -> float:
        """Switch `fault` on."""
        struck = HTTP_FAULTS[fault]
        self._simulation.strike(struck)
        return SHORT_TIMEOUT if struck.kind in _ENDLESS else LONG_TIMEOUT

    def mend(self) -> None:
        """Switch it off."""
        self._simulation.strike(None)


class FolderGround:
    """A watched folder; each publication is a file of reviews.

    Attributes:
        type: The connector that watches folders.
        options: Where the folder is.
    """

    def __init__(self, folder: Path) -> None:
        self.type = "import"
        self.options: OptionValues = {"folder": folder}
        self._folder = folder
        self._newest = folder
        self._whole = b""
        folder.mkdir()

    def publish(self, writers: list[Writer]) -> None:
        """Write a file."""
        self._newest = self._folder / f"{writers[0].id}.jsonl"
        self._whole = b"".join(_row(writer) for writer in writers)
        self._write(self._whole, writers[-1].at)

    def strike(self, fault: str) -> float:
        """Do `fault` to the folder or its newest file."""
        faults: Mapping[str, Callable[[], object]] = {
            "folder_missing": lambda: self._folder.rename(self._away),
            "file_missing": self._newest.unlink,
            "half_written": lambda: self._write(self._whole[:-40]),
            "broken_bytes": lambda: self._write(b"\xff\xfe\x00" + self._whole),
        }
        faults[fault]()
        return LONG_TIMEOUT

    def mend(self) -> None:
        """Put the folder and its newest file back."""
        if self._away.exists():
            self._away.rename(self._folder)
        self._write(self._whole)

    @property
    def _away(self) -> Path:
        return self._folder.with_suffix(".away")

    def _write(self, content: bytes, at: int = 0) -> None:
        before = self._newest.stat().st_mtime if self._newest.exists() else 0
        seconds = at / SECOND if at else before + HOUR / SECOND
        self._newest.write_bytes(content)
        os.utime(self._newest, (seconds, seconds))


def _row(writer: Writer) -> bytes:
    row = {"source": "vitals", "id": writer.number, "text": writer.text}
    return f"{json.dumps(row)}\n".encode()


def _bluesky(base_url: str) -> OptionValues:
    return {"base_url": base_url, "handle": HANDLE, "app_password": APP_PASSWORD}


def _mastodon(base_url: str) -> OptionValues:
    return {"base_url": base_url}


def _reddit(base_url: str) -> OptionValues:
    return {
        "base_url": base_url,
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "user_agent": "linux:example.wardwatch:1 (by /u/example)",
    }


def _x(base_url: str) -> OptionValues:
    return {"base_url": base_url, "bearer_token": BEARER, "monthly_budget_usd": 1000}


def _hackernews(base_url: str) -> OptionValues:
    return {"base_url": base_url}


def _feeds(base_url: str) -> OptionValues:
    urls = [f"{base_url}/feeds/{FEED}.rss"]
    return {"base_url": base_url, "google_news": True, "urls": urls}


PLATFORMS: Final[Mapping[str, Callable[[str], OptionValues]]] = {
    "bluesky": _bluesky,
    "mastodon": _mastodon,
    "reddit": _reddit,
    "x": _x,
    "hackernews": _hackernews,
    "feeds": _feeds,
}
"""Connectors that speak HTTP, with their options for a base URL."""

FOLDER_FAULTS: Final = (
    "folder_missing",
    "file_missing",
    "half_written",
    "broken_bytes",
)


@contextmanager
def ground_of(connector: str, folder: Path) -> Iterator[Ground]:
    """Prepare a ground for a connector, in `folder` or served, where nothing is yet."""
    if connector == "import":
        yield FolderGround(folder / connector)
        return
    if connector == "domains":
        with domains_ground(HTTP_FAULTS, SHORT_TIMEOUT) as ground:
            yield ground
        return
    if connector == "imap":
        with mail_ground(SHORT_TIMEOUT, LONG_TIMEOUT) as ground:
            yield ground
        return
    platform = PlatformGround(connector, {}, Worlds())
    with serve(platform.answer) as base_url:
        platform.options = PLATFORMS[connector](base_url)
        yield platform
