"""Tests for monitor.texts.topics."""

from dataclasses import replace

import numpy as np
import pytest

from monitor.domain.topics import Topic
from monitor.texts.heads import shipped_heads
from monitor.texts.topics import topics
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
    weights = np.array(shipped_heads("topics")[topic].weights, np.float32)

    assert topic in topics(saying("Well.", weights / np.linalg.norm(weights)))


def test_a_text_may_touch_several_topics() -> None:
    """And says of each how far."""
    found = topics(saying("The bill came in a video visit.", NOTHING))

    assert found == {Topic.BILLING: 0.8, Topic.TELEHEALTH: 0.8}


def test_what_cannot_be_read_has_no_topics() -> None:
    """No words, no topics."""
    assert topics(saying("12345")) == {}


def test_another_model_s_vectors_name_none() -> None:
    """Whatever its numbers are."""
    vector = np.array(shipped_heads("topics")[Topic.STAFF].weights, np.float32)
    strange = replace(saying("Well.", vector), trained=False)

    assert topics(strange) == {}
