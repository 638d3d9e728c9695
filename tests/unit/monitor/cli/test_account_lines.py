"""Tests for monitor.cli.account_lines."""

import json

import pytest

from monitor.cli.account_lines import parse_account
from monitor.domain.errors import BadItem
from monitor.domain.records import Account, Observation
from monitor.domain.time import from_iso

FULL = {
    "id": "7",
    "platform": "x",
    "handle": "@river",
    "display_name": "River",
    "bio": "Hello",
    "avatar": "a.png",
    "links": ["https://river.example"],
    "created_at": "2026-01-31T08:00:00Z",
    "followers": 3,
    "following": 40,
    "posts": 0,
    "verified": True,
}


def test_a_full_line_is_read() -> None:
    """Every key has its place."""
    found = parse_account(json.dumps(FULL).encode())

    assert (found.id, found.platform) == ("7", "x")
    assert found.account == Account(
        handle="river",
        display_name="River",
        bio="Hello",
        avatar_id="a.png",
        links=("https://river.example",),
    )
    assert found.observation == Observation(
        created_at=from_iso("2026-01-31T08:00:00Z"),
        followers=3,
        following=40,
        posts=0,
        verified=True,
    )


@pytest.mark.parametrize("missing", [{}, dict.fromkeys(FULL), {"other": [1]}])
def test_all_but_the_id_may_be_missing_or_null(missing: dict[str, object]) -> None:
    """What is missing is empty."""
    found = parse_account(json.dumps({**missing, "id": 5}).encode())

    assert (found.id, found.account, found.observation) == (5, Account(), Observation())


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"not json", "not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[1]", "not a JSON object"),
        (b"{}", '"id"'),
        (b'{"id": true}', '"id"'),
        (b'{"id": null}', '"id"'),
        (b'{"id": "1", "followers": NaN}', "not JSON"),
        (b'{"id": "1", "followers": 1e999}', '"followers"'),
        (b'{"id": "1", "followers": -1}', "0 or more"),
        (b'{"id": "1", "followers": true}', '"followers"'),
        (b'{"id": "1", "following": "9"}', '"following"'),
        (b'{"id": "1", "posts": -2}', '"posts" must be 0 or more'),
        (b'{"id": "1", "posts": 9223372036854775808}', "less than"),
        (b'{"id": "1", "posts": 1.5}', '"posts" must be a whole number'),
        (b'{"id": "1", "handle": 5}', '"handle"'),
        (b'{"id": "1", "links": "x"}', '"links"'),
        (b'{"id": "1", "links": [null]}', '"links"'),
        (b'{"id": "1", "verified": 1}', '"verified"'),
        (b'{"id": "1", "created_at": "soon"}', '"created_at"'),
        (b'{"id": ' + b"9" * 5000 + b"}", "not JSON"),
        (b"[" * 100_000, "nested"),
        (None, "longer than"),
    ],
)
def test_bad_lines_say_what_is_wrong(line: bytes | None, reason: str) -> None:
    """The reason names the key."""
    with pytest.raises(BadItem, match=reason):
        parse_account(line)


def test_reasons_never_quote_the_line() -> None:
    """What attackers write must not reach a terminal."""
    with pytest.raises(BadItem) as caught:
        parse_account(b'{"id": "1", "handle": ["ZQXJ"]}')

    assert "ZQXJ" not in str(caught.value)


def test_lone_surrogates_are_read() -> None:
    """Half an emoji is in many exports."""
    assert parse_account(b'{"id": "1", "bio": "\\ud83d"}').account.bio == "\ud83d"


def test_a_byte_order_mark_is_no_error() -> None:
    """Windows tools write one."""
    assert parse_account(b'\xef\xbb\xbf{"id": "1"}').id == "1"
