"""The schema: migrations lead to what the code expects, on both databases."""

from importlib.resources import files
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from monitor.domain.errors import SchemaMismatch
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare, require_head, schema_state, upgrade
from monitor.storage.tables import metadata


def test_migrations_lead_to_the_tables_of_the_code(database_url: str) -> None:
    """A table that was changed without a migration is found here."""
    engine = open_engine(database_url)
    upgrade(engine)
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()

    assert found == []


def test_files_are_named_as_alembic_counts(sqlite_url: str) -> None:
    """The head and what is known are told by the names of files alone."""
    scripts = ScriptDirectory(str(files("monitor.storage") / "migrations"))
    named = {Path(found.path).name[:4] for found in scripts.walk_revisions()}
    engine = open_engine(sqlite_url)
    state = schema_state(engine)
    engine.dispose()

    assert named == {found.revision for found in scripts.walk_revisions()}
    assert state.head == scripts.get_current_head()


def test_an_empty_database_is_refused_until_it_is_upgraded(database_url: str) -> None:
    """Commands of people never create a database by accident."""
    engine = open_engine(database_url)
    with pytest.raises(SchemaMismatch, match="wardwatch db upgrade"):
        require_head(engine)
    upgrade(engine)
    require_head(engine)
    engine.dispose()


def test_a_newer_schema_is_refused(database_url: str) -> None:
    """An old version never writes into a database it does not know."""
    engine = open_engine(database_url)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    for refusing in (prepare, require_head, upgrade):
        with pytest.raises(SchemaMismatch, match="newer"):
            refusing(engine)
    engine.dispose()


def test_upgrading_twice_changes_nothing(database_url: str) -> None:
    """The second upgrade finds nothing to do."""
    engine = open_engine(database_url)
    upgrade(engine)
    before = upgrade(engine)
    after = schema_state(engine)
    engine.dispose()

    assert before.up_to_date
    assert after.up_to_date
