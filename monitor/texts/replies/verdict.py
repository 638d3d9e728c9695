"""Verdicts on drafts: what callers, the command line among them, get back."""

from dataclasses import dataclass
from enum import StrEnum

from monitor.texts.replies.problem import Problem, Rule


class Verdict(StrEnum):
    """What to do with a draft."""

    SEND = "send"
    """Nothing was found, which is no proof."""
    CHANGE = "change"
    """Something must not be sent."""
    UNREAD = "unread"
    """It is in a language that is not read: a person must check it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A draft that was checked.

    Attributes:
        problems: What must not be sent, in the order of the text.
        hint: What to write instead, from templates; empty where nothing is wrong.
    """

    problems: tuple[Problem, ...]
    hint: str

    @property
    def verdict(self) -> Verdict:
        """What to do with the draft."""
        if not self.problems:
            return Verdict.SEND
        if all(found.rule is Rule.LANGUAGE for found in self.problems):
            return Verdict.UNREAD
        return Verdict.CHANGE
