"""Tests for monitor.texts.phi.voices."""

from monitor.domain.reading import Text
from monitor.domain.records import PostForm
from monitor.texts.phi.voices import Voice, voice_of


def test_who_wrote_is_told_by_account_and_form() -> None:
    """What the practice sent is its own, whatever its form."""
    review = PostForm.REVIEW

    assert voice_of(Text(body="", form=review, own=True)) is Voice.PRACTICE
    assert voice_of(Text(body="", form=review)) is Voice.REVIEWER
    assert voice_of(Text(body="")) is Voice.ANYBODY
