"""What the heads of sentiment and topics are trained on, and how.

Words count only if several sources have them: those of one alone tell of its place,
not of what patients think.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from scipy.sparse import csr_array

from benchmarks.own_reviews import SOURCE, own_reviews
from benchmarks.passages import harmless_chat, passages
from benchmarks.patient_comments import TEST_SOURCE, Comment, comments
from benchmarks.regression import Array, Fitted, fit
from monitor.domain.topics import Topic
from monitor.texts.heads import Heads, VectorHead, WordHead
from monitor.texts.passage import Passage

SIDES: Final = {"negative": -1, "praise": 1}
CHAT: Final = 1_000
"""Messages between friends, which neither complain nor speak of a practice."""

_OWN: Final = 6.0
"""Importance of a review of our own; of all else 1."""
_PERHAPS: Final = 0.3
"""Importance of a topic that nobody noted where only one was."""
_OFTEN: Final = 5
_WIDELY: Final = 3
"""Times, and sources, in which a word must be found."""
_DIGITS: Final = 3
_FIFTHS: Final = 5

Lesson: TypeAlias = tuple[Comment, Passage]
Question: TypeAlias = Callable[[Comment], bool]


@dataclass(frozen=True)
class _Words:
    """The words that count, by their column."""

    columns: Mapping[str, int]

    def matrix(self, lessons: Sequence[Lesson]) -> csr_array:
        """Return which of the words each of `lessons` has."""
        found = [
            (row, self.columns[word])
            for row, (_, passage) in enumerate(lessons)
            for word in passage.words
            if word in self.columns
        ]
        rows, columns = zip(*found, strict=True)
        shape = (len(lessons), len(self.columns))
        return csr_array((np.ones(len(found)), (rows, columns)), shape=shape)


def all_lessons(data: Path) -> list[Lesson]:
    """Return all that may be trained on: everything but the test source."""
    known = [one for one in comments(data) if one.source != TEST_SOURCE]
    chat = [
        Comment(text, "messages of friends", 0, frozenset(), complete=True)
        for text in harmless_chat(data)[:CHAT]
    ]
    every = [*known, *own_reviews("training"), *chat]
    return list(zip(every, passages(one.text for one in every), strict=True))


def splits(
    lessons: Sequence[Lesson], sources: Iterable[str]
) -> Iterator[tuple[str, list[Lesson], list[Lesson]]]:
    """Yield each of `sources`, what to train on for it, and what to test on.

    Nothing of a source is trained on that is tested. Our own are tested by fifths:
    without them there is next to nothing that neither complains nor praises.
    """
    for source in sources:
        ours = [one for one in lessons if one[0].source == source]
        rest = [one for one in lessons if one[0].source != source]
        if source != SOURCE:
            yield source, rest, ours
            continue
        for fifth in range(_FIFTHS):
            kept = [one for at, one in enumerate(ours) if at % _FIFTHS != fifth]
            yield source, rest + kept, ours[fifth::_FIFTHS]


def train_sentiment(lessons: Iterable[Lesson]) -> dict[str, Heads]:
    """Return the heads of `negative` and `praise`."""
    used = [lesson for lesson in lessons if lesson[0].sentiment is not None]
    importance = np.array([_importance(comment) for comment, _ in used])
    return _trained(
        used,
        {name: _felt(side) for name, side in SIDES.items()},
        dict.fromkeys(SIDES, importance),
    )


def train_topics(
    lessons: Iterable[Lesson], topics: Iterable[Topic]
) -> dict[str, Heads]:
    """Return the heads of `topics`."""
    used = [(one, read) for one, read in lessons if one.topics or one.complete]
    wanted = {topic.value: _speaks_of(topic) for topic in topics}
    importance = {
        name: np.array([_certainty(one, ask) for one, _ in used])
        for name, ask in wanted.items()
    }
    return _trained(used, wanted, importance)


def _trained(
    used: Sequence[Lesson],
    questions: Mapping[str, Question],
    importance: Mapping[str, Array],
) -> dict[str, Heads]:
    """Return a pair of heads for each of `questions`."""
    vectors: Array = np.array([read.vector for _, read in used], np.float64)
    words = _words(used)
    matrix = words.matrix(used)
    heads = {}
    for name, ask in questions.items():
        wanted = np.array([ask(one) for one, _ in used], float)
        by_vector = fit(vectors, wanted, importance[name])
        by_words = fit(matrix, wanted, importance[name])
        heads[name] = Heads(
            vector=vector_head(by_vector), words=_word_head(by_words, words)
        )
    return heads


def _felt(side: int) -> Question:
    return lambda comment: comment.sentiment == side


def _speaks_of(topic: Topic) -> Question:
    return lambda comment: topic in comment.topics


def _importance(comment: Comment) -> float:
    return _OWN if comment.source == SOURCE else 1.0


def _certainty(comment: Comment, ask: Question) -> float:
    sure = comment.complete or ask(comment)
    return _importance(comment) * (1.0 if sure else _PERHAPS)


def _words(used: Sequence[Lesson]) -> _Words:
    times: Counter[str] = Counter()
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for comment, read in used:
        times.update(read.words)
        for word in read.words:
            sources[word].add(comment.source)
    kept = sorted(
        word
        for word, often in times.items()
        if often >= _OFTEN and len(sources[word]) >= _WIDELY
    )
    return _Words({word: column for column, word in enumerate(kept)})


def vector_head(fitted: Fitted) -> VectorHead:
    """Return what was fitted to vectors as package data, rounded."""
    weights = tuple(round(weight, _DIGITS) for weight in fitted.weights.tolist())
    return VectorHead(weights=weights, bias=round(fitted.bias, _DIGITS))


def _word_head(fitted: Fitted, words: _Words) -> WordHead:
    weights = fitted.weights.tolist()
    rounded = {word: round(weights[at], _DIGITS) for word, at in words.columns.items()}
    return WordHead(weights=rounded, bias=round(fitted.bias, _DIGITS))
