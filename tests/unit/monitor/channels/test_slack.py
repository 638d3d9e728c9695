"""Slack's options and payload."""

import html
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from monitor.channels.slack import (
    LONGEST_MESSAGE,
    LONGEST_SECTION,
    MOST_BLOCKS,
    SlackOptions,
    escaped,
    payload,
)
from monitor.domain.alerts import Message
from monitor.domain.cases import CaseId
from tests.unit.monitor.channels.builders import digest, message, view

HOOK = {"webhook_url": "https://hooks.slack.example/services/T/B/canary"}
APP = {"token": "xoxb-canary", "channel": "C1"}
TOKENS = [
    "<!channel>",
    "<!here|here>",
    "<@U123>",
    "<#C123>",
    "<https://evil.example|your bank>",
    "<mailto:eve@evil.example|mail>",
    "&lt;!channel&gt;",
    "<!date^0^{date}^https://evil.example|x>",
]


def sections(told: Message) -> list[str]:
    """Return the text of each block."""
    blocks: Any = payload(told)["blocks"]
    return [block["text"]["text"] for block in blocks]


@pytest.mark.parametrize("options", [HOOK, APP])
def test_a_webhook_or_an_app(options: dict[str, str]) -> None:
    """Either way is enough."""
    SlackOptions.model_validate({"name": "soc", **options})


@pytest.mark.parametrize(
    "options",
    [
        {},
        HOOK | APP,
        HOOK | {"channel": "C1"},
        {"token": "xoxb-canary"},
        {"channel": "C1"},
        APP | {"token": "xoxb canary\r\nx: y"},
        APP | {"channel": ""},
        APP | {"base_url": "http://slack.example/api"},
        {"webhook_url": "http://hooks.slack.example/canary"},
    ],
)
def test_anything_between_is_refused(options: dict[str, str]) -> None:
    """Without showing the secret."""
    with pytest.raises(ValidationError) as raised:
        SlackOptions.model_validate({"name": "soc", **options})

    assert "canary" not in str(raised.value)


def test_nothing_in_a_message_unfolds_or_mentions() -> None:
    """Slack is told so in every way it knows."""
    sent = payload(message())

    assert (sent["unfurl_links"], sent["unfurl_media"]) == (False, False)
    assert (sent["link_names"], sent["parse"]) == (False, "none")


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("field", ["label", "url", "practice", "platform", "reasons"])
def test_no_token_is_live(field: str, token: str) -> None:
    """In the text or in any block, what a stranger wrote stays text."""
    told = message(view(**{field: (token,) if field == "reasons" else token}))
    shown = [str(payload(told)["text"]), *sections(told)]

    assert not re.search("[<>]", "".join(shown))
    assert not re.search(r"&(?!amp;|lt;|gt;)", "".join(shown))


@given(st.text(max_size=200))
def test_what_is_escaped_reads_as_before(text: str) -> None:
    """Three characters are escaped, and nothing else."""
    told = escaped(text, 10_000)

    assert html.unescape(told.replace("&amp;", "&amp;")) == html.unescape(
        text.replace("&", "&amp;")
    )
    assert not re.search("[<>]", told)


@given(st.text(alphabet="&<>a", max_size=80), st.integers(1, 60))
def test_a_cut_keeps_entities_whole(text: str, limit: int) -> None:
    """And never exceeds its limit."""
    told = escaped(text, limit)

    assert len(told) <= limit
    assert not re.search(r"&(?!amp;|lt;|gt;)", told)


@pytest.mark.parametrize("count", [1, 2, 48, 49, 100])
@pytest.mark.parametrize("build", [message, digest])
def test_slacks_limits_hold(build: Callable[..., Message], count: int) -> None:
    """However much there is to tell."""
    most = view(
        case_id=CaseId(2**63 - 1),
        practice="&" * 256,
        label="&" * 256,
        url="y" * 2048,
        reasons=("<" * 600,) * 5,
    )
    told = sections(replace(build(*[most] * count), possible_repeat=True, unlisted=9))

    assert len(told) <= MOST_BLOCKS
    assert max(map(len, told)) <= LONGEST_SECTION
    assert sum(map(len, told)) <= LONGEST_MESSAGE


def test_every_case_of_a_large_group_is_named() -> None:
    """In full, or by its number."""
    alerts = [view(case_id=CaseId(1000 + number)) for number in range(100)]
    told = " ".join(sections(message(*alerts)))

    assert [n for n in range(1000, 1100) if str(n) not in told] == []


def test_a_digest_begins_with_its_title() -> None:
    """And ends with what is not listed."""
    first, *_, last = sections(digest(view(), unlisted=50))

    assert first.startswith("Daily digest: 51 cases, ")
    assert last.endswith("And 50 more cases: wardwatch cases list")


def test_a_possible_repeat_says_so() -> None:
    """Slack knows no key by which it could tell."""
    assert sections(message(repeat=True))[0].startswith("(Possible repeat")
    assert not sections(message())[0].startswith("(Possible repeat")
