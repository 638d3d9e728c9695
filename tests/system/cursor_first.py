"""The service broken on purpose: the cursor is saved before its page.

The harness must find what this loses; a test that cannot fail proves nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

import sqlalchemy as sa

from monitor.bootstrap import App
from monitor.domain.sources import JSONValue, SourceId
from monitor.pipeline.cycle import Stages
from monitor.storage.sources import SqlSources
from monitor.storage.store import SqlStore, SqlTransaction

AFTER_CURSOR: Final = "after the cursor, before its page"

Passed = Callable[[str], object]


class _CursorFirstSources(SqlSources):
    def __init__(self, connection: sa.Connection, passed: Passed) -> None:
        super().__init__(connection)
        self._passed = passed

    def advance(
        self,
        source_id: SourceId,
        version: int,
        value: Mapping[str, JSONValue],
        now: int,
    ) -> None:
        """Move the cursor and commit at once."""
        super().advance(source_id, version, value, now)
        self._connection.commit()
        self._passed(AFTER_CURSOR)


class _CursorFirstStore(SqlStore):
    passed: Passed

    @contextmanager
    def write(self) -> Iterator[SqlTransaction]:
        """Open a transaction whose cursor is committed before the rest."""
        with self._writer, self._engine.connect() as connection:
            tx = SqlTransaction(connection, self._lifetimes)
            tx.__dict__["sources"] = _CursorFirstSources(connection, self.passed)
            yield tx
            connection.commit()


def put_cursor_first(app: App, passed: Passed) -> Stages:
    """Return the stages of `app` with an ingest that saves the cursor first."""
    store = _CursorFirstStore(app.store._engine, app.store._lifetimes.retention)
    store.passed = passed
    ingest = replace(app.stages.ingest, store=store)
    return replace(app.stages, ingest=ingest)
