"""What a text about a practice speaks of, often several things, and where it does.

Words that name a topic and heads trained on patients' comments add up where there are
heads. Billing, privacy, discrimination, safety and telehealth have words alone, and
what is grave: they are named by their words, and the comments that heads are trained
on hardly have them. Figures: README.md beside this file.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from monitor.domain.findings import logistic
from monitor.domain.reading import Span
from monitor.domain.topics import Topic
from monitor.texts import gravity
from monitor.texts.heads import Heads, shipped_heads
from monitor.texts.passage import Passage
from monitor.texts.said_words import said_words
from monitor.texts.topic_words import TOPIC_WORDS

TOUCHED_FROM: Final = 0.5

LEARNED: Final = (
    Topic.ACCESS, Topic.STAFF, Topic.COMMUNICATION, Topic.CLINICAL, Topic.FACILITIES,
)  # fmt: skip
"""Topics that have heads."""

_GRAVE: Final[Mapping[Topic, Callable[[Sequence[str]], bool]]] = {
    Topic.SAFETY: gravity.safety_event,
    Topic.PRIVACY: gravity.privacy_breach,
    Topic.DISCRIMINATION: gravity.discrimination,
}

_PRIOR: Final = -1.25
_NAMED: Final = 2.5
_HEAD: Final = 0.4
"""In log-odds; chosen by training on one source after the other and testing on the
rest: NHS comments by organisation, and reviews of our own."""

_NAMED_ALONE: Final = 0.8
"""Score of a topic that has words alone."""

_LONGEST: Final = 400
"""Sentences in which evidence is looked for."""


def topics(
    passage: Passage, heads: Mapping[str, Heads] | None = None
) -> Mapping[Topic, float]:
    """Return the topics that `passage` touches, 0.5..1; the others are missing.

    Args:
        passage: The text.
        heads: Other heads than the shipped ones, by topic.
    """
    if not passage.readable:
        return {}
    used = shipped_heads("topics") if heads is None else heads
    scores = {topic: _score(topic, passage, used) for topic in Topic}
    return {topic: score for topic, score in scores.items() if score >= TOUCHED_FROM}


def evidence(passage: Passage, touched: Collection[Topic]) -> Mapping[Topic, Span]:
    """Return where `passage` speaks of each of the topics that it touches.

    That is the sentence which speaks of it most.
    """
    sentences = list(zip(passage.spans, passage.plain_parts, strict=True))[:_LONGEST]
    if len(sentences) == 1:
        return dict.fromkeys(touched, sentences[0][0])
    said = [(span, plain, said_words(plain)) for span, plain in sentences]
    return {
        topic: max(said, key=lambda one: _told(topic, one[1], one[2]))[0]
        for topic in touched
        if said
    }


def _score(topic: Topic, passage: Passage, heads: Mapping[str, Heads]) -> float:
    named = bool(TOPIC_WORDS[topic].search(passage.plain))
    if topic not in LEARNED:
        return _NAMED_ALONE if named or _grave(topic, passage.sentences) else 0.0
    odds = sum(heads[topic].log_odds(passage))
    return logistic(_PRIOR + _NAMED * named + _HEAD * odds)


def _told(topic: Topic, plain: str, words: Collection[str]) -> float:
    """Return how much one sentence speaks of `topic`; comparable within a text."""
    named = _NAMED * bool(TOPIC_WORDS[topic].search(plain))
    if topic in LEARNED:
        return named + _HEAD * shipped_heads("topics")[topic].words.log_odds(words)
    return named + _NAMED * _grave(topic, [plain])


def _grave(topic: Topic, sentences: Sequence[str]) -> bool:
    return topic in _GRAVE and _GRAVE[topic](sentences)
