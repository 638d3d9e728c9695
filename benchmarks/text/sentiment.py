"""Labels negative and praise: on what heads were not trained on.

Development leaves out one source after the other in training; the final halves are
read with the shipped heads. Neutral texts are left out of macro-F1, as stars leave
them out, but for the rows of what is neither.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks.lessons import (
    CHAT,
    SIDES,
    Lesson,
    all_lessons,
    splits,
    train_sentiment,
)
from benchmarks.own_reviews import SOURCE, own_reviews
from benchmarks.passages import harmless_chat, passages
from benchmarks.patient_comments import TEST_SOURCE, Comment, comments
from benchmarks.text.rows import Row, macro_f1_of, share_of
from monitor.texts.heads import Heads, shipped_heads
from monitor.texts.passage import Passage
from monitor.texts.sentiment import negative, praise
from monitor.texts.word_sentiment import word_sentiment

TRAINED: Final = "NHS, own, chat"
SOURCES: Final = ("NEAS", "NHFT", "Trust B", "Trust C", SOURCE)
STRANGERS: Final = "own reviews, as strangers write"

_TARGETS: Final = {"negative": 0.89, "praise": 0.87}
_TARGETS_LONG: Final = {"negative": 0.79}
_LONG: Final = 4
"""Sentences of a review that is long."""

Judged: TypeAlias = tuple[Comment, Passage, frozenset[str]]
"""A text and the labels that it is flagged with."""


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield how well both labels are told."""
    yield from _final(data) if final else _development(data)
    yield from _spanish("spanish_held_out" if final else "spanish_development")


def _development(data: Path) -> Iterator[Row]:
    judged: defaultdict[str, list[Judged]] = defaultdict(list)
    for source, known, tested in splits(all_lessons(data), SOURCES):
        judged[source].extend(_judged(tested, train_sentiment(known)))
    for source, told in judged.items():
        yield from _told(source, told)


def _final(data: Path) -> Iterator[Row]:
    nhs = [one for one in comments(data) if one.source == TEST_SOURCE]
    for name, told in (
        (f"NHS {TEST_SOURCE}", nhs),
        (SOURCE, own_reviews("held_out")),
        (STRANGERS, own_reviews("strangers")),
    ):
        yield from _told(name, _shipped(told))
    chat = [
        Comment(text, "friends", 0, frozenset(), complete=True)
        for text in harmless_chat(data)[CHAT:]
    ]
    yield from _told("messages of friends", _shipped(chat))


def _shipped(told: Sequence[Comment]) -> list[Judged]:
    """Return what the shipped heads say of `told`."""
    read = passages(one.text for one in told)
    return _judged(list(zip(told, read, strict=True)), shipped_heads("sentiment"))


def _judged(tested: Sequence[Lesson], heads: Mapping[str, Heads]) -> list[Judged]:
    found = []
    for one, read in tested:
        scores = {"negative": negative(read, heads), "praise": praise(read, heads)}
        flags = {label for label, score in scores.items() if score and score.flagged}
        found.append((one, read, frozenset(flags)))
    return found


def _told(source: str, judged: Sequence[Judged]) -> Iterator[Row]:
    """Yield the rows of one source; our own reviews resemble most what is aimed at."""
    felt = [one for one in judged if one[0].sentiment in SIDES.values()]
    long = [one for one in felt if len(one[1].parts) >= _LONG]
    neither = [one for one in judged if one[0].sentiment == 0]
    ours = source in {SOURCE, STRANGERS}
    for label in SIDES:
        if felt:
            target = _TARGETS[label] if ours else None
            yield _scored(label, source, felt, target)
            yield _by_lexicon(label, source, felt)
        if long:
            target = _TARGETS_LONG.get(label) if ours else None
            yield _scored(label, f"{source}, long", long, target)
        figure, interval = share_of([label in flags for *_, flags in neither])
        yield Row(
            label=label, measure="flags", tested=f"{source}, neither", trained=TRAINED,
            count=len(neither), figure=figure, interval=interval,
        )  # fmt: skip


def _scored(
    label: str, source: str, judged: Sequence[Judged], target: float | None
) -> Row:
    so = [one.sentiment == SIDES[label] for one, *_ in judged]
    figure, interval = macro_f1_of(so, [label in flags for *_, flags in judged])
    return Row(
        label=label, measure="macro-F1", tested=source, trained=TRAINED,
        count=len(so), figure=figure, interval=interval, target=target,
    )  # fmt: skip


def _by_lexicon(label: str, source: str, judged: Sequence[Judged]) -> Row:
    """Return how well VADER's lexicon does alone."""
    sign = SIDES[label]
    flags = [
        frozenset({label} if sign * word_sentiment(read.parts) > 0 else ())
        for _, read, _ in judged
    ]
    by_words = [(*one[:2], found) for one, found in zip(judged, flags, strict=True)]
    row = _scored(label, source, by_words, None)
    return replace(row, measure="macro-F1, VADER alone", trained="")


def _spanish(part: str) -> Iterator[Row]:
    """Yield the rows of Spanish reviews, for which nothing is trained.

    What abstains counts as not flagged.
    """
    judged = _shipped(own_reviews(part))
    for row in _told("own reviews in Spanish", judged):
        yield replace(row, trained="")
