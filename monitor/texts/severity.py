"""How grave a text's content is, whatever its tone and stars.

Source of the order: the design's severities; critical is a threat of violence,
self-harm or a safety event.
"""

from collections.abc import Collection

from monitor.domain.findings import Severity
from monitor.domain.topics import Topic
from monitor.texts.grave_wordings import Grave
from monitor.texts.passage import Passage
from monitor.texts.threats import threatens

_DANGERS = frozenset({Grave.SELF_HARM, Grave.SAFETY_EVENT})
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
    if threatens(passage.sentences) or not _DANGERS.isdisjoint(passage.grave):
        return Severity.CRITICAL
    if passage.grave:
        return Severity.HIGH
    if not negative:
        return None
    return Severity.LOW if _MATTERS_MORE.isdisjoint(topics) else Severity.MEDIUM
