"""Tests of negative mentions."""

import pytest

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
MENTIONS = [form for form in PostForm if form is not PostForm.REVIEW]


@pytest.mark.parametrize("form", MENTIONS)
def test_any_negative_text_but_a_review_is_found(form: PostForm) -> None:
    """Posts, comments, articles; it tells the surest topic first."""
    text = Post(form=form, text="Hours of waiting.")
    (found,) = detect(text_subject(text, reading_of(Label.NEGATIVE)), WATCHLIST)

    assert (found.severity, found.topics[0]) == (Severity.LOW, "access")


@pytest.mark.parametrize("form", MENTIONS)
def test_it_is_as_grave_as_what_it_says(form: PostForm) -> None:
    """Whatever it is called."""
    reading = reading_of(Label.NEGATIVE, severity=Severity.CRITICAL)
    (found,) = detect(text_subject(Post(form=form), reading), WATCHLIST)

    assert found.severity is Severity.CRITICAL


def test_a_review_is_no_mention() -> None:
    """Reviews have a detector of their own."""
    assert not detect(text_subject(REVIEW, reading_of(Label.NEGATIVE)), WATCHLIST)
