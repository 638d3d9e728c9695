"""The figures of a service that has worked, as Prometheus reads them."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from monitor.domain.time import HOUR
from monitor.health.families import Health, text_of
from monitor.ports.figures import Figures
from monitor.storage.store import SqlStore
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World

SOMETIMES = {"wardwatch_sources_failing"}
"""Families that have no sample while all is well."""

RULES = Path(__file__).parents[4] / "config/prometheus/wardwatch.rules.yml"


@pytest.fixture
def text(sqlite_store: SqlStore, clock: FakeClock) -> str:
    """The figures of a service that has worked."""
    world = World(
        sqlite_store, clock, FakeConnector([["riverside-billing", "bad", "gardening"]])
    )
    world.cycle()
    clock.advance(HOUR)

    def read(now: int) -> Figures:
        with sqlite_store.read() as tx:
            return tx.readers.figures(now)

    health = Health(
        read=read,
        sizes=lambda: {"database": 5, "database_wal": 6, "disk_free": 7},
        late=lambda: 2,
        leads=lambda: True,
        reloaded=lambda: False,
        clock=clock,
        version="1.2.3",
    )
    return text_of(health).decode()


def test_figures_are_such_as_prometheus_reads(text: str) -> None:
    """By its own tool, with its own conventions."""
    checked = subprocess.run(
        ["promtool", "check", "metrics"],
        check=False,
        input=text,
        capture_output=True,
        text=True,
    )

    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def samples(text: str) -> Mapping[str, float]:
    """Return every sample by its name and labels."""
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, _, value in (s.rpartition(" ") for s in lines)}


def test_figures_tell_of_the_work(text: str) -> None:
    """What came of a source of which one item could not be read."""
    found = samples(text)

    assert found['wardwatch_waiting{queue="parked"}'] == 1
    assert found['wardwatch_source_overdue_seconds{connector="fake"}'] == 45 * 60
    assert found['wardwatch_cases_open{kind="impersonation",severity="high"}'] == 1
    assert found["wardwatch_loops_late"] == 2
    assert found["process_open_fds"] > 0


def test_figures_name_nobody(text: str) -> None:
    """Neither practices nor accounts are labels."""
    assert "riverside" not in text


def check_rules(path: Path) -> subprocess.CompletedProcess[str]:
    """Let Prometheus' own tool read the rules at `path`."""
    return subprocess.run(
        ["promtool", "check", "rules", "--lint=all", "--lint-fatal", str(path)],
        check=False,
        capture_output=True,
        text=True,
    )


def test_rules_are_such_as_prometheus_loads() -> None:
    """Each of them, without a warning."""
    checked = check_rules(RULES)
    told = f"SUCCESS: {RULES.read_text().count('alert: ')} rules found"

    assert (checked.returncode, checked.stderr) == (0, "")
    assert told in checked.stdout


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("max(wardwatch_loops_late) > 0", "max(wardwatch_loops_late >"),
        ("for: 5m", "for: soon"),
        ("alert: WardwatchDown", "alarm: WardwatchDown"),
    ],
)
def test_rules_with_a_mistake_are_noticed(tmp_path: Path, good: str, bad: str) -> None:
    """Of PromQL, of a duration, of a key."""
    rules = RULES.read_text()
    (tmp_path / "bad.yml").write_text(rules.replace(good, bad, 1))

    assert good in rules
    assert check_rules(tmp_path / "bad.yml").returncode != 0


def test_each_alert_of_the_rules_asks_for_figures_that_there_are(text: str) -> None:
    """And has its paragraph for whoever is called."""
    (group,) = yaml.safe_load(RULES.read_text())["groups"]
    page = (RULES.parents[2] / "docs/operations.md").read_text()
    names = {name.partition("{")[0] for name in samples(text)}
    for rule in group["rules"]:
        used = set(re.findall(r"wardwatch_\w+", rule["expr"]))
        assert used <= names | SOMETIMES, rule["alert"]
        assert f"### {rule['alert']}\n" in page
