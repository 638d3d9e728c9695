"""The schema of a database: where it stands, and how it is brought to the head.

SQLite is upgraded by `run` itself after a backup; PostgreSQL waits for
`wardwatch db upgrade`, because others may be connected. A schema that is newer
than this version is refused.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from monitor.domain.errors import SchemaMismatch, StorageError
from monitor.storage.engine import file_of

_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_NUMBER: Final = "[0-9]" * 4
"""How the file of a migration begins: its revision, in order."""
# Any number that nothing else in the database uses as an advisory lock.
_UPGRADE_LOCK: Final = 0x3A4D_0001


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaState:
    """Where a database stands.

    Attributes:
        current: Its revision, or None if it is empty.
        head: The revision that this version works with.
        known: Whether this version knows `current`.
    """

    current: str | None
    head: str
    known: bool

    @property
    def up_to_date(self) -> bool:
        """Whether nothing has to be done."""
        return self.current == self.head


def schema_state(engine: Engine) -> SchemaState:
    """Return where the database stands; a file that isn't there stays so.

    Raises:
        StorageError: It cannot be reached or read.
        SchemaMismatch: This installation came without its migrations.
    """
    current = _current(engine)
    # Alembic would compile every migration, at each start of each command.
    files = (_MIGRATIONS / "versions").glob(f"{_NUMBER}_*.py")
    known = {file.name[: len("0000")] for file in files}
    if not known:
        raise SchemaMismatch("this installation has no migrations: install it again")
    return SchemaState(
        current=current, head=max(known), known=current is None or current in known
    )


def _current(engine: Engine) -> str | None:
    file = file_of(engine)
    # Connecting would create it, as whoever runs the command.
    if file is not None and not file.exists():
        return None
    try:
        with engine.connect() as connection:
            if not sa.inspect(connection).has_table("alembic_version"):
                return None
            revision = sa.text("SELECT version_num FROM alembic_version")
            return connection.execute(revision).scalar()
    except OperationalError as error:
        raise StorageError("the database cannot be reached") from error
    except DatabaseError as error:
        raise StorageError(
            "the database cannot be read: it is damaged, no SQLite file, or "
            "permission is missing"
        ) from error


def require_head(engine: Engine) -> None:
    """Return if the database is at the head.

    Raises:
        SchemaMismatch: It is older, newer or empty; the message says what to do.
    """
    state = schema_state(engine)
    _refuse_unknown(state)
    if state.current is None:
        raise SchemaMismatch(
            "the database has no tables yet: start `wardwatch run`, or create them "
            "with `wardwatch db upgrade`"
        )
    if not state.up_to_date:
        raise SchemaMismatch(
            f"the database is at schema {state.current}, this version needs "
            f"{state.head}: run `wardwatch db upgrade`"
        )


def upgrade(engine: Engine) -> SchemaState:
    """Bring the database to the head, in one transaction.

    An older SQLite file is copied beside itself first.

    Returns:
        Where it stood before.

    Raises:
        SchemaMismatch: It is newer than this version.
        StorageError: Its file cannot be created.
    """
    before = schema_state(engine)
    _refuse_unknown(before)
    _make_file(engine)
    file = file_of(engine)
    if file is not None and before.current is not None and not before.up_to_date:
        _back_up(file, before.current)
    with engine.begin() as connection:
        _lock(connection)
        _migrate(connection)
    return before


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - see schema_state
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _make_file(engine: Engine) -> None:
    file = file_of(engine)
    if file is None:
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Patients' information is in it: for nobody else's eyes.
        file.touch(mode=0o600)
    except OSError as error:
        raise StorageError(f"{file} cannot be created") from error


def prepare(engine: Engine) -> None:
    """Make the database ready for `run`.

    An empty database gets its schema; an older SQLite file is upgraded.

    Raises:
        SchemaMismatch: It is newer, or an older PostgreSQL.
    """
    state = schema_state(engine)
    _refuse_unknown(state)
    if state.up_to_date:
        return
    if state.current is not None and engine.dialect.name != "sqlite":
        require_head(engine)
    upgrade(engine)


def _refuse_unknown(state: SchemaState) -> None:
    if not state.known:
        raise SchemaMismatch(
            f"the database has schema {state.current}, which is newer than this "
            "version knows: install the version of Wardwatch that wrote it, or a "
            "later one"
        )


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(
            sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK}
        )


def _back_up(path: Path, revision: str) -> None:
    """Copy the file; one that was copied before is not copied over."""
    copy = path.with_name(f"{path.name}.before-upgrade-from-{revision}")
    if copy.exists():
        return
    half = copy.with_name(f"{copy.name}.part")
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
    with (
        closing(sqlite3.connect(path)) as source,
        closing(sqlite3.connect(half)) as target,
    ):
        source.backup(target)
    half.rename(copy)
