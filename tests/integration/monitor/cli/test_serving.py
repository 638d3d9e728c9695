"""The service, from one configuration to the next."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import httpx
import pytest

from monitor.cli.context import load_config
from monitor.cli.reloading import Reloads
from monitor.cli.serving import serve
from monitor.domain.errors import ConfigError
from monitor.ports.progress import Silent
from monitor.runtime import SystemClock
from monitor.settings import Settings
from tests.command import Wardwatch
from tests.waiting import wait_for


@contextmanager
def taken() -> Iterator[str]:
    """Give an address where somebody listens already."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def settings(wardwatch: Wardwatch, sqlite_url: str, tmp_path: Path) -> Settings:
    """A configuration that tells of health where nobody listens."""
    wardwatch.configure(sqlite_url)
    (tmp_path / "in").mkdir(exist_ok=True)
    with taken() as free:
        pass
    return replace(load_config(wardwatch.home), health_listen=free)


@contextmanager
def serving(settings: Settings, reloads: Reloads, stopping: Event) -> Iterator[None]:
    """Serve beside the test."""
    told = (settings, reloads, SystemClock(), Silent())
    thread = Thread(target=serve, args=told)
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join()


def answers(address: str | None) -> bool:
    """Return whether a service tells of its health there."""
    try:
        return httpx.get(f"http://{address}/live").status_code == httpx.codes.OK
    except httpx.ConnectError:
        return False


def test_a_service_begins_anew_with_another_configuration(settings: Settings) -> None:
    """It is gone from where it was before."""
    with taken() as free:
        pass
    other = replace(settings, health_listen=free)
    stopping = Event()
    reloads = Reloads(stopping, lambda: other)
    with serving(settings, reloads, stopping):
        wait_for(lambda: answers(settings.health_listen))
        reloads.refuse("one before it")
        reloads.reload()
        wait_for(lambda: answers(free))

        assert not answers(settings.health_listen)
        assert reloads.succeeded


def test_a_service_goes_back_to_what_it_could_use(settings: Settings) -> None:
    """Some mistakes show only when it begins."""
    stopping = Event()
    with taken() as address:
        other = replace(settings, health_listen=address)
        reloads = Reloads(stopping, lambda: other)
        with serving(settings, reloads, stopping):
            wait_for(lambda: answers(settings.health_listen))
            reloads.reload()
            wait_for(lambda: not reloads.succeeded)
            wait_for(lambda: answers(settings.health_listen))
            told = httpx.get(f"http://{settings.health_listen}/metrics").text

    assert "wardwatch_config_last_reload_successful 0.0" in told


def test_what_it_begins_with_must_be_usable(settings: Settings) -> None:
    """There is nothing to go back to."""
    stopping = Event()
    with taken() as address, pytest.raises(ConfigError, match="in use"):
        serve(
            replace(settings, health_listen=address),
            Reloads(stopping, lambda: settings),
            SystemClock(),
            Silent(),
        )
    stopping.set()
