"""How far each file has been read: the cursor of a folder."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO, Final

from pydantic import TypeAdapter

from connectors.import_folder.files import ListedFile
from monitor.domain.sources import JSONValue

_CHECKED: Final = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far one file has been read.

    Attributes:
        inode: Its number when it was last looked at; 0 before the first look.
        size: Its bytes then.
        mtime: Its time then, nanoseconds.
        offset: Bytes that need not be read again.
        line: Lines among them.
        check: Digest of the bytes at the start and just before `offset`.
        skipping: Whether `offset` is inside of a line that is too long.
        done: Whether there is nothing to read until the file changes.
    """

    inode: int = 0
    size: int = 0
    mtime: int = 0
    offset: int = 0
    line: int = 0
    check: str = ""
    skipping: bool = False
    done: bool = False

    def is_current(self, file: ListedFile) -> bool:
        """Return whether `file` has not changed since it was last looked at."""
        seen = (self.inode, self.size, self.mtime)
        return seen == (file.inode, file.size, file.mtime)


_MARKS: Final = TypeAdapter(dict[str, Mark])


def marks_of(cursor: Mapping[str, JSONValue]) -> Mapping[str, Mark]:
    """Return the marks in a cursor by file name; none in an empty one."""
    return _MARKS.validate_python(cursor.get("files", {}))


def cursor_of(marks: Mapping[str, Mark]) -> Mapping[str, JSONValue]:
    """Return the cursor that holds `marks`; files never looked at are left out."""
    looked_at = {name: mark for name, mark in marks.items() if mark.inode}
    return {"files": _MARKS.dump_python(looked_at, exclude_defaults=True)}


def resumed(mark: Mark, file: ListedFile, stream: BinaryIO) -> Mark:
    """Return where to go on in `file`: at `mark`, or at the start if it was replaced.

    It was replaced if it is another file, became shorter, was written without
    growing, or its first or last read bytes are others. What changes in the
    middle of a growing file is not noticed.
    """
    rewritten = mark.size == file.size and mark.mtime != file.mtime
    same = mark.inode == file.inode and mark.offset <= file.size and not rewritten
    if same and mark.check == _check(stream, mark.offset):
        return mark
    return Mark()


def moved(mark: Mark, file: ListedFile, stream: BinaryIO) -> Mark:
    """Return `mark` with what `file` looked like when it was read so far."""
    return replace(
        mark,
        inode=file.inode,
        size=file.size,
        mtime=file.mtime,
        check=_check(stream, mark.offset),
    )


def _check(stream: BinaryIO, offset: int) -> str:
    if offset == 0:
        return ""
    stream.seek(0)
    head = stream.read(min(_CHECKED, offset))
    stream.seek(max(0, offset - _CHECKED))
    tail = stream.read(min(_CHECKED, offset))
    return hashlib.sha256(head + tail).hexdigest()[:16]
