"""Who writes a text, which decides what it may tell."""

from enum import StrEnum

from monitor.domain.reading import Text
from monitor.domain.records import PostForm


class Voice(StrEnum):
    """Who writes."""

    PRACTICE = "practice"
    """The practice itself: whom it names is staff or a patient."""
    REVIEWER = "reviewer"
    """A patient or relative: whom they name is mostly staff."""
    ANYBODY = "anybody"
    """Messages, notes, leaks, posts of others."""


def voice_of(text: Text) -> Voice:
    """Return who wrote `text`."""
    if text.own:
        return Voice.PRACTICE
    return Voice.REVIEWER if text.form is PostForm.REVIEW else Voice.ANYBODY
