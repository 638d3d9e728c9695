"""Reading lines of one file, without ever holding more than one item of it."""

from dataclasses import dataclass, field, replace
from typing import BinaryIO, Final

from connectors.import_folder.forms import Form
from connectors.import_folder.marks import Mark
from monitor.ports.connector import RawItem

ITEM_BYTES: Final = 1024 * 1024
"""Most bytes of one item; no review or profile is longer."""

_KEPT_OF_OVERSIZED: Final = 4096


@dataclass(slots=True, kw_only=True)
class Reading:
    """One file while it is read for one page.

    Attributes:
        stream: The file.
        name: Its name, for locators.
        mark: How far it has been read.
        items_left: Items that still fit into the page.
        bytes_left: Bytes that still may be read for the page.
        quiet: Whether the file has not been written to for a while.
        items: What was read.
        bytes_read: Bytes read.
    """

    stream: BinaryIO
    name: str
    mark: Mark
    items_left: int
    bytes_left: int
    quiet: bool
    items: list[RawItem] = field(default_factory=list)
    bytes_read: int = 0

    @property
    def open(self) -> bool:
        """Whether more fits into the page."""
        return len(self.items) < self.items_left and self.bytes_read < self.bytes_left

    def next_line(self) -> bytes:
        """Return the next line with its end, cut to an item's size; b"" at the end."""
        line = self.stream.readline(ITEM_BYTES)
        self.bytes_read += len(line)
        return line

    def emit(self, form: Form, body: bytes, locator: str = "") -> None:
        """Add an item; it is at the line after the mark unless `locator` says."""
        where = locator or f"{self.name}:{self.mark.line + 1}"
        self.items.append(RawItem(form=form, body=body, locator=where))

    def consume(self, raw: bytes) -> None:
        """Move the mark behind `raw`, which was read at the mark."""
        mark = self.mark
        offset, line = mark.offset + len(raw), mark.line + raw.count(b"\n")
        self.mark = replace(mark, offset=offset, line=line, skipping=False)

    def skip_long_line(self, line: bytes) -> bool:
        """Deal with `line` if it belongs to one that is too long.

        The first piece is emitted as a bad item, the others are dropped.

        Returns:
            Whether `line` has been dealt with.
        """
        cut = is_cut(line)
        if not self.mark.skipping and not cut:
            return False
        if not self.mark.skipping:
            self.emit(Form.OVERSIZED, line[:_KEPT_OF_OVERSIZED])
        self.consume(line)
        self.mark = replace(self.mark, skipping=not line.endswith(b"\n"))
        return True

    def stop(self, *, done: bool) -> None:
        """Leave the file; `done` if only a change of it can bring more."""
        self.mark = replace(self.mark, done=done)


def is_cut(line: bytes) -> bool:
    """Return whether `line` is only a piece of a line that is too long."""
    return len(line) >= ITEM_BYTES and not line.endswith(b"\n")
