"""A copy of a database to try things on, without what is heavy and not needed."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError

from monitor.domain.errors import StorageError
from monitor.storage.engine import open_engine, open_reader
from monitor.storage.schema import require_head, schema_state, upgrade
from monitor.storage.tables.columns import metadata
from monitor.storage.tables.content import bodies, parked, responses

_HEAVY: Final = frozenset({bodies, responses, parked})
"""Bytes as they came: no stage reads them."""

_BATCH: Final = 1_000


def copy_database(source: str, target: Path) -> None:
    """Copy what the pipeline works on into a new SQLite file.

    The source is only read, in one moment. One that does not exist, or is empty,
    stays so and gives an empty copy.

    Args:
        source: URL of a database.
        target: Where the copy goes; must not exist.

    Raises:
        StorageError: The source cannot be read, or is of another version.
    """
    with ExitStack() as ending:
        copy = open_engine(f"sqlite:///{target}")
        ending.callback(copy.dispose)
        upgrade(copy)
        original = open_reader(source)
        ending.callback(original.dispose)
        if schema_state(original).current is None:
            return
        require_head(original)
        try:
            with original.connect() as reading, copy.begin() as writing:
                light = [each for each in metadata.sorted_tables if each not in _HEAVY]
                copy_rows(reading, writing, light)
        except DatabaseError as error:
            raise StorageError("the database cannot be copied") from error


def copy_rows(
    reading: Connection, writing: Connection, tables: Iterable[sa.Table]
) -> int:
    """Copy all rows of `tables`, each after those that it refers to.

    Returns:
        How many.
    """
    copied = 0
    for table in tables:
        rows = reading.execute(table.select().execution_options(yield_per=_BATCH))
        for batch in rows.mappings().partitions():
            writing.execute(table.insert(), [dict(row) for row in batch])
            copied += len(batch)
    return copied
