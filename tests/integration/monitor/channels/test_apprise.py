"""What chat services on this machine get from an Apprise channel."""

import pytest

from monitor.channels.apprise import AppriseOptions, build
from tests.servers.http_recorder import http_recorder
from tests.unit.monitor.channels.builders import context, message, view

HOSTILE = "@everyone @all <!channel> [bank](//192.0.2.1) <https://evil.example|bank>"
LIVE = ("@everyone", "@all", "<!", "<h", "](", "evil.example")


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("mmost://{}/3ccdd113474722377935511fc85d3dd4", id="mattermost"),
        pytest.param("gotify://{}/token", id="gotify"),
        pytest.param("ntfy://{}/wardwatch", id="ntfy"),
        pytest.param("xml://{}/", id="xml"),
    ],
)
def test_a_stranger_calls_nobody(address: str) -> None:
    """Whatever form the service has for a message."""
    with http_recorder() as receiver:
        where = address.format(receiver.address.removeprefix("http://"))
        options = AppriseOptions.model_validate({"name": "soc", "url": where})
        told = message(view(label=HOSTILE, reasons=(HOSTILE,)))
        build(options, context()).send(told)

    [request] = receiver.requests
    body = request.body.decode()
    assert "wardwatch cases show 7" in body
    assert [call for call in LIVE if call in body.replace("<soapenv", "")] == []
