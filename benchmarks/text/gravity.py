"""What is called grave: of patients' comments, and of examples of our own.

Heads are trained on the development half of the examples and on the comments of all
trusts but one. Both are therefore judged by heads that have seen none of the tested
scenes, or no comment of that trust; which sentences of a long one are worth a vector is
left to the shipped heads.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks.grave_lessons import EXAMPLES, Lessons, held_out, lessons, without
from benchmarks.passages import passages
from benchmarks.patient_comments import TEST_SOURCE, Comment, comments
from benchmarks.text.rows import Row, share_of
from monitor.texts.grave_wordings import Grave
from monitor.texts.gravity import graveness

_HARMLESS: Final = "harmless"
_DEVELOPMENT: Final = ("Trust B", "Trust C")
"""Whose comments are judged by heads that have not seen them."""
_AT_LEAST: Final = 0.75
_AT_MOST: Final = 0.02

_Found: TypeAlias = Mapping[str, Sequence[frozenset[Grave]]]
"""What was found in the examples of each kind."""


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield how often something grave is found."""
    known = None if final else lessons(data)
    flagged = _flagged(data, known)
    for tested, said in (
        (
            "complaints of patients",
            [grave for one, grave in flagged if one.sentiment == -1],
        ),
        ("all comments of patients", [grave for _, grave in flagged]),
    ):
        yield _row(tested, said, _AT_MOST, at_most=True)
    yield from _own(_final() if known is None else _development(known))


def _flagged(data: Path, known: Lessons | None) -> Sequence[tuple[Comment, bool]]:
    """Return comments, and whether something grave is found in each."""
    of = (TEST_SOURCE,) if known is None else _DEVELOPMENT
    flagged = []
    for source in of:
        heads = None if known is None else without(known, source)
        mine = [one for one in comments(data) if one.source == source]
        read = passages([one.text for one in mine])
        flagged += [
            (one, bool(graveness(passage, heads)))
            for one, passage in zip(mine, read, strict=True)
        ]
    return flagged


def _own(found: _Found) -> Iterator[Row]:
    for kind, graves in found.items():
        if kind == _HARMLESS:
            yield _row(f"own: {kind}", list(map(bool, graves)), _AT_MOST, at_most=True)
        else:
            said = [Grave(kind) in those for those in graves]
            yield _row(f"own: {kind}", said, _AT_LEAST)


def _final() -> _Found:
    """Return what is found in the examples that nothing was chosen on."""
    halves: dict[str, dict[str, list[str]]] = json.loads(EXAMPLES.read_text("utf-8"))
    return {
        kind: [frozenset(one.grave) for one in passages(texts)]
        for kind, texts in halves["held_out"].items()
    }


def _development(known: Lessons) -> _Found:
    found: dict[str, list[frozenset[Grave]]] = {
        kind: [] for kind in (*Grave, _HARMLESS)
    }
    for rows_of, heads in held_out(known):
        for row in rows_of:
            kind = known.examples[row].kind or _HARMLESS
            found[kind].append(frozenset(graveness(known.read[row], heads)))
    return found


def _row(
    tested: str, said: Sequence[bool], target: float, *, at_most: bool = False
) -> Row:
    share, interval = share_of(said)
    return Row(
        label="grave", measure="flags", tested=tested, count=len(said),
        figure=share, interval=interval, target=target, at_most=at_most,
    )  # fmt: skip
