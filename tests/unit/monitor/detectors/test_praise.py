"""Tests of praise."""

from monitor.detectors.praise import detect
from monitor.domain.findings import Severity
from monitor.domain.reading import Label
from monitor.domain.records import Post, PostForm
from tests.unit.monitor.detectors.cast import (
    WATCHLIST,
    reading_of,
    text_subject,
)

REVIEW = Post(form=PostForm.REVIEW, text="Hours of waiting.", rating=1, max_rating=5)


def test_praise_is_low_whatever_it_tells() -> None:
    """Grateful patients tell of grave things."""
    read = reading_of(Label.PRAISE, severity=Severity.CRITICAL)
    (found,) = detect(text_subject(REVIEW, read), WATCHLIST)

    assert found.severity is Severity.LOW
