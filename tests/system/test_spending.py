"""Money and waits over restarts: whole runs of the command on the simulated X."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.staging import shipped_worlds
from monitor.simulator.x import BEARER
from tests.command import Ran, Wardwatch

pytestmark = pytest.mark.system


@pytest.fixture
def simulation() -> Simulation:
    """The platform, as it is shipped."""
    return Simulation(shipped_worlds())


@pytest.fixture
def base_url(simulation: Simulation) -> Iterator[str]:
    """Where it is served."""
    with serve(simulation.answer) as url:
        yield url


def run(wardwatch: Wardwatch, database: str, base_url: str, dollars: float) -> Ran:
    """Start the command anew, with a budget."""
    options = {"name": "x", "type": "x", "base_url": base_url, "bearer_token": BEARER}
    wardwatch.configure(database, {**options, "monthly_budget_usd": str(dollars)})
    return wardwatch("run", "--once", "--json")


def column(database: str, query: str) -> list[object]:
    """Return the first column of what `query` finds."""
    engine = sa.create_engine(database)
    with engine.connect() as connection:
        found = list(connection.scalars(sa.text(query)))
    engine.dispose()
    return found


def test_a_restart_resets_no_budget(
    wardwatch: Wardwatch, sqlite_url: str, simulation: Simulation, base_url: str
) -> None:
    """What was spent stays spent; a raised limit holds at once."""
    first = run(wardwatch, sqlite_url, base_url, 0.06)
    charged = simulation.x.charged
    again = run(wardwatch, sqlite_url, base_url, 0.06)
    assert again.code == 75
    assert "budget" in again.json["connectors"]["x"]["error"]
    assert 0 < simulation.x.charged <= 60_000
    raised = run(wardwatch, sqlite_url, base_url, 20)

    assert first.json["connectors"]["x"]["stored"] > 0
    assert simulation.x.charged > charged
    assert raised.json["connectors"]["x"]["error"] is None


def test_coverage_tells_of_it(
    wardwatch: Wardwatch, sqlite_url: str, base_url: str
) -> None:
    """An inbox that is empty for want of money does not look like safety."""
    run(wardwatch, sqlite_url, base_url, 0.06)
    outcomes = column(sqlite_url, "SELECT outcome FROM coverage")

    assert "skipped_for_budget" in outcomes
    assert "failed" not in outcomes


def test_rows_tell_what_money_went_for(
    wardwatch: Wardwatch, sqlite_url: str, simulation: Simulation, base_url: str
) -> None:
    """To the micro-dollar."""
    run(wardwatch, sqlite_url, base_url, 20)
    purposes = column(sqlite_url, "SELECT purpose FROM spending")
    (spent,) = column(sqlite_url, "SELECT sum(spent) FROM spending")

    assert {*purposes} == {"accounts", "mentions", "own"}
    assert spent == simulation.x.charged > 0


def test_a_restart_forgets_no_wait(
    wardwatch: Wardwatch, sqlite_url: str, simulation: Simulation, base_url: str
) -> None:
    """Whoever asked to be left alone is, though a person runs it again at once."""
    simulation.strike(Fault(kind=FaultKind.RATE_LIMITED, times=1))
    run(wardwatch, sqlite_url, base_url, 20)
    asked = simulation.asked("")
    again = run(wardwatch, sqlite_url, base_url, 20)

    assert "asked to wait" in again.json["connectors"]["x"]["error"]
    assert simulation.asked("") == asked == 1
