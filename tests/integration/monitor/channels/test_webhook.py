"""The webhook channel against a real receiver, and the receiver itself."""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from standardwebhooks import Webhook

from monitor.channels.webhook import WebhookOptions, build
from monitor.domain.errors import AuthRejected, RateLimited, Unavailable
from monitor.domain.time import SECOND
from monitor.ports.channel import Channel, ChannelContext
from tests.fakes.runtime import START, FakeClock
from tests.servers.http_recorder import http_recorder
from tests.servers.webhook_receiver import (
    SECRET,
    Behaviour,
    WebhookReceiver,
    read_journal,
    receiver_process,
)
from tests.unit.monitor.channels.builders import context, message

OTHER_SECRET = "whsec_YW5vdGhlciBzZWNyZXQgb2YgMjQgYnl0ZXMgb3IgbW9yZQ=="


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[WebhookReceiver]:
    """A receiver that takes everything."""
    with WebhookReceiver(tmp_path / "journal.jsonl") as running:
        yield running


def channel(url: str, **options: str) -> Channel:
    """Return the channel to `url`."""
    asked = {"name": "soc", "url": url, "secret": SECRET} | options
    return build(WebhookOptions.model_validate(asked), context())


def test_a_delivery_arrives_signed(receiver: WebhookReceiver) -> None:
    """The receiver gets the id, a right signature and the alerts."""
    channel(receiver.url).send(message())

    [delivery] = receiver.deliveries
    assert (delivery.id, delivery.signed, delivery.repeat) == ("m-1", True, False)
    assert delivery.data["alerts"][0]["practice"] == "Riverside Family Clinic"


def test_a_second_try_keeps_its_id(receiver: WebhookReceiver) -> None:
    """The same message twice is one id, which the receiver recognises."""
    for _ in range(2):
        channel(receiver.url).send(message())

    assert [delivery.repeat for delivery in receiver.deliveries] == [False, True]


def test_the_library_accepts_what_is_sent() -> None:
    """Interoperation: the reference library verifies the message as sent."""
    now = time.clock_gettime_ns(time.CLOCK_REALTIME) // 1000
    live = ChannelContext(clock=FakeClock(micros=now))
    with http_recorder() as recorder:
        asked = {"name": "soc", "url": recorder.address, "secret": SECRET}
        build(WebhookOptions.model_validate(asked), live).send(message())
        [request] = recorder.requests

    verified = Webhook(SECRET).verify(request.body, dict(request.headers))
    assert verified == json.loads(request.body)


def test_both_secrets_sign_during_a_change(tmp_path: Path) -> None:
    """A receiver that still has the previous secret accepts the message."""
    journal = tmp_path / "journal.jsonl"
    with WebhookReceiver(journal, secret=OTHER_SECRET) as receiver:
        channel(receiver.url, previous_secret=OTHER_SECRET).send(message())

    assert [delivery.signed for delivery in read_journal(journal)] == [True]


def test_a_wrong_secret_is_for_the_operator(tmp_path: Path) -> None:
    """A receiver with another secret refuses, and its journal says why."""
    journal = tmp_path / "journal.jsonl"
    with WebhookReceiver(journal, secret=OTHER_SECRET) as receiver:
        sender = channel(receiver.url)
        with pytest.raises(AuthRejected):
            sender.send(message())

    assert [delivery.signed for delivery in read_journal(journal)] == [False]


def test_an_answer_lost_after_the_delivery_is_a_repeat(
    receiver: WebhookReceiver,
) -> None:
    """The receiver has it, the sender cannot know: it tries again."""
    receiver.behaviour = Behaviour(reset=True, times=1)
    with pytest.raises(Unavailable):
        channel(receiver.url).send(message())
    channel(receiver.url).send(message(repeat=True))

    assert [delivery.repeat for delivery in receiver.deliveries] == [False, True]


def test_a_busy_receiver_sets_the_next_try(receiver: WebhookReceiver) -> None:
    """429 takes nothing, and its wait is passed on."""
    receiver.behaviour = Behaviour(status=429, headers={"retry-after": "90"})

    with pytest.raises(RateLimited) as raised:
        channel(receiver.url).send(message())
    assert raised.value.retry_at == START + 90 * SECOND
    assert receiver.deliveries == []


def test_a_slow_receiver_is_left(receiver: WebhookReceiver) -> None:
    """No answer within the deadline is tried again later."""
    receiver.behaviour = Behaviour(delay=30)
    asked = {"name": "soc", "url": receiver.url, "secret": SECRET}
    hasty = build(WebhookOptions.model_validate(asked), context(timeout=0.2))

    with pytest.raises(Unavailable, match=r"within 0\.2 seconds"):
        hasty.send(message())


def test_a_journal_outlives_its_receiver(tmp_path: Path) -> None:
    """A receiver that starts again knows the ids it took before."""
    journal = tmp_path / "journal.jsonl"
    for _ in range(2):
        with WebhookReceiver(journal) as receiver:
            channel(receiver.url).send(message())

    assert [delivery.repeat for delivery in read_journal(journal)] == [False, True]


def test_the_receiver_runs_as_a_process(tmp_path: Path) -> None:
    """It prints its port, takes orders on how to behave, and keeps its journal."""
    journal = tmp_path / "journal.jsonl"
    with receiver_process(journal) as url:
        _order(url, Behaviour(status=503, times=1))
        with pytest.raises(Unavailable):
            channel(url).send(message())
        channel(url).send(message())

    assert [delivery.id for delivery in read_journal(journal)] == ["m-1"]


def _order(url: str, behaviour: Behaviour) -> None:
    body = json.dumps(asdict(behaviour)).encode()
    with urlopen(Request(url, body, method="PUT")) as answer:
        assert answer.status == 204
