"""Tests for monitor.texts.topic_scenes."""

import pytest

from monitor.domain.topics import Topic
from monitor.texts.topic_scenes import TOPIC_SCENES


@pytest.mark.parametrize(
    ("topic", "plain"),
    [
        (Topic.STAFF, "the nurse shouted at me"),
        (Topic.STAFF, "the woman at the front desk just glared"),
        (Topic.STAFF, "he never looked up"),
        (Topic.STAFF, "a porter sat with my mother"),
        (Topic.FACILITIES, "the room was freezing"),
        (Topic.FACILITIES, "the corridor stank"),
        (Topic.FACILITIES, "blood on the floor"),
        (Topic.CLINICAL, "the surgeon botched my knee"),
        (Topic.CLINICAL, "my left hip works again"),
        (Topic.CLINICAL, "i still cannot bend my wrist"),
        (Topic.ACCESS, "we sat there from nine until noon"),
        (Topic.ACCESS, "they saw us the same day"),
        (Topic.COMMUNICATION, "nobody could say what it was"),
        (Topic.BILLING, "they wanted six hundred from me"),
    ],
)
def test_a_scene_tells_of_its_topic(topic: Topic, plain: str) -> None:
    """Without a word for manner, care or comfort."""
    assert TOPIC_SCENES[topic].search(plain)


@pytest.mark.parametrize(
    "plain",
    [
        "my cousin shouted at the television",
        "it was freezing outside and the bus was late",
        "they botched the logo on their sign",
        "we sat down and talked of old times",
        "they open at eight",
    ],
)
def test_half_a_scene_tells_of_nothing(plain: str) -> None:
    """Neither what was done nor where it was is enough."""
    assert not any(scenes.search(plain) for scenes in TOPIC_SCENES.values())


@pytest.mark.parametrize("topic", TOPIC_SCENES)
@pytest.mark.parametrize("again", ["my left ", "the room ", "not ", "nurse ", "sat "])
def test_what_stands_between_is_counted(topic: Topic, again: str) -> None:
    """Openings without an end take no longer than they are long."""
    assert not TOPIC_SCENES[topic].search(again * 1000)
