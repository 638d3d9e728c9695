"""What every detector of texts by strangers keeps, whatever it looks for."""

from typing import Final

import pytest

from monitor.detectors import harassment, negative_mention, negative_review, praise
from monitor.domain.reading import Label
from monitor.domain.records import Post, PostForm
from monitor.ports.detector import DetectorSpec
from tests.unit.monitor.detectors.cast import (
    WATCHLIST,
    concern,
    reading_of,
    text_subject,
)

REVIEW: Final = Post(form=PostForm.REVIEW, text="Hours of waiting.", rating=1)
COMMENT: Final = Post(form=PostForm.COMMENT, text="Hours of waiting.")

every_detector = pytest.mark.parametrize(
    ("spec", "label", "post"),
    [
        (harassment.SPEC, Label.HARASSMENT, COMMENT),
        (negative_mention.SPEC, Label.NEGATIVE, COMMENT),
        (negative_review.SPEC, Label.NEGATIVE, REVIEW),
        (praise.SPEC, Label.PRAISE, REVIEW),
    ],
    ids=lambda value: value.name if isinstance(value, DetectorSpec) else "",
)


@every_detector
def test_what_is_flagged_and_about_a_practice_is_found(
    spec: DetectorSpec, label: Label, post: Post
) -> None:
    """Once, for that practice."""
    (found,) = spec.detect(text_subject(post, reading_of(label)), WATCHLIST)

    assert found.practice_id == "river"


@every_detector
def test_what_is_about_somebody_else_is_left_alone(
    spec: DetectorSpec, label: Label, post: Post
) -> None:
    """Below one half, a text is taken to be about another."""
    each = text_subject(post, reading_of(label), concern(0.4))

    assert not spec.detect(each, WATCHLIST)


@every_detector
def test_what_the_practice_wrote_is_left_alone(
    spec: DetectorSpec, label: Label, post: Post
) -> None:
    """It neither criticises nor praises nor threatens itself."""
    each = text_subject(post, reading_of(label), concern(own=True))

    assert not spec.detect(each, WATCHLIST)


@every_detector
def test_another_label_is_no_finding(
    spec: DetectorSpec, label: Label, post: Post
) -> None:
    """Each looks for its own."""
    others = [other for other in Label if other is not label]

    assert not spec.detect(text_subject(post, reading_of(*others)), WATCHLIST)


@every_detector
def test_a_text_that_was_not_read_is_no_finding(
    spec: DetectorSpec, label: Label, post: Post
) -> None:
    """Only what was read can be judged."""
    assert not spec.detect(text_subject(post), WATCHLIST)
