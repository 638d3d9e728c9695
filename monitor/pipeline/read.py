"""Read: whom texts concern and what they say, before detectors judge them.

The model works outside any transaction, on a batch at a time. A text that
concerns nobody is not read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from monitor.domain.about_us import concerns_of
from monitor.domain.errors import ModelUnusable
from monitor.domain.reading import Text, text_of
from monitor.domain.records import Post, RecordId
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.domain.whose.lessons import Lesson, Taught
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.reader import TextReader

Lessons: TypeAlias = Mapping[RecordId, Sequence[Lesson]]
"""What verdicts taught, by the texts that it is about."""


def read_texts(
    subjects: Sequence[Subject],
    watchlist: Watchlist,
    reader: TextReader,
    lessons: Lessons,
) -> Mapping[RecordId, Subject | Broken]:
    """Return those of `subjects` that are texts, with what they say.

    A text that breaks the reader is broken alone. Where the model cannot be used,
    every text that needs it is broken by `ModelUnusable`.

    Args:
        subjects: Some of them texts.
        watchlist: Whom to watch.
        reader: Reads them.
        lessons: What verdicts taught of each text; missing for none.
    """
    found: dict[RecordId, Subject | Broken] = {}
    to_read: list[Subject] = []
    for subject in subjects:
        if not isinstance(subject.content, Post):
            continue
        taught = lessons.get(subject.record_id, ())
        concerned = attempt(_with_concerns, subject, subject.content, watchlist, taught)
        found[subject.record_id] = concerned
        if isinstance(concerned, Subject) and concerned.concerns:
            to_read.append(concerned)
    return found | _read(to_read, reader)


def _with_concerns(
    subject: Subject, post: Post, watchlist: Watchlist, lessons: Sequence[Lesson]
) -> Subject:
    concerns = concerns_of(
        post,
        subject.found_by,
        watchlist,
        subject.observation.url,
        Taught(lessons=lessons, now=subject.judged_at),
    )
    told = tuple(found for found in concerns if found.about_us or found.area)
    return replace(subject, concerns=told)


def _read(
    subjects: Sequence[Subject], reader: TextReader
) -> dict[RecordId, Subject | Broken]:
    if not subjects:
        return {}
    readings = attempt(reader.read, list(map(_text, subjects)))
    if not isinstance(readings, Broken):
        return {
            subject.record_id: replace(subject, reading=reading)
            for subject, reading in zip(subjects, readings, strict=True)
        }
    if len(subjects) == 1 or isinstance(readings.cause, ModelUnusable):
        return {subject.record_id: readings for subject in subjects}
    alone = (_read([subject], reader) for subject in subjects)
    return {record_id: read for one in alone for record_id, read in one.items()}


def _text(subject: Subject) -> Text:
    if not isinstance(subject.content, Post):
        raise TypeError("only posts are texts")
    own = any(concern.own for concern in subject.concerns)
    return text_of(subject.content, own=own)
