"""A service that tells of itself while it runs."""

import os
import signal
import socket
from threading import Thread

import httpx
import pytest

from tests.command import Wardwatch
from tests.waiting import wait_for


@pytest.fixture
def port() -> int:
    """A port that nobody has."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def configure(wardwatch: Wardwatch, url: str, port: int) -> None:
    """Let the service tell of itself."""
    wardwatch.configure(url)
    path = wardwatch.home / "wardwatch.yaml"
    path.write_text(f'{path.read_text()}health: {{listen: "127.0.0.1:{port}"}}\n')


def test_a_running_service_tells_of_itself(
    wardwatch: Wardwatch, database_url: str, port: int
) -> None:
    """Until it is stopped."""
    configure(wardwatch, database_url, port)
    told: dict[str, httpx.Response] = {}

    def ask() -> None:
        def ready() -> bool:
            try:
                return get("ready").status_code == 200
            except httpx.ConnectError:
                return False

        try:
            wait_for(ready)
            told.update({path: get(path) for path in ("live", "ready", "metrics")})
        finally:
            os.kill(os.getpid(), signal.SIGTERM)

    def get(path: str) -> httpx.Response:
        return httpx.get(f"http://127.0.0.1:{port}/{path}")

    asking = Thread(target=ask)
    asking.start()
    ran = wardwatch("run")
    asking.join()

    assert ran.code == 0
    assert {name: found.status_code for name, found in told.items()} == {
        "live": 200,
        "ready": 200,
        "metrics": 200,
    }
    assert "wardwatch_leader 1.0" in told["metrics"].text


def test_an_address_that_is_taken_is_an_error_of_the_configuration(
    wardwatch: Wardwatch, sqlite_url: str, port: int
) -> None:
    """It names the line."""
    configure(wardwatch, sqlite_url, port)
    with socket.create_server(("127.0.0.1", port)):
        ran = wardwatch("run")

    assert ran.code == 2
    assert f"`health: {{listen: 127.0.0.1:{port}}}`" in ran.err
