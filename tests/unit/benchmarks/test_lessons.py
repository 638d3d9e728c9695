"""Tests for benchmarks.lessons."""

from benchmarks.lessons import Lesson, splits, train_sentiment
from benchmarks.own_reviews import SOURCE
from benchmarks.patient_comments import Comment
from tests.unit.monitor.texts.saying import saying


def lesson(text: str, sentiment: int, source: str) -> Lesson:
    """Return a text with what was felt."""
    told = Comment(text, source, sentiment, frozenset(), complete=True)
    return told, saying(text)


LESSONS = [
    lesson(f"{word} desk {number}", felt, source)
    for number in range(5)
    for source in ("one", "two", "three", SOURCE)
    for word, felt in (("rude", -1), ("kind", 1), ("open", 0))
]


def test_words_are_learned_if_several_sources_have_them() -> None:
    """Harsh ones for one label, kind ones for the other."""
    heads = train_sentiment(LESSONS)

    assert heads["negative"].words.weights["rude"] > 0.1
    assert heads["praise"].words.weights["rude"] < -0.1


def test_words_of_one_source_are_left_out() -> None:
    """They tell of its place."""
    alone = [lesson("rude trolley", -1, "one")] * 9
    heads = train_sentiment([*LESSONS, *alone])

    assert "trolley" not in heads["negative"].words.weights


def test_nothing_of_a_source_is_trained_on_that_is_tested() -> None:
    """But our own by fifths, all of which are tested once."""
    parts = list(splits(LESSONS, ["one", SOURCE]))
    tested = [one for source, _, ours in parts if source == SOURCE for one in ours]

    assert {one.source for one, _ in parts[0][1]} == {"two", "three", SOURCE}
    assert len(tested) == len({one.text for one, _ in tested}) == 15
    assert all(not set(map(id, known)) & set(map(id, ours)) for _, known, ours in parts)
