"""What every registered channel keeps to, before its author writes a test."""

import json
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import monitor.channels
from monitor.domain.alerts import AlertView, Message
from monitor.domain.cases import CaseChange, CaseId, CaseState
from monitor.domain.errors import RetryLater, Unavailable, WardwatchError
from monitor.domain.time import SECOND
from monitor.ports.channel import Channel, ChannelSpec
from monitor.registry import channel_specs
from tests.contract.channel_cases import CASES, Case, Receiver
from tests.fakes.runtime import START
from tests.servers.http_recorder import refusing_address
from tests.unit.monitor.channels.builders import (
    context,
    digest,
    message,
    text_view,
    view,
)

SPECS = channel_specs()
HOSTILE = "evil\r\nx-injected: 1\x1b]8;;http://x\x07\u202e\u2028\x00\x9b" + "a" * 10_000

each_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
each_status = pytest.mark.parametrize(
    ("case", "status"),
    [
        pytest.param(case, status, id=f"{name}-{status}")
        for name, case in CASES.items()
        for status in case.taken
    ],
)
each_failure = pytest.mark.parametrize(
    ("case", "status", "error"),
    [
        pytest.param(case, status, error, id=f"{name}-{status}")
        for name, case in CASES.items()
        for status, error in case.failures.items()
    ],
)
each_wait = pytest.mark.parametrize(
    ("case", "status"),
    [
        pytest.param(case, status, id=f"{name}-{status}")
        for name, case in CASES.items()
        for status in case.waits
    ],
)


@pytest.fixture
def receiver(case: Case) -> Iterator[Receiver]:
    """A receiver that takes everything until told otherwise."""
    with case.receiver() as running:
        yield running


def build(case: Case, authority: str) -> Channel:
    """Return the channel, sending to `authority`."""
    spec = SPECS[case.channel]
    return spec.build(spec.options.model_validate(case.options(authority)), context())


def send(case: Case, receiver: Receiver, told: Message) -> None:
    """Send one message to `receiver`."""
    build(case, receiver.authority).send(told)


def shown(error: WardwatchError) -> str:
    """Return all that a log or a person may get to see of `error`."""
    return f"{error!r} {''.join(traceback.format_exception(error))}"


def leaks(case: Case, text: str) -> list[str]:
    """Return the channel's secrets that are in `text`."""
    return [secret for secret in case.secrets if secret in text]


def test_every_channel_has_a_case() -> None:
    """A channel that is registered is tested."""
    assert {case.channel for case in CASES.values()} == set(SPECS)


@each_status
def test_success_is_silent(case: Case, receiver: Receiver, status: int) -> None:
    """A receiver that takes the message gets it once, and there is no error."""
    receiver.answer(status, {})
    send(case, receiver, message())

    assert len(receiver.sent()) == 1


@each_failure
def test_a_status_becomes_its_error(
    case: Case, receiver: Receiver, status: int, error: type[WardwatchError]
) -> None:
    """Each failure says what to do next, after one try, showing no secret."""
    receiver.answer(status, {})
    with pytest.raises(error) as raised:
        send(case, receiver, message())

    assert len(receiver.sent()) == 1
    assert leaks(case, shown(raised.value)) == []


@each_wait
def test_a_wait_is_passed_on(case: Case, receiver: Receiver, status: int) -> None:
    """Retry-After is the floor of the next try."""
    receiver.answer(status, {"retry-after": "60"})
    with pytest.raises(RetryLater) as raised:
        send(case, receiver, message())

    assert raised.value.retry_at == START + 60 * SECOND


@each_case
def test_a_broken_connection_shows_no_secret(case: Case) -> None:
    """Nobody listening is temporary, and the error holds no secret."""
    with refusing_address() as address, pytest.raises(Unavailable) as raised:
        build(case, address.removeprefix("http://")).send(message())

    assert leaks(case, shown(raised.value)) == []


@each_case
def test_a_probe_tells_people_nothing(case: Case, receiver: Receiver) -> None:
    """A receiver that works is reached, and gets no text."""
    channel = build(case, receiver.authority)

    assert channel.probe() is case.reached
    assert [text for sent in receiver.sent() for text in sent.texts] == []


@each_case
def test_a_probe_of_nobody_shows_no_secret(case: Case) -> None:
    """Nobody listening is temporary, and the error holds no secret."""
    with refusing_address() as address, pytest.raises(Unavailable) as raised:
        build(case, address.removeprefix("http://")).probe()

    assert leaks(case, shown(raised.value)) == []


@each_case
def test_options_show_no_secret(case: Case) -> None:
    """No form in which options are printed holds a secret."""
    spec = SPECS[case.channel]
    options = spec.options.model_validate(case.options("127.0.0.1:9"))
    forms = f"{options!r} {options} {options.model_dump()} {options.model_dump_json()}"

    assert leaks(case, forms) == []
    assert leaks(case, repr(spec.build(options, context()))) == []


@each_case
def test_the_samples_hold_what_they_say(case: Case) -> None:
    """Every secret is in the options, so that a leak can be seen at all."""
    asked = json.dumps(case.options("127.0.0.1:9"))

    assert leaks(case, asked) == list(case.secrets)


@each_case
def test_a_message_sent_twice_is_known(case: Case, receiver: Receiver) -> None:
    """By its id or its case's name; without such a key, because it says so."""
    keyed = SPECS[case.channel].keyed
    channel = build(case, receiver.authority)
    channel.send(message())
    channel.send(message(repeat=not keyed))

    first, again = (sent.raw for sent in receiver.sent())
    key = {"m-1", view().case_key}
    assert all(any(one in raw for one in key) is keyed for raw in (first, again))
    assert ("Possible repeat" in again) is not keyed


@each_case
@pytest.mark.parametrize("field", ["label", "url", "practice", "platform", "reasons"])
def test_hostile_text_stays_inert(case: Case, receiver: Receiver, field: str) -> None:
    """What a stranger wrote forges no header and no line, and is short."""
    value = (HOSTILE,) if field == "reasons" else HOSTILE
    send(case, receiver, message(view(**{field: value})))

    [sent] = receiver.sent()
    lines = [line for text in sent.texts for line in text.split("\n")]
    assert "x-injected" not in sent.headers
    assert not [line for line in lines if line.startswith("x-injected")]
    assert not [line for line in lines if not line.isprintable()]
    assert len("".join(lines)) < 5000


@each_case
def test_a_text_is_told_by_its_place_and_topics(case: Case, receiver: Receiver) -> None:
    """What PR staff need to triage it, in every channel."""
    send(case, receiver, message(text_view()))

    told = "".join(sent.raw for sent in receiver.sent())
    assert "Main Street" in told
    assert "access" in told


@each_case
def test_a_hostile_location_stays_inert(case: Case, receiver: Receiver) -> None:
    """Whoever names a listing is a stranger too."""
    send(case, receiver, message(text_view(location=HOSTILE)))

    [sent] = receiver.sent()
    lines = [line for text in sent.texts for line in text.split("\n")]
    assert "x-injected" not in sent.headers
    assert not [line for line in lines if not line.isprintable()]
    assert len("".join(lines)) < 5000


@each_case
def test_every_alert_of_a_group_is_told(case: Case, receiver: Receiver) -> None:
    """A message of two alerts names both suspects."""
    first = view(label="first-suspect")
    second = view(case_id=CaseId(8), label="second-suspect")
    send(case, receiver, message(first, second))

    told = "".join(sent.raw for sent in receiver.sent())
    assert "first-suspect" in told
    assert "second-suspect" in told


@each_case
def test_the_largest_group_is_sent(case: Case, receiver: Receiver) -> None:
    """A hundred alerts, each as long as can be, arrive within the limits."""
    send(case, receiver, message(*longest(100)))

    assert len(receiver.sent()) in {1, 100}


@each_case
def test_a_digest_of_150_is_one_message(case: Case, receiver: Receiver) -> None:
    """A hundred cases at most are listed; nobody takes them for all there are."""
    told = digest(*longest(100), unlisted=50)
    send(case, receiver, told)
    came = receiver.sent()

    assert len(came) in {1, 101}
    assert "150" in came[-1].raw
    assert "first-suspect" in came[0].raw


def longest(count: int) -> list[AlertView]:
    """Return alerts about as many cases, each as long as can be."""
    most = view(url="y" * 2048, reasons=("&" * 600,) * 5)
    return [
        replace(most, case_id=CaseId(number), label="first-suspect".ljust(256, "x"))
        for number in range(count)
    ]


@pytest.mark.parametrize("told", [message(), digest()], ids=["alert", "digest"])
@each_case
def test_what_nobody_watches_is_told(
    case: Case, receiver: Receiver, told: Message
) -> None:
    """Whoever reads of one case may not think that it is the only one."""
    send(case, receiver, replace(told, blind="9 places are not watched"))
    (sent,) = receiver.sent()

    assert "9 places are not watched" in "".join(sent.texts)


@each_case
def test_the_end_of_a_case_is_told(case: Case, receiver: Receiver) -> None:
    """Each channel has a word for it."""
    closed = view(change=CaseChange.CLOSED, state=CaseState.CLOSED)
    send(case, receiver, message(closed))

    raw = receiver.sent()[0].raw.lower()
    assert "closed" in raw or "resolve" in raw


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS.keys())
def test_the_readme_has_its_row(spec: ChannelSpec) -> None:
    """The table says what the code says: limits, secrets, whether it is keyed."""
    readme = Path(monitor.channels.__file__ or "").with_name("README.md").read_text()
    [row] = [
        line for line in readme.splitlines() if line.startswith(f"| `{spec.type}` |")
    ]
    _, _, limits, secrets, keyed, *_ = (cell.strip() for cell in row.split("|"))
    fields = spec.options.model_fields.items()
    secret = [name for name, field in fields if "SecretStr" in str(field)]

    assert limits == spec.limits
    assert secrets == ", ".join(f"`{name}`" for name in secret)
    assert keyed.startswith("yes" if spec.keyed else "no")
