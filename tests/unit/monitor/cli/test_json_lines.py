"""Tests for monitor.cli.json_lines."""

import io

import pytest

from monitor.cli.json_lines import lines_at_hand, numbered_lines


def test_lines_are_numbered_and_blank_ones_left_out() -> None:
    """The number is the line's in the file."""
    stream = io.BytesIO(b"a\n\n \r\nb")

    assert list(numbered_lines(stream)) == [(1, b"a"), (4, b"b")]


@pytest.mark.parametrize("size", [11, 20, 21, 25, 1000])
def test_long_lines_are_told_and_skipped(size: int) -> None:
    """They are never in memory as a whole, and the next line is not lost."""
    stream = io.BytesIO(b"x" * size + b"\nafter\n" + b"y" * size)

    assert list(numbered_lines(stream, longest=10)) == [
        (1, None), (2, b"after"), (3, None),
    ]  # fmt: skip


def test_a_line_of_just_the_limit_is_read() -> None:
    """The limit counts the line without its end."""
    assert list(numbered_lines(io.BytesIO(b"x" * 10 + b"\n"), longest=10)) == [
        (1, b"x" * 10)
    ]


def test_a_line_of_many_chunks_is_put_together() -> None:
    """Whatever the chunks are."""
    line = bytes(range(32, 127)) * 3_000

    assert list(numbered_lines(io.BytesIO(line + b"\nb"))) == [(1, line), (2, b"b")]


class Trickle(io.BytesIO):
    """Gives what was written piece by piece."""

    def __init__(self, *pieces: bytes) -> None:
        super().__init__()
        self._pieces = list(pieces)

    def read1(self, size: int | None = -1) -> bytes:
        """Return the next piece."""
        del size
        return self._pieces.pop(0) if self._pieces else b""


def test_lines_that_came_together_are_together() -> None:
    """A line that isn't complete waits for its end."""
    stream = Trickle(b"a\nb\nc", b"c", b"\n", b"d\n")

    assert list(lines_at_hand(stream)) == [
        [(1, b"a"), (2, b"b")], [(3, b"cc")], [(4, b"d")],
    ]  # fmt: skip
