"""Databases, restored from their backups by their users' command."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.command import Wardwatch, impostor
from tests.servers.webhook_receiver import Behaviour, WebhookReceiver


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[WebhookReceiver]:
    """Who is told."""
    with WebhookReceiver(tmp_path / "journal") as receiver:
        yield receiver


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the backup goes."""
    return tmp_path / "kept" / "ward.backup"


def back_up(wardwatch: Wardwatch, file: Path) -> None:
    """Back up the configured database."""
    file.parent.mkdir()
    assert wardwatch("backup", str(file)).code == 0


def everything(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of a database that tell of more than a process."""
    engine, found = sa.create_engine(url), sa.MetaData()
    found.reflect(engine)
    with engine.connect() as connection:
        rows = {
            name: sorted(map(tuple, connection.execute(table.select())), key=repr)
            for name, table in found.tables.items()
            if name not in {"leases", "heartbeats"}
        }
    engine.dispose()
    return rows


def test_a_restored_database_sends_nothing_again(
    wardwatch: Wardwatch,
    sqlite_url: str,
    postgres_url: str,
    receiver: WebhookReceiver,
    file: Path,
) -> None:
    """From PostgreSQL into a file: all that was there is there, and nobody is told."""
    wardwatch.configure(postgres_url, receiver=receiver.url)
    wardwatch.drop("a.jsonl", [impostor(1), impostor(2)])
    assert wardwatch("run", "--once").code == 0
    back_up(wardwatch, file)
    told = len(receiver.deliveries)
    wardwatch.configure(sqlite_url, receiver=receiver.url)
    restored = wardwatch("restore", str(file), "--json")
    ran = wardwatch("run", "--once", "--json")

    assert told
    assert restored.json["alerts_held"] == 0
    assert (ran.code, ran.json["alerts_delivered"]) == (0, 0)
    assert len(receiver.deliveries) == told


def test_all_rows_come_back(
    wardwatch: Wardwatch,
    sqlite_url: str,
    postgres_url: str,
    receiver: WebhookReceiver,
    file: Path,
) -> None:
    """From a file into PostgreSQL, which goes on numbering after them."""
    wardwatch.configure(sqlite_url, receiver=receiver.url)
    wardwatch.drop("a.jsonl", [impostor(1), {"kind": "odd"}])
    assert wardwatch("run", "--once").code == 0
    back_up(wardwatch, file)
    before = everything(sqlite_url)
    wardwatch.configure(postgres_url, receiver=receiver.url)
    assert wardwatch("restore", str(file)).code == 0
    after = everything(postgres_url)
    wardwatch.drop("b.jsonl", [impostor(3)])
    ran = wardwatch("run", "--once", "--json")

    assert after == before
    assert (ran.code, ran.json["cases"]) == (0, 1)


def test_what_was_not_sent_is_held_back(
    wardwatch: Wardwatch, database_url: str, receiver: WebhookReceiver, file: Path
) -> None:
    """It may have been sent after the backup; a person may send it."""
    wardwatch.configure(database_url, receiver=receiver.url)
    wardwatch.drop("a.jsonl", [impostor(1)])
    receiver.behaviour = Behaviour(status=503)
    wardwatch("run", "--once")
    receiver.behaviour = Behaviour()
    back_up(wardwatch, file)
    elsewhere = f"sqlite:///{file.parent}/restored.db"
    wardwatch.configure(elsewhere, receiver=receiver.url)
    restored = wardwatch("restore", str(file), "--json")
    wardwatch("run", "--once")
    unsent = not receiver.deliveries
    wardwatch("cases resend", "1")
    wardwatch("run", "--once")

    assert restored.json["alerts_held"] == 1
    assert unsent
    assert len(receiver.deliveries) == 1


def test_a_database_in_use_is_not_restored_into(
    wardwatch: Wardwatch, database_url: str, file: Path
) -> None:
    """What it holds would be lost."""
    wardwatch.configure(database_url)
    wardwatch("run", "--once")
    back_up(wardwatch, file)
    restored = wardwatch("restore", str(file))

    assert (restored.code, "not empty" in restored.err) == (1, True)


def test_a_backup_that_is_another_than_its_checksum_says_is_refused(
    wardwatch: Wardwatch, sqlite_url: str, file: Path
) -> None:
    """Even a sound one."""
    wardwatch.configure(sqlite_url)
    wardwatch("run", "--once")
    back_up(wardwatch, file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE sources SET failures = 7")
        connection.commit()
    wardwatch.configure(f"sqlite:///{file.parent}/new.db")
    restored = wardwatch("restore", str(file))

    assert (restored.code, "is not the file" in restored.err) == (1, True)
    assert not (file.parent / "new.db").exists()


def test_a_backup_that_was_cut_off_is_refused(
    wardwatch: Wardwatch, sqlite_url: str, file: Path
) -> None:
    """Without a checksum, too."""
    wardwatch.configure(sqlite_url)
    wardwatch("db upgrade")
    back_up(wardwatch, file)
    file.write_bytes(file.read_bytes()[:-5000])
    file.with_name("ward.backup.sha256").unlink()
    wardwatch.configure(f"sqlite:///{file.parent}/new.db")
    restored = wardwatch("restore", str(file))

    assert restored.code == 1
    assert not (file.parent / "new.db").exists()
