"""What Slack's 200 answers mean."""

import json

import pytest

from monitor.channels.kit.slack_answers import check_said
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
)


@pytest.mark.parametrize(
    "said", [b'{"ok":true}', b' { "ok" : true , "ts"', b'{"ts": "1", "ok": true}']
)
def test_a_message_that_was_taken(said: bytes) -> None:
    """Cut off or not, wherever "ok" stands."""
    check_said(said)


@pytest.mark.parametrize(
    ("word", "error"),
    [
        ("invalid_auth", AuthRejected),
        ("token_revoked", AuthRejected),
        ("missing_scope", AccessNotGranted),
        ("not_in_channel", AccessNotGranted),
        ("channel_not_found", BadQuery),
        ("a_word_of_tomorrow", BadQuery),
        ("is_archived", Gone),
        ("ratelimited", RateLimited),
        ("internal_error", Unavailable),
    ],
)
def test_a_word_says_what_to_do(word: str, error: type[Exception]) -> None:
    """It is shown, so that a person can look it up."""
    with pytest.raises(error, match=word):
        check_said(json.dumps({"ok": False, "error": word}).encode())


@pytest.mark.parametrize("word", ["xoxb-1-canary", "canary " * 99, 7, None])
def test_what_is_no_word_is_not_shown(word: object) -> None:
    """An answer may repeat anything."""
    with pytest.raises(BadQuery) as raised:
        check_said(json.dumps({"ok": False, "error": word}).encode())

    assert "canary" not in str(raised.value)


@pytest.mark.parametrize(
    "said", [b"", b"<html>", b"[]", b"{}", b'{"ok":tru', b"\xff", b"[" * 5000]
)
def test_what_is_no_answer_of_slacks(said: bytes) -> None:
    """Something stands in between: try again."""
    with pytest.raises(Unavailable):
        check_said(said)
