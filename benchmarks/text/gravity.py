"""What is called grave: of patients' comments, and of examples of our own.

Heads are trained on the development half of the examples, which is therefore judged by
heads that have seen none of the tested scenes.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks.grave_lessons import EXAMPLES, ORDINARY, held_out, lessons
from benchmarks.passages import passages
from benchmarks.patient_comments import TEST_SOURCE, comments
from benchmarks.text.rows import Row, share_of
from monitor.texts.grave_wordings import Grave
from monitor.texts.gravity import graveness

_HARMLESS: Final = "harmless"
_AT_LEAST: Final = 0.75
_AT_MOST: Final = 0.02

_Found: TypeAlias = Mapping[str, Sequence[frozenset[Grave]]]
"""What was found in the examples of each kind."""


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield how often something grave is found."""
    known = [one for one in comments(data) if one.source not in ORDINARY]
    ours = [one for one in known if (one.source == TEST_SOURCE) == final]
    complaints = [one.text for one in ours if one.sentiment == -1]
    for tested, texts in (
        ("complaints of patients", complaints),
        ("all comments of patients", [one.text for one in ours]),
    ):
        said = [bool(one.grave) for one in passages(texts)]
        yield _row(tested, said, _AT_MOST, at_most=True)
    yield from _own(_final() if final else _development(data))


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


def _development(data: Path) -> _Found:
    known = lessons(data)
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
