"""Tests of `wardwatch coverage`, and of how `cases list` shows it."""

from collections.abc import Iterator

import pytest

from monitor.domain.time import DAY
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.staging import shipped_worlds
from tests.command import FILES, Wardwatch, impostor
from tests.system.children import PRACTICE


@pytest.fixture
def simulation() -> Simulation:
    """The simulated platform."""
    return Simulation(shipped_worlds())


@pytest.fixture
def watching(
    wardwatch: Wardwatch, sqlite_url: str, simulation: Simulation
) -> Iterator[Wardwatch]:
    """The command, configured with a platform and a folder."""
    with serve(simulation.answer) as base_url:
        bluesky = {"name": "sky", "type": "bluesky", "base_url": base_url}
        wardwatch.configure(sqlite_url, bluesky, FILES)
        yield wardwatch


def states(wardwatch: Wardwatch) -> dict[tuple[str, str], str]:
    """Return the state of every place."""
    rows = wardwatch("coverage", "--json").json
    return {(row["platform"], row["capability"]): row["state"] for row in rows}


def test_a_run_leaves_coverage(watching: Wardwatch) -> None:
    """What was read, what was empty, and what nothing reads."""
    watching("run", "--once")
    found = states(watching)

    assert found["bluesky", "accounts"] == "checked"
    assert found["import", "reviews"] == "empty"
    assert found["reddit", "mentions"] == "no approval"
    assert found["linkedin", "accounts"] == "the platform forbids it"
    assert found[None, "direct messages"] == "no program can see it"  # type: ignore[index]  # JSON has null there


def test_a_failure_is_told_with_its_reason(
    watching: Wardwatch, simulation: Simulation
) -> None:
    """And with what to do, to machines and to people."""
    simulation.strike(Fault(kind=FaultKind.FORBIDDEN))
    watching("run", "--once")
    rows = watching("coverage", "--json").json
    place = ("bluesky", "accounts")
    [row] = [row for row in rows if (row["platform"], row["capability"]) == place]
    text = watching("coverage").out

    assert row["state"] == "failed"
    assert row["reason"].startswith("access: ")
    assert "FAILED (access: " in text
    assert "see wardwatch doctor" in text


def test_a_connector_that_was_removed_watches_nothing(watching: Wardwatch) -> None:
    """Before the next start, too."""
    watching("run", "--once")
    watching.configure(f"sqlite:///{watching.home}/wardwatch.db", FILES)

    assert states(watching)["bluesky", "accounts"] == "no connector"


def test_a_service_that_stopped_is_late(watching: Wardwatch) -> None:
    """A good last run is no proof that anybody still looks."""
    watching("run", "--once")
    watching.clock.advance(DAY)
    rows = watching("coverage", "--json").json

    assert {row["late"] for row in rows if row["watched"]} == {True}
    assert "bluesky lookalikes (TROUBLE)" in watching("cases list").out


def test_an_empty_list_does_not_look_like_safety(watching: Wardwatch) -> None:
    """It says in full what nobody watches."""
    watching.configure(f"sqlite:///{watching.home}/wardwatch.db", FILES)
    watching("run", "--once")
    ran = watching("cases list")

    assert ran.code == 0
    assert ran.out.startswith("no cases\nNot watched\n")
    assert "bluesky, lookalikes (no connector): " in ran.out
    assert "direct messages (no program can see it)" in ran.out
    assert "watched: import " in ran.out.splitlines()[-1]


def test_a_list_ends_with_a_summary(watching: Wardwatch) -> None:
    """Short where there is something to do first."""
    watching.drop("a.jsonl", [impostor(1)])
    watching("run", "--once")
    *cases, summary = watching("cases list").out.splitlines()

    assert len(cases) >= 1
    assert summary.startswith("watched: bluesky lookalikes, bluesky own pages, import ")
    assert summary.endswith(" (wardwatch coverage)")


def test_one_practice_can_be_asked_for(watching: Wardwatch) -> None:
    """By its id; an unknown one is bad usage, those of other groups are none."""
    watching("db upgrade")

    assert watching("coverage", "--practice", "riverside").code == 0
    assert watching("coverage", "--practice", "north").code == 2
    assert watching("coverage", "--json", "--group", "north").json == []


def test_nothing_hostile_reaches_the_terminal(
    wardwatch: Wardwatch, sqlite_url: str
) -> None:
    """A term may hold what somebody pasted."""
    hostile = PRACTICE + 'watch: {terms: ["a\\u202eb"]}\n'
    wardwatch.configure(sqlite_url, practice=hostile)
    wardwatch("run", "--once")

    assert "\u202e" not in wardwatch("coverage").out
