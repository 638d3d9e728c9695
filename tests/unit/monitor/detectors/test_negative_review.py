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


def test_what_is_about_somebody_else_is_left_alone() -> None:
    """Below one half, a text is taken to be about another."""
    each = text_subject(REVIEW, reading_of(Label.NEGATIVE), concern(0.4))

    assert not detect(each, WATCHLIST)


def test_what_is_not_flagged_is_no_finding() -> None:
    """Another label says nothing here."""
    other = Label.PRAISE

    assert not detect(text_subject(REVIEW, reading_of(other)), WATCHLIST)


def test_a_text_that_was_not_read_is_no_finding() -> None:
    """Only what was read can be judged."""
    assert not detect(text_subject(REVIEW), WATCHLIST)


def test_what_the_practice_wrote_is_left_alone() -> None:
    """A practice doesn't criticise or praise itself."""
    each = text_subject(REVIEW, reading_of(Label.NEGATIVE), concern(own=True))

    assert not detect(each, WATCHLIST)
