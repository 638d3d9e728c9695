"""The Slack channel as an app, against answers in Slack's form."""

import json
from collections.abc import Iterator

import pytest

from monitor.channels.slack import SlackOptions, build
from monitor.domain.errors import AuthRejected, BadQuery, RateLimited, Unavailable
from monitor.ports.channel import Channel, Reached
from tests.servers.http_recorder import HttpRecorder, http_recorder
from tests.unit.monitor.channels.builders import context, message


@pytest.fixture
def slack() -> Iterator[HttpRecorder]:
    """Slack, which takes everything."""
    with http_recorder() as running:
        running.body = b'{"ok":true,"channel":"C1","ts":"1.2"}'
        yield running


def app(slack: HttpRecorder) -> Channel:
    """Return the channel of an app."""
    asked = {
        "name": "soc",
        "token": "xoxb-1",
        "channel": "C1",
        "base_url": f"{slack.address}/api/",
    }
    return build(SlackOptions.model_validate(asked), context())


def test_an_app_posts_to_its_channel(slack: HttpRecorder) -> None:
    """With its token in a header, never in the body or the address."""
    app(slack).send(message())

    [request] = slack.requests
    assert request.path == "/api/chat.postMessage"
    assert request.headers["authorization"] == "Bearer xoxb-1"
    assert json.loads(request.body)["channel"] == "C1"
    assert b"xoxb" not in request.body


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ('{"ok":false,"error":"invalid_auth"}', AuthRejected),
        ('{"ok":false,"error":"channel_not_found"}', BadQuery),
        ('{"ok":false,"error":"ratelimited"}', RateLimited),
        ("<html>", Unavailable),
    ],
)
def test_a_refusal_inside_a_success(
    slack: HttpRecorder, said: str, error: type[Exception]
) -> None:
    """Slack says 200 and means something else."""
    slack.body = said.encode()

    with pytest.raises(error):
        app(slack).send(message())


def test_a_token_is_tried_without_posting(slack: HttpRecorder) -> None:
    """Slack has a method that only checks it."""
    assert app(slack).probe() is Reached.ACCEPTED

    [request] = slack.requests
    assert request.path == "/api/auth.test"
    assert request.headers["authorization"] == "Bearer xoxb-1"


def test_a_refused_token_is_told(slack: HttpRecorder) -> None:
    """Before the first alert needs it."""
    slack.body = b'{"ok":false,"error":"token_revoked"}'

    with pytest.raises(AuthRejected, match="check its token"):
        app(slack).probe()


def test_a_long_answer_is_a_success(slack: HttpRecorder) -> None:
    """Slack repeats the message, and more of it is not read than needed."""
    slack.body = b'{"ok":true,"message":"' + b"x" * 1_000_000 + b'"}'

    app(slack).send(message())


def test_an_incoming_webhook_says_ok_in_words() -> None:
    """Its status says all; its body is no JSON."""
    with http_recorder() as hook:
        hook.body = b"ok"
        asked = {"name": "pr", "webhook_url": f"{hook.address}/services/T/B/x"}
        build(SlackOptions.model_validate(asked), context()).send(message())

    assert len(hook.requests) == 1
