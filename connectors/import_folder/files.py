"""Finds and opens the files of a watched folder.

Only regular files directly in the folder: whoever may drop files there must not
make the service read others through a link, or hang on a pipe.
"""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

SUFFIXES: Final = frozenset({".jsonl", ".csv", ".eml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """A file that was found, as it was then.

    Attributes:
        path: Where it is.
        name: Its name as text that can be stored.
        inode: Its number on the file system.
        size: Bytes.
        mtime: Nanoseconds since the epoch.
    """

    path: Path
    name: str
    inode: int
    size: int
    mtime: int

    @property
    def suffix(self) -> str:
        """The ending of its name in lower case, with the dot."""
        return self.path.suffix.lower()


def listed(folder: Path) -> Sequence[ListedFile]:
    """Return the files to read in the order of their names.

    Hidden files, links, folders and other endings (`.part`, `.tmp`) are ignored.

    Raises:
        OSError: The folder cannot be read.
    """
    with os.scandir(folder) as entries:
        found = [_described(Path(entry.path), entry) for entry in entries]
    return sorted((f for f in found if f is not None), key=lambda file: file.name)


def _described(path: Path, entry: os.DirEntry[str]) -> ListedFile | None:
    wanted = path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~"))
    if not wanted or not entry.is_file(follow_symlinks=False):
        return None
    try:
        status = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    return ListedFile(
        path=path,
        name=os.fsencode(path.name).decode("utf-8", "backslashreplace"),
        inode=status.st_ino,
        size=status.st_size,
        mtime=status.st_mtime_ns,
    )


def opened(file: ListedFile) -> BinaryIO:
    """Open `file` for reading, if it is still a regular file.

    Raises:
        OSError: It is gone, may not be read, or has become something else.
    """
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    descriptor = os.open(file.path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError("not a regular file")
    return os.fdopen(descriptor, "rb")
