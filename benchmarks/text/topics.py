"""Topics: on what heads were not trained on, and how well words alone do.

Development leaves out one source after the other in training; the final halves are
read with the shipped heads, and so are reviews of our own that speak of several things,
each in a sentence, which nothing was trained on. Of the NHS organisation that is left
out only one topic a comment was noted, so that recall is all that it can tell.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks.lessons import all_lessons, splits, train_topics
from benchmarks.own_reviews import SOURCE, own_reviews
from benchmarks.passages import passages
from benchmarks.patient_comments import TEST_SOURCE, Comment, comments
from benchmarks.text.rows import Row, macro_f1_of, share_of
from monitor.domain.topics import Topic
from monitor.texts.passage import Passage
from monitor.texts.topics import LEARNED, naming, topics

SOURCES: Final = ("NEAS", "NHFT", SOURCE)
MIXED: Final = "mixed reviews"
TRAINED: Final = "NHS, own, chat"

_TARGETS: Final = {
    Topic.STAFF: 0.86,
    Topic.ACCESS: 0.76,
    Topic.CLINICAL: 0.70,
    Topic.BILLING: 0.85,
}


_Judged: TypeAlias = tuple[Comment, Passage, Collection[Topic]]
"""A text and the topics that are found in it."""


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield how well each topic is found."""
    yield from _final(data) if final else _development(data)


def _development(data: Path) -> Iterator[Row]:
    judged: defaultdict[str, list[_Judged]] = defaultdict(list)
    for source, known, tested in splits(all_lessons(data), SOURCES):
        heads = train_topics(known, LEARNED)
        told = (one for one in tested if one[0].complete)
        judged[source].extend((*one, topics(one[1], heads)) for one in told)
    for source, found in judged.items():
        yield from _told(source, found, Topic if source == SOURCE else LEARNED)
    yield from _told(MIXED, _shipped("mixed_development"), Topic)


def _final(data: Path) -> Iterator[Row]:
    yield from _told(SOURCE, _shipped("held_out"), Topic)
    yield from _told(MIXED, _shipped("mixed_held_out"), Topic)
    nhs = [one for one in comments(data) if one.source == TEST_SOURCE]
    for topic in LEARNED:
        read = passages(one.text for one in nhs if topic in one.topics)
        figure, interval = share_of([topic in topics(one) for one in read])
        yield Row(
            label=topic, measure="recall", tested=f"NHS {TEST_SOURCE}", trained=TRAINED,
            count=len(read), figure=figure, interval=interval,
        )  # fmt: skip


def _shipped(part: str) -> list[_Judged]:
    own = own_reviews(part)
    read = passages(one.text for one in own)
    return [(one, it, topics(it)) for one, it in zip(own, read, strict=True)]


def _told(
    source: str, judged: Sequence[_Judged], asked: Iterable[Topic]
) -> Iterator[Row]:
    for topic in asked:
        so = [topic in one.topics for one, *_ in judged]
        target = _TARGETS.get(topic) if source == SOURCE else None
        said = [topic in found for *_, found in judged]
        yield _row(topic, "macro-F1", source, so, said, target)
        by_words = [naming(topic, read.plain) > 0 for _, read, _ in judged]
        yield _row(topic, "macro-F1, words alone", source, so, by_words, None)


def _row(
    topic: Topic,
    measure: str,
    source: str,
    so: Sequence[bool],
    said: Sequence[bool],
    target: float | None,
) -> Row:
    figure, interval = macro_f1_of(so, said)
    trained = TRAINED if topic in LEARNED and measure == "macro-F1" else ""
    return Row(
        label=topic, measure=measure, tested=source, trained=trained,
        count=len(so), figure=figure, interval=interval, target=target,
    )  # fmt: skip
