"""What of patients' comments is called grave: harm by care, or a person in danger."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.text.abuse_sources import complaints, patients
from benchmarks.text.rows import Row, share_of
from monitor.domain.reading import Text
from monitor.texts.gravity import safety_event, self_harm
from monitor.texts.passage import Passage, legible


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


def is_grave(text: str) -> bool:
    """Return whether `text` tells of harm by care or of a person in danger."""
    nothing = np.zeros(1, np.float32)
    sentences = Passage(text=legible(Text(body=text)), vector=nothing).sentences
    return safety_event(sentences) or self_harm(sentences)
