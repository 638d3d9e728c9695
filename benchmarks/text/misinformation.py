"""Known false claims: who is flagged for promoting one, and who is not.

Ours are texts of our own that are neither variants nor counter-examples. Those of
others are read for false alarms, and where flagged, by a person: what was said of each
is kept by the hash of the text (benchmarks/data/claims_read.yaml). A flagged text that
nobody has read counts as a false alarm.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.text.rows import Row, share_of
from monitor.domain.reading import Text
from monitor.domain.records import MAX_POST
from monitor.domain.text.folding import fold_text
from monitor.encoders import build_encoder
from monitor.ports.encoder import Encoder
from monitor.settings.claims import shipped_claims
from monitor.texts.claim_terms import compile_groups, has_all
from monitor.texts.claims import ClaimIndex
from monitor.texts.passage import Passage, legible
from monitor.texts.reader import ClaimReading

OWN: Final = Path(__file__).parents[1] / "data"
DEVELOPMENT: Final = "claims_dev.yaml"
TEST: Final = "claims_test.yaml"
NAMED: Final = "claims_named_dev.yaml"
ADVICE: Final = "claims_advice_dev.yaml"
ADVICE_TEST: Final = "claims_advice_test.yaml"
READ: Final = "claims_read.yaml"

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
"""A claim held against a practice."""

WONDERING: Final = (
    "My aunt says {}, what do you think?",
    "My mother in law believes that {}. Is that right?",
)
"""A claim passed on by somebody who asks."""

REVIEWS: Final = (
    ("nhs_comments/phase1_text_data.csv", "feedback"),
    ("nhs_comments/v6framework_230831.csv", "FFT answer"),
)
CHATTER: Final = (("hate_offensive/labeled_data.csv", "tweet"),)
SPREADING: Final = (
    ("covid_rumor/Twitter.csv", "content"),
    ("reddit_misinformation/reddit_misinfo.csv", "text"),
)

_MOST_FLAGS: Final = 0.01
_LEAST_PRECISION: Final = 0.8
_LABEL: Final = "misinformation"

Files = Sequence[tuple[str, str]]
"""Files of others' texts, each with the column that has them."""


class Bench:
    """Reads texts with all shipped claims."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._index = ClaimIndex(shipped_claims(), encoder, encoder)
        self._groups = [compile_groups(claim.terms) for claim in shipped_claims()]

    def read(self, body: str) -> ClaimReading | None:
        """Return what is said of a text."""
        text = legible(Text(body=body))
        plain = fold_text(text.body, MAX_POST)
        if not any(has_all(groups, plain) for groups in self._groups):
            return None  # Spares the encoder most of what others wrote.
        vector = self._encoder.encode([text.body])[0]
        return self._index.read(Passage(text=text, vector=vector))

    def flags(self, body: str) -> bool:
        """Return whether a text is flagged."""
        found = self.read(body)
        return bool(found and found.misinformation and found.misinformation.flagged)


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield the figures of ours, of reviews, and of what others spread."""
    bench = Bench(build_encoder())
    yield _flags(bench, "NHS comments", others(data, REVIEWS, final), _MOST_FLAGS)
    yield _flags(bench, "offensive posts (Twitter)", others(data, CHATTER, final))
    yield _precision(bench, others(data, SPREADING, final))
    yield from _ours(bench, "ours", own_texts(TEST if final else DEVELOPMENT))
    advice = own_texts(ADVICE_TEST if final else ADVICE)
    yield _flags(bench, "ours, advice of a practice", advice["neutral"])
    if not final:
        yield from _ours(bench, "ours, a practice named", own_texts(NAMED))
        yield _flags(bench, "ours, quoted to refute", worded(REFUTING))
        yield _flags(bench, "ours, belief of another", worded(WONDERING))
        yield _recall(bench, "ours, held against a practice", worded(NAMING))


def own_texts(file: str) -> Mapping[str, list[str]]:
    """Return the texts of our own in `file` by their stance."""
    found: dict[str, list[str]] = {}
    for by_stance in _yaml(file).values():
        for stance, texts in by_stance.items():
            found.setdefault(stance, []).extend(texts)
    return found


def claims_of(file: str) -> Mapping[str, list[str]]:
    """Return the texts of our own in `file` by the claim that they are about."""
    return {
        claim: [text for texts in by_stance.values() for text in texts]
        for claim, by_stance in _yaml(file).items()
    }


def worded(patterns: Iterable[str]) -> list[str]:
    """Return each claim in each of `patterns`."""
    return [
        pattern.format(claim.statement.rstrip("."))
        for claim in shipped_claims()
        for pattern in patterns
    ]


def others(data: Path, files: Files, final: bool) -> list[str]:
    """Return one half of the texts of others, each once; which, its hash decides."""
    texts = (text for file, column in files for text in _column(data / file, column))
    return [
        text for text in dict.fromkeys(texts) if int(_digest(text), 16) % 2 == final
    ]


def _ours(bench: Bench, tested: str, texts: Mapping[str, list[str]]) -> Iterator[Row]:
    yield _recall(bench, tested, texts["promotes"])
    for stance in ("debunks", "neutral"):
        yield _flags(bench, f"{tested}: {stance}", texts[stance])
    said = {stance: list(map(bench.flags, each)) for stance, each in texts.items()}
    flagged = sum(map(sum, said.values()))
    right = sum(said["promotes"])
    yield _row("precision", tested, [True] * right + [False] * (flagged - right))


def _recall(bench: Bench, tested: str, texts: Iterable[str]) -> Row:
    return _row("recall", tested, list(map(bench.flags, texts)))


def _flags(
    bench: Bench, tested: str, texts: Iterable[str], target: float | None = None
) -> Row:
    said = list(map(bench.flags, texts))
    return _row("flags", tested, said, target, at_most=True)


def _precision(bench: Bench, texts: Iterable[str]) -> Row:
    promoting = frozenset(_yaml(READ)["promotes"])
    flagged = [_key(text) in promoting for text in texts if bench.flags(text)]
    tested = "COVID rumours, Reddit; read by a person"
    return _row("precision", tested, flagged, _LEAST_PRECISION)


def _row(
    measure: str,
    tested: str,
    said: Sequence[bool],
    target: float | None = None,
    *,
    at_most: bool = False,
) -> Row:
    figure, interval = share_of(said)
    return Row(
        label=_LABEL,
        measure=measure,
        tested=tested,
        count=len(said),
        figure=figure,
        interval=interval,
        target=target,
        at_most=at_most,
    )


def _yaml(file: str) -> Any:  # noqa: ANN401 - each file has its own form
    return yaml.safe_load((OWN / file).read_text("utf-8"))


def _column(path: Path, column: str) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            if row.get(column):
                yield row[column]


def _key(text: str) -> str:
    return _digest(text)[:16]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
