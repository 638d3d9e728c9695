"""Tests of praise."""

from monitor.detectors.praise import detect
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


def test_praise_is_low_whatever_it_tells() -> None:
    """Grateful patients tell of grave things."""
    read = reading_of(Label.PRAISE, severity=Severity.CRITICAL)
    (found,) = detect(text_subject(REVIEW, read), WATCHLIST)

    assert found.severity is Severity.LOW


def test_what_is_about_somebody_else_is_left_alone() -> None:
    """Below one half, a text is taken to be about another."""
    each = text_subject(COMMENT, reading_of(Label.PRAISE), concern(0.4))

    assert not detect(each, WATCHLIST)


def test_what_is_not_flagged_is_no_finding() -> None:
    """Another label says nothing here."""
    other = Label.NEGATIVE

    assert not detect(text_subject(COMMENT, reading_of(other)), WATCHLIST)


def test_a_text_that_was_not_read_is_no_finding() -> None:
    """Only what was read can be judged."""
    assert not detect(text_subject(COMMENT), WATCHLIST)


def test_what_the_practice_wrote_is_left_alone() -> None:
    """A practice doesn't criticise or praise itself."""
    each = text_subject(COMMENT, reading_of(Label.PRAISE), concern(own=True))

    assert not detect(each, WATCHLIST)
