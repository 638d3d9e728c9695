"""What a text about a practice speaks of; often several things.

Words and a head trained on patients' comments add up where there is a head. Billing,
privacy, discrimination, safety and telehealth have words alone: they are named by
their words, and the comments that heads are trained on hardly have them.
Figures: README.md beside this file.
"""

from collections.abc import Mapping
from typing import Final

from monitor.domain.findings import logistic
from monitor.domain.topics import Topic
from monitor.texts.heads import shipped_heads
from monitor.texts.passage import Passage
from monitor.texts.topic_words import TOPIC_WORDS

TOUCHED_FROM: Final = 0.5

_PRIOR: Final = -1.5
_WORDS: Final = 1.5
"""In log-odds beside the head's; chosen on the development fifth of
benchmarks/topics.py."""

_WORDS_ALONE: Final = 0.8
"""Score of a topic that has words alone."""


def topics(passage: Passage) -> Mapping[Topic, float]:
    """Return the topics that `passage` touches, 0.5..1; the others are missing."""
    if not passage.readable:
        return {}
    scores = {topic: _score(topic, passage) for topic in Topic}
    return {topic: score for topic, score in scores.items() if score >= TOUCHED_FROM}


def _score(topic: Topic, passage: Passage) -> float:
    named = bool(TOPIC_WORDS[topic].search(passage.plain))
    head = shipped_heads("topics").get(topic) if passage.trained else None
    if head is None:
        return _WORDS_ALONE if named else 0.0
    return logistic(_PRIOR + _WORDS * named + head.log_odds(passage.vector))
