"""Tests of `wardwatch parked`."""

import json

import pytest

from monitor.cli import parked
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.sources import SourceId
from monitor.domain.time import DAY
from monitor.ports.connector import RawItem
from monitor.ports.jobs import Stage
from monitor.storage.engine import open_engine
from monitor.storage.schema import require_head
from monitor.storage.store import SqlStore
from tests.command import Wardwatch, impostor
from tests.fakes.runtime import START

HOSTILE = "bad_item: \x1b[2J\u202e" + 300 * "x"


def park(url: str, item: RawItem, error: str = "kind: not known") -> None:
    """Put an item of the only source aside, as an earlier version did."""
    engine = open_engine(url)
    require_head(engine)
    store = SqlStore(engine, DEFAULT_TIMES)
    with store.write() as tx:
        tx.archive.park(SourceId(1), Stage.INGEST, item, error, START)
    store.close()


def row(**fields: str) -> RawItem:
    """A row of an import."""
    body = json.dumps(impostor(1, **fields)).encode()
    return RawItem(form="row", body=body, locator="secret-file.jsonl:1")


ODD = RawItem(form="row", body=b'{"text": "canary"}', locator="canary.jsonl:2")


@pytest.fixture
def url(wardwatch: Wardwatch, prepared_url: str) -> str:
    """A database after a first run of a folder."""
    wardwatch.configure(prepared_url)
    wardwatch("run", "--once")
    return prepared_url


def test_nothing_put_aside_is_no_error(wardwatch: Wardwatch, url: str) -> None:
    """Nor is trying all of nothing again."""
    people, again = wardwatch("parked list"), wardwatch("parked retry", "--all")

    assert (people.code, people.out) == (0, "nothing was put aside\n")
    assert wardwatch("parked list", "--json").json == {"parked": []}
    assert (again.code, again.out) == (0, "0 read (0 new), 0 queued, 0 failed again\n")


def test_an_item_has_a_line_without_its_content(wardwatch: Wardwatch, url: str) -> None:
    """Neither where it was nor what is in it; what a terminal would obey is inert."""
    park(url, ODD, HOSTILE)
    people, machine = wardwatch("parked list"), wardwatch("parked list", "--json")
    (told,) = machine.json["parked"]
    (line,) = people.out.splitlines()

    assert line.startswith("     1  2026-03-02T12:00:00Z  ingest  tried 1 times  18 ")
    assert "files: " in line
    assert "<U+001B>[2J<U+202E>xxx" in line
    assert len(told.pop("reason")) < 300
    assert told.pop("source").endswith("/in")
    assert told == {
        "id": 1,
        "connector": "files",
        "stage": "ingest",
        "parked_at": "2026-03-02T12:00:00Z",
        "attempts": 1,
        "bytes": 18,
    }
    assert "canary" not in people.out + people.err + machine.out + machine.err


def test_a_long_list_says_that_it_is_cut(
    wardwatch: Wardwatch, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And `--connector` shortens it."""
    park(url, ODD)
    monkeypatch.setattr(parked, "MOST_LISTED", 1)
    other = wardwatch("parked list", "--connector", "other")

    assert wardwatch("parked list").err == "only the first 1 items are listed\n"
    assert (other.out, other.err) == ("nothing was put aside\n", "")


@pytest.mark.parametrize(
    "asked", [("1",), ("--all",), ("--connector", "files"), ("--json", "1", "1")]
)
def test_what_this_version_reads_becomes_a_case(
    wardwatch: Wardwatch, url: str, asked: tuple[str, ...]
) -> None:
    """Without another poll; it is gone from the list."""
    park(url, row())
    wardwatch.clock.advance(DAY)
    again = wardwatch("parked retry", *asked)
    wardwatch("run", "--once")
    cases = wardwatch("cases list", "--json").json["cases"]

    assert again.code == 0
    if "--json" in asked:
        told = {"stored": 1, "queued": 0, "failed": 0, "gone": 0, "new": 1, "left": 0}
        assert again.json == told
        assert json.loads(again.out.splitlines()[0]) == {
            "id": 1,
            "became": "stored",
            "new": 1,
            "error": None,
        }
    else:
        assert again.out == "1 read (1 new), 0 queued, 0 failed again\n"
    assert [case["handle"] for case in cases] == ["riversidefam1"]
    assert wardwatch("parked list").out == "nothing was put aside\n"


def test_what_fails_again_is_told(wardwatch: Wardwatch, url: str) -> None:
    """With why, in the list too; what goes well beside it is done."""
    park(url, row(), HOSTILE)
    park(url, ODD, HOSTILE)
    again = wardwatch("parked retry", "--all")
    (left,) = wardwatch("parked list", "--json").json["parked"]

    assert again.code == 1
    first, last = again.out.splitlines()
    assert first.startswith("item 2 failed again: bad_item: ")
    assert last == "1 read (1 new), 0 queued, 1 failed again"
    assert (left["id"], left["attempts"]) == (2, 2)
    assert left["reason"].startswith("bad_item: ")
    assert "canary" not in again.out + again.err


def test_an_id_that_nobody_has_is_told(wardwatch: Wardwatch, url: str) -> None:
    """Those beside it are tried."""
    park(url, row())
    ran = wardwatch("parked retry", "1", "7")

    assert ran.code == 1
    assert ran.out.splitlines()[0] == "there is no item 7 any more"
    assert ran.out.splitlines()[1].startswith("1 read")


@pytest.mark.parametrize(
    "asked", [(), ("1", "--all"), ("1", "--connector", "files"), ("0",), ("x",)]
)
def test_it_must_be_clear_what_is_meant(
    wardwatch: Wardwatch, asked: tuple[str, ...]
) -> None:
    """Nothing is tried by mistake."""
    wardwatch.configure("sqlite:///wardwatch.db")

    assert wardwatch("parked retry", *asked).code == 2


def test_items_of_a_connector_that_is_gone_stay(wardwatch: Wardwatch, url: str) -> None:
    """They wait for its name to come back, or for their end."""
    park(url, row())
    config = wardwatch.home / "wardwatch.yaml"
    config.write_text(config.read_text().replace('"files"', '"folder"'))
    ran = wardwatch("parked retry", "--all")

    assert ran.code == 1
    assert ran.out.startswith(
        "item 1 failed again: no connector of that name is configured\n"
    )


def test_a_record_is_judged_on_trial_first(wardwatch: Wardwatch, url: str) -> None:
    """By the detectors that the service has; then it is queued."""
    wardwatch.drop("a.jsonl", [impostor(1)])
    wardwatch("run", "--once")
    engine = open_engine(url)
    store = SqlStore(engine, DEFAULT_TIMES)
    job = RawItem(form="job", body=b"1", locator="judge:1")
    with store.write() as tx:
        tx.archive.park(None, Stage.JUDGE, job, "bug: ZeroDivisionError", START)
    store.close()
    ran = wardwatch("parked retry", "--all")

    assert (ran.code, ran.out) == (0, "0 read (0 new), 1 queued, 0 failed again\n")
    assert wardwatch("parked list").out == "nothing was put aside\n"
    assert wardwatch("health", "--json").json["backlog"]["jobs.judge"] == 1
