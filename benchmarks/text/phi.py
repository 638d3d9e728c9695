"""How well patient information is found, and how seldom it is seen where none is.

Sources: `pii_synthetic` (microsoft/presidio-research, MIT), halved by template, so that
no template is in both halves; texts of our own in `benchmarks/data/phi`, whose held-out
files were written before the rules; and texts of patients and friends for false alarms.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.passages import csv_rows
from benchmarks.patient_comments import comments
from benchmarks.text.rows import Row, share_of
from monitor.domain.phi import PhiKind
from monitor.domain.reading import Text
from monitor.domain.records import PostForm
from monitor.texts.phi.label import find_phi, label_phi
from monitor.texts.phi.plain import plain_text

_OURS: Final = Path(__file__).parents[1] / "data/phi"
_SETS: Final = {
    "texts": "texts of clinics",
    "anecdotes": "posts with and without a story",
    "spanish": "texts in Spanish",
    "strangers": "texts as strangers write",
}
_RECALL: Final = 0.97
_SPECIFICITY: Final = 0.95
_REVIEWS: Final = 0.02

_NUMBERS: Final = frozenset({
    "US_SSN", "CREDIT_CARD", "PHONE_NUMBER", "EMAIL_ADDRESS", "IBAN_CODE",
    "IP_ADDRESS", "US_DRIVER_LICENSE",
})  # fmt: skip
"""Entities of the data set that point at one person. Names, places, ages and
organisations alone are no patient information; addresses are told apart, most of its
templates being about offices and restaurants."""


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield recall and specificity on sentences, own texts, reviews and messages."""
    yield from _sentences(data, final=final)
    for name, source in _SETS.items():
        yield from _own(name, source, "held_out" if final else "dev")
    yield from _false_alarms(data, final=final)


def _sentences(data: Path, *, final: bool) -> Iterator[Row]:
    path = data / "pii_synthetic/synth_dataset_v2.json"
    every = json.loads(path.read_text("utf-8"))
    half = [one for one in every if _is_final(str(one["template_id"])) == final]
    with_number = [one for one in half if _entities(one) & _NUMBERS or _born(one)]
    without = [
        one
        for one in half
        if not _entities(one) & (_NUMBERS | {"STREET_ADDRESS"}) and not _born(one)
    ]
    source = "synthetic sentences"
    yield _row("recall", source, [_flagged(one) for one in with_number], _RECALL)
    said = [not _flagged(one) for one in without]
    yield _row("specificity", source, said, _SPECIFICITY)
    yield _row("recall of addresses", source, list(_addresses(half)))


def _addresses(sentences: Sequence[Mapping[str, Any]]) -> Iterator[bool]:
    """Yield whether each street address is seen, whosever it is."""
    for one in sentences:
        body = one["full_text"]
        found = find_phi(Text(body=body), plain_text(body))
        for span in one["spans"]:
            if span["entity_type"] == "STREET_ADDRESS":
                start, end = span["start_position"], span["end_position"]
                yield any(
                    each.kind is PhiKind.ADDRESS
                    and each.start < end
                    and start < each.end
                    for each in found
                )


def _own(name: str, source: str, half: str) -> Iterator[Row]:
    lines = (_OURS / f"{name}_{half}.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line) for line in lines]
    said = [(one["phi"], _is_flagged(_text(one))) for one in texts]
    found = [flagged for phi, flagged in said if phi]
    passed = [not flagged for phi, flagged in said if not phi]
    yield _row("recall", source, found, _RECALL)
    yield _row("specificity", source, passed, _SPECIFICITY)


def _false_alarms(data: Path, *, final: bool) -> Iterator[Row]:
    tweets = csv_rows(data / "hate_offensive/labeled_data.csv")
    messages = csv_rows(data / "sms_phishing/Dataset_5971.csv")
    for source, form, bodies in (
        ("reviews of patients", PostForm.REVIEW, [c.text for c in comments(data)]),
        (
            "messages of friends",
            PostForm.POST,
            [one["TEXT"] for one in messages if one["LABEL"].lower() == "ham"],
        ),
        (
            "tweets without hate",
            PostForm.POST,
            [one["tweet"] for one in tweets if one["class"] == "2"],
        ),
    ):
        half = [body for body in bodies if _is_final(body.lower()) == final]
        said = [_is_flagged(Text(body=body, form=form)) for body in half]
        target = _REVIEWS if form is PostForm.REVIEW else None
        yield _row("flags", source, said, target)


def _row(
    measure: str, source: str, said: Sequence[bool], target: float | None = None
) -> Row:
    figure, interval = share_of(said)
    return Row(
        label="phi",
        measure=measure,
        tested=source,
        count=len(said),
        figure=figure,
        interval=interval,
        target=target,
        at_most=measure == "flags",
    )


def _text(one: Mapping[str, Any]) -> Text:
    return Text(body=one["text"], form=PostForm(one["kind"]), own=one["own"])


def _entities(one: Mapping[str, Any]) -> set[str]:
    return {span["entity_type"] for span in one["spans"]}


def _born(one: Mapping[str, Any]) -> bool:
    """Return whether a sentence tells a day of birth, which its entities don't say."""
    dated = "DATE_TIME" in _entities(one)
    return dated and any(said in one["masked"] for said in ("born on", "of birth"))


def _flagged(one: Mapping[str, Any]) -> bool:
    return _is_flagged(Text(body=one["full_text"]))


def _is_flagged(text: Text) -> bool:
    found = label_phi(text)
    return found is not None and found.flagged


def _is_final(key: str) -> bool:
    """Return whether a key is of the final half: by its hash, whatever the order."""
    return hashlib.sha256(key.encode()).digest()[-1] % 2 == 1
