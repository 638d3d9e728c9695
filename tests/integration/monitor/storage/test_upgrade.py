"""Every database that an earlier version wrote can be upgraded, data and all."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.domain.retention import DEFAULT_TIMES
from monitor.storage.engine import open_engine
from monitor.storage.schema import require_head, upgrade
from monitor.storage.store import SqlStore
from monitor.storage.tables import metadata
from monitor.storage.tables.content import records
from tests.fakes.runtime import START
from tests.migrations.load import VERSIONS, load

OLD_POST = """
INSERT INTO records (
    platform, kind, native_id, revision, evidence_version, baseline, historical,
    unjudged, first_seen_at, last_seen_at, data_class, expires_at, legal_hold
) VALUES (
    'x', 'post', '1', 1, 0, FALSE, FALSE, FALSE, 1, 1, 'unmatched', 2, FALSE
)
"""


def test_there_is_a_dump_of_this_version() -> None:
    """Each version leaves one."""
    project = Path(__file__).parents[4] / "pyproject.toml"

    assert any(f'version = "{found}"' in project.read_text() for found in VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_dump_is_upgraded_without_losing_a_row(
    database_url: str, version: str
) -> None:
    """Every table of the dump has rows, and keeps them."""
    load(database_url, version)
    engine = open_engine(database_url)
    before = _counts(engine)
    upgrade(engine)
    require_head(engine)
    after = _counts(engine)
    engine.dispose()

    assert 0 not in before.values()
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("version", VERSIONS)
def test_an_upgraded_database_works(database_url: str, version: str) -> None:
    """Its cases are listed and its waiting alert can be sent."""
    load(database_url, version)
    engine = open_engine(database_url)
    upgrade(engine)
    store = SqlStore(engine, DEFAULT_TIMES)
    with store.write() as tx:
        cases = tx.readers.cases(None, closed=True)
        leased = tx.outbox.lease("soc", START * 2)
        assert leased is not None
        views = tx.outbox.views(leased)
    store.close()

    assert {row.case.label for row in cases} >= {view.label for view in views}
    assert len(views) == 1


def test_texts_of_a_version_that_judged_none_are_history(database_url: str) -> None:
    """They page nobody when they are seen again; accounts were judged before."""
    load(database_url, "0.2.0")
    engine = open_engine(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql(OLD_POST)
    upgrade(engine)
    query = sa.select(records.c.kind, records.c.historical).distinct()
    with engine.connect() as connection:
        found = {row.kind: row.historical for row in connection.execute(query)}
    engine.dispose()

    assert found == {"account": False, "post": True}


def _counts(engine: sa.Engine) -> dict[str, int]:
    present = set(sa.inspect(engine).get_table_names())
    count = sa.select(sa.func.count())
    with engine.connect() as connection:
        return {
            table.name: int(connection.execute(count.select_from(table)).scalar_one())
            for table in metadata.sorted_tables
            if table.name in present
        }
