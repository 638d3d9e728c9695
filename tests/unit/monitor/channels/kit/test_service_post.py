"""What Apprise is given, and what its results say."""

import pytest
from apprise import AppriseResult, AppriseResultStatus, NotifyAttempt, NotifyLogEntry
from apprise import NotifyResult as ServiceResult
from pydantic import SecretStr

from monitor.channels.kit.service_post import ServicePost, room_of, statuses
from monitor.channels.kit.services import service_at
from monitor.ports.channel import Reached
from tests.unit.monitor.channels.builders import context


def failed(*lines: str) -> AppriseResult:
    """Return the result of a service that logged `lines`."""
    failure = AppriseResultStatus.FAILURE
    logs = [NotifyLogEntry(level="WARNING", message=line) for line in lines]
    attempt = NotifyAttempt(failure, logs=logs)
    one = ServiceResult(name="Chat", url="", attempts=[attempt])
    return AppriseResult(failure, results=[one])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Failed to send JSON POST notification: Not Found, error=404.", [404]),
        ("Failed to send to Slack: Page not found., error=500", [500]),
        ("A Connection error occurred sending JSON notification to h.", []),
        ("Failed: error=invalid_auth", []),
        ("Failed: error=4040", []),
        ("https://clinic.example/?myerror=404", []),
    ],
)
def test_a_status_is_read_from_the_log(line: str, found: list[int]) -> None:
    """In the form that Apprise's services share."""
    assert statuses(failed(line)) == found


def test_every_target_has_its_status() -> None:
    """A service may have several."""
    assert statuses(failed("error=503.", "error=404.")) == [503, 404]


@pytest.mark.parametrize(
    ("address", "text", "size"),
    [
        ("jsons://clinic.example/", "a & b", 5),
        ("tgram://123456789:abcdefg_hijklmnop/1/", "a & b", 19),
        ("gchat://workspace/key/token", "a_b", 4),
    ],
)
def test_text_is_counted_as_the_service_gets_it(
    address: str, text: str, size: int
) -> None:
    """Plain, as HTML, or as Markdown."""
    assert room_of(service_at(SecretStr(address), 1)).size(text) == size


def test_a_service_without_titles_shares_its_room() -> None:
    """Its title stands above the text."""
    room = room_of(service_at(SecretStr("tgram://123456789:abcdefg_hijklmnop/1/"), 1))

    assert (room.title, room.text, room.shared) == (0, 4096, True)


def test_a_service_of_unknown_place_is_not_tried() -> None:
    """Nothing is sent to find out."""
    address = SecretStr("ircs://clinic.example/#channel")

    assert ServicePost(address=address, context=context()).reach() is Reached.UNTRIED
