"""How grave a text's content is, whatever its tone and stars.

Source of the order: the design's severities; critical is a threat of violence,
self-harm or a safety event.
"""

from collections.abc import Collection

from monitor.domain.findings import Severity
from monitor.domain.topics import Topic
from monitor.texts import gravity
from monitor.texts.passage import Passage
from monitor.texts.threats import threatens

_CRITICAL = (threatens, *gravity.DANGERS)
_MATTERS_MORE = frozenset({Topic.CLINICAL, Topic.SAFETY, Topic.BILLING})


def severity(
    passage: Passage, topics: Collection[Topic], *, negative: bool
) -> Severity | None:
    """Return how grave `passage` is; None is not at all.

    Args:
        passage: The text.
        topics: What it speaks of.
        negative: Whether it complains.
    """
    sentences = passage.sentences
    if any(grave(sentences) for grave in _CRITICAL):
        return Severity.CRITICAL
    if any(grave(sentences) for grave in gravity.WRONGS):
        return Severity.HIGH
    if not negative:
        return None
    return Severity.LOW if _MATTERS_MORE.isdisjoint(topics) else Severity.MEDIUM
