"""Tests for benchmarks.text.sentiment: rows from judged texts."""

from benchmarks.own_reviews import SOURCE
from benchmarks.patient_comments import Comment
from benchmarks.text import sentiment
from tests.unit.monitor.texts.saying import saying


def comment(felt: int) -> Comment:
    """Return a review of our own that feels so."""
    return Comment("ok", SOURCE, felt, frozenset(), complete=True)


def test_macro_f1_leaves_out_what_is_neither() -> None:
    """Which has rows of its own."""
    judged = [
        (comment(-1), saying("ok"), frozenset({"negative"})),
        (comment(1), saying("ok"), frozenset({"praise"})),
        (comment(0), saying("ok"), frozenset({"negative"})),
    ]
    rows = {
        (row.label, row.measure, row.count): row
        for row in sentiment._told(SOURCE, judged)
    }

    assert rows["negative", "macro-F1", 2].figure == 1
    assert rows["negative", "macro-F1", 2].target == 0.89
    assert rows["negative", "flags", 1].figure == 1
    assert rows["praise", "flags", 1].figure == 0


def test_the_lexicon_alone_is_told_beside() -> None:
    """VADER takes a kind word for praise."""
    judged = [
        (comment(-1), saying("they were great, once"), frozenset({"negative"})),
        (comment(1), saying("great"), frozenset({"praise"})),
    ]
    found = {(row.label, row.measure): row for row in sentiment._told(SOURCE, judged)}

    assert found["praise", "macro-F1"].figure == 1
    assert found["praise", "macro-F1, VADER alone"].figure < 0.5
