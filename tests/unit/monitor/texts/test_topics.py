"""Tests for monitor.texts.topics."""

import numpy as np
import pytest

from monitor.domain.topics import Topic
from monitor.texts.heads import shipped_heads
from monitor.texts.topics import evidence, topics
from tests.unit.monitor.texts.saying import saying

NOTHING = np.zeros(384, np.float32)


@pytest.mark.parametrize(
    ("topic", "body"),
    [
        (Topic.BILLING, "They sent a bill for $40."),
        (Topic.SAFETY, "I got an infection."),
        (Topic.PRIVACY, "What about HIPAA?"),
        (Topic.DISCRIMINATION, "The man is a racist."),
        (Topic.TELEHEALTH, "Only a video visit was offered."),
    ],
)
def test_words_name_topics_without_a_head(topic: Topic, body: str) -> None:
    """One hit is enough."""
    assert topic in topics(saying(body, NOTHING))


@pytest.mark.parametrize("topic", shipped_heads("topics"))
def test_a_head_names_topics_without_words(topic: Topic) -> None:
    """What is alike is found in other words."""
    weights = np.array(shipped_heads("topics")[topic].vector.weights, np.float32)

    assert topic in topics(saying("Zzz.", weights / np.linalg.norm(weights)))


def test_a_text_may_touch_several_topics() -> None:
    """And says of each how far."""
    found = topics(saying("The bill came in a video visit.", NOTHING))

    assert found == {Topic.BILLING: 0.8, Topic.TELEHEALTH: 0.8}


def test_what_cannot_be_read_has_no_topics() -> None:
    """No words, no topics."""
    assert topics(saying("12345")) == {}


@pytest.mark.parametrize(
    ("topic", "body"),
    [
        (Topic.SAFETY, "They operated on the wrong knee"),
        (Topic.PRIVACY, "They sent my results to my boss"),
        (Topic.DISCRIMINATION, "I was turned away because of my skin"),
    ],
)
def test_what_is_grave_names_its_topic(topic: Topic, body: str) -> None:
    """Whatever its words."""
    assert topic in topics(saying(body, NOTHING))


@pytest.mark.parametrize(
    ("topic", "sentence"),
    [
        (Topic.FACILITIES, "The toilets were filthy."),
        (Topic.STAFF, "The nurse shouted at me."),
        (Topic.CLINICAL, "The surgeon botched my knee."),
    ],
)
def test_one_sentence_is_enough(topic: Topic, sentence: str) -> None:
    """Whatever the others speak of, and whatever the vector of all says."""
    weights = np.array(shipped_heads("topics")[topic].vector.weights, np.float32)
    body = f"It was in May. {sentence} I have questions and pay by phone."
    read = saying(body, -weights / np.linalg.norm(weights))

    assert topic in topics(read)
    start, stop = evidence(read, {topic})[topic]
    assert body[start:stop] == sentence


def test_evidence_is_the_sentence_that_speaks_of_it() -> None:
    """In characters of the text as it was written."""
    body = "We went in May.  They billed me twice! \u00c9 l\u00e0, bye"
    (start, stop) = evidence(saying(body), {Topic.BILLING})[Topic.BILLING]

    assert body[start:stop] == "They billed me twice!"


def test_evidence_of_a_wrong_is_the_sentence_that_tells_of_it() -> None:
    """Not one that has more of the topic's words."""
    wrong = "They sent my records to the wrong person."
    body = (
        f"Privacy, confidentiality, private rooms: all in the privacy notice. {wrong}"
    )
    (start, stop) = evidence(saying(body), {Topic.PRIVACY})[Topic.PRIVACY]

    assert body[start:stop] == wrong


def test_a_head_finds_evidence_without_named_words() -> None:
    """By what its words weigh."""
    body = "It was in May. The lady was horrible to us."
    (start, stop) = evidence(saying(body), {Topic.STAFF})[Topic.STAFF]

    assert body[start:stop] == "The lady was horrible to us."


def test_nothing_said_has_no_evidence() -> None:
    """There is no sentence."""
    assert evidence(saying(" "), {Topic.STAFF}) == {}
