"""Labels harassment and scam: what is found of each kind, and false alarms.

Also what is called grave, and how long hostile texts take.

    python -m benchmarks.labels [--data DIR] [--test]

Prints the development half; --test prints the other half, on which nothing was
chosen. The rules read no vector, so that no model is loaded.
"""

import argparse
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.hostile import slowest
from benchmarks.passages import csv_rows
from benchmarks.patient_comments import DATA, comments
from monitor.domain.reading import LabelScore, Text
from monitor.texts.gravity import safety_event, self_harm
from monitor.texts.harassment import harassment
from monitor.texts.passage import Passage, legible
from monitor.texts.scam import scam

THREATS = ("kill", "murder", "shoot", "stab", "burn", "hang", "execut", "suffer")
"""Words of the hateful cases that threaten or wish harm."""
CHEATING = {"scam", "phishing", "recovery_scam"}

Judge = Callable[[Passage], LabelScore | None]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--test", action="store_true")
    chosen = parser.parse_args()
    for label, judge, named in (
        ("harassment", harassment, harassing),
        ("scam", scam, cheating),
        ("grave", grave, lambda _: {}),
    ):
        groups = {**named(chosen.data), **patients(chosen.data)}
        for name, texts in groups.items():
            half = [text for text in texts if _test(text) == chosen.test]
            print(f"{label:10} {name:34} {_share(judge, half):.4f} of {len(half)}")
    for name, texts in own_scams(test=chosen.test).items():
        share = _share(scam, texts)
        print(f"scam       {name + ' of our own':34} {share:.4f} of {len(texts)}")
    for labeler, text, milliseconds in slowest():
        print(
            f"slowest    {labeler:10} {text:23} {milliseconds:.0f} ms of 10k characters"
        )


def grave(passage: Passage) -> LabelScore | None:
    """Return a flag if `passage` is critical for what it tells."""
    told = safety_event(passage.sentences) or self_harm(passage.sentences)
    return LabelScore(score=float(told), flagged=told, signals=())


def harassing(data: Path) -> dict[str, list[str]]:
    """Return threats, other hate and what only looks like it.

    Source: HateCheck, CC BY 4.0; Davidson et al., MIT.
    """
    cases = list(csv_rows(data / "hatecheck/test_suite_cases.csv"))
    tweets = list(csv_rows(data / "hate_offensive/labeled_data.csv"))
    threatening = [
        row
        for row in cases
        if any(word in row["test_case"].lower() for word in THREATS)
    ]
    return {
        "threats in HateCheck": _texts(threatening, "hateful"),
        "other hate in HateCheck": _texts(
            [row for row in cases if row not in threatening], "hateful"
        ),
        "no hate in HateCheck": _texts(cases, "non-hateful"),
        "hate in tweets": [row["tweet"] for row in tweets if row["class"] == "0"],
        "neither in tweets": [row["tweet"] for row in tweets if row["class"] == "2"],
    }


def cheating(data: Path) -> dict[str, list[str]]:
    """Return frauds and what is none.

    Source: Mishra and Soni, CC BY 4.0; janitrai/janitr, MIT.
    """
    messages = list(csv_rows(data / "sms_phishing/Dataset_5971.csv"))
    lines = (data / "x_scam/sample.jsonl").read_text("utf-8").splitlines()
    posts = [(set(post["labels"]), post["text"]) for post in map(json.loads, lines)]
    return {
        "phishing by SMS": _sent(messages, "smishing"),
        "friends by SMS": _sent(messages, "ham"),
        "scams in posts": [text for labels, text in posts if labels & CHEATING],
        "clean posts": [text for labels, text in posts if "clean" in labels],
    }


def own_scams(*, test: bool) -> dict[str, list[str]]:
    """Return requests for data or money of our own, and what only looks like them."""
    beside = Path(__file__).with_name("scam_examples.json")
    halves: dict[str, dict[str, list[str]]] = json.loads(beside.read_text("utf-8"))
    return halves["test" if test else "development"]


def patients(data: Path) -> dict[str, list[str]]:
    """Return what patients wrote, in anger and otherwise."""
    known = comments(data)
    return {
        "complaints of patients": [c.text for c in known if c.sentiment == -1],
        "other comments of patients": [c.text for c in known if c.sentiment != -1],
    }


def _texts(rows: Sequence[dict[str, str]], gold: str) -> list[str]:
    return [row["test_case"] for row in rows if row["label_gold"] == gold]


def _sent(rows: Sequence[dict[str, str]], label: str) -> list[str]:
    return [row["TEXT"] for row in rows if row["LABEL"].lower() == label]


def _test(text: str) -> bool:
    return hashlib.sha256(text.lower().encode()).digest()[0] >= 128


def _share(judge: Judge, texts: Sequence[str]) -> float:
    """Return the share of `texts` that is flagged."""
    nothing = np.zeros(1, np.float32)
    flagged = 0
    for text in texts:
        found = judge(Passage(text=legible(Text(body=text)), vector=nothing))
        flagged += found is not None and found.flagged
    return flagged / max(len(texts), 1)


if __name__ == "__main__":
    main()
