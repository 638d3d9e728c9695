"""Builds a watched folder and reads it, page by page."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from connectors.import_folder import ImportFolder, ImportOptions
from monitor.domain.sources import JSONValue
from monitor.domain.time import MINUTE
from monitor.ports.connector import ConnectorContext, RawItem
from tests.fakes.runtime import FakeClock


@dataclass
class Folder:
    """A watched folder with its cursor.

    Attributes:
        clock: Starts a second after files were written.
        cursor: What the last page left.
        items: What the last `read` found.
        pages: How many pages that took.
    """

    path: Path
    clock: FakeClock = field(default_factory=FakeClock)
    cursor: Mapping[str, JSONValue] = field(default_factory=dict)
    items: list[RawItem] = field(default_factory=list)
    pages: int = 0

    @property
    def connector(self) -> ImportFolder:
        """A connector to the folder, built anew each time."""
        options = ImportOptions(name="import", folder=self.path)
        return ImportFolder(options, ConnectorContext(clock=self.clock))

    def write(self, name: str, content: bytes, *, append: bool = False) -> None:
        """Write or append to a file, at the clock's time."""
        with (self.path / name).open("ab" if append else "wb") as file:
            file.write(content)
        self.touch(name)

    def touch(self, name: str) -> None:
        """Set a file's time to the clock's."""
        nanoseconds = self.clock.now() * 1000
        os.utime(self.path / name, ns=(nanoseconds, nanoseconds))

    def wait_a_minute(self) -> None:
        """Let the files be quiet."""
        self.clock.advance(MINUTE)

    def read(self) -> list[bytes]:
        """Read until nothing more follows; return the items' bytes."""
        (plan,) = self.connector.plan([])
        self.items, self.pages, more = [], 0, True
        while more:
            page = self.connector.poll(plan.query, self.cursor)
            self.items += page.items
            self.cursor, more, self.pages = page.cursor, page.more, self.pages + 1
        return [item.body for item in self.items]
