"""The webhook's options and payload."""

import json

import pytest
from pydantic import ValidationError

from monitor.channels.webhook import WebhookOptions, payload
from tests.unit.monitor.channels.builders import message, view

SECRET = "whsec_d2FyZHdhdGNoIHRlc3RzIHNpZ24gd2l0aCB0aGlz"
PREVIOUS = "whsec_d2FyZHdhdGNoIHVzZWQgdG8gc2lnbiB3aXRoIHRoaXM="
URL_SECRETS = ("canary-password", "canary-path", "canary-query")

# What the contract suite builds this channel with, and what must never show.
SECRETS = (SECRET, PREVIOUS, *URL_SECRETS)


def options_at(address: str) -> dict[str, object]:
    """Return options that send to `address`, which has no path."""
    password, path, query = URL_SECRETS
    host = address.replace("//", f"//me:{password}@")
    url = f"{host}/{path}?key={query}"
    return {"name": "soc", "url": url, "secret": SECRET, "previous_secret": PREVIOUS}


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
    asked = options_at("https://hooks.example") | {"secret": secret}

    with pytest.raises(ValidationError, match="openssl rand") as raised:
        WebhookOptions.model_validate(asked)

    assert secret not in str(raised.value)


def test_a_bad_address_is_refused_without_showing_it() -> None:
    """The error on a wrong address does not hold its secrets."""
    asked = options_at("http://hooks.example")

    with pytest.raises(ValidationError, match="use https") as raised:
        WebhookOptions.model_validate(asked)

    assert not [secret for secret in SECRETS if secret in str(raised.value)]


def test_the_payload_is_what_receivers_rely_on() -> None:
    """Every field of the payload, as the README lists it."""
    assert payload(message()) == {
        "type": "alert",
        "timestamp": "2026-03-02T12:00:00Z",
        "data": {
            "possible_repeat": False,
            "alerts": [
                {
                    "case_id": 7,
                    "change": "opened",
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
