"""Loads the dumps that earlier versions left."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from monitor.storage.engine import open_engine

_HERE: Final = Path(__file__).parent

VERSIONS: Final = sorted(
    path.name for path in _HERE.iterdir() if path.name[0].isdigit()
)
"""Of Wardwatch, oldest first, each with a dump."""


def load(url: str, version: str) -> None:
    """Load the dump of `version` into an empty database."""
    dump = _HERE / version
    parsed = sa.make_url(url)
    if parsed.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(str(parsed.database))) as connection:
            connection.executescript((dump / "sqlite.sql").read_text())
        return
    engine = open_engine(url)
    with engine.begin() as connection:
        for statement in _statements((dump / "postgresql.sql").read_text()):
            connection.exec_driver_sql(statement)
    engine.dispose()


def _statements(dump: str) -> Iterator[str]:
    """Return the statements of a dump, without what only psql understands.

    The dump sets an empty search path for its own time, which would outlive it.
    """
    lines = [line for line in dump.splitlines() if not line.startswith("\\")]
    text = "\n".join(lines).replace("%", "%%")
    for statement in re.split(r";\n", text):
        if statement.strip() and "set_config('search_path'" not in statement:
            yield statement
