"""What a text about a practice speaks of, often several things, and where it does.

Words that name a topic, scenes that tell of it and heads trained on patients' comments
add up where there are heads. The whole text is judged, and each sentence by its words,
so that none is drowned by those beside it. Billing, privacy, discrimination, safety and
telehealth have words alone, and what is grave: the comments that heads are trained on
hardly have them. Figures: README.md beside this file.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from monitor.domain.findings import logistic
from monitor.domain.reading import Span
from monitor.domain.topics import Topic
from monitor.texts.grave_wordings import Grave
from monitor.texts.heads import Heads, shipped_heads
from monitor.texts.passage import Passage
from monitor.texts.topic_scenes import TOPIC_SCENES
from monitor.texts.topic_words import TOPIC_WORDS

TOUCHED_FROM: Final = 0.5

LEARNED: Final = (
    Topic.ACCESS, Topic.STAFF, Topic.COMMUNICATION, Topic.CLINICAL, Topic.FACILITIES,
)  # fmt: skip
"""Topics that have heads."""

_GRAVE: Final[Mapping[Topic, Grave]] = {
    Topic.SAFETY: Grave.SAFETY_EVENT,
    Topic.PRIVACY: Grave.PRIVACY_BREACH,
    Topic.DISCRIMINATION: Grave.DISCRIMINATION,
}

_PRIOR: Final = -1.25
_NAMED: Final = 2.5
_HEAD: Final = 0.4
"""In log-odds; chosen by training on one source after the other and testing on the
rest: NHS comments by organisation, and reviews of our own."""

_SHOWN: Final = 4.0
_SENTENCE_PRIOR: Final = -1.75
_SENTENCE_HEAD: Final = 0.6
"""Chosen in the same way. A scene says more than a word; of a sentence its words alone
are asked, since a vector of each would cost as much as the text again."""

_NAMED_ALONE: Final = 0.8
"""Score of a topic that has words alone."""

_LONGEST: Final = 400
"""Sentences that are judged by themselves."""


_Sentence: TypeAlias = tuple[str, frozenset[str]]
"""In plain letters, and its words."""


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

    That is the sentence which speaks of it most, or what is grave there.
    """
    grave = {topic: passage.grave.get(kind) for topic, kind in _GRAVE.items()}
    return {
        topic: grave.get(topic) or span
        for topic, span in _most(passage, touched).items()
    }


def _most(passage: Passage, touched: Collection[Topic]) -> Mapping[Topic, Span]:
    """Return the sentence that speaks most of each of the topics."""
    spans = passage.spans[:_LONGEST]
    if len(spans) == 1:
        return dict.fromkeys(touched, spans[0])
    used = shipped_heads("topics")
    said = list(zip(spans, _sentences(passage), strict=True))
    return {
        topic: max(said, key=lambda one: _told(topic, one[1], used))[0]
        for topic in touched
        if said
    }


def naming(topic: Topic, plain: str) -> float:
    """Return what a scene or a word in `plain` says for `topic`, 0 without one."""
    scenes = TOPIC_SCENES.get(topic)
    if scenes is not None and scenes.search(plain):
        return _SHOWN
    return _NAMED if TOPIC_WORDS[topic].search(plain) else 0.0


def _score(topic: Topic, passage: Passage, heads: Mapping[str, Heads]) -> float:
    named = naming(topic, passage.plain)
    if topic not in LEARNED:
        return _NAMED_ALONE if named or _GRAVE.get(topic) in passage.grave else 0.0
    odds = _PRIOR + named + _HEAD * sum(heads[topic].log_odds(passage))
    told = _named_in(topic, passage, heads) if named else ()
    return logistic(max((odds, *told)))


def _named_in(
    topic: Topic, passage: Passage, heads: Mapping[str, Heads]
) -> Iterator[float]:
    """Yield the log-odds of each sentence that names `topic` beside others."""
    said = _sentences(passage)
    if len(said) > 1:
        named = (one for one in said if naming(topic, one[0]))
        yield from (_told(topic, one, heads) for one in named)


def _sentences(passage: Passage) -> Sequence[_Sentence]:
    return list(zip(passage.plain_parts, passage.part_words, strict=True))[:_LONGEST]


def _told(topic: Topic, sentence: _Sentence, heads: Mapping[str, Heads]) -> float:
    """Return how much a sentence speaks of `topic`, in log-odds if it has heads."""
    plain, words = sentence
    odds = _SENTENCE_PRIOR + naming(topic, plain)
    if topic in LEARNED:
        return odds + _SENTENCE_HEAD * heads[topic].words.log_odds(words)
    return odds
