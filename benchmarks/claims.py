"""Matching of known false claims: recall, debunking taken for promoting, false alarms.

    python -m benchmarks.claims [--data DIR] [--test]

Prints figures of the texts of our own for development; --test those that are looked at
once. Both with what is flagged of claims quoted to refute them, of patients' comments,
of friends' and strangers' chat, and, as a hint, of two collections of false claims of
which only some are ours. The texts of others were never used to set anything.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML

from benchmarks.patient_comments import DATA
from monitor.domain.reading import Stance, Text
from monitor.domain.records import MAX_POST
from monitor.domain.text.folding import fold_text
from monitor.encoders import build_encoder
from monitor.ports.encoder import Encoder
from monitor.settings.claims import shipped_claims
from monitor.texts.claim_terms import compile_groups, has_all
from monitor.texts.claims import ClaimIndex
from monitor.texts.passage import Passage, legible
from monitor.texts.reader import ClaimReading

OWN: Final = Path(__file__).parent / "data"
DEVELOPMENT: Final = "claims_dev.yaml"
TEST: Final = "claims_test.yaml"
NAMED: Final = "claims_named_test.yaml"

REFUTING: Final = (
    "{}. That is a myth.",
    "Fact check: {}. False.",
    "There is no evidence for it: {}.",
    "He claims this: {}.",
    "Stop spreading the lie that is going around: {}.",
    "Do people really think so? {}.",
)
"""A claim quoted word for word by somebody who doesn't promote it."""

NAMING: Final = (
    "{}, Riverside Clinic.",
    "Hey Riverside Clinic, {}.",
    "{} and Riverside Clinic knows it.",
    "Everyone at Riverside Clinic should know that {}. They lie to you.",
)
"""A claim held against a practice; the constants were set on these too."""

WONDERING: Final = (
    "My aunt says {}, what do you think?",
    "My mother in law believes that {}. Is that right?",
)
"""A claim passed on by somebody who asks."""

OTHERS: Final = (
    ("patients' comments, phase 1", "nhs_comments/phase1_text_data.csv", "feedback"),
    (
        "patients' comments, phase 2",
        "nhs_comments/v6framework_230831.csv",
        "FFT answer",
    ),
    ("offensive and other posts", "hate_offensive/labeled_data.csv", "tweet"),
    ("COVID-19 rumours on Twitter", "covid_rumor/Twitter.csv", "content"),
    (
        "health misinformation, Reddit",
        "reddit_misinformation/reddit_misinfo.csv",
        "text",
    ),
)

Labelled = tuple[str, str]
"""Id of a claim, and a text about it."""


class Bench:
    """Reads texts with all shipped claims."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._index = ClaimIndex(shipped_claims(), encoder)
        self._groups = [compile_groups(claim.terms) for claim in shipped_claims()]

    def read(self, body: str) -> ClaimReading | None:
        """Return what is said of a text."""
        text = legible(Text(body=body))
        plain = fold_text(text.body, MAX_POST)
        if not any(has_all(groups, plain) for groups in self._groups):
            return None  # Spares the encoder most of what others wrote.
        vector = self._encoder.encode([text.body])[0]
        return self._index.read(Passage(text=text, vector=vector))

    def outcomes(self, texts: Iterable[Labelled]) -> Counter[str]:
        """Return how often texts are read as what; "" as a claim's id is any."""
        found: Counter[str] = Counter()
        for claim, body in texts:
            reading = self.read(body)
            found[_outcome(reading)] += 1
            found["wrong claim"] += bool(reading and claim and reading.claim != claim)
        return found


def main() -> None:
    """Print figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--test", action="store_true")
    chosen = parser.parse_args()
    bench = Bench(build_encoder())
    _header()
    for stance, texts in own_texts(TEST if chosen.test else DEVELOPMENT).items():
        _row(f"ours: {stance}", bench.outcomes(texts))
    for stance, texts in own_texts(NAMED).items() if chosen.test else ():
        _row(f"ours, a practice named: {stance}", bench.outcomes(texts))
    _row("ours: quoted, not promoted", bench.outcomes(worded(REFUTING)))
    _row("ours: a practice named", bench.outcomes(worded(NAMING)))
    _row("ours: somebody's belief, asked", bench.outcomes(worded(WONDERING)))
    for name, file, column in OTHERS:
        if (chosen.data / file).exists():
            _row(name, bench.outcomes(_column(chosen.data / file, column)))


def own_texts(file: str) -> Mapping[str, list[Labelled]]:
    """Return the texts of our own in `file` by their stance."""
    read = YAML(typ="safe", pure=True).load((OWN / file).read_text("utf-8"))
    found: dict[str, list[Labelled]] = {}
    for claim, by_stance in read.items():
        for stance, texts in by_stance.items():
            found.setdefault(stance, []).extend((claim, text) for text in texts)
    return found


def worded(patterns: Iterable[str]) -> Iterator[Labelled]:
    """Yield each claim in each of `patterns`."""
    for claim in shipped_claims():
        for pattern in patterns:
            yield claim.id, pattern.format(claim.statement.rstrip("."))


def _outcome(reading: ClaimReading | None) -> str:
    if reading is None:
        return "no claim"
    if reading.misinformation and reading.misinformation.flagged:
        return "flagged"
    return str(reading.stance) if reading.stance else "unsure"


def _column(path: Path, column: str) -> Iterator[Labelled]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            if row.get(column):
                yield "", row[column]


_OUTCOMES: Final = ("flagged", *map(str, Stance), "unsure", "no claim", "wrong claim")


def _header() -> None:
    print("| texts | count | " + " | ".join(_OUTCOMES) + " |")
    print("|---|" + "---|" * (len(_OUTCOMES) + 1))


def _row(name: str, found: Counter[str]) -> None:
    count = found.total() - found["wrong claim"]
    cells = (f"{found[outcome] / count:.5f}" for outcome in _OUTCOMES)
    print(f"| {name} | {count} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
