"""Reviews, posts and announcements of our own, in the style of the United States.

Those in reviews_held_out.jsonl were written before any figure was seen, those in
reviews_strangers.jsonl, in the manner of a forum, before the last of the training and
without topics; both are for the final figures alone. Those in reviews_mixed_*.jsonl
speak of several things, each in a sentence; the held-out ones were written before a
scene of monitor.texts.topic_scenes was. Those in reviews_foreign_*.jsonl are in neither
English nor Spanish. All are of one author.
"""

import json
from pathlib import Path

from benchmarks.patient_comments import Comment
from monitor.domain.topics import Topic

_DATA = Path(__file__).with_name("data")

SOURCE = "own reviews"


def own_reviews(part: str) -> list[Comment]:
    """Return the reviews of `part`, as their files are called."""
    lines = (_DATA / f"reviews_{part}.jsonl").read_text("utf-8").splitlines()
    return [_comment(line) for line in lines]


def _comment(line: str) -> Comment:
    row = json.loads(line)
    return Comment(
        text=row["text"],
        source=SOURCE,
        sentiment=row["sentiment"],
        topics=frozenset(map(Topic, row["topics"] or ())),
        complete=row["topics"] is not None,
    )
