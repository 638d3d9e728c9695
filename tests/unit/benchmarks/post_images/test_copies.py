"""The tables of copies."""

from benchmarks.post_images.copies import CHANGES, tables
from benchmarks.post_images.pages import DRAWN


def test_every_change_and_every_kind_has_a_row() -> None:
    """What was not changed is found."""
    rows = list(tables(range(1, 2)))

    assert len(rows) == len(CHANGES) + len(DRAWN)
    assert rows[0].startswith("copy as it was")
