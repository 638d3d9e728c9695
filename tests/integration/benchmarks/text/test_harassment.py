"""Tests for benchmarks.text.harassment, with the packaged model."""

from pathlib import Path

from benchmarks.text.harassment import rows, train
from tests.unit.benchmarks.text.sources import write_sources


def test_the_head_is_trained_on_threats(tmp_path: Path) -> None:
    """One head, as wide as the model's vectors."""
    heads = train(write_sources(tmp_path))
    assert heads.keys() == {"threat"}
    assert len(heads["threat"].vector.weights) == 384


def test_rows_rank_threats_and_hold_reviews_to_their_share(tmp_path: Path) -> None:
    """Both halves together have all texts of HateCheck."""
    data = write_sources(tmp_path)
    both = [*rows(data, final=False), *rows(data, final=True)]
    threats = [row for row in both if row.tested == "threats in HateCheck"]
    assert sum(row.count for row in threats) == 2
    angry = [row for row in both if row.tested == "angry reviews of our own"]
    assert all(row.at_most and row.target == 0.01 for row in angry)
