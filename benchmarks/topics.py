"""Topics of patients' comments, and the heads that find them.

    python -m benchmarks.topics [--data DIR] [--train | --test]

Trains on NHS comments of four trusts. Prints the development fifth of the two whose
comments were labelled with every topic in them; --test prints a trust that nothing
was trained or chosen on, of whose topics one a comment was noted, so that recall is
all that it can tell. --train writes monitor/texts/topics.json.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.measures import count
from benchmarks.passages import harmless_chat, passages
from benchmarks.patient_comments import DATA, TEST_SOURCE, Comment, comments
from benchmarks.regression import Array, fit, write_heads
from monitor.domain.topics import Topic
from monitor.texts.topic_words import TOPIC_WORDS
from monitor.texts.topics import topics

HEADS = Path("monitor/texts/topics.json")
LEARNED = (
    Topic.ACCESS,
    Topic.STAFF,
    Topic.COMMUNICATION,
    Topic.CLINICAL,
    Topic.FACILITIES,
)
CHAT = 1_000
PERHAPS = 0.3
"""Importance of a topic that nobody noted where only one was."""


def main() -> None:
    """Train, or print figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--train", action="store_true")
    which.add_argument("--test", action="store_true")
    chosen = parser.parse_args()
    known = [one for one in comments(chosen.data) if one.topics or one.complete]
    if chosen.train:
        train(known, chosen.data)
    elif chosen.test:
        show_recall([one for one in known if one.source == TEST_SOURCE])
    else:
        rest = [one for one in known if one.source != TEST_SOURCE and one.complete]
        show([one for one in rest if one.development])


def train(known: Sequence[Comment], data: Path) -> None:
    """Write the heads."""
    used = [one for one in known if one.source != TEST_SOURCE and not one.development]
    texts = [one.text for one in used] + harmless_chat(data)[:CHAT]
    vectors: Array = np.array([one.vector for one in passages(texts)], np.float64)
    heads = {
        topic.value: fit(vectors, *_lessons(topic, used, len(texts) - len(used)))
        for topic in LEARNED
    }
    about = {
        "encoder": "all-MiniLM-L6-v2",
        "source": "The-Strategy-Unit/pxtextmining: NHS comments of four trusts;"
        " SMS Phishing Dataset: 1,000 messages of friends",
        "licence": "MIT; CC BY 4.0",
        "command": "python -m benchmarks.topics --train",
    }
    write_heads(HEADS, heads, about)


def _lessons(topic: Topic, used: Sequence[Comment], chat: int) -> tuple[Array, Array]:
    """Return what is wanted of each text, and how much it counts."""
    wanted = [topic in one.topics for one in used] + [False] * chat
    sure = [one.complete or topic in one.topics for one in used] + [True] * chat
    return np.array(wanted, float), np.where(sure, 1.0, PERHAPS)


def show(known: Sequence[Comment]) -> None:
    """Print how well each topic is found, and how well by its words alone."""
    print(f"development: {len(known)} comments")
    read = passages(one.text for one in known)
    for topic in LEARNED:
        so = [topic in one.topics for one in known]
        both = count(so, [topic in topics(one) for one in read])
        words = TOPIC_WORDS[topic]
        alone = count(so, [bool(words.search(one.plain)) for one in read])
        print(
            f"{topic:13} {sum(so):4} macro-F1 {both.macro_f1:.3f}, precision"
            f" {both.precision:.3f}, recall {both.recall:.3f};"
            f" words alone {alone.macro_f1:.3f}"
        )


def show_recall(known: Sequence[Comment]) -> None:
    """Print how often the one noted topic is found."""
    print(f"test: {len(known)} comments")
    for topic in LEARNED:
        read = passages(one.text for one in known if topic in one.topics)
        found = sum(topic in topics(one) for one in read) / max(len(read), 1)
        print(f"{topic:13} {len(read):4} recall {found:.3f}")


if __name__ == "__main__":
    main()
