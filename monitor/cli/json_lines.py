"""Lines of JSON, written by anybody.

Reading keeps one line and one chunk in memory. A line that is no object is told by
what is wrong with it, never by what it says.
"""

from collections.abc import Iterator
from io import BufferedIOBase
from itertools import chain
from typing import Final

from monitor.domain.errors import BadItem
from monitor.domain.json_text import JsonBomb, parsed

LONGEST_LINE: Final = 8 * 2**20
"""Bytes; a bio of 1 MB fits in it however it is escaped."""

_CHUNK: Final = 2**20

Line = tuple[int, bytes | None]
"""A line's number, and what it says; None if it is too long."""


def numbered_lines(
    stream: BufferedIOBase, longest: int = LONGEST_LINE
) -> Iterator[Line]:
    """Yield each line of `stream` that isn't blank.

    Args:
        stream: Is read to its end; its lines end with a line feed.
        longest: Bytes that a line may have.
    """
    return chain.from_iterable(lines_at_hand(stream, longest))


def lines_at_hand(
    stream: BufferedIOBase, longest: int = LONGEST_LINE
) -> Iterator[list[Line]]:
    """Yield the lines of `stream` that aren't blank, those together that came so.

    Nobody waits for a second line to get the first.

    Args:
        stream: Is read to its end; its lines end with a line feed.
        longest: Bytes that a line may have.
    """
    cutter = _Cutter(longest)
    while chunk := stream.read1(_CHUNK):
        if lines := cutter.cut(chunk):
            yield lines
    if lines := cutter.cut(b"\n"):
        yield lines


class _Cutter:
    """Cuts chunks into lines.

    Args:
        longest: Bytes that a line may have.
    """

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._number = 0
        self._rest = bytearray()
        self._overlong = False

    def cut(self, chunk: bytes) -> list[Line]:
        """Return the lines that end in `chunk`."""
        first, *others = chunk.split(b"\n")
        self._rest += first
        lines: list[Line | None] = []
        for start in others:
            lines.append(self._numbered(bytes(self._rest)))
            self._rest = bytearray(start)
        if len(self._rest) > self._longest:
            self._rest, self._overlong = bytearray(), True
        return list(filter(None, lines))

    def _numbered(self, line: bytes) -> Line | None:
        self._number += 1
        if self._overlong or len(line) > self._longest:
            self._overlong = False
            return self._number, None
        return (self._number, line) if line.strip() else None


def json_object(line: bytes | None) -> dict[str, object]:
    """Return the object that `line` holds.

    Args:
        line: JSON in UTF-8, or None for a line that was too long.

    Raises:
        BadItem: It holds none; the message says why without quoting it.
    """
    if line is None:
        raise BadItem(f"longer than {LONGEST_LINE // 2**20} MiB")
    try:
        found = parsed(line)
    except UnicodeDecodeError:
        raise BadItem("not UTF-8") from None
    except JsonBomb as error:
        raise BadItem(str(error)) from None
    except ValueError:
        raise BadItem("not JSON") from None
    if not isinstance(found, dict):
        raise BadItem("not a JSON object")
    return found


def id_of(found: dict[str, object]) -> str | int:
    """Return the id, which is given back as it came.

    Raises:
        BadItem: There is none.
    """
    identifier = found.get("id")
    if not isinstance(identifier, str | int) or isinstance(identifier, bool):
        raise BadItem('"id" must be there, as text or a whole number')
    return identifier


def text_of(found: dict[str, object], key: str) -> str:
    """Return the text under `key`, empty if there is none.

    Raises:
        BadItem: It is no text.
    """
    value = found.get(key)
    if value is not None and not isinstance(value, str):
        raise BadItem(f'"{key}" must be text')
    return value or ""
