"""Thresholds of labels for encoders whose vectors are not those of fp32.

Heads and constants were set on vectors of fp32. With 8 or 16 bits a label is flagged
from the score with which the fewest flags differ: `thresholds.json`, which
`python -m benchmarks.thresholds --write` makes. Scores stay as they are.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Final

from monitor.domain.reading import Label, LabelScore

Thresholds = Mapping[Label, float]
"""From which score, 0..1, a label is flagged; the others keep their own."""

FILE: Final = "thresholds.json"


@cache
def shipped_thresholds(encoder_id: str) -> Thresholds:
    """Return what differs with the encoder of that id."""
    document = json.loads((files(__package__) / FILE).read_text("utf-8"))
    told = document["thresholds"].get(encoder_id, {})
    return {Label(label): score for label, score in told.items()}


def flagged_from(
    labels: Mapping[Label, LabelScore], thresholds: Thresholds
) -> Mapping[Label, LabelScore]:
    """Return `labels`, flagged by `thresholds` where they say something else."""
    return {
        label: replace(found, flagged=found.score >= thresholds[label])
        if label in thresholds
        else found
        for label, found in labels.items()
    }
