"""Tests of harassment."""

from monitor.detectors.harassment import detect
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


def test_abuse_is_medium_at_least() -> None:
    """Staff are people."""
    (found,) = detect(text_subject(COMMENT, reading_of(Label.HARASSMENT)), WATCHLIST)

    assert found.severity is Severity.MEDIUM


def test_a_threat_is_as_grave_as_what_it_says() -> None:
    """A threat of violence is critical."""
    read = reading_of(Label.HARASSMENT, severity=Severity.CRITICAL)
    (found,) = detect(text_subject(REVIEW, read), WATCHLIST)

    assert found.severity is Severity.CRITICAL


def test_what_is_about_somebody_else_is_left_alone() -> None:
    """Below one half, a text is taken to be about another."""
    each = text_subject(COMMENT, reading_of(Label.HARASSMENT), concern(0.4))

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
    each = text_subject(COMMENT, reading_of(Label.HARASSMENT), concern(own=True))

    assert not detect(each, WATCHLIST)
