"""Signs of life over a real socket."""

import pytest
from pydantic import SecretStr

from monitor.channels.kit.beacon import build_beacon
from monitor.domain.errors import Unavailable
from tests.servers.http_recorder import http_recorder, refusing_address
from tests.unit.monitor.channels.builders import context


def test_a_sign_is_an_empty_post() -> None:
    """To the address as it is; it tells nothing of anybody."""
    with http_recorder() as recorder:
        build_beacon(SecretStr(f"{recorder.address}/abc"), context()).light()
        (request,) = recorder.requests

    assert request.path == "/abc"
    assert request.body == b""


def test_one_that_is_not_taken_is_told_without_its_address() -> None:
    """The address is the credential."""
    with (
        refusing_address() as address,
        pytest.raises(Unavailable) as told,
    ):
        build_beacon(SecretStr(f"{address}/abc"), context()).light()

    assert "abc" not in str(told.value)
