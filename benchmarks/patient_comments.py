"""Patients' comments from the NHS, with the labels that people gave them.

Source: The-Strategy-Unit/pxtextmining, MIT licence. The texts stay where they are.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from monitor.domain.topics import Topic

DATA = Path("../shared/data")

TEST_SOURCE = "Trust A"
"""Looked at once; nothing was trained or chosen on it."""

_SENTIMENTS = {"1": 1, "2": 1, "3": 0, "4": -1, "5": -1}
_NOTHING_TO_IMPROVE = "Nothing to improve"
_UNSURE = 1  # criticality: "no" and "nice room" alike

_TOPICS = {
    Topic.ACCESS: {
        "Contacting services", "Appointment arrangements", "Timeliness of care",
        "Existence of services", "Out of hours support (community services)",
        "Time spent waiting for first appt/referral/service",
        "Time spent waiting between appointments", "Provision of services",
    },
    Topic.STAFF: {
        "Staff manner & personal attributes", "Attitude Of Staff",
    },
    Topic.COMMUNICATION: {
        "Unspecified communication", "Communication", "Listening",
        "Staff listening, understanding & involving patients",
        "Information directly from staff during care",
        "Information provision & guidance", "Amount/clarity of information",
        "Being kept informed, clarity & consistency of information",
    },
    Topic.CLINICAL: {
        "Competence & training", "Pain management", "Diagnosis & triage",
        "Impact of treatment/ care", "Supplying & understanding medication",
        "Professionalism/Competence Of Staff", "Medication ", "Physical care",
        "Made A Difference To My Life", "Therapies",
    },
    Topic.FACILITIES: {
        "Cleanliness, tidiness & infection control", "Environment & Facilities",
        "Food & drink provision & facilities", "Parking", "Sensory experience",
        "Electronic entertainment", "Provision of medical equipment", "Cleanliness",
        "Facilities/equipment", "Environment/ facilities", "Food", "Parking/transport",
    },
}  # fmt: skip


@dataclass(frozen=True)
class Comment:
    """One comment.

    Attributes:
        text: What was written.
        source: The trust whose patient wrote it.
        sentiment: -1, 0, 1, or None if nobody said.
        topics: What people found in it.
        complete: Whether topics that are missing aren't there; else one was coded.
    """

    text: str
    source: str
    sentiment: int | None
    topics: frozenset[Topic]
    complete: bool


def comments(data: Path) -> list[Comment]:
    """Return every different comment below `data`, those of the test source last."""
    by_text: dict[str, Comment] = {}
    for one in (*_later(data), *_earlier(data)):
        by_text.setdefault(one.text.lower(), one)
    return sorted(by_text.values(), key=lambda one: one.source == TEST_SOURCE)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        yield from csv.DictReader(file)


def _later(data: Path) -> Iterator[Comment]:
    for row in _rows(data / "nhs_comments/v6framework_230831.csv"):
        text = row["FFT answer"].strip()
        marked = {name for name, value in row.items() if value == "1"}
        if text and text != "Did not answer":
            yield Comment(
                text=text,
                source=row["Trust"],
                sentiment=_SENTIMENTS.get(row["Comment sentiment"]),
                topics=_topics(marked),
                complete=row["Labelling not possible"] != "1",
            )


def _earlier(data: Path) -> Iterator[Comment]:
    for row in _rows(data / "nhs_comments/phase1_text_data.csv"):
        text = row["feedback"].strip()
        if text:
            yield Comment(
                text=text,
                source=row["organization"],
                sentiment=_sentiment(row),
                topics=_topics({row["subcategory"]}),
                complete=False,
            )


def _sentiment(row: dict[str, str]) -> int | None:
    if row["subcategory"] == _NOTHING_TO_IMPROVE:
        return 0
    criticality = row["criticality"]
    if not criticality.lstrip("-").isdigit() or int(criticality) == _UNSURE:
        return None
    return -1 if int(criticality) < 0 else 1


def _topics(names: set[str]) -> frozenset[Topic]:
    return frozenset(topic for topic, ours in _TOPICS.items() if ours & names)
