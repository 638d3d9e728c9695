"""Tests for benchmarks.text.topics: rows from judged texts."""

from benchmarks.own_reviews import SOURCE
from benchmarks.patient_comments import Comment
from benchmarks.text import topics
from monitor.domain.topics import Topic
from tests.unit.monitor.texts.saying import saying


def comment(*found: Topic) -> Comment:
    """Return a review of our own that speaks of that."""
    return Comment("ok", SOURCE, 0, frozenset(found), complete=True)


def test_topics_are_set_against_their_words_alone() -> None:
    """What the heads add can be seen."""
    judged = [
        (comment(Topic.BILLING), saying("the bill"), {Topic.BILLING}),
        (comment(), saying("the bill"), set[Topic]()),
    ]
    both, words = topics._told(SOURCE, judged, [Topic.BILLING])

    assert both.figure == 1
    assert words.figure < 0.5


def test_our_own_reviews_have_targets() -> None:
    """Others don't, and words alone never do."""
    judged = [(comment(Topic.STAFF), saying("rude"), {Topic.STAFF})]
    targets = [
        [row.target for row in topics._told(source, judged, [Topic.STAFF])]
        for source in (SOURCE, "NEAS")
    ]

    assert targets == [[0.86, None], [None, None]]
