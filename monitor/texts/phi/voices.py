"""Who writes a text, which decides what it may tell."""

from enum import StrEnum


class Voice(StrEnum):
    """Who writes."""

    PRACTICE = "practice"
    """The practice itself: whom it names is staff or a patient."""
    REVIEWER = "reviewer"
    """A patient or relative: whom they name is mostly staff."""
    ANYBODY = "anybody"
    """Messages, notes, leaks, posts of others."""
