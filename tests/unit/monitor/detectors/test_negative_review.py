"""Tests of negative reviews."""

from monitor.detectors.negative_review import detect
from monitor.domain.findings import Severity
from monitor.domain.reading import Label
from monitor.domain.records import Post, PostForm
from tests.unit.monitor.detectors.cast import (
    WATCHLIST,
    concern,
    reading_of,
    text_subject,
)

REVIEW = Post(form=PostForm.REVIEW, text="Hours of waiting.", rating=1, max_rating=5)
COMMENT = Post(form=PostForm.COMMENT, text="Hours of waiting.")


def test_a_negative_review_is_found() -> None:
    """Its severity is that of what it says, its score that of both questions."""
    read = reading_of(Label.NEGATIVE, severity=Severity.HIGH)
    (found,) = detect(text_subject(REVIEW, read, concern(0.5)), WATCHLIST)

    assert (found.severity, round(found.score, 6)) == (Severity.HIGH, 0.45)


def test_a_comment_is_no_review() -> None:
    """Mentions have a detector of their own."""
    assert not detect(text_subject(COMMENT, reading_of(Label.NEGATIVE)), WATCHLIST)
