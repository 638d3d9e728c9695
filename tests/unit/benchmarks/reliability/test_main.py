"""The table is read by people, and its exit code by CI."""

from benchmarks.reliability.__main__ import line
from benchmarks.reliability.rows import Row


def _row(*, held: bool = True, lost: int | None = 0) -> Row:
    return Row(id="R1", tried="kills", times=7, lost=lost, goal="nothing", held=held)


def test_a_promise_that_was_not_held_stands_out() -> None:
    """In capitals."""
    assert "NO" in line(_row(held=False))
    assert "NO" not in line(_row())


def test_what_was_not_counted_is_no_zero() -> None:
    """It is a dash."""
    counted, unknown = line(_row(lost=0)), line(_row(lost=None))

    assert counted.split()[3] == "0"
    assert unknown.split()[3] == "-"
