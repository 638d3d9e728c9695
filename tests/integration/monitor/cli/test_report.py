"""`wardwatch report --own-pages`."""

import json

from monitor.domain.time import DAY
from tests.command import FILES, Wardwatch

PRACTICE = {
    "id": "riverside",
    "name": "Riverside Family Clinic",
    "accounts": [
        {"platform": "twitter", "handle": "riversidefam"},
        {"platform": "bluesky", "handle": "riversidefam"},
    ],
    "locations": [{"id": "main"}],
}
REPLY = {
    "kind": "reply",
    "platform": "healthgrades",
    "external_id": "1",
    "location": "main",
    "text": "CANARY: our records show that you were late.",
    "published_at": "2026-03-01T10:00:00Z",
}


def ran(wardwatch: Wardwatch, database: str) -> None:
    """Import an answer of the practice."""
    wardwatch.configure(database, FILES, practice=json.dumps(PRACTICE))
    wardwatch.drop("replies.jsonl", [REPLY])
    assert wardwatch("run", "--once").code == 0


def test_pages_are_told_without_a_word_of_them(
    wardwatch: Wardwatch, sqlite_url: str
) -> None:
    """To machines and to people."""
    ran(wardwatch, sqlite_url)
    machine = wardwatch("report", "--own-pages", "--json")
    person = wardwatch("report", "--own-pages")

    told = machine.json
    unwatched = [row for row in told.pop("coverage") if not row["watched"]]
    assert told == {
        "comments_unread_on": ["x"],
        "next_audit_at": wardwatch.clock.now() + 7 * DAY,
        "pages": [
            {
                "practice": "riverside",
                "platform": "healthgrades",
                "page": "",
                "own": 1,
                "others": 0,
                "newest_at": 1_772_359_200_000_000,
                "dormant": False,
                "open": ["phi_exposure"],
            }
        ],
    }
    assert "direct messages" in {row["capability"] for row in unwatched}
    assert person.out.splitlines()[-1].startswith("watched: import ")
    assert "healthgrades elsewhere" in person.out
    assert "own 1, of others not read, newest own 2026-03-01" in person.out
    assert "comments below own posts are not read on: x\n" in person.out
    assert "CANARY" not in person.out + machine.out


def test_other_groups_see_nothing(wardwatch: Wardwatch, sqlite_url: str) -> None:
    """As everywhere."""
    ran(wardwatch, sqlite_url)

    assert wardwatch("report", "--own-pages", "--group", "x").out == (
        "nothing is kept of any own page\n"
        "watched: nothing; not watched: 0 (wardwatch coverage)\n"
    )


def test_something_must_be_asked_for(wardwatch: Wardwatch, sqlite_url: str) -> None:
    """There is no report of everything."""
    wardwatch.configure(sqlite_url, FILES, practice=json.dumps(PRACTICE))

    assert wardwatch("report").code == 2
