"""How well patient information is found: in drafts of replies, and by recognisers.

    python -m benchmarks.phi [--data DIR] [--test] [--show]

The development half is for tuning. The test half (--test) is for one final run, whose
figures go into benchmarks/README.md. `reply_drafts.jsonl` holds invented drafts; DIR
holds the folders `pii_synthetic` and `nhs_comments`, each with its licence.
"""

import argparse
import csv
import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from monitor.domain.phi import PhiKind
from monitor.domain.reading import Text
from monitor.texts.phi.label import label_phi
from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.recognise import recognise
from monitor.texts.replies.check import check_post, check_reply
from monitor.texts.replies.problem import Problem

_DRAFTS: Final = Path(__file__).with_name("reply_drafts.jsonl")

_KINDS: Final = {
    "US_SSN": {PhiKind.SSN},
    "CREDIT_CARD": {PhiKind.CARD},
    "PHONE_NUMBER": {PhiKind.PHONE},
    "EMAIL_ADDRESS": {PhiKind.EMAIL},
    "STREET_ADDRESS": {PhiKind.ADDRESS},
    "IBAN_CODE": {PhiKind.ACCOUNT_NUMBER},
    "IP_ADDRESS": {PhiKind.OTHER_ID},
    "US_DRIVER_LICENSE": {PhiKind.OTHER_ID},
}
"""Entities of the data set that the recognisers are made for. Names, places, ages and
organisations alone are no patient information."""


def main() -> None:
    """Print the three tables of one half."""
    asked = _arguments()
    half = "test" if asked.test else "dev"
    in_half = _half(half)
    _drafts(half, show=asked.show)
    _recognisers(asked.data / "pii_synthetic" / "synth_dataset_v2.json", in_half)
    _comments(asked.data / "nhs_comments" / "phase1_text_data.csv", in_half)


def _half(name: str) -> Callable[[str], bool]:
    """Return whether a key is in the half: by its hash, so that no order matters."""
    wanted = 0 if name == "dev" else 1
    return lambda key: hashlib.sha256(key.encode()).digest()[-1] % 2 == wanted


def _drafts(half: str, *, show: bool) -> None:
    rows = [json.loads(line) for line in _DRAFTS.read_text().splitlines()]
    said: Counter[tuple[bool, bool]] = Counter()
    for row in (row for row in rows if row["half"] == half):
        problems = _problems(row)
        said[row["unsafe"], bool(problems)] += 1
        if show and row["unsafe"] != bool(problems):
            kinds = sorted({f"{found.rule}: {found.kind}" for found in problems})
            print("missed" if row["unsafe"] else "false", kinds, row["draft"])
    hits, misses, false = said[True, True], said[True, False], said[False, True]
    print(f"drafts: {hits + misses} unsafe, {false + said[False, False]} safe")
    print(
        f"  recall {hits / (hits + misses):.3f} precision {hits / (hits + false):.3f}"
    )


def _problems(row: dict[str, Any]) -> tuple[Problem, ...]:
    if row.get("post"):
        return check_post(row["draft"])
    return check_reply(row["draft"], row.get("review"))


def _recognisers(file: Path, in_half: Callable[[str], bool]) -> None:
    texts = [
        row for row in json.loads(file.read_text()) if in_half(str(row["template_id"]))
    ]
    seen: Counter[str] = Counter()
    found: Counter[str] = Counter()
    flagged: Counter[tuple[str, bool]] = Counter()
    for row in texts:
        spans = recognise(plain_text(row["full_text"]))
        flagged[_group(row), bool(spans)] += 1
        for entity, hit in _entities(row):
            seen[entity] += 1
            found[entity] += hit
    print(f"recognisers: {len(texts)} texts")
    for entity in _KINDS:
        print(f"  {entity:18} {found[entity]:4} of {seen[entity]:4}")
    for group in ("identifiers", "other entities", "nothing"):
        yes, no = flagged[group, True], flagged[group, False]
        print(f"  texts with {group:15} {yes:4} of {yes + no:4} have a span")


def _entities(row: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    plain = plain_text(row["full_text"])
    places = [
        (span.kind, *plain.original(span.start, span.end)) for span in recognise(plain)
    ]
    for span in row["spans"]:
        kinds = _KINDS.get(span["entity_type"], set())
        start, end = span["start_position"], span["end_position"]
        hit = any(k in kinds and s < end and start < e for k, s, e in places)
        yield span["entity_type"], hit


def _group(row: dict[str, Any]) -> str:
    if not row["spans"]:
        return "nothing"
    types = {span["entity_type"] for span in row["spans"]}
    return "identifiers" if types & _KINDS.keys() else "other entities"


def _comments(file: Path, in_half: Callable[[str], bool]) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        comments = {row["feedback"] for row in csv.DictReader(lines)}
    texts = [Text(body=body) for body in sorted(comments) if body and in_half(body)]
    began = time.perf_counter()
    scores = [score for score in map(label_phi, texts) if score is not None]
    seconds = time.perf_counter() - began
    flagged = sum(score.flagged for score in scores)
    print(f"comments: {flagged} of {len(scores)} flagged")
    print(f"  {len(scores) / seconds:.0f} texts a second")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--test", action="store_true", help="the half for the end")
    parser.add_argument("--show", action="store_true", help="print drafts judged wrong")
    return parser.parse_args()


if __name__ == "__main__":
    main()
