"""The webhook's options and payload."""

import json

import pytest
from pydantic import ValidationError

from monitor.channels.webhook import WebhookOptions, payload
from tests.contract.channel_cases import CASES, SECRET, webhook_options
from tests.unit.monitor.channels.builders import digest, message, view


@pytest.mark.parametrize(
    "secret",
    [
        "whsec_c2hvcnQ=",
        "whsec_not base64 at all, and long enough",
        SECRET.removeprefix("whsec_"),
        SECRET.replace("whsec_", "whsk_"),
    ],
)
def test_a_weak_secret_is_refused(secret: str) -> None:
    """A secret without prefix, or under 24 bytes, is refused and not shown."""
    asked = webhook_options("127.0.0.1:9") | {"secret": secret}

    with pytest.raises(ValidationError, match="openssl rand") as raised:
        WebhookOptions.model_validate(asked)

    assert secret not in str(raised.value)


def test_a_bad_address_is_refused_without_showing_it() -> None:
    """The error on a wrong address does not hold its secrets."""
    asked = webhook_options("hooks.example")

    with pytest.raises(ValidationError, match="use https") as raised:
        WebhookOptions.model_validate(asked)

    assert not [
        secret for secret in CASES["webhook"].secrets if secret in str(raised.value)
    ]


def test_the_payload_is_what_receivers_rely_on() -> None:
    """Every field of the payload, as the README lists it."""
    assert payload(message()) == {
        "type": "alert",
        "timestamp": "2026-03-02T12:00:00Z",
        "data": {
            "possible_repeat": False,
            "digest": None,
            "coverage": "",
            "alerts": [
                {
                    "case_id": 7,
                    "change": "opened",
                    "state": "open",
                    "kind": "impersonation",
                    "severity": "high",
                    "practice": "Riverside Family Clinic",
                    "platform": "bluesky",
                    "label": "riverside-fam1ly.example",
                    "url": "hxxps://bsky[.]app/profile/riverside-fam1ly.example",
                    "score": 0.9877,
                    "reasons": ["The handle differs by one character."],
                    "raised_at": "2026-03-02T12:00:00Z",
                    "historical": False,
                    "text": None,
                    "spread": None,
                }
            ],
        },
    }


def test_a_possible_repeat_is_marked() -> None:
    """A message that may have come before says so."""
    data = payload(message(repeat=True))["data"]

    assert isinstance(data, dict)
    assert data["possible_repeat"] is True


def test_a_subject_without_address_has_none() -> None:
    """No address is null, not an empty text."""
    assert '"url": null' in json.dumps(payload(message(view(url=None))))


@pytest.mark.parametrize("field", ["label", "url", "practice", "platform"])
def test_hostile_text_is_capped(field: str) -> None:
    """A field of ten megabytes does not reach the receiver."""
    huge = view(**{field: "\x1b" * 10_000_000})

    assert len(json.dumps(payload(message(huge)))) < 20_000


def test_a_digest_says_when_and_how_many() -> None:
    """All its cases are counted, listed or not."""
    data = json.loads(json.dumps(payload(digest(view(), unlisted=50))))["data"]

    assert data["digest"] == {"when": "daily 08:00 America/Chicago", "cases": 51}
    assert len(data["alerts"]) == 1
