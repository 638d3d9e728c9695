"""Tests of praise."""

import pytest

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


@pytest.mark.parametrize("severity", [None, Severity.LOW, Severity.MEDIUM])
def test_praise_is_low(severity: Severity | None) -> None:
    """Whatever its content adds to a complaint."""
    read = reading_of(Label.PRAISE, severity=severity)
    (found,) = detect(text_subject(REVIEW, read), WATCHLIST)

    assert found.severity is Severity.LOW


@pytest.mark.parametrize("severity", [Severity.HIGH, Severity.CRITICAL])
def test_what_is_grave_is_no_praise(severity: Severity) -> None:
    """A complaint with five stars."""
    read = reading_of(Label.PRAISE, severity=severity)

    assert detect(text_subject(REVIEW, read), WATCHLIST) == ()
