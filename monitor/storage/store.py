"""The store: transactions on one database, with every repository in them."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, nullcontext
from functools import cached_property
from threading import Lock
from typing import Any

from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoneFree

from monitor.domain.errors import StorageError
from monitor.domain.retention import DataClass
from monitor.storage.archive import SqlArchive
from monitor.storage.cases import SqlCases
from monitor.storage.copies import SqlCopies
from monitor.storage.crowds import SqlCrowds
from monitor.storage.endpoints import SqlEndpoints
from monitor.storage.engine import READ_ONLY, file_of
from monitor.storage.evidence import SqlEvidence
from monitor.storage.jobs import SqlJobs
from monitor.storage.leases import SqlLeases
from monitor.storage.lessons import SqlLessons
from monitor.storage.lifetime import Lifetimes
from monitor.storage.outbox import SqlOutbox
from monitor.storage.parked import SqlParked
from monitor.storage.pins import SqlPins
from monitor.storage.readers import SqlReaders
from monitor.storage.rechecks import SqlRechecks
from monitor.storage.records import SqlRecords
from monitor.storage.removed_images import SqlRemovedImages
from monitor.storage.sources import SqlSources
from monitor.storage.spending import SqlSpending
from monitor.storage.troubles import SqlTroubles
from monitor.storage.turns import Turns
from monitor.storage.upkeep import SqlUpkeep
from monitor.storage.vectors import SqlVectors


class SqlTransaction:
    """One transaction; implements `monitor.ports.store.Transaction`."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    @cached_property
    def sources(self) -> SqlSources:
        """Sources, cursors, coverage."""
        return SqlSources(self._connection)

    @cached_property
    def records(self) -> SqlRecords:
        """Records, revisions, observations."""
        return SqlRecords(self._connection, self._lifetimes)

    @cached_property
    def rechecks(self) -> SqlRechecks:
        """Posts that are asked for again."""
        return SqlRechecks(self._connection)

    @cached_property
    def evidence(self) -> SqlEvidence:
        """Evidence."""
        return SqlEvidence(self._connection, self._lifetimes)

    @cached_property
    def removed_images(self) -> SqlRemovedImages:
        """Hashes of removed images."""
        return SqlRemovedImages(self._connection, self._lifetimes)

    @cached_property
    def archive(self) -> SqlArchive:
        """Responses and parked items."""
        return SqlArchive(self._connection, self._lifetimes)

    @cached_property
    def parked(self) -> SqlParked:
        """Items that were put aside."""
        return SqlParked(self._connection)

    @cached_property
    def cases(self) -> SqlCases:
        """Findings, cases, alerts, decisions."""
        return SqlCases(self._connection, self._lifetimes)

    @cached_property
    def outbox(self) -> SqlOutbox:
        """What is to be sent."""
        return SqlOutbox(self._connection)

    @cached_property
    def pins(self) -> SqlPins:
        """Accounts that were first seen under registered handles."""
        return SqlPins(self._connection)

    @cached_property
    def crowds(self) -> SqlCrowds:
        """Counted texts and bursts."""
        return SqlCrowds(self._connection, self._lifetimes)

    @cached_property
    def copies(self) -> SqlCopies:
        """Texts that are nearly the same."""
        return SqlCopies(self._connection, self._lifetimes)

    @cached_property
    def leases(self) -> SqlLeases:
        """Who leads."""
        return SqlLeases(self._connection)

    @cached_property
    def lessons(self) -> SqlLessons:
        """What verdicts taught."""
        return SqlLessons(self._connection, self._lifetimes)

    @cached_property
    def vectors(self) -> SqlVectors:
        """Vectors of texts."""
        return SqlVectors(self._connection, self._lifetimes)

    @cached_property
    def jobs(self) -> SqlJobs:
        """Wake-ups."""
        return SqlJobs(self._connection)

    @cached_property
    def spending(self) -> SqlSpending:
        """What platforms charge."""
        return SqlSpending(self._connection)

    @cached_property
    def endpoints(self) -> SqlEndpoints:
        """Hosts of platforms."""
        return SqlEndpoints(self._connection)

    @cached_property
    def readers(self) -> SqlReaders:
        """What people read."""
        return SqlReaders(self._connection)

    @cached_property
    def troubles(self) -> SqlTroubles:
        """How the watching goes, and what is wrong with it."""
        return SqlTroubles(self._connection)

    @cached_property
    def upkeep(self) -> SqlUpkeep:
        """Practices, heartbeats, purge."""
        return SqlUpkeep(self._connection, self._lifetimes)


class SqlStore:
    """Implements `monitor.ports.store.Store` on SQLite or PostgreSQL.

    Args:
        engine: From `monitor.storage.engine.open_engine`, at the head schema.
        retention: Microseconds that each class of data lives.
    """

    def __init__(self, engine: Engine, retention: Mapping[DataClass, int]) -> None:
        self._engine = engine
        self._lifetimes = Lifetimes(retention)
        # SQLite has one writer; waiting for it here is fair and never fails,
        # waiting inside the database is neither.
        file = file_of(engine)
        self._sqlite = file is not None
        self._writer = Lock() if file else nullcontext()
        self._turn = Turns(file.absolute().parent).turn if file else nullcontext

    @contextmanager
    def write(self) -> Iterator[SqlTransaction]:
        """Open a transaction that commits at the end of its block."""
        with self._begun() as connection:
            yield SqlTransaction(connection, self._lifetimes)
            connection.commit()

    @contextmanager
    def rehearse(self) -> Iterator[SqlTransaction]:
        """Open a transaction that is taken back at the end of its block."""
        with self._begun() as connection:
            yield SqlTransaction(connection, self._lifetimes)

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        """Begin a transaction that writes; what isn't committed is taken back."""
        with _told(), ExitStack() as held:
            with self._turn():
                held.enter_context(self._writer)
                connection = held.enter_context(self._engine.connect())
                connection.begin()
            yield connection

    @contextmanager
    def read(self) -> Iterator[SqlTransaction]:
        """Open a transaction that sees one moment and writes nothing."""
        options: dict[str, Any] = {READ_ONLY: True}
        if not self._sqlite:
            options |= {
                "postgresql_readonly": True,
                "isolation_level": "REPEATABLE READ",
            }
        with (
            _told(),
            self._engine.connect() as connection,
            connection.execution_options(**options).begin(),
        ):
            yield SqlTransaction(connection, self._lifetimes)

    def scrub(self) -> None:
        """Destroy what SQLite's log still holds of rows that are gone.

        The log keeps old pages until it is written over, which takes weeks in
        a quiet place. PostgreSQL's log is its administrator's.
        """
        if not self._sqlite:
            return
        with (
            _told(),
            self._writer,
            closing(self._engine.raw_connection()) as connection,
        ):
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


@contextmanager
def _told() -> Iterator[None]:
    """Tell of a database that failed (full, locked, gone) in one sentence.

    Raises:
        StorageError: It failed; without the statement and its values.
    """
    try:
        yield
    except (OperationalError, InternalError) as error:
        reason = (str(error.orig).splitlines() or ["no reason given"])[0]
        raise StorageError(f"the database failed: {reason[:200]}") from error
    except NoneFree as error:
        # Others wait for its answers on each.
        raise StorageError("the database failed: no connection is free") from error
