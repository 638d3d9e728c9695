"""Labels negative and praise, and the heads that they use.

    python -m benchmarks.sentiment [--data DIR] [--train | --test]

Trains on NHS comments of four trusts, texts of our own and friends' chat. Prints
the development fifth of those trusts; --test prints a trust that nothing was
trained or chosen on. --train writes monitor/texts/sentiment.json.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.measures import count
from benchmarks.passages import harmless_chat, own_examples, passages
from benchmarks.patient_comments import DATA, TEST_SOURCE, Comment, comments
from benchmarks.regression import Array, fit, write_heads
from monitor.domain.reading import LabelScore
from monitor.texts.passage import Passage
from monitor.texts.sentiment import negative, praise

HEADS = Path("monitor/texts/sentiment.json")
HELD_OUT = Path(__file__).parent / "data/sentiment_held_out.json"
SIDES = {"negative": -1, "praise": 1}
OWN = {"negative": -1, "neutral": 0, "positive": 1}
CHAT = 1_000
OWN_IMPORTANCE = 6.0
"""Chosen on the development fifth: enough that announcements aren't complaints."""

Judge = Callable[[Passage], LabelScore | None]


def main() -> None:
    """Train, or print figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--train", action="store_true")
    which.add_argument("--test", action="store_true")
    chosen = parser.parse_args()
    known = [one for one in comments(chosen.data) if one.sentiment is not None]
    if chosen.train:
        train(known, chosen.data)
    elif chosen.test:
        show("test", [one for one in known if one.source == TEST_SOURCE])
    else:
        rest = [one for one in known if one.source != TEST_SOURCE]
        show("development", [one for one in rest if one.development])
        chat = passages(harmless_chat(chosen.data)[CHAT:])
        for name, judge in (("negative", negative), ("praise", praise)):
            flagged = sum(map(_flags(judge), chat)) / len(chat)
            print(f"{name:9} flags {flagged:.3f} of {len(chat)} messages of friends")
        show_held_out()


def train(known: Sequence[Comment], data: Path) -> None:
    """Write the heads."""
    used = [one for one in known if one.source != TEST_SOURCE and not one.development]
    own = [
        (text, OWN[name]) for name, texts in own_examples().items() for text in texts
    ]
    chat = harmless_chat(data)[:CHAT]
    texts = [one.text for one in used] + [text for text, _ in own] + chat
    felt = [one.sentiment for one in used] + [side for _, side in own] + [0] * CHAT
    importance: Array = np.ones(len(texts))
    importance[len(used) : len(used) + len(own)] = OWN_IMPORTANCE
    vectors: Array = np.array([one.vector for one in passages(texts)], np.float64)
    heads = {
        name: fit(vectors, np.array([one == side for one in felt], float), importance)
        for name, side in SIDES.items()
    }
    about = {
        "encoder": "all-MiniLM-L6-v2",
        "source": "The-Strategy-Unit/pxtextmining: NHS comments of four trusts;"
        " SMS Phishing Dataset: 1,000 messages of friends; texts of our own",
        "licence": "MIT; CC BY 4.0; Apache-2.0",
        "command": "python -m benchmarks.sentiment --train",
    }
    write_heads(HEADS, heads, about)


def show(part: str, known: Sequence[Comment]) -> None:
    """Print how well both labels do on `known`."""
    print(f"{part}: {len(known)} comments")
    read = passages(one.text for one in known)
    for name, judge in (("negative", negative), ("praise", praise)):
        so = [one.sentiment == SIDES[name] for one in known]
        done = count(so, list(map(_flags(judge), read)))
        print(
            f"{name:9} macro-F1 {done.macro_f1:.3f}, precision {done.precision:.3f},"
            f" recall {done.recall:.3f}, false alarms {done.false_rate:.3f}"
        )
        print(f"{'':9} {_calibration(so, read, judge)}")


def show_held_out() -> None:
    """Print how many turns of phrase of our own, on which nothing was trained, fit."""
    for name, texts in json.loads(HELD_OUT.read_text("utf-8")).items():
        read = passages(texts)
        told = [
            f"{sum(map(_flags(judge), read))} {side}"
            for side, judge in (("negative", negative), ("praise", praise))
        ]
        print(f"{name:9} of our own, held out, {len(read)}: {', '.join(told)}")


def _flags(judge: Judge) -> Callable[[Passage], bool]:
    def flags(passage: Passage) -> bool:
        found = judge(passage)
        return found is not None and found.flagged

    return flags


def _calibration(so: Sequence[bool], read: Sequence[Passage], judge: Judge) -> str:
    """Return the share that was so by fifths of the score."""
    fifths: list[list[bool]] = [[] for _ in range(5)]
    for is_so, found in zip(so, map(judge, read), strict=True):
        if found is not None:
            fifths[min(int(found.score * 5), 4)].append(is_so)
    return ", ".join(
        f"{n / 5:.1f}-{(n + 1) / 5:.1f}: {sum(part) / max(len(part), 1):.2f}"
        for n, part in enumerate(fifths)
    )


if __name__ == "__main__":
    main()
