"""Tests of reading what stands below a status."""

import pytest

from connectors.kit.below import Opening
from connectors.mastodon.context import MOST_SHOWN, comments_in, openings
from monitor.domain.time import from_iso
from tests.unit.connectors.mastodon.entities import account, raw, status

OWN, WRITTEN = "7", "2026-03-01T10:00:00.000Z"


def by(author: str, **members: object) -> bytes:
    """A status of the account with that id."""
    told = {"id": "1", "created_at": WRITTEN, "account": account(id=author)}
    return raw(status(**{**told, **members}))


def test_own_statuses_begin_conversations() -> None:
    """With the number of their replies; boosts and others' are none."""
    boost = by(OWN, reblog=status())
    own = by(OWN, replies_count=2, in_reply_to_id="5")
    found = [*openings([own, boost, by("8"), by(OWN, id=None), b"["], OWN)]

    written_at = from_iso(WRITTEN)
    assert found == [Opening(key="1", written_at=written_at, replies=2, answers="5")]


@pytest.mark.parametrize("odd", [None, "2", -1, True])
def test_odd_numbers_are_none(odd: object) -> None:
    """Such a status has no replies that could be asked for."""
    (found,) = openings([by(OWN, replies_count=odd)], OWN)
    assert found.replies == 0


def test_comments_of_others_are_read() -> None:
    """What the account wrote itself is among its statuses."""
    theirs = by("8")
    assert comments_in([by(OWN), theirs], OWN).found == [theirs]


def test_as_many_as_strangers_are_shown_may_not_be_all() -> None:
    """Nobody knows which were left out."""
    few = [by("8", id=str(n)) for n in range(MOST_SHOWN)]
    assert comments_in(few, OWN).cut
    assert comments_in(few, OWN).since is None
    assert not comments_in(few[1:], OWN).cut
