"""Tests of searching a simulated mailbox."""

import pytest

from monitor.simulator.imap_search import found, numbers

MAILS = {1: b"From: a@x.example\n\n", 3: b"From: b@y.example\n\n", 9: b"\n"}


@pytest.mark.parametrize(
    ("criteria", "uids"),
    [
        ("ALL", [1, 3, 9]),
        ("UID 1:3", [1, 3]),
        ("UID 2:*", [3, 9]),
        ("UID 20:*", [9]),
        ("FROM X.EXAMPLE", [1]),
        ("OR FROM a@ FROM b@", [1, 3]),
        ("UID 2:9 OR FROM a@ FROM b@", [3]),
        ("FROM nobody", []),
    ],
)
def test_criteria(criteria: str, uids: list[int]) -> None:
    """All of them must be met."""
    assert found(criteria.split(), MAILS) == uids


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1", {1}),
        ("1,3", {1, 3}),
        ("2:4", {2, 3, 4}),
        ("4:2", {2, 3, 4}),
        ("4:*", {4, 5}),
        ("9:*", {5, 9}),
        ("4:4294967295", {4, 5, 4294967295}),
    ],
)
def test_sets_of_numbers(written: str, meant: set[int]) -> None:
    """Ranges go both ways; "*" is the last there is, and nothing is beyond it."""
    assert numbers(written, 5) == meant
