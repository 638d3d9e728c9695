"""Tests of `wardwatch run --dry-run`."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.domain.time import DAY
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.staging import shipped_worlds
from monitor.simulator.x import BEARER
from tests.command import FILES, Wardwatch, impostor
from tests.servers.webhook_receiver import WebhookReceiver


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[WebhookReceiver]:
    """Who would be told."""
    with WebhookReceiver(tmp_path / "journal") as receiver:
        yield receiver


@pytest.fixture
def simulation() -> Simulation:
    """The simulated platform."""
    return Simulation(shipped_worlds())


@pytest.fixture
def watching(
    wardwatch: Wardwatch,
    database_url: str,
    simulation: Simulation,
    receiver: WebhookReceiver,
) -> Iterator[Wardwatch]:
    """The command with a platform and a receiver."""
    with serve(simulation.answer) as base_url:
        bluesky = {"name": "sky", "type": "bluesky", "base_url": base_url}
        wardwatch.configure(database_url, bluesky, FILES, receiver=receiver.url)
        yield wardwatch


def files(folder: Path) -> dict[str, str]:
    """Return what every file in `folder` holds."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file()
    }


def test_a_dry_run_tells_what_would_wait_for_a_digest(
    wardwatch: Wardwatch, sqlite_url: str
) -> None:
    """An admin sees whom a route reaches, whenever that is."""
    wardwatch.configure(sqlite_url, digest="daily 08:00 UTC")
    wardwatch.drop("a.jsonl", [impostor(1)])
    told = wardwatch("run", "--dry-run", "--json").json["dry_run"]["alerts"]

    assert [one["handle"] for one in told] == ["riversidefam1"]


def test_a_dry_run_tells_what_a_run_does(
    watching: Wardwatch, receiver: WebhookReceiver
) -> None:
    """The same findings, cases and alerts, and nobody hears of it."""
    dry = watching("run", "--dry-run", "--json")
    told = [one["handle"] for one in dry.json["dry_run"]["alerts"]]
    deliveries = receiver.deliveries
    real = watching("run", "--once", "--json").json
    alerts = [one for sent in receiver.deliveries for one in sent.data["alerts"]]

    assert dry.code == 0
    assert deliveries == []
    assert dry.json["alerts_delivered"] == 0
    for key in ("connectors", "findings", "cases"):
        assert dry.json[key] == real[key]
    assert sorted(told) == sorted(alert["label"] for alert in alerts)


def test_a_dry_run_keeps_to_the_messages_of_an_hour(
    wardwatch: Wardwatch, sqlite_url: str, receiver: WebhookReceiver
) -> None:
    """As a run does; whoever changes their number sees it at once."""
    wardwatch.configure(sqlite_url, receiver=receiver.url)
    config = wardwatch.home / "wardwatch.yaml"
    usual = config.read_text()
    calm = usual.replace("webhook.secret}", "webhook.secret, most_an_hour: 1}")
    config.write_text(calm)
    wardwatch.drop("a.jsonl", [impostor(1)])
    wardwatch("run", "--once")
    wardwatch.drop("b.jsonl", [impostor(2)])
    told = {}
    for name, text in [("calm", calm), ("usual", usual)]:
        config.write_text(text)
        told[name] = wardwatch("run", "--dry-run", "--json").json["dry_run"]["alerts"]

    assert len(receiver.deliveries) == 1
    assert {name: len(alerts) for name, alerts in told.items()} == {
        "calm": 0,
        "usual": 1,
    }


def test_a_dry_run_counts_for_each_term(watching: Wardwatch) -> None:
    """So that a term that finds only noise is seen before it does."""
    watching.drop("a.jsonl", [impostor(1), impostor(2)])
    terms = watching("run", "--dry-run", "--json").json["dry_run"]["terms"]
    by_connector = {
        term["connector"]: [term[key] for key in ("stored", "findings", "cases")]
        for term in terms
        if term["findings"]
    }

    assert by_connector["files"] == [2, 2, 2]
    assert {term["capability"] for term in terms} == {"accounts", "mentions", "own"}


def test_a_database_that_is_not_there_stays_so(
    wardwatch: Wardwatch, sqlite_url: str
) -> None:
    """Whoever only looks creates nothing."""
    wardwatch.configure(sqlite_url)
    wardwatch.drop("a.jsonl", [impostor(1)])
    before = files(wardwatch.home)
    ran = wardwatch("run", "--once", "--dry-run")

    assert ran.code == 0
    assert files(wardwatch.home) == before


def test_a_database_stays_byte_for_byte(wardwatch: Wardwatch, sqlite_url: str) -> None:
    """Neither rows, nor cursors, nor the files beside it."""
    wardwatch.configure(sqlite_url)
    wardwatch.drop("a.jsonl", [impostor(1)])
    wardwatch("run", "--once")
    wardwatch.drop("b.jsonl", [impostor(2)])
    before = files(wardwatch.home)
    wardwatch.clock.advance(DAY)
    dry = wardwatch("run", "--dry-run", "--json").json

    assert dry["findings"] == 1
    assert [case["new"] for case in dry["dry_run"]["cases"]] == [True]
    assert [case["id"] for case in dry["dry_run"]["cases"]] == [None]
    assert files(wardwatch.home) == before


def test_no_row_is_written(watching: Wardwatch) -> None:
    """On every database: afterwards there is as much to do as before."""
    watching("db upgrade")
    watching("run", "--dry-run")

    assert watching("cases list", "--json").json["cases"] == []
    rows = watching("coverage", "--json").json
    assert [row for row in rows if row["watched"]] == []


def test_people_get_sentences(watching: Wardwatch) -> None:
    """What was looked for, what came of it, and that nothing was done."""
    watching.drop("a.jsonl", [impostor(1, handle="riversidefam\x1b[2J")])
    out = watching("run", "--dry-run").out

    assert "  files mentions " in out
    assert "   new  " in out
    assert "  soc: opened, " in out
    assert "\x1b" not in out
    assert out.endswith("dry run: nothing was stored, nobody was told\n")


def test_a_platform_that_fails_is_in_the_exit_code(
    watching: Wardwatch, simulation: Simulation
) -> None:
    """As in a real run; its term says why."""
    simulation.strike(Fault(kind=FaultKind.SERVER_ERROR))
    ran = watching("run", "--dry-run", "--json")
    errors = {t["connector"]: t["error"] for t in ran.json["dry_run"]["terms"]}

    assert ran.code == 75
    assert errors["sky"].startswith("unavailable: ")
    assert errors["files"] is None


def test_a_dry_run_spends_nothing(
    wardwatch: Wardwatch, sqlite_url: str, simulation: Simulation
) -> None:
    """Nobody would keep account of it; the summary says what was not asked."""
    with serve(simulation.answer) as base_url:
        x = {"name": "x", "type": "x", "base_url": base_url, "bearer_token": BEARER}
        wardwatch.configure(sqlite_url, x)
        ran = wardwatch("run", "--dry-run", "--json")

    assert simulation.x.charged == 0
    assert "spends no money" in ran.json["connectors"]["x"]["error"]
