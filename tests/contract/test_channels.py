"""What every registered channel keeps to, before its author writes a test.

A channel's own test module says how to build it: `options_at(address)`, the
options that send to a receiver there, with every secret of `SECRETS` in them.
"""

import importlib
import json
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import monitor.channels
from monitor.domain.errors import (
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    RetryLater,
    Unavailable,
    WardwatchError,
)
from monitor.domain.time import SECOND
from monitor.ports.channel import Channel, ChannelSpec
from monitor.registry import channel_specs
from tests.fakes.runtime import START
from tests.servers.http_recorder import HttpRecorder, http_recorder, refusing_address
from tests.unit.monitor.channels.builders import context, message, view

SPECS = channel_specs()
HOSTILE = "evil\r\nx-injected: 1\x1b]8;;http://x\x07\u202e\u2028\x00\x9b" + "a" * 5000

FAILURES = {
    302: Unavailable,
    308: BadQuery,
    400: BadQuery,
    401: AuthRejected,
    403: AuthRejected,
    404: BadQuery,
    408: Unavailable,
    410: Gone,
    422: BadQuery,
    429: RateLimited,
    500: Unavailable,
    503: Unavailable,
}

pytestmark = pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS.keys())


@pytest.fixture
def receiver() -> Iterator[HttpRecorder]:
    """A receiver that takes everything until told otherwise."""
    with http_recorder() as running:
        yield running


def own_tests(spec: ChannelSpec) -> Any:
    """Return the channel's own test module."""
    return importlib.import_module(f"tests.unit.monitor.channels.test_{spec.type}")


def build(spec: ChannelSpec, address: str) -> Channel:
    """Return the channel, sending to `address`."""
    options = spec.options.model_validate(own_tests(spec).options_at(address))
    return spec.build(options, context())


def shown(error: WardwatchError) -> str:
    """Return all that a log or a person may get to see of `error`."""
    return f"{error!r} {''.join(traceback.format_exception(error))}"


def leaks(spec: ChannelSpec, text: str) -> list[str]:
    """Return the channel's secrets that are in `text`."""
    secrets = own_tests(spec).SECRETS
    return [secret for secret in secrets if secret in text]


@pytest.mark.parametrize("status", [200, 202, 204])
def test_success_is_silent(
    spec: ChannelSpec, receiver: HttpRecorder, status: int
) -> None:
    """A receiver that says 2xx has the message: one request, no error."""
    receiver.status = status
    build(spec, receiver.address).send(message())

    assert len(receiver.requests) == 1


@pytest.mark.parametrize(("status", "error"), FAILURES.items())
def test_a_status_becomes_its_error(
    spec: ChannelSpec, receiver: HttpRecorder, status: int, error: type[WardwatchError]
) -> None:
    """Each failure says what to do next, after one request, showing no secret."""
    receiver.status = status
    with pytest.raises(error) as raised:
        build(spec, receiver.address).send(message())

    assert len(receiver.requests) == 1
    assert leaks(spec, shown(raised.value)) == []


@pytest.mark.parametrize("status", [429, 503])
def test_a_wait_is_passed_on(
    spec: ChannelSpec, receiver: HttpRecorder, status: int
) -> None:
    """Retry-After is the floor of the next try."""
    receiver.status, receiver.headers = status, {"retry-after": "60"}
    with pytest.raises(RetryLater) as raised:
        build(spec, receiver.address).send(message())

    assert raised.value.retry_at == START + 60 * SECOND


def test_a_broken_connection_shows_no_secret(spec: ChannelSpec) -> None:
    """Nobody listening is temporary, and the error holds no secret."""
    with refusing_address() as address, pytest.raises(Unavailable) as raised:
        build(spec, address).send(message())

    assert leaks(spec, shown(raised.value)) == []


def test_options_show_no_secret(spec: ChannelSpec) -> None:
    """No form in which options are printed holds a secret."""
    asked = own_tests(spec).options_at("https://hooks.example")
    options = spec.options.model_validate(asked)
    forms = f"{options!r} {options} {options.model_dump()} {options.model_dump_json()}"

    assert leaks(spec, forms) == []
    assert leaks(spec, repr(spec.build(options, context()))) == []


def test_the_samples_hold_what_they_say(spec: ChannelSpec) -> None:
    """Every secret is in the options, so that a leak can be seen at all."""
    asked = json.dumps(own_tests(spec).options_at("https://hooks.example"))

    assert leaks(spec, asked) == list(own_tests(spec).SECRETS)


def test_a_message_carries_its_key(spec: ChannelSpec, receiver: HttpRecorder) -> None:
    """A keyed channel sends the message's id, the same each time."""
    channel = build(spec, receiver.address)
    for _ in range(2):
        channel.send(message(key="key-of-the-message"))

    for request in receiver.requests:
        sent = f"{request.headers} {request.body.decode()}"
        assert ("key-of-the-message" in sent) is spec.keyed


@pytest.mark.parametrize("field", ["label", "url", "practice", "reasons"])
def test_hostile_text_stays_inert(
    spec: ChannelSpec, receiver: HttpRecorder, field: str
) -> None:
    """What a stranger wrote forges no header and no line, and is short."""
    value = (HOSTILE,) if field == "reasons" else HOSTILE
    build(spec, receiver.address).send(message(view(**{field: value})))

    [request] = receiver.requests
    raw = request.body.decode()
    assert "x-injected" not in request.headers
    assert not [c for c in ("\r", "\x1b", "\\u001b", "\\u202e", "\\r") if c in raw]
    assert len(raw) < 5000


def test_every_alert_of_a_group_is_told(
    spec: ChannelSpec, receiver: HttpRecorder
) -> None:
    """A message of two alerts names both suspects."""
    alerts = (view(label="first-suspect"), view(label="second-suspect"))
    build(spec, receiver.address).send(message(*alerts))

    sent = receiver.requests[0].body
    assert b"first-suspect" in sent
    assert b"second-suspect" in sent


def test_the_readme_has_its_row(spec: ChannelSpec) -> None:
    """The table says what the code says: limits, secrets, whether it is keyed."""
    readme = Path(monitor.channels.__file__ or "").with_name("README.md").read_text()
    [row] = [
        line for line in readme.splitlines() if line.startswith(f"| `{spec.type}` |")
    ]
    _, _, limits, secrets, keyed, *_ = (cell.strip() for cell in row.split("|"))
    fields = spec.options.model_fields.items()
    secret = [name for name, field in fields if "SecretStr" in str(field.annotation)]

    assert limits == spec.limits
    assert secrets == ", ".join(f"`{name}`" for name in secret)
    assert keyed.startswith("yes" if spec.keyed else "no")
