"""What of patients' comments is called grave: harm by care, or a person in danger."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.text.abuse_sources import complaints, patients
from benchmarks.text.rows import Row, share_of
from monitor.domain.reading import Text
from monitor.texts import gravity
from monitor.texts.passage import Passage, legible

OWN: Final = Path(__file__).parents[1] / "data/grave_examples.json"

_TELLS: Final = {tells.__name__: tells for tells in (*gravity.DANGERS, *gravity.WRONGS)}
"""What finds each kind; of harmless texts whatever is found counts."""


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield how often something grave is found."""
    for tested, texts in (
        ("complaints of patients", complaints(data, final=final)),
        ("all comments of patients", patients(data, final=final)),
    ):
        share, interval = share_of([*map(is_grave, texts)])
        yield Row(
            label="grave", measure="flags", tested=tested, count=len(texts),
            figure=share, interval=interval,
        )  # fmt: skip
    yield from _own(final=final)


def _own(*, final: bool) -> Iterator[Row]:
    halves: dict[str, dict[str, list[str]]] = json.loads(OWN.read_text("utf-8"))
    for kind, texts in halves["held_out" if final else "development"].items():
        tells = _TELLS.get(kind, gravity.is_grave)
        share, interval = share_of([tells(_sentences(text)) for text in texts])
        yield Row(
            label="grave", measure="flags", tested=f"own: {kind}", count=len(texts),
            figure=share, interval=interval,
        )  # fmt: skip


def is_grave(text: str) -> bool:
    """Return whether `text` tells of harm by care or of a person in danger."""
    sentences = _sentences(text)
    return any(tells(sentences) for tells in gravity.DANGERS)


def _sentences(text: str) -> tuple[str, ...]:
    nothing = np.zeros(1, np.float32)
    return Passage(text=legible(Text(body=text)), vector=nothing).sentences
