"""Tests for benchmarks.text.scam."""

from pathlib import Path

from benchmarks.text.scam import own, rows
from tests.unit.benchmarks.text.sources import write_sources


def test_rows_have_targets_and_both_halves_all_texts(tmp_path: Path) -> None:
    """Each text of the sources is in one half's rows."""
    data = write_sources(tmp_path)
    both = [*rows(data, final=False), *rows(data, final=True)]
    frauds = [row for row in both if row.tested == "frauds in posts"]
    assert sum(row.count for row in frauds) == 1
    assert {row.target for row in both if row.measure == "macro-F1"} == {0.84}


def test_own_halves_share_nothing() -> None:
    """What was looked at and what was not."""
    seen, held = own(final=False), own(final=True)
    assert seen.keys() == held.keys()
    assert all(set(seen[kind]).isdisjoint(held[kind]) for kind in seen)
