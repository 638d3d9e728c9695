"""Tests of `wardwatch doctor`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.time import DAY, to_iso
from monitor.runtime import SystemClock
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.staging import shipped_worlds
from monitor.simulator.x import BEARER
from tests.command import FILES, Wardwatch, impostor
from tests.servers.http_recorder import http_recorder
from tests.servers.webhook_receiver import Behaviour, WebhookReceiver

# One process of a parallel run loads the model, not each of them.
pytestmark = pytest.mark.xdist_group("model")

PAGER = """
channels:
  - {name: soc, type: pagerduty, routing_key: canarykey, base_url: "%s"}
routes: []
"""


@pytest.fixture
def simulation() -> Simulation:
    """The simulated platform."""
    return Simulation(shipped_worlds())


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[WebhookReceiver]:
    """Who is told."""
    with WebhookReceiver(tmp_path / "journal") as receiver:
        yield receiver


@pytest.fixture
def doctor(
    wardwatch: Wardwatch,
    sqlite_url: str,
    simulation: Simulation,
    receiver: WebhookReceiver,
) -> Iterator[Wardwatch]:
    """The command, with a platform, a folder, a receiver and a right clock."""
    wardwatch.clock.micros = SystemClock().now()
    with serve(simulation.answer) as base_url:
        bluesky = {"name": "sky", "type": "bluesky", "base_url": base_url}
        wardwatch.configure(sqlite_url, bluesky, FILES, receiver=receiver.url)
        yield wardwatch


def checks(wardwatch: Wardwatch, *options: str) -> dict[str, dict[str, Any]]:
    """Return the checks by what they are of."""
    rows = wardwatch("doctor", "--json", *options).json
    return {f"{row['part']} {row['name']}".strip(): row for row in rows}


def test_all_is_well(doctor: Wardwatch) -> None:
    """A line for each part; the exit code is 0."""
    doctor("run", "--once")
    ran = doctor("doctor")

    assert ran.code == 0
    assert [line[:4] for line in ran.out.splitlines()] == ["ok  "] * 9
    assert set(checks(doctor)) == {
        *("database", "integrity", "disk", "pictures", "model", "clock"),
        *("connector sky", "connector files", "channel soc"),
    }


def test_nothing_is_sent_or_stored_unasked(
    doctor: Wardwatch, receiver: WebhookReceiver
) -> None:
    """Not even a database."""
    seen = checks(doctor)["channel soc"]["seen"]

    assert seen == "connects; not sent, --send-test sends"
    assert receiver.deliveries == []
    assert not (doctor.home / "wardwatch.db").exists()


def test_a_test_message_is_marked(doctor: Wardwatch, receiver: WebhookReceiver) -> None:
    """Whoever gets it knows at once; no row is left."""
    doctor("db upgrade")
    found = checks(doctor, "--send-test")["channel soc"]
    [delivery] = receiver.deliveries
    [alert] = delivery.data["alerts"]

    assert found["seen"] == "took a message marked TEST"
    assert delivery.signed
    assert alert["label"] == "TEST"
    assert alert["practice"].startswith("TEST")
    assert doctor("cases list", "--all", "--json").json["cases"] == []


def test_a_test_incident_is_resolved(doctor: Wardwatch) -> None:
    """PagerDuty would otherwise go on calling people."""
    with http_recorder() as pagerduty:
        text = (doctor.home / "wardwatch.yaml").read_text()
        head, _, _ = text.partition("channels:")
        unrouted = text[text.index("unrouted:") :]
        changed = (
            head
            + PAGER % pagerduty.address
            + unrouted.replace("unrouted: {", 'unrouted: {"impersonation": "a test", ')
        )
        (doctor.home / "wardwatch.yaml").write_text(changed)
        found = checks(doctor, "--send-test")["channel soc"]
        events = [json.loads(request.body) for request in pagerduty.requests]

    assert found["state"] == "ok"
    assert [event["event_action"] for event in events] == ["trigger", "resolve"]
    assert len({event["dedup_key"] for event in events}) == 1


@pytest.mark.parametrize(
    ("fault", "code"), [(FaultKind.SERVER_ERROR, 75), (FaultKind.FORBIDDEN, 1)]
)
def test_a_platform_that_refuses(
    doctor: Wardwatch, simulation: Simulation, fault: FaultKind, code: int
) -> None:
    """Its line says what to do; the others are tried all the same."""
    simulation.strike(Fault(kind=fault))
    ran = doctor("doctor", "--json")
    [sky] = [row for row in ran.json if row["name"] == "sky"]
    [files] = [row for row in ran.json if row["name"] == "files"]

    assert ran.code == code
    assert (sky["state"], files["state"]) == ("fail", "ok")
    assert sky["temporary"] is (code == 75)
    assert sky["todo"]


def test_who_only_looks_spends_nothing(
    doctor: Wardwatch, simulation: Simulation, sqlite_url: str
) -> None:
    """A paid platform is asked what is free."""
    with serve(simulation.answer) as base_url:
        x = {"name": "x", "type": "x", "base_url": base_url, "bearer_token": BEARER}
        doctor.configure(sqlite_url, x)
        found = checks(doctor)["connector x"]

    assert found["state"] == "ok"
    assert simulation.x.charged == 0


def test_a_receiver_that_refuses(doctor: Wardwatch, receiver: WebhookReceiver) -> None:
    """A test message shows what a connection alone does not."""
    receiver.behaviour = Behaviour(status=401)

    assert doctor("doctor").code == 0
    assert doctor("doctor", "--send-test").code == 1


def test_a_clock_that_is_wrong(doctor: Wardwatch) -> None:
    """Compared with the platforms' and with what the database holds."""
    doctor("run", "--once")
    doctor.clock.advance(-DAY)
    rows = doctor("doctor", "--json").json
    clocks = [row for row in rows if row["part"] == "clock"]

    assert [row["state"] for row in clocks] == ["fail", "fail"]
    assert "which is to come" in clocks[0]["seen"]


def test_no_secret_is_shown(doctor: Wardwatch) -> None:
    """Nor a word of what was imported."""
    doctor.drop("a.jsonl", [impostor(1)])
    ran = doctor("doctor")

    assert "whsec_" not in ran.out + ran.err
    assert "riversidefam1" not in ran.out + ran.err


@pytest.mark.parametrize(("days", "state"), [(13, "warn"), (20, "ok")])
def test_a_credential_near_its_end_is_told(
    doctor: Wardwatch, sqlite_url: str, days: int, state: str
) -> None:
    """By the day that the configuration gives."""
    ends = to_iso(doctor.clock.now() + days * DAY)[:10]
    with serve(Simulation(shipped_worlds()).answer) as base_url:
        sky = {"name": "sky", "type": "bluesky", "base_url": base_url}
        doctor.configure(sqlite_url, {**sky, "credential_expires": ends})
        found = checks(doctor)["connector sky"]

    assert found["state"] == state
    assert (ends in found["seen"]) == (state == "warn")


def test_it_is_told_when_the_money_will_be_spent(
    doctor: Wardwatch, sqlite_url: str
) -> None:
    """By the plan at first, and by what was spent when that is known."""
    with serve(Simulation(shipped_worlds()).answer) as base_url:
        x = {"name": "x", "type": "x", "base_url": base_url, "bearer_token": BEARER}
        doctor.configure(sqlite_url, {**x, "monthly_budget_usd": "1"})
        planned = checks(doctor)["budget x"]
        doctor("run", "--once")
        doctor.clock.advance(2 * DAY)
        known = checks(doctor)["budget x"]

    assert (planned["state"], known["state"]) == ("warn", "warn")
    assert "by the plan, new posts aside" in planned["seen"]
    assert "by the last week a month costs" in known["seen"]
    assert "`every: " in known["todo"]
