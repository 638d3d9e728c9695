"""The PagerDuty channel against a receiver of events."""

import json
from collections.abc import Iterator

import pytest

from monitor.channels.pagerduty import PagerDutyOptions, build
from monitor.domain.cases import CaseId
from monitor.domain.errors import RateLimited
from monitor.domain.time import SECOND
from monitor.ports.channel import Channel
from tests.fakes.runtime import START
from tests.servers.http_recorder import HttpRecorder, http_recorder
from tests.unit.monitor.channels.builders import context, message, view

THREE = tuple(view(case_id=CaseId(number)) for number in (1, 2, 3))


@pytest.fixture
def pagerduty() -> Iterator[HttpRecorder]:
    """PagerDuty, which takes everything."""
    with http_recorder() as running:
        running.status = 202
        yield running


def channel(pagerduty: HttpRecorder) -> Channel:
    """Return the channel to `pagerduty`."""
    asked = {"name": "soc", "routing_key": "R1", "base_url": pagerduty.address}
    return build(PagerDutyOptions.model_validate(asked), context())


def cases(pagerduty: HttpRecorder) -> list[int]:
    """Return the cases of the events that came."""
    events = [json.loads(request.body) for request in pagerduty.requests]
    return [event["payload"]["custom_details"]["case"] for event in events]


def test_each_alert_is_an_event(pagerduty: HttpRecorder) -> None:
    """In their order, to the address of the Events API."""
    channel(pagerduty).send(message(*THREE))

    assert cases(pagerduty) == [1, 2, 3]
    assert {request.path for request in pagerduty.requests} == {"/v2/enqueue"}
    assert json.loads(pagerduty.requests[0].body)["routing_key"] == "R1"


def test_a_failure_in_the_middle_goes_on_there(pagerduty: HttpRecorder) -> None:
    """What PagerDuty has already is not sent again."""
    pagerduty.answers = [202, 429]
    pagerduty.headers = {"retry-after": "30"}
    sender = channel(pagerduty)
    with pytest.raises(RateLimited) as raised:
        sender.send(message(*THREE))
    sender.send(message(*THREE))

    assert raised.value.retry_at == START + 30 * SECOND
    assert cases(pagerduty) == [1, 2, 2, 3]


def test_a_restart_in_the_middle_repeats_the_same_keys(
    pagerduty: HttpRecorder,
) -> None:
    """A process that forgot sends all again, which PagerDuty takes for known."""
    for _ in range(2):
        channel(pagerduty).send(message(*THREE))

    keys = [json.loads(request.body)["dedup_key"] for request in pagerduty.requests]
    assert keys[:3] == keys[3:]
    assert len(set(keys)) == 3
