"""Readings: what a text says, whomever it concerns.

A label that abstains is missing: nobody can say, which is not the same as 0.
A reading holds no word of the text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from monitor.domain.findings import Severity, Signal
from monitor.domain.keys import storable
from monitor.domain.records import MAX_POST, Post, PostForm
from monitor.domain.topics import Topic

Span: TypeAlias = tuple[int, int]
"""First character and the one after the last, in the text that was read."""


class Label(StrEnum):
    """What a text may be."""

    NEGATIVE = "negative"
    MISINFORMATION = "misinformation"
    PHI = "phi"
    HARASSMENT = "harassment"
    SCAM = "scam"
    PRAISE = "praise"


class Stance(StrEnum):
    """How a text stands to a claim that it mentions."""

    PROMOTES = "promotes"
    DEBUNKS = "debunks"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text to read.

    Attributes:
        body: What was written, title and descriptions of images included; may be
            empty.
        form: Which sort of text it is.
        rating: Stars given, 0..`max_rating`, or None.
        max_rating: Stars that could be given, or None.
        own: Whether the practice wrote it itself.
    """

    body: str
    form: PostForm = PostForm.POST
    rating: float | None = None
    max_rating: float | None = None
    own: bool = False


def text_of(post: Post, *, own: bool = False) -> Text:
    """Return what is to be read of `post`.

    Args:
        post: What was written.
        own: Whether the practice wrote it itself.
    """
    alts = (image.alt for image in post.images)
    written = "\n".join([post.title, post.text, *filter(None, alts)])
    return Text(
        body=storable(written.strip()[:MAX_POST]),
        form=post.form,
        rating=post.rating,
        max_rating=post.max_rating,
        own=own,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelScore:
    """How far a label fits.

    Attributes:
        score: Probability, 0..1.
        flagged: Whether the score is over the label's threshold.
        signals: Why, `prior` among them; their contributions sum to the logit of
            the score. No signal quotes the text.
    """

    score: float
    flagged: bool
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text says.

    Attributes:
        labels: The labels that could be judged; those that abstain are missing.
        topics: What it speaks of, 0..1; topics that it doesn't touch are missing.
        evidence: Where it speaks of each topic.
        severity: How grave its content is, whatever its tone; None is not at all.
        claim: Id of the known false claim that it mentions, or None.
        stance: How it stands to that claim, or None.
    """

    labels: Mapping[Label, LabelScore] = field(default_factory=dict)
    topics: Mapping[Topic, float] = field(default_factory=dict)
    evidence: Mapping[Topic, Span] = field(default_factory=dict)
    severity: Severity | None = None
    claim: str | None = None
    stance: Stance | None = None

    def flagged(self, label: Label) -> LabelScore | None:
        """Return the score of `label` if it is over its threshold, else None."""
        found = self.labels.get(label)
        return found if found is not None and found.flagged else None
