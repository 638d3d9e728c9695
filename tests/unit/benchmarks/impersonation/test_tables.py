"""Tables: shares by kind, what they sum up to, recall by rate."""

from benchmarks.impersonation import tables
from tests.unit.benchmarks.impersonation.builders import outcome


def test_a_kind_has_its_shares() -> None:
    """Verdicts at both steps, with intervals, and the rivals'."""
    found = [outcome(score=0.9, ratio=0.9), outcome(score=0.5), outcome(score=0.1)]
    head, row = tables.by_kind(found)

    assert head.split()[:3] == ["kind", "cases", "impersonation"]
    assert row.split() == [
        "+", "typo", "3", "0.333", "(0.061-0.792)", "0.667", "(0.208-0.939)",
        "0.333", "0.000", "1.000",
    ]  # fmt: skip


def test_attacks_come_first() -> None:
    """Whatever the order of the cases."""
    found = [outcome("fans", attack=False), outcome("typo")]
    _, first, second = tables.by_kind(found)

    assert (first.split()[:2], second.split()[:2]) == (["+", "typo"], ["-", "fans"])


def test_the_summary_has_the_detector_and_its_rivals() -> None:
    """Precision and recall of each, in one table."""
    found = [outcome(), outcome(score=0.1), outcome("fans", attack=False)]
    _, ours, _, ratio, *_ = tables.summary(found)

    assert ours.split()[:4] == ["impersonation", "0.500", "0.500", "0.500"]
    assert ratio.split()[:3] == ["ratio", "0.000", "0.000"]


def test_recall_is_told_at_both_rates() -> None:
    """By the detector's score and by the ratio."""
    found = [outcome(ratio=0.2), outcome("fans", attack=False, score=0.1, ratio=0.3)]
    _, ours, *_, ratio = tables.by_rate(found)

    assert ours.split() == ["1.0%", "score", "1.000", "0.1000"]
    assert ratio.split() == ["0.1%", "ratio", "0.000", "0.3000"]


def test_groups_of_negatives() -> None:
    """Only what belongs to a group is in its row."""
    fans = outcome("fans", attack=False, score=0.5, group="community")
    _, row = tables.groups([outcome(), fans])

    assert row.split()[:2] == ["community", "0.000"]
