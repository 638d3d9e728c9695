"""Tests of scam."""

import pytest

from monitor.detectors.scam import detect
from monitor.domain.findings import Severity
from monitor.domain.reading import Label, Reading
from monitor.domain.records import Post, PostForm
from tests.unit.monitor.detectors.cast import (
    WATCHLIST,
    concern,
    reading_of,
    said_by,
    text_subject,
)

REVIEW = Post(form=PostForm.REVIEW, text="Hours of waiting.", rating=1, max_rating=5)
COMMENT = Post(form=PostForm.COMMENT, text="Hours of waiting.")


def test_a_scam_is_high() -> None:
    """Somebody may lose their identity or their money."""
    (found,) = detect(text_subject(COMMENT, reading_of(Label.SCAM)), WATCHLIST)

    assert found.severity is Severity.HIGH


@pytest.mark.parametrize(("odds", "found"), [(7.0, 1), (5.4, 0)])
def test_the_practices_own_account_is_suspected_of_what_is_sure(
    odds: float, found: int
) -> None:
    """It may be hijacked, but desks ask for cards, too."""
    read = Reading(labels={Label.SCAM: said_by(asks_for_data=odds)})

    assert (
        len(detect(text_subject(REVIEW, read, concern(own=True)), WATCHLIST)) == found
    )


def test_what_is_about_somebody_else_is_left_alone() -> None:
    """Below one half, a text is taken to be about another."""
    each = text_subject(COMMENT, reading_of(Label.SCAM), concern(0.4))

    assert not detect(each, WATCHLIST)
