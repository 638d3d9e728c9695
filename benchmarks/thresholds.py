"""What an encoder of 8 or 16 bits flags otherwise, and thresholds that make up for it.

    python -m benchmarks.thresholds [--data DIR] [--count 2000] [--write]

Patients' comments, and the texts on which matching claims was developed, are read with
each encoder. Thresholds are those with which the fewest flags differ from those of fp32
in one half of the texts; how many differ is told of the other half.
--write keeps the thresholds in monitor/texts/thresholds.json.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import yaml

from benchmarks.patient_comments import DATA, TEST_SOURCE, comments
from monitor.domain.reading import Label, LabelScore, Text
from monitor.encoders import build_encoders
from monitor.encoders.build import build_bare
from monitor.ports.encoder_choice import EncoderChoice, EncoderName
from monitor.reading import build_reader
from monitor.settings.cache import cache_folder
from monitor.settings.claims import shipped_claims
from monitor.settings.environ import environ
from monitor.texts import thresholds
from monitor.texts.claim_scores import FLAGGED_FROM
from monitor.texts.sentiment import THRESHOLD
from monitor.texts.thresholds import flagged_from

FILE: Final = Path(thresholds.__file__).with_name(thresholds.FILE)
OTHERS: Final = (EncoderName.ONNX_INT8, EncoderName.SENTENCE_TRANSFORMERS_BF16)
LABELS: Final = {
    Label.NEGATIVE: THRESHOLD,
    Label.PRAISE: THRESHOLD,
    Label.MISINFORMATION: FLAGGED_FROM,
}
"""Those that depend on vectors, and from which score fp32 flags them."""

CLAIMS: Final = Path(__file__).parent / "data/claims_dev.yaml"

_FURTHEST: Final = 50
"""Thousandths: more would be another label."""

Scores = Sequence[Mapping[Label, LabelScore]]


def main() -> None:
    """Print what differs; write thresholds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    texts = [*_comments(chosen.data, chosen.count), *_claims()]
    wanted = scores(EncoderName.ONNX, texts)
    found = {}
    for name in OTHERS:
        choice = EncoderChoice(name=name)
        encoder_id = build_bare(choice, None).id
        found[encoder_id] = dict(_compared(encoder_id, wanted, scores(name, texts)))
    if chosen.write:
        FILE.write_text(json.dumps(_document(found), indent=1) + "\n", "utf-8")


def scores(name: EncoderName, texts: Sequence[str]) -> Scores:
    """Return the labels of `texts`, flagged as with fp32."""
    cache = cache_folder(environ())
    encoders = build_encoders(EncoderChoice(name=name), cache)
    reader = build_reader(encoders, shipped_claims(), own_thresholds=False)
    return [one.labels for one in reader.read([Text(body=text) for text in texts])]


def threshold(wanted: Scores, found: Scores, label: Label) -> float:
    """Return from which score the flags of `found` differ least from `wanted`'s.

    Of several the one nearest to the label's own.
    """
    own = LABELS[label]
    near = [
        round(own + side * step / 1000, 3)
        for step in range(_FURTHEST + 1)
        for side in (1, -1)
    ]
    return min(near, key=lambda score: _from(score, wanted, found, label))


def _from(score: float, wanted: Scores, found: Scores, label: Label) -> int:
    mended = [flagged_from(one, {label: score}) for one in found]
    return _differing(wanted, mended, label)


def _compared(
    encoder: str, wanted: Scores, found: Scores
) -> Iterator[tuple[Label, float]]:
    """Yield each label's threshold, and print what it changes."""
    for label in LABELS:
        own = threshold(wanted[::2], found[::2], label)
        flags = sum(_flagged(one, label) for one in wanted[1::2])
        print(
            f"{encoder.rpartition('/')[2]:5} {label:15} {flags} of"
            f" {len(wanted[1::2])} flagged by fp32; flags that differ:"
            f" {_differing(wanted[1::2], found[1::2], label)} from its threshold,"
            f" {_from(own, wanted[1::2], found[1::2], label)} from {own}"
        )
        yield label, own


def _differing(wanted: Scores, found: Scores, label: Label) -> int:
    pairs = zip(wanted, found, strict=True)
    return sum(_flagged(one, label) != _flagged(other, label) for one, other in pairs)


def _flagged(labels: Mapping[Label, LabelScore], label: Label) -> bool:
    return label in labels and labels[label].flagged


def _comments(data: Path, count: int) -> list[str]:
    known = [one.text for one in comments(data) if one.source != TEST_SOURCE]
    drawn = np.random.default_rng(1).permutation(len(known))[:count]
    return [known[at] for at in drawn]


def _claims() -> Iterator[str]:
    """Yield what promotes, debunks or touches a claim."""
    for texts in yaml.safe_load(CLAIMS.read_text("utf-8")).values():
        for several in texts.values():
            yield from several


def _document(found: Mapping[str, Mapping[Label, float]]) -> Mapping[str, object]:
    return {
        "source": "The-Strategy-Unit/pxtextmining: NHS comments, MIT; texts of our own",
        "command": "python -m benchmarks.thresholds --write",
        "thresholds": found,
    }


if __name__ == "__main__":
    main()
