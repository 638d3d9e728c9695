"""How well replies that confirm a relationship are told from those that don't.

All are invented: `replies_dev.jsonl` and `replies_final.jsonl` of replies with the
review that they answer, half of them harmless but near to what confirms, and
`reply_drafts.jsonl` of drafts of replies and posts with any other fault. Rules were
written with all but the final replies in view.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from benchmarks.measures import wilson
from benchmarks.text.rows import Row
from monitor.domain.reading import Text
from monitor.domain.records import PostForm
from monitor.texts.phi.label import label_phi
from monitor.texts.replies.check import check_post, check_reply

_RECALL: Final = 0.95
_PRECISION: Final = 0.90

_OWN: Final = Path(__file__).parents[1] / "data"

_Judge: TypeAlias = Callable[["Reply"], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reply of a practice.

    Attributes:
        text: What it says.
        review: What it answers, None if that is not known.
        wrong: Whether it must not be sent.
        post: Whether it is a post, which answers nobody.
    """

    text: str
    review: str | None
    wrong: bool
    post: bool = False


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield recall and precision of the check of drafts and of the alert.

    Args:
        data: Not used: the replies are of this repository.
        final: Whether the final half is wanted.
    """
    del data
    half = "final" if final else "dev"
    replies = read_replies(_OWN / f"replies_{half}.jsonl")
    yield from _measured("check-reply", f"replies, {half}", replies, is_refused)
    yield from _measured("own reply", f"replies, {half}", replies, is_alerted)
    if not final:
        drafts = read_drafts(_OWN / "reply_drafts.jsonl")
        yield from _measured("check-reply", "drafts, dev", drafts, is_refused)


def read_replies(file: Path) -> list[Reply]:
    """Return the replies of a file."""
    return [
        Reply(text=line["text"], review=line["review"], wrong=line["confirms"])
        for line in _lines(file)
    ]


def read_drafts(file: Path) -> list[Reply]:
    """Return the drafts of replies and posts of a file."""
    return [
        Reply(
            text=line["draft"],
            review=line.get("review"),
            wrong=line["unsafe"],
            post=line.get("post", False),
        )
        for line in _lines(file)
    ]


def is_refused(reply: Reply) -> bool:
    """Return whether `check-reply` finds anything in it."""
    if reply.post:
        return bool(check_post(reply.text).problems)
    return bool(check_reply(reply.text, reply.review).problems)


def is_alerted(reply: Reply) -> bool:
    """Return whether it raises `phi_exposure` once an own account has sent it."""
    found = label_phi(Text(body=reply.text, form=PostForm.REPLY, own=True))
    return found is not None and found.flagged


def _measured(
    label: str, tested: str, replies: Sequence[Reply], judge: _Judge
) -> Iterator[Row]:
    said = [judge(reply) for reply in replies]
    hits = sum(s and reply.wrong for s, reply in zip(said, replies, strict=True))
    parts = {
        "recall": (sum(reply.wrong for reply in replies), _RECALL),
        "precision": (sum(said), _PRECISION),
    }
    for measure, (whole, target) in parts.items():
        yield Row(
            label=label,
            measure=measure,
            tested=tested,
            count=len(replies),
            figure=hits / whole if whole else 0.0,
            interval=wilson(hits, whole),
            target=target,
        )


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, file.read_text(encoding="utf-8").splitlines())
