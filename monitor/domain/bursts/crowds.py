"""Crowds: the burst, or the copied text, that a text about a practice is part of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from monitor.domain.bursts.triggers import Trigger
from monitor.domain.records import Identity, PostForm
from monitor.domain.watch import PracticeId

BurstId = NewType("BurstId", int)


class Sort(StrEnum):
    """Which texts are counted together."""

    MENTION = "mention"
    COMMENT = "comment"
    REVIEW = "review"


_SORTS: Final = {
    PostForm.POST: Sort.MENTION,
    PostForm.ARTICLE: Sort.MENTION,
    PostForm.COMMENT: Sort.COMMENT,
    PostForm.REPLY: Sort.COMMENT,
    PostForm.REVIEW: Sort.REVIEW,
}


def sort_of(form: PostForm) -> Sort:
    """Return with which texts one of `form` is counted."""
    return _SORTS[form]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """How many texts there are, and how many there usually are.

    Attributes:
        count: Within the last day.
        usual: A day's mean, > 0.
        likelihood: Probability of that many or more, were nothing unusual, 0..1.
        surging: Whether that is a burst.
    """

    count: int
    usual: float
    likelihood: float
    surging: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """More texts than usual, from the first to the last moment that they were.

    Attributes:
        id: Its row.
        place: Id of the location that it is at, or empty: all of them.
    """

    id: BurstId
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """What a text about a practice is part of.

    Attributes:
        practice_id: The practice.
        sort: Which texts are counted.
        place: Id of the location that the burst is at, or empty: all of them.
        burst: The burst that it is part of, or None.
        pulse: How many texts there were when it was judged; None outside of bursts,
            and where that was not measured.
        trigger: What likely set the burst off, or None.
        copied_from: The first of the texts that are nearly the same, or None without
            others.
        copies: Texts that are nearly the same, itself included; 0 without others.
        copiers: How many authors they have; those that are not told are different.
    """

    practice_id: PracticeId
    sort: Sort
    place: str = ""
    burst: BurstId | None = None
    pulse: Pulse | None = None
    trigger: Trigger | None = None
    copied_from: Identity | None = None
    copies: int = 0
    copiers: int = 0

    @property
    def subject(self) -> str | None:
        """What a case about all of it is about, or None if it is part of nothing."""
        if self.burst is not None:
            return f"burst:{self.burst}"
        return None if self.copied_from is None else str(self.copied_from)
