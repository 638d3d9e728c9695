"""Simulates who is told: a webhook receiver, Slack and PagerDuty.

`POST /receivers/webhook` takes Standard Webhooks that are signed with `SECRET`,
`/receivers/slack` is an incoming webhook, `/receivers/v2/enqueue` PagerDuty's
Events API v2. Each refuses what the real one refuses.
"""

import json
import threading
from collections import Counter
from collections.abc import Mapping
from typing import Final

from standardwebhooks import Webhook, WebhookVerificationError

from monitor.simulator.exchange import Answer, Request, json_answer

RECEIVERS: Final = "/receivers"
SECRET: Final = "whsec_c2ltdWxhdGVkIHJlY2VpdmVycyBrbm93IGl0"  # noqa: S105 - guards nothing
ROUTING_KEY: Final = "simulated00000000000000000000000"


class Receivers:
    """Takes alerts and counts them."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()
        self._keys: set[str] = set()
        self._lock = threading.Lock()

    @property
    def taken(self) -> Mapping[str, int]:
        """Alerts that each receiver took so far; what came twice counts once."""
        with self._lock:
            return dict(self._taken)

    def answer(self, request: Request) -> Answer:
        """Answer `request`."""
        if request.method != "POST":
            return Answer(status=405)
        match request.path.removeprefix(RECEIVERS):
            case "/webhook":
                return self._webhook(request)
            case "/slack":
                return self._slack(request)
            case "/v2/enqueue":
                return self._pagerduty(request)
            case _:
                return Answer(status=404)

    def _webhook(self, request: Request) -> Answer:
        try:
            told = Webhook(SECRET).verify(request.body, dict(request.headers))
        except WebhookVerificationError:
            return Answer(status=401)
        alerts = told["data"]["alerts"]
        self._take("webhook", request.headers["webhook-id"], len(alerts))
        return Answer(status=204)

    def _slack(self, request: Request) -> Answer:
        told = _object(request.body)
        blocks = told.get("blocks")
        if not isinstance(blocks, list) or not told.get("text"):
            return Answer(status=400, body=b"invalid_payload", media_type="text/plain")
        self._take("slack", "", len(blocks))
        return Answer(body=b"ok", media_type="text/plain")

    def _pagerduty(self, request: Request) -> Answer:
        told = _object(request.body)
        if told.get("routing_key") != ROUTING_KEY or "dedup_key" not in told:
            return json_answer({"status": "invalid event"}, 400)
        key = f"{told['event_action']} {told['dedup_key']}"
        self._take("pagerduty", key, 1)
        return json_answer({"status": "success", "dedup_key": told["dedup_key"]}, 202)

    def _take(self, receiver: str, key: str, alerts: int) -> None:
        with self._lock:
            known = bool(key) and f"{receiver} {key}" in self._keys
            self._keys.add(f"{receiver} {key}")
            self._taken[receiver] += 0 if known else alerts


def _object(body: bytes) -> dict[str, object]:
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
