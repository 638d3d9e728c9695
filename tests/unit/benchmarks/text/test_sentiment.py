"""Tests for benchmarks.text.sentiment and its like: rows from judged texts."""

from benchmarks.own_reviews import SOURCE
from benchmarks.patient_comments import Comment
from benchmarks.text import sentiment, topics
from monitor.domain.topics import Topic
from tests.unit.monitor.texts.saying import saying


def comment(felt: int, *found: Topic) -> Comment:
    """Return a review of our own that feels so and speaks of that."""
    return Comment("ok", SOURCE, felt, frozenset(found), complete=True)


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


def test_topics_are_set_against_their_words_alone() -> None:
    """What the heads add can be seen."""
    judged = [
        (comment(0, Topic.BILLING), saying("the bill"), {Topic.BILLING}),
        (comment(0), saying("the bill"), set[Topic]()),
    ]
    both, words = topics._told(SOURCE, judged, [Topic.BILLING])

    assert both.figure == 1
    assert words.figure < 0.5
