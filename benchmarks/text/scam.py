"""Scam: how well frauds are told, and what else is taken for one.

Nothing is trained: the wordings were chosen on the development halves of both sources
and of our own texts.
"""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.passages import csv_rows, harmless_chat
from benchmarks.text.abuse_sources import half, patients
from benchmarks.text.rows import Row, macro_f1_of, share_of
from monitor.domain.reading import Text
from monitor.texts.passage import Passage, legible
from monitor.texts.scam import scam

OWN: Final = Path(__file__).parents[1] / "data/scam_examples.json"

_CHEATING: Final = frozenset({"scam", "phishing", "recovery_scam"})
_NOTHING: Final = np.zeros(1, np.float32)


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield the figures of `scam`."""
    cut = partial(half, final=final)
    friends, clean = cut(harmless_chat(data)), cut(_posts(data, clean=True))
    yield _macro_f1("SMS: phishing, friends", cut(_phishing(data)), friends)
    yield _macro_f1("posts: frauds, clean", cut(_frauds(data)), clean)
    yield _macro_f1("posts: frauds, all others", cut(_frauds(data)),
                    cut(_posts(data, clean=False)))  # fmt: skip
    yield _flags("phishing by SMS", cut(_phishing(data)))
    yield _flags("messages of friends", friends)
    yield _flags("frauds in posts", cut(_frauds(data)))
    yield _flags("clean posts", clean)
    yield _flags("comments of patients", patients(data, final=final), 0.005)
    for kind, texts in own(final=final).items():
        yield _flags(f"{kind}, our own", texts)


def own(*, final: bool) -> dict[str, list[str]]:
    """Return requests of our own for data or money, and what only looks like them."""
    halves: dict[str, dict[str, list[str]]] = json.loads(OWN.read_text("utf-8"))
    return halves["held_out" if final else "development"]


def _phishing(data: Path) -> list[str]:
    """Return frauds by SMS. Source: Mishra and Soni, CC BY 4.0."""
    sent = csv_rows(data / "sms_phishing/Dataset_5971.csv")
    return [row["TEXT"] for row in sent if row["LABEL"].lower() == "smishing"]


def _frauds(data: Path) -> list[str]:
    """Return posts that cheat. Source: janitrai/janitr, MIT."""
    return [text for labels, text in _labelled(data) if labels & _CHEATING]


def _posts(data: Path, *, clean: bool) -> list[str]:
    """Return the other posts: those that are called clean, or all."""
    others = [one for one in _labelled(data) if not one[0] & _CHEATING]
    return [text for labels, text in others if not clean or "clean" in labels]


def _labelled(data: Path) -> list[tuple[frozenset[str], str]]:
    lines = (data / "x_scam/sample.jsonl").read_text("utf-8").splitlines()
    return [(frozenset(one["labels"]), one["text"]) for one in map(json.loads, lines)]


def _macro_f1(tested: str, frauds: Sequence[str], others: Sequence[str]) -> Row:
    so = [True] * len(frauds) + [False] * len(others)
    figure, interval = macro_f1_of(so, [*map(_flagged, frauds), *map(_flagged, others)])
    return Row(
        label="scam", measure="macro-F1", tested=tested, count=len(so),
        figure=figure, interval=interval, target=0.84,
    )  # fmt: skip


def _flags(tested: str, texts: Sequence[str], most: float | None = None) -> Row:
    share, interval = share_of([*map(_flagged, texts)])
    return Row(
        label="scam", measure="flags", tested=tested, count=len(texts),
        figure=share, interval=interval, target=most, at_most=most is not None,
    )  # fmt: skip


def _flagged(text: str) -> bool:
    found = scam(Passage(text=legible(Text(body=text)), vector=_NOTHING))
    return found is not None and found.flagged
