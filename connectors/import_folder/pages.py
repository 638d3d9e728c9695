"""Fills one page from the files of a folder, within a budget of items and bytes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import BinaryIO, Final

from connectors.import_folder.csv_rows import read_csv
from connectors.import_folder.files import ListedFile, opened
from connectors.import_folder.forms import Form
from connectors.import_folder.json_lines import read_jsonl
from connectors.import_folder.marks import Mark, moved, resumed
from connectors.import_folder.reading import ITEM_BYTES, Reading
from monitor.domain.time import MINUTE
from monitor.ports.connector import RawItem

PAGE_ITEMS: Final = 200
PAGE_BYTES: Final = 1024 * 1024

_NANOSECONDS: Final = 1000


class PageReader:
    """Reads files until the page is full.

    Args:
        marks: How far each file has been read.
        now: Microseconds.

    Attributes:
        items: The page so far.
    """

    def __init__(self, marks: Mapping[str, Mark], now: int) -> None:
        self.items: list[RawItem] = []
        self._marks = marks
        self._now = now
        self._bytes = 0

    @property
    def full(self) -> bool:
        """Whether nothing more fits in, so that another page has to follow."""
        return len(self.items) >= PAGE_ITEMS or self._bytes >= PAGE_BYTES

    def read(self, file: ListedFile) -> Mark:
        """Read on in `file` and return its new mark."""
        mark = self._marks.get(file.name, Mark())
        if self.full or (mark.done and mark.is_current(file)):
            return mark
        try:
            stream = opened(file)
        except FileNotFoundError:
            return mark
        except OSError:
            return self._unreadable(file)
        with stream:
            read = self._read(file, stream, resumed(mark, file, stream))
            return moved(read, file, stream)

    def _read(self, file: ListedFile, stream: BinaryIO, mark: Mark) -> Mark:
        reading = Reading(
            stream=stream,
            name=file.name,
            mark=mark,
            items_left=PAGE_ITEMS - len(self.items),
            bytes_left=PAGE_BYTES - self._bytes,
            quiet=abs(self._now - file.mtime // _NANOSECONDS) >= MINUTE,
        )
        _READERS[file.suffix](reading)
        self.items.extend(reading.items)
        self._bytes += reading.bytes_read
        return reading.mark

    def _unreadable(self, file: ListedFile) -> Mark:
        self.items.append(RawItem(form=Form.UNREADABLE, body=b"", locator=file.name))
        # Without its time it never counts as current: it is tried at each run,
        # since giving permission changes no time of the content.
        return Mark(inode=file.inode, size=file.size, done=True)


def _read_mail(reading: Reading) -> None:
    reading.stream.seek(0)
    body = reading.stream.read(ITEM_BYTES)
    reading.emit(Form.MAIL, body, reading.name)
    reading.mark = replace(reading.mark, offset=len(body), done=True)


_READERS: Final = {".jsonl": read_jsonl, ".csv": read_csv, ".eml": _read_mail}
