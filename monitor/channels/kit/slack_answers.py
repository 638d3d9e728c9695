"""What Slack says in a 200 answer means for delivery.

Source: https://docs.slack.dev/reference/methods/chat.postMessage, "Errors".
"""

import re
from typing import Final

from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.json_text import parsed

LONGEST_ANSWER: Final = 65_536
"""Bytes; Slack repeats the message in its answer."""

_TOKEN: Final = (AuthRejected, "check its token")
_RIGHTS: Final = (AccessNotGranted, "give the app chat:write and invite it")
_BUSY: Final = (Unavailable, "it has a problem of its own")
_FAST: Final = (RateLimited, "it wants fewer messages")

_MEANINGS: Final[dict[str, tuple[type[WardwatchError], str]]] = {
    **dict.fromkeys(
        (
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
        ),
        _TOKEN,
    ),
    **dict.fromkeys(
        (
            "missing_scope",
            "not_in_channel",
            "no_permission",
            "access_denied",
            "ekm_access_denied",
            "restricted_action",
            "org_login_required",
            "team_access_not_granted",
            "not_allowed_token_type",
        ),
        _RIGHTS,
    ),
    **dict.fromkeys(
        ("internal_error", "fatal_error", "service_unavailable", "request_timeout"),
        _BUSY,
    ),
    **dict.fromkeys(("ratelimited", "rate_limited", "message_limit_exceeded"), _FAST),
    "is_archived": (Gone, "the channel is archived"),
}
_WORD: Final = re.compile(r"[a-z_]{1,64}")
_ACCEPTED: Final = re.compile(rb'\s*\{\s*"ok"\s*:\s*true\s*[,}]')


def check_said(said: bytes) -> None:
    """Return if Slack took the message.

    Args:
        said: The answer's body, or its first `LONGEST_ANSWER` bytes.

    Raises:
        Unavailable: It is no answer of Slack's.
        RetryLater: Slack cannot take it now.
        NeedsOperator: Slack refuses for good.
    """
    # "ok" comes first, and the rest of a long answer is cut off.
    if _ACCEPTED.match(said):
        return
    try:
        answer = parsed(said)
    except ValueError as error:
        raise Unavailable("the answer is none of Slack's") from error
    if not isinstance(answer, dict) or "ok" not in answer:
        raise Unavailable("the answer is none of Slack's")
    if answer["ok"] is not True:
        refusal = _meaning(answer.get("error"))
        raise refusal


def _meaning(word: object) -> WardwatchError:
    if not isinstance(word, str) or not _WORD.fullmatch(word):
        return BadQuery("Slack refused the message")
    error, hint = _MEANINGS.get(word, (BadQuery, "is its channel right?"))
    return error(f"Slack said {word}: {hint}")
