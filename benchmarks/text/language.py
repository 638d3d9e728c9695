"""Language: how much English is lost, and whether others are told."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.own_reviews import own_reviews
from benchmarks.passages import csv_rows, harmless_chat
from benchmarks.patient_comments import comments
from benchmarks.text.rows import Row, share_of
from monitor.texts.language import Language, language_of

_LOST: Final = {Language.SPANISH, Language.OTHER}
_TWEETS: Final = 5_000


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield what is taken for another language, and what Spanish is found."""
    tweets = [
        row["tweet"] for row in csv_rows(data / "hate_offensive/labeled_data.csv")
    ]
    english = {
        "comments of patients": [one.text for one in comments(data)],
        "messages of friends": harmless_chat(data),
        "tweets": tweets[_TWEETS:] if final else tweets[:_TWEETS],
    }
    for name, texts in english.items():
        lost = [language_of(text) in _LOST for text in texts]
        yield _row("English lost", name, lost, at_most=True)
    part = "spanish_held_out" if final else "spanish_development"
    spanish = [language_of(one.text) is Language.SPANISH for one in own_reviews(part)]
    yield _row("Spanish told", "own reviews in Spanish", spanish, at_most=False)
    part = "foreign_held_out" if final else "foreign_development"
    other = [language_of(one.text) is Language.OTHER for one in own_reviews(part)]
    yield _row("others told", "own reviews in other languages", other, at_most=False)


def _row(measure: str, name: str, said: Sequence[bool], *, at_most: bool) -> Row:
    figure, interval = share_of(said)
    return Row(
        label="language", measure=measure, tested=name,
        count=len(said), figure=figure, interval=interval, at_most=at_most,
    )  # fmt: skip
