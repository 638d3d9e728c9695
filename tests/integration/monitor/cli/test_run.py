"""Tests of `wardwatch run --once`."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.domain.time import DAY, HOUR
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import SimAccount, World
from monitor.simulator.worlds import Worlds
from tests.command import FILES, Wardwatch, impostor
from tests.servers.webhook_receiver import Behaviour, WebhookReceiver


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[WebhookReceiver]:
    """Who is told."""
    with WebhookReceiver(tmp_path / "journal") as receiver:
        yield receiver


@pytest.fixture
def simulation() -> Simulation:
    """The simulated platform."""
    impostor = SimAccount(
        did="did:plc:impostor",
        handle="riverside-family-clinic.social.example",
        display_name="Riverside Family Clinic Billing",
        description="Pay your bill here: https://riverside-pay.example/start",
    )
    passer_by = SimAccount(did="did:plc:kayla", handle="riverside-runner.example")
    return Simulation(Worlds(bluesky=World([impostor, passer_by])))


@pytest.fixture
def bluesky(simulation: Simulation) -> Iterator[dict[str, str]]:
    """A connector to it."""
    with serve(simulation.answer) as base_url:
        yield {"name": "bluesky", "type": "bluesky", "base_url": base_url}


def labels(receiver: WebhookReceiver) -> list[str]:
    """Return whom the receiver was told of."""
    return sorted(
        alert["label"]
        for found in receiver.deliveries
        for alert in found.data["alerts"]
    )


def test_an_import_ends_at_the_receiver(
    wardwatch: Wardwatch, database_url: str, receiver: WebhookReceiver
) -> None:
    """The summary, in the names that others rely on, is the last line."""
    wardwatch.configure(database_url, receiver=receiver.url)
    garden = impostor(9, handle="gardening", display_name="A garden", bio="")
    wardwatch.drop("a.jsonl", [impostor(1), impostor(2), garden, {"kind": "odd"}])
    ran = wardwatch("run", "--once", "--json")

    assert ran.code == 0
    assert ran.json == {
        "connectors": {
            "files": {"fetched": 4, "stored": 3, "parked": 1, "error": None}
        },
        "findings": 2,
        "cases": 2,
        "alerts_delivered": 2,
    }
    assert labels(receiver) == ["riversidefam1", "riversidefam2"]
    assert all(delivery.signed for delivery in receiver.deliveries)


def test_a_digest_waits_for_its_time(
    wardwatch: Wardwatch, database_url: str, receiver: WebhookReceiver
) -> None:
    """However often cron runs a cycle: a day has one, and waiting is no failure."""
    daily = "daily 08:00 America/Chicago"
    wardwatch.configure(database_url, receiver=receiver.url, digest=daily)
    wardwatch.drop("a.jsonl", [impostor(1)])
    first = wardwatch("run", "--once", "--json")
    wardwatch.drop("b.jsonl", [impostor(2)])
    wardwatch("run", "--once")
    before = labels(receiver)
    wardwatch.clock.advance(2 * HOUR)
    due = wardwatch("run", "--once", "--json")

    assert (first.code, first.json["alerts_delivered"]) == (0, 0)
    assert f"1 alert waits for the digest of soc, {daily}" in first.err
    assert before == []
    assert (due.code, due.json["alerts_delivered"]) == (0, 2)
    assert [len(one.data["alerts"]) for one in receiver.deliveries] == [2]


def test_a_second_cycle_brings_nothing_new(
    wardwatch: Wardwatch,
    database_url: str,
    receiver: WebhookReceiver,
    bluesky: dict[str, str],
) -> None:
    """A real platform is read again and again; nobody is told twice."""
    wardwatch.configure(database_url, bluesky, receiver=receiver.url)
    first = wardwatch("run", "--once", "--json").json
    told = labels(receiver)
    wardwatch.clock.advance(DAY)
    second = wardwatch("run", "--once", "--json").json

    assert first["connectors"]["bluesky"]["stored"] > 0
    assert told == ["riverside-family-clinic.social.example"]
    assert second["connectors"]["bluesky"]["stored"] == 0
    assert (second["findings"], second["cases"], second["alerts_delivered"]) == (0,) * 3
    assert labels(receiver) == told


@pytest.mark.parametrize("arguments", [(), ("--once",), ("--dry-run",)])
def test_a_year_before_it_was_built_is_refused(
    wardwatch: Wardwatch, sqlite_url: str, arguments: tuple[str, ...]
) -> None:
    """A machine that thinks it is 1970 does nothing that cannot be undone."""
    wardwatch.configure(sqlite_url)
    wardwatch.clock.micros = 0
    ran = wardwatch("run", *arguments)

    assert ran.code == 1
    assert "the clock says 1970-01-01T00:00:00Z" in ran.err


def test_people_get_sentences(wardwatch: Wardwatch, sqlite_url: str) -> None:
    """Without --json the summary is for reading; what went wrong is on stderr."""
    wardwatch.configure(sqlite_url)
    wardwatch.drop("a.jsonl", [impostor(1)])
    ran = wardwatch("run", "--once")

    assert ran.code == 75
    assert "alerts wait for the channel soc\n" in ran.err
    assert ran.out == (
        "files: 1 fetched, 1 new, 0 parked\n"
        "1 findings, 1 cases opened, 0 alerts delivered\n"
    )
    assert "send_failed" in ran.err


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (FaultKind.SERVER_ERROR, 75),
        (FaultKind.RATE_LIMITED, 75),
        (FaultKind.BAD_REQUEST, 1),
    ],
)
def test_a_failed_connector_is_in_the_exit_code(
    wardwatch: Wardwatch,
    receiver: WebhookReceiver,
    simulation: Simulation,
    bluesky: dict[str, str],
    fault: FaultKind,
    code: int,
) -> None:
    """75 for now, 1 until a person mends it; other connectors work on."""
    simulation.strike(Fault(kind=fault))
    database = f"sqlite:///{wardwatch.home}/wardwatch.db"
    wardwatch.configure(database, bluesky, FILES, receiver=receiver.url)
    wardwatch.drop("a.jsonl", [impostor(1)])
    ran = wardwatch("run", "--once", "--json")

    assert ran.code == code
    assert ran.json["connectors"]["bluesky"]["error"]
    assert ran.json["connectors"]["files"]["stored"] == 1


def test_a_cycle_that_was_stopped_is_not_whole(
    wardwatch: Wardwatch, sqlite_url: str, simulation: Simulation
) -> None:
    """75: what was read is kept, the rest is left for the next one."""
    before = signal.getsignal(signal.SIGTERM)

    def stopping(request: Request) -> Answer:
        if not simulation.asked("searchActors"):  # the second signal would kill
            os.kill(os.getpid(), signal.SIGTERM)
        return simulation.answer(request)

    with serve(stopping) as base_url:
        bluesky = {"name": "bluesky", "type": "bluesky", "base_url": base_url}
        wardwatch.configure(sqlite_url, bluesky)
        ran = wardwatch("run", "--once", "--json")

    assert ran.code == 75
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_broken_configuration_stops_it(wardwatch: Wardwatch, sqlite_url: str) -> None:
    """Exit code 2 and no database."""
    wardwatch.configure(sqlite_url, {"name": "a", "type": "blusky"})
    ran = wardwatch("run", "--once")

    assert (ran.code, ran.out) == (2, "")
    assert "bluesky" in ran.err
    assert not (wardwatch.home / "wardwatch.db").exists()


def test_a_new_folder_is_created_for_the_database(
    wardwatch: Wardwatch, tmp_path: Path
) -> None:
    """The first start needs no preparation, and nobody else can read the file."""
    wardwatch.configure(f"sqlite:///{tmp_path}/data/new/wardwatch.db")

    assert wardwatch("run", "--once").code == 0
    assert (tmp_path / "data/new/wardwatch.db").stat().st_mode & 0o777 == 0o600


def test_no_content_is_logged(wardwatch: Wardwatch, sqlite_url: str) -> None:
    """Neither what was read nor what could not be read."""
    wardwatch.configure(sqlite_url)
    odd = {"kind": "canary-kind", "text": "canary-text"}
    wardwatch.drop("a.jsonl", [odd, impostor(1, bio="canary-bio insurance id")])

    assert "canary" not in wardwatch("run", "--once").err


@pytest.mark.parametrize(
    "asked",
    [("1",), ("--all-dead",), ("--since", "2026-03-02", "--channel", "soc")],
)
def test_alerts_that_were_given_up_are_told_until_they_are_sent(
    wardwatch: Wardwatch,
    sqlite_url: str,
    receiver: WebhookReceiver,
    asked: tuple[str, ...],
) -> None:
    """Neither the cycle nor health calls that fine; `cases resend` mends it."""
    wardwatch.configure(sqlite_url, receiver=receiver.url)
    wardwatch.drop("a.jsonl", [impostor(1)])
    receiver.behaviour = Behaviour(status=410)
    gone = wardwatch("run", "--once")
    health = wardwatch("health")
    receiver.behaviour = Behaviour()
    again = wardwatch("cases resend", *asked)
    sent = wardwatch("run", "--once")

    assert (gone.code, health.code, again.code, sent.code) == (1, 1, 0, 0)
    assert "1 alerts were given up" in gone.err
    assert len(labels(receiver)) == 1


def test_a_channel_that_was_renamed_strands_nothing_silently(
    wardwatch: Wardwatch, sqlite_url: str
) -> None:
    """What waits for the old name is told."""
    wardwatch.configure(sqlite_url)
    wardwatch.drop("a.jsonl", [impostor(1)])
    wardwatch("run", "--once")
    config = wardwatch.home / "wardwatch.yaml"
    config.write_text(config.read_text().replace("soc", "hook"))
    ran = wardwatch("run", "--once")

    assert ran.code == 75
    assert "the channel soc, which is not configured any more" in ran.err
