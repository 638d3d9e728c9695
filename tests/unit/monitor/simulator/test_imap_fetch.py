"""Tests of what a simulated mailbox says of its mails."""

import pytest

from monitor.simulator.imap_fetch import rows_of
from monitor.simulator.mailbox import SimMailbox


def mailbox() -> SimMailbox:
    """Return a mailbox whose second mail was deleted."""
    held = SimMailbox()
    held.deliver(b"A: 1\r\n\r\nbody", b"x", b"y")
    held.delete(2)
    return held


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        ("2 (UID)", []),
        (
            "1:* (UID RFC822.SIZE)",
            [
                b"* 1 FETCH (UID 1 RFC822.SIZE 12)\r\n",
                b"* 2 FETCH (UID 3 RFC822.SIZE 1)\r\n",
            ],
        ),
        ("3 (UID BODY.PEEK[])", [b"* 2 FETCH (UID 3 BODY[] {1}\r\ny)\r\n"]),
        ("1 BODY.PEEK[]<0.2>", [b"* 1 FETCH (UID 1 BODY[]<0> {2}\r\nA:)\r\n"]),
        (
            "1 BODY.PEEK[HEADER]",
            [b"* 1 FETCH (UID 1 BODY[HEADER] {8}\r\nA: 1\r\n\r\n)\r\n"],
        ),
    ],
)
def test_rows(wanted: str, rows: list[bytes]) -> None:
    """Numbers, sizes, mails and parts of them."""
    assert list(rows_of(wanted, mailbox(), writable=True)) == rows


@pytest.mark.parametrize(
    ("wanted", "writable", "seen"),
    [
        ("1 BODY[]", True, {1}),
        ("1 BODY[]", False, set()),
        ("1 BODY.PEEK[]", True, set()),
        ("1 RFC822.SIZE", True, set()),
    ],
)
def test_reading_marks_as_seen(wanted: str, seen: set[int], *, writable: bool) -> None:
    """Unless one only peeks, or may not write."""
    held = mailbox()
    list(rows_of(wanted, held, writable=writable))
    assert held.seen == seen
