"""Tests for monitor.texts.topic_words."""

import pytest

from monitor.domain.topics import Topic
from monitor.texts.topic_words import TOPIC_WORDS
from tests.unit.monitor.texts.saying import saying


def test_every_topic_has_words() -> None:
    """None is forgotten."""
    assert TOPIC_WORDS.keys() == set(Topic)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("I waited two hours past my appointment.", {Topic.ACCESS}),
        ("The receptionist was rude.", {Topic.STAFF}),
        ("He never explained a thing.", {Topic.COMMUNICATION}),
        ("She misdiagnosed my son.", {Topic.CLINICAL}),
        ("Dirty bathroom.", {Topic.FACILITIES}),
        ("Surprise bill: $900 and insurance won't help.", {Topic.BILLING}),
        ("Open on Saturdays.", set()),
    ],
)
def test_words_name_topics(body: str, expected: set[Topic]) -> None:
    """Whole words, in plain letters."""
    plain = saying(body).plain
    found = {topic for topic, words in TOPIC_WORDS.items() if words.search(plain)}

    assert found == expected
