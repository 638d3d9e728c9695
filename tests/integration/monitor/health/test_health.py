"""What programs hear of a service, over HTTP."""

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event
from time import monotonic

import httpx
import pytest
from ruamel.yaml import YAML

from monitor.domain.errors import StorageError
from monitor.domain.time import HOUR
from monitor.health.families import Health, text_of
from monitor.health.readiness import Readiness
from monitor.health.server import serve_health
from monitor.ports.figures import Figures
from monitor.storage.store import SqlStore
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.waiting import DEADLINE

RULES = Path(__file__).parents[4] / "config/prometheus/wardwatch.rules.yml"
Get = Callable[[str], httpx.Response]


def broken() -> bytes:
    """Fail as a database does."""
    raise StorageError("gone")


def asked(
    path: str,
    *,
    late: int = 0,
    lacks: Sequence[str] = (),
    metrics: Callable[[], bytes] = lambda: b"a 1\n",
) -> httpx.Response:
    """Ask a service that is so."""
    with serve_health("127.0.0.1", 0, lambda: late, lambda: lacks, metrics) as port:
        return httpx.get(f"http://127.0.0.1:{port}{path}")


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
        clock=clock,
        version="1.2.3",
    )
    return text_of(health).decode()


def test_a_service_is_alive_unless_a_loop_is_late() -> None:
    """Whoever starts services anew asks for that."""
    well, ill = asked("/live"), asked("/live", late=2)

    assert (well.status_code, well.text) == (200, "ok\n")
    assert (ill.status_code, ill.text) == (503, "2 loops are late\n")


def test_a_service_that_lacks_something_is_not_ready() -> None:
    """And says what."""
    well, ill = asked("/ready"), asked("/ready", lacks=["a", "b"])

    assert (well.status_code, well.text) == (200, "ok\n")
    assert (ill.status_code, ill.text) == (503, "a\nb\n")


def test_nothing_else_is_told() -> None:
    """Neither what runs here nor what does not exist."""
    found = asked("/")

    assert (found.status_code, found.headers["server"].strip()) == (404, "wardwatch")


def test_a_database_that_fails_gives_no_figures() -> None:
    """The scrape fails, not the server."""
    assert asked("/metrics", metrics=broken).status_code == 503


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
    assert found['wardwatch_polls_total{connector="fake",outcome="checked"}'] == 1
    assert found['wardwatch_source_read_age_seconds{connector="fake"}'] == 3600
    assert found['wardwatch_cases_open{kind="impersonation",severity="high"}'] == 1
    assert found["wardwatch_loops_late"] == 2
    assert found["process_open_fds"] > 0


def test_figures_name_nobody(text: str) -> None:
    """Neither practices nor accounts are labels."""
    assert "riverside" not in text


def test_each_alert_of_the_rules_asks_for_figures_that_there_are(text: str) -> None:
    """And has its paragraph for whoever is called."""
    (group,) = YAML(typ="safe").load(RULES.read_text())["groups"]
    page = (RULES.parents[2] / "docs/operations.md").read_text()
    names = {name.partition("{")[0] for name in samples(text)}
    for rule in group["rules"]:
        used = {word for word in names if word in rule["expr"]}
        assert used or "outbox.dead" in rule["expr"], rule["alert"]
        assert f"### {rule['alert']}\n" in page


@pytest.fixture
def ready() -> Iterator[Callable[..., Readiness]]:
    """Give a maker of probes that find all well but for what is asked."""
    made: list[Readiness] = []

    def make(
        *,
        write: Callable[[], None] = lambda: None,
        at_head: bool = True,
        free: float | None = 0.5,
        led: bool = True,
    ) -> Readiness:
        probes = Readiness(
            write=write, at_head=lambda: at_head, free=lambda: free, led=lambda: led
        )
        made.append(probes)
        return probes

    yield make
    for probes in made:
        probes.close()


@pytest.mark.parametrize(
    ("lack", "told"),
    [
        ({}, []),
        ({"free": None}, []),
        ({"free": 0.04}, ["the disk is nearly full"]),
        ({"at_head": False}, ["the database has another schema"]),
        ({"led": False}, ["no service leads yet"]),
    ],
)
def test_what_is_missing_is_told(
    ready: Callable[..., Readiness], lack: Mapping[str, object], told: list[str]
) -> None:
    """In words without a name."""
    assert ready(**lack).lacks() == told


def test_a_database_that_fails_is_tried_again(
    ready: Callable[..., Readiness],
) -> None:
    """It may be well the next time."""
    faults = [StorageError("gone")]

    def write() -> None:
        if faults:
            raise faults.pop()

    probes = ready(write=write)

    assert [probes.lacks(), probes.lacks()] == [["the database fails"], []]


def test_a_database_that_hangs_is_not_waited_for(
    ready: Callable[..., Readiness],
) -> None:
    """One probe waits for it, however often it is asked for."""
    let_go, begun = Event(), []

    def write() -> None:
        begun.append(monotonic())
        assert let_go.wait(DEADLINE)

    probes = ready(write=write)
    told = [probes.lacks(), probes.lacks()]
    let_go.set()

    assert told == [["the database does not answer in time"]] * 2
    assert len(begun) == 1
