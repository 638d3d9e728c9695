"""Tests of `wardwatch db`, and of what other commands say to an old schema."""

import pytest
import sqlalchemy as sa

from tests.command import Wardwatch


def set_schema(database_url: str, revision: str) -> None:
    """Make the database say that it is at `revision`."""
    engine = sa.create_engine(database_url)
    with engine.begin() as connection:
        update = "UPDATE alembic_version SET version_num = :revision"
        connection.execute(sa.text(update), {"revision": revision})
    engine.dispose()


def test_a_database_without_tables_is_not_current(
    wardwatch: Wardwatch, database_url: str
) -> None:
    """Looking at it creates nothing."""
    wardwatch.configure(database_url)
    ran = wardwatch("db status", "--json")

    assert ran.code == 1
    assert (ran.json["current"], ran.json["up_to_date"]) == (None, False)
    assert not (wardwatch.home / "wardwatch.db").exists()


def test_upgrading_makes_it_current(wardwatch: Wardwatch, database_url: str) -> None:
    """Once; the second time there is nothing to do."""
    wardwatch.configure(database_url)
    first, second = wardwatch("db upgrade"), wardwatch("db upgrade")
    status = wardwatch("db status", "--json")

    assert first.out.startswith("upgraded from none to ")
    assert second.out.startswith("already at schema ")
    assert (first.code, second.code, status.code) == (0, 0, 0)
    assert status.json["current"] == status.json["head"]


@pytest.mark.parametrize(
    "command", ["run --once", "db upgrade", "cases list", "health"]
)
def test_a_newer_schema_is_left_alone(
    wardwatch: Wardwatch, database_url: str, command: str
) -> None:
    """Every command says that a newer version wrote it."""
    wardwatch.configure(database_url)
    wardwatch("db upgrade")
    set_schema(database_url, "9999")
    ran = wardwatch(command)

    assert (ran.code, ran.out) == (1, "")
    assert "schema 9999, which is newer" in ran.err


def test_an_empty_database_is_filled_by_run(
    wardwatch: Wardwatch, database_url: str
) -> None:
    """Nothing can be lost in it, so nobody has to be asked."""
    wardwatch.configure(database_url)

    assert wardwatch("run", "--once").code == 0
    assert wardwatch("db status").code == 0


@pytest.mark.parametrize("command", ["db status", "cases list", "health"])
def test_a_database_that_does_not_answer(wardwatch: Wardwatch, command: str) -> None:
    """It is said in a sentence without the password."""
    wardwatch.configure("postgresql://ward:hunter2@127.0.0.1:9/ward")
    ran = wardwatch(command)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "the database cannot be reached\n"


def test_a_file_that_is_no_database(wardwatch: Wardwatch, sqlite_url: str) -> None:
    """It is said in a sentence, and the file stays as it is."""
    wardwatch.configure(sqlite_url)
    file = wardwatch.home / "wardwatch.db"
    file.write_text("a letter, and not a short one: " * 100)
    ran = wardwatch("run", "--once")

    assert ran.code == 1
    assert ran.err.startswith("the database cannot be read: ")
    assert file.read_text().startswith("a letter")


def test_a_folder_that_cannot_be_created(wardwatch: Wardwatch) -> None:
    """It is named."""
    (wardwatch.home / "data").write_text("a file where a folder should be")
    wardwatch.configure(f"sqlite:///{wardwatch.home}/data/new/wardwatch.db")
    ran = wardwatch("db upgrade")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.endswith("/data/new/wardwatch.db cannot be created\n")
