"""Tests of harassment."""

from monitor.detectors.harassment import detect
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


def test_abuse_is_medium_at_least() -> None:
    """Staff are people."""
    (found,) = detect(text_subject(COMMENT, reading_of(Label.HARASSMENT)), WATCHLIST)

    assert found.severity is Severity.MEDIUM


def test_a_threat_is_as_grave_as_what_it_says() -> None:
    """A threat of violence is critical."""
    read = reading_of(Label.HARASSMENT, severity=Severity.CRITICAL)
    (found,) = detect(text_subject(REVIEW, read), WATCHLIST)

    assert found.severity is Severity.CRITICAL
