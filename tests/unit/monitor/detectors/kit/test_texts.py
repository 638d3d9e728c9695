"""Tests of what detectors of texts share."""

import math
from dataclasses import replace

import pytest

from monitor.detectors.kit.texts import assess, strangers
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.reading import Label
from monitor.domain.records import Post, PostForm
from monitor.domain.topics import Topic
from tests.unit.monitor.detectors.cast import (
    OAK,
    concern,
    label_score,
    reading_of,
    text_subject,
)

POST = Post(form=PostForm.POST, text="Hours of waiting.")


@pytest.mark.parametrize(("label", "about"), [(0.9, 0.5), (0.999999999, 0.999999999)])
def test_the_score_is_that_of_both(label: float, about: float) -> None:
    """The label must fit and the text must be about the practice."""
    found = assess(
        FindingKind.PRAISE,
        concern(about),
        reading_of(Label.PRAISE),
        label_score(label),
        Severity.LOW,
    )
    total = sum(signal.contribution for signal in found.signals)

    assert found.score == pytest.approx(label * about, abs=1e-5)
    assert math.log(found.score / (1 - found.score)) == pytest.approx(total)


def test_strangers_are_those_who_did_not_write_it() -> None:
    """Nor those whom it is hardly about."""
    each = text_subject(POST, None, concern(own=True), concern(0.9, OAK), concern(0.1))

    assert [found.practice_id for found in strangers(each)] == ["oak"]


def test_topics_tell_where_they_are_spoken_of() -> None:
    """Without making the finding any surer."""
    reading = replace(
        reading_of(Label.PRAISE),
        topics={Topic.STAFF: 0.8},
        evidence={Topic.STAFF: (3, 9)},
    )
    found = assess(
        FindingKind.PRAISE, concern(0.9), reading, label_score(0.9), Severity.LOW
    )
    told = [(it.name, it.span, it.contribution) for it in found.signals if it.span]

    assert told == [("topic_staff", (3, 9), 0.0)]
