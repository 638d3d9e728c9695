"""Tests of reading what stands below a post."""

import json

import pytest

from connectors.bluesky.threads import DEPTH, comments_in, openings
from connectors.kit.below import Opening
from monitor.domain.time import to_iso

NOW = 1_700_000_000_000_000
ROOT = "at://did:plc:clinic/app.bsky.feed.post/3root"


def post(author: str, key: str, **members: object) -> dict[str, object]:
    """A post as an answer has it."""
    return {
        "uri": f"at://did:plc:{author}/app.bsky.feed.post/{key}",
        "author": {"did": f"did:plc:{author}", "handle": f"{author}.example"},
        "indexedAt": to_iso(NOW),
        "record": {},
        **members,
    }


def below(*replies: object) -> bytes:
    """A thread with these replies."""
    thread = {"post": post("clinic", "3root"), "replies": replies}
    return json.dumps(thread).encode()


def keys(thread: bytes) -> list[str]:
    """The keys of the comments that are read."""
    found = comments_in(thread, ROOT).found
    return [str(json.loads(raw)["uri"]).rpartition("/")[2] for raw in found]


def test_comments_of_others_are_read() -> None:
    """Answers to them too; what the account wrote itself is in its feed."""
    own = {"post": post("clinic", "3b"), "replies": [{"post": post("carl", "3c")}]}

    assert keys(below({"post": post("ann", "3a")}, own)) == ["3a", "3c"]


def test_what_is_hidden_is_left_out() -> None:
    """Blocked, deleted, or odd."""
    blocked = {"uri": ROOT, "blocked": True}
    odd = {"post": post("ann", "3a"), "replies": "none"}

    assert keys(below(blocked, 5, None, odd)) == ["3a"]
    assert keys(b'{"uri": "x", "notFound": true}') == []


def test_a_thread_that_is_none_is_refused() -> None:
    """So that it is read again."""
    with pytest.raises(ValueError, match="JSON"):
        comments_in(b"[]", ROOT)


def test_a_thread_is_read_to_a_depth() -> None:
    """Whatever an answer holds."""
    deep: dict[str, object] = {"post": post("ann", "3z")}
    for level in range(DEPTH):
        deep = {"post": post("ann", f"3{level}"), "replies": [deep]}

    assert len(keys(below(deep))) == DEPTH


def entry(**members: object) -> bytes:
    """An entry of a feed."""
    return json.dumps({"post": post("clinic", "3root", **members)}).encode()


@pytest.mark.parametrize("handle", ["Clinic.example", "did:plc:clinic"])
def test_own_posts_begin_conversations(handle: str) -> None:
    """With the number of their replies; reposts of others are none."""
    other = json.dumps({"post": post("ann", "3a", replyCount=1)}).encode()
    found = [*openings([entry(replyCount=2), other, b"{}", b"["], handle)]

    assert found == [Opening(key=ROOT, written_at=NOW, replies=2)]


def test_an_own_answer_names_its_conversation() -> None:
    """By the post that began it."""
    record = {"reply": {"root": {"uri": "at://x"}}}
    (found,) = openings([entry(replyCount="many", record=record)], "clinic.example")

    assert (found.replies, found.answers) == (0, "at://x")
