"""Kills upgrades of a database at each of their steps and counts what was lost.

A step is a statement, the end of the transaction, or whatever is done to a file beside
the database. Each child is forked, upgrades what an earlier version left, and kills
itself at one step; then the upgrade is begun anew, as the next start does.

    python -m tests.system.upgrade_harness --database URL --version 0.1.0
"""

import argparse
import json
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.schema import CreateIndex, CreateTable

from monitor.storage.engine import file_of, open_engine
from monitor.storage.schema import upgrade
from tests.migrations.load import load
from tests.system.forked import ended, forked

_FILE_STEPS: Final = {"open", "os.mkdir", "os.remove", "os.rename", "sqlite3.connect"}
"""https://docs.python.org/3.11/library/audit_events.html"""

Schema = frozenset[str]
Rows = Mapping[str, Counter[str]]


@dataclass
class Outcome:
    """What became of the upgrades that were killed.

    Attributes:
        kills: Steps at which one was killed.
        half: Of those, after which the schema was neither the old one nor the new.
        lost: Rows that are not there after the upgrade that was begun anew.
        unlike: Upgrades begun anew that led to another schema than a fresh database
            has, or to other rows than one that nobody killed.
    """

    kills: int = 0
    half: int = 0
    lost: int = 0
    unlike: int = 0


def main() -> None:
    """Kill at each step, print the outcome as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--first", type=int, default=0, help="step to kill at first")
    parser.add_argument("--step", type=int, default=1, help="to the next one")
    asked = parser.parse_args()
    outcome = _kill_at_each(
        asked.database, asked.version, range(asked.first, sys.maxsize, asked.step)
    )
    sys.stdout.write(json.dumps(asdict(outcome)) + "\n")


def _kill_at_each(url: str, version: str, steps: range) -> Outcome:
    """Upgrade what `version` left again and again, until no step is left."""
    outcome = Outcome()
    _empty(url)
    new, _ = _upgraded(url)
    old, before = _left_by(url, version)
    _, expected = _upgraded(url)
    for step in steps:
        _left_by(url, version)
        if not _is_killed_at(step, url):
            break
        outcome.kills += 1
        outcome.half += _look(url)[0] not in {old, new}
        schema, after = _upgraded(url)
        outcome.lost += sum(
            max(0, rows.total() - after[name].total()) for name, rows in before.items()
        )
        outcome.unlike += schema != new or after != expected
    return outcome


def _is_killed_at(step: int, url: str) -> bool:
    """Upgrade in a child that kills itself; return False if it has fewer steps.

    Raises:
        RuntimeError: It failed.
    """

    def work() -> None:
        engine = open_engine(url)
        passed = _killing_at(step)
        _watch(engine, passed)
        upgrade(engine)
        passed()

    code = ended(forked(work))
    if code not in {0, -signal.SIGKILL}:
        raise RuntimeError("an upgrade failed")
    return code != 0


def _killing_at(step: int) -> Callable[[], None]:
    steps = count()

    def passed() -> None:
        if next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    return passed


def _watch(engine: sa.Engine, passed: Callable[[], None]) -> None:
    """Call `passed` before each step of this process."""
    folder = _folder(engine)

    def act(name: str, about: tuple[object, ...]) -> None:
        if name in _FILE_STEPS and str(about[0]).startswith(str(folder)):
            passed()

    if folder is not None:
        sys.addaudithook(act)
    event.listen(engine, "before_cursor_execute", lambda *_: passed())
    event.listen(engine, "commit", lambda _: passed())


def _left_by(url: str, version: str) -> tuple[Schema, Rows]:
    """Let the database be as `version` left it; return what is in it."""
    _empty(url)
    load(url, version)
    return _look(url)


def _empty(url: str) -> None:
    engine = open_engine(url)
    folder = _folder(engine)
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    else:
        with engine.begin() as connection:
            connection.exec_driver_sql("DROP SCHEMA public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()


def _folder(engine: sa.Engine) -> Path | None:
    """Return the folder of an SQLite database, which nothing else is in."""
    file = file_of(engine)
    return None if file is None else file.parent


def _upgraded(url: str) -> tuple[Schema, Rows]:
    """Upgrade the database; return what is in it."""
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()
    return _look(url)


def _look(url: str) -> tuple[Schema, Rows]:
    engine = open_engine(url)
    found = sa.MetaData()
    found.reflect(engine)
    with engine.connect() as connection:
        rows = {
            table.name: Counter(map(repr, connection.execute(sa.select(table))))
            for table in found.sorted_tables
        }
    engine.dispose()
    return _schema(found.sorted_tables, engine), rows


def _schema(tables: Sequence[sa.Table], engine: sa.Engine) -> Schema:
    """Return what would make the tables, line by line in any order."""
    found = set()
    for table in tables:
        found |= {f"{table}: {line}" for line in _lines(CreateTable(table), engine)}
        for index in table.indexes:
            found |= _lines(CreateIndex(index), engine)
    return frozenset(found)


def _lines(made: CreateTable | CreateIndex, engine: sa.Engine) -> set[str]:
    return {line.strip().rstrip(", ") for line in str(made.compile(engine)).split("\n")}


if __name__ == "__main__":
    main()
