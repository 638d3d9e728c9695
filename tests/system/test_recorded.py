"""The main job on what a real platform answered."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from monitor.cli import run_command
from monitor.domain.time import HOUR
from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.server import serve
from tests.command import Wardwatch
from tests.servers.bluesky_replay import RECORDED, Profile, Replay
from tests.servers.webhook_receiver import Delivery, WebhookReceiver
from tests.system.children import ShiftedClock
from tests.waiting import DEADLINE, wait_for

pytestmark = [
    pytest.mark.system,
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]


@dataclass
class Platform:
    """The recorded platform, on which at first nobody is found."""

    replay: Replay
    populated: bool = True

    def answer(self, request: Request) -> Answer:
        """Answer as recorded."""
        if request.path.endswith("searchActors") and not self.populated:
            return json_answer({"actors": []})
        return self.replay.answer(request)

    @property
    def suspect(self) -> Profile:
        """The account that the practice is made to resemble."""
        return max(self.replay.profiles.values(), key=lambda p: len(p["displayName"]))


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[WebhookReceiver]:
    """Who is told."""
    with WebhookReceiver(tmp_path / "journal") as receiver:
        yield receiver


@pytest.fixture
def platform(
    wardwatch: Wardwatch, database_url: str, receiver: WebhookReceiver
) -> Iterator[Platform]:
    """A platform with a practice that one of its accounts resembles."""
    platform = Platform(Replay(RECORDED))
    suspect = platform.suspect
    handle = {"platform": "x", "handle": suspect["handle"].partition(".")[0]}
    practice = {"id": "a", "name": suspect["displayName"], "accounts": [handle]}
    with serve(platform.answer) as base_url:
        wardwatch.configure(
            database_url,
            {"name": "bluesky", "type": "bluesky", "base_url": base_url},
            receiver=receiver.url,
            practice=json.dumps(practice),
        )
        yield platform


def told(deliveries: list[Delivery]) -> list[str]:
    """Return the handles that were alerted, each delivery being signed."""
    assert all(delivery.signed for delivery in deliveries)
    return [alert["label"] for found in deliveries for alert in found.data["alerts"]]


def test_one_cycle(
    wardwatch: Wardwatch, platform: Platform, receiver: WebhookReceiver
) -> None:
    """Every recorded account is stored, the suspect alerted; then nothing is new."""
    first, second = (wardwatch("run", "--once", "--json") for _ in range(2))
    accounts = len(platform.replay.profiles)

    assert (first.code, second.code) == (0, 0)
    assert first.json["connectors"]["bluesky"]["stored"] == accounts
    assert first.json["connectors"]["bluesky"]["parked"] == 0
    assert platform.suspect["handle"] in told(receiver.deliveries)
    assert first.json["alerts_delivered"] == len(told(receiver.deliveries))
    assert second.json["connectors"]["bluesky"]["stored"] == 0
    assert (second.json["cases"], second.json["alerts_delivered"]) == (0, 0)


def test_posts_and_own_accounts(
    wardwatch: Wardwatch, platform: Platform, database_url: str
) -> None:
    """All recorded posts and who wrote them are stored; then nothing is new."""
    replay = platform.replay
    own = {"platform": "bluesky", "handle": replay.owner}
    practice = {"id": "a", "name": "Redistricting", "accounts": [own]}
    login = {"handle": "riverside.example", "app_password": "x"}
    with serve(platform.answer) as base_url:
        bluesky = {"name": "bluesky", "type": "bluesky", "base_url": base_url, **login}
        wardwatch.configure(database_url, bluesky, practice=json.dumps(practice))
        ran = [wardwatch("run", "--once", "--json") for _ in range(2)]
    first, second = (done.json["connectors"]["bluesky"] for done in ran)
    accounts = {**replay.profiles, **replay.authors}

    assert (first["error"], second["error"]) == (None, None)
    assert first["stored"] == len(accounts) + len(replay.posts)
    assert (first["parked"], second["parked"]) == (0, 0)
    assert (second["stored"], second["fetched"]) == (0, first["fetched"])


def test_the_service(
    wardwatch: Wardwatch, platform: Platform, receiver: WebhookReceiver
) -> None:
    """The process finds the suspect once it appears, and ends when it is asked to."""
    platform.populated = False
    once = ["run", "--once", "--config", str(wardwatch.home)]
    # An hour ago, so that the source is due when the service starts.
    assert run_command(once, ShiftedClock(-HOUR)) == 0
    platform.populated = True
    command = [sys.executable, "-m", "monitor", "run", "--config", str(wardwatch.home)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_for(lambda: told(receiver.deliveries))
            process.send_signal(signal.SIGTERM)
            _, logged = process.communicate(timeout=DEADLINE)
        finally:
            process.kill()

    assert process.returncode == 0
    assert platform.suspect["handle"] in told(receiver.deliveries)
    assert "service_stopped" in logged
    assert platform.suspect["displayName"] not in logged
