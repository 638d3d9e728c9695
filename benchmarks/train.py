"""Trains the heads of labels and topics, and writes them beside their modules.

    python -m benchmarks.train [--data DIR]

Trains on NHS comments of four organisations, texts of our own, messages between friends
and, for threats, tweets; the organisation that is left out is for the final figures of
benchmarks.text. The same data gives the same files.
Model cards: docs/models.
"""

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Final

from benchmarks import grave_lessons
from benchmarks.lessons import all_lessons, train_sentiment, train_topics
from benchmarks.patient_comments import DATA
from benchmarks.text import harassment
from monitor.texts.heads import Heads
from monitor.texts.topics import LEARNED

PLACE: Final = Path("monitor/texts")

ABOUT: Final = {
    "source": "The-Strategy-Unit/pxtextmining: NHS comments of four organisations;"
    " SMS Phishing Dataset: 1,000 messages of friends; texts of our own",
    "licence": "MIT; CC BY 4.0; Apache-2.0",
}
TRAINING: Final = {
    "encoder": "all-MiniLM-L6-v2",
    "command": "python -m benchmarks.train",
}


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    data = parser.parse_args().data
    lessons = all_lessons(data)
    write(PLACE / "sentiment.json", train_sentiment(lessons), ABOUT)
    write(PLACE / "topics.json", train_topics(lessons, LEARNED), ABOUT)
    graves = grave_lessons.train(grave_lessons.lessons(data))
    write(PLACE / "gravity.json", graves, grave_lessons.ABOUT)
    write(PLACE / "harassment.json", harassment.train(data), harassment.ABOUT)


def write(path: Path, heads: Mapping[str, Heads], about: Mapping[str, str]) -> None:
    """Write `heads` as package data, with their sources and licence."""
    by_name = {name: asdict(both) for name, both in heads.items()}
    body = json.dumps({**about, **TRAINING, "heads": by_name}, separators=(",", ":"))
    path.write_text(body.replace("],", "],\n").replace("},", "},\n") + "\n", "utf-8")


if __name__ == "__main__":
    main()
