"""Tests of the simulated receivers, against what the real ones refuse."""

import json

import pytest
from standardwebhooks import Webhook

from monitor.domain.time import to_datetime
from monitor.runtime import SystemClock
from monitor.simulator.exchange import Request
from monitor.simulator.receivers import RECEIVERS, ROUTING_KEY, SECRET, Receivers


def request(path: str, body: object, **headers: str) -> Request:
    """Return a POST of JSON."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Request(
        method="POST",
        path=f"{RECEIVERS}{path}",
        query={},
        base_url="",
        now=0,
        headers=named,
        body=json.dumps(body).encode(),
    )


def signed(key: str, secret: str = SECRET) -> Request:
    """Return a message of two alerts, signed with `secret`."""
    body: dict[str, object] = {"data": {"alerts": [{}, {}]}}
    now = to_datetime(SystemClock().now()).replace(microsecond=0)
    signature = Webhook(secret).sign(key, now, json.dumps(body))
    return request(
        "/webhook",
        body,
        webhook_id=key,
        webhook_timestamp=str(int(now.timestamp())),
        webhook_signature=signature,
    )


def test_a_webhook_is_counted_once() -> None:
    """However often it comes."""
    receivers = Receivers()
    statuses = [receivers.answer(signed(key)).status for key in ("a", "a", "b")]
    assert statuses == [204, 204, 204]
    assert receivers.taken == {"webhook": 4}


def test_a_wrong_signature_is_refused() -> None:
    """And counted nowhere."""
    receivers = Receivers()
    other = "whsec_" + "b" * 32
    assert receivers.answer(signed("a", other)).status == 401
    assert receivers.taken == {}


def test_slack_takes_blocks() -> None:
    """One for each alert, with a text beside them."""
    receivers = Receivers()
    told = {"text": "Hello", "blocks": [{}, {}]}
    assert receivers.answer(request("/slack", told)).body == b"ok"
    assert receivers.answer(request("/slack", {"text": "Hello"})).status == 400
    assert receivers.taken == {"slack": 2}


@pytest.mark.parametrize(("key", "status"), [(ROUTING_KEY, 202), ("other", 400)])
def test_pagerduty_knows_its_key(key: str, status: int) -> None:
    """Events of one action and key are one."""
    receivers = Receivers()
    event = {"routing_key": key, "event_action": "trigger", "dedup_key": "case-1"}
    for _ in range(2):
        assert receivers.answer(request("/v2/enqueue", event)).status == status
    assert sum(receivers.taken.values()) == (1 if status == 202 else 0)


def test_nothing_else_is_answered() -> None:
    """Neither other paths nor other methods."""
    receivers = Receivers()
    looked = Request(
        method="GET", path=f"{RECEIVERS}/slack", query={}, base_url="", now=0
    )
    assert receivers.answer(looked).status == 405
    assert receivers.answer(request("/teams", {})).status == 404
