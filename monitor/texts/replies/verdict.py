"""Verdicts on drafts: what callers, the command line among them, get back."""

from dataclasses import dataclass
from enum import StrEnum

from monitor.texts.replies.pictures import ImageProblem
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
        images: What must not be sent of the images of a post, in their order.
    """

    problems: tuple[Problem, ...]
    hint: str
    images: tuple[ImageProblem, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What to do with the draft."""
        if not (self.problems or self.images):
            return Verdict.SEND
        unread = all(found.rule is Rule.LANGUAGE for found in self.problems)
        return Verdict.UNREAD if unread and not self.images else Verdict.CHANGE
