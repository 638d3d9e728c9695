"""Tests of negative mentions."""

from monitor.detectors.negative_mention import detect
from monitor.domain.findings import Severity
from monitor.domain.reading import Label
from monitor.domain.records import Post, PostForm
from tests.unit.monitor.detectors.cast import (
    WATCHLIST,
    reading_of,
    text_subject,
)

REVIEW = Post(form=PostForm.REVIEW, text="Hours of waiting.", rating=1, max_rating=5)
COMMENT = Post(form=PostForm.COMMENT, text="Hours of waiting.")


def test_a_negative_comment_is_found() -> None:
    """It is low unless what it says is graver, and tells the surest topic first."""
    (found,) = detect(text_subject(COMMENT, reading_of(Label.NEGATIVE)), WATCHLIST)

    assert (found.severity, found.topics[0]) == (Severity.LOW, "access")


def test_a_review_is_no_mention() -> None:
    """Reviews have a detector of their own."""
    assert not detect(text_subject(REVIEW, reading_of(Label.NEGATIVE)), WATCHLIST)
