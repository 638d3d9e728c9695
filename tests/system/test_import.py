"""The main job on a folder; `benchmarks.throughput` has 10,000 records."""

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.command import FILES, Wardwatch, impostor
from tests.servers.webhook_receiver import WebhookReceiver

pytestmark = pytest.mark.system

RECORDS = 2_000
FILE_ROWS = 1_000
IMPOSTOR_EVERY = 10
IMPOSTORS = {f"riversidefam{number}" for number in range(0, RECORDS, IMPOSTOR_EVERY)}
MAILS = 5
BAD_ROWS = [
    '{"kind": "account", "platform": "x"}',
    '{"kind": "review", "platform": "vitals", "text": "x", "rating": 11}',
    "no JSON at all",
]


def record(number: int) -> dict[str, Any]:
    """An impostor now and then, else a bystander's account or a review."""
    if number % IMPOSTOR_EVERY == 0:
        return impostor(number)
    if number % 2:
        garden = {"handle": f"gardening{number}", "display_name": f"Garden {number}"}
        return impostor(number, **garden, bio="Tulips.")
    return {
        "kind": "review",
        "platform": "vitals",
        "external_id": str(number),
        "text": f"Waited for {number} minutes.",
        "rating": number % 5 + 1,
    }


def fill(folder: Path) -> None:
    """Write JSONL and CSV files in turn, a few mails, and the bad rows."""
    for start in range(0, RECORDS, FILE_ROWS):
        rows = [record(number) for number in range(start, start + FILE_ROWS)]
        write = _write_csv if start // FILE_ROWS % 2 else _write_jsonl
        write(folder / f"export-{start:05}", rows)
    for number in range(MAILS):
        mail = (
            "From: reviews@ratemds.example\nSubject: New review: 2/5\n"
            f"Message-ID: <{number}@ratemds.example>\n\nNobody answered {number}.\n"
        )
        (folder / f"mail-{number}.eml").write_text(mail)
    (folder / "bad.jsonl").write_text("\n".join(BAD_ROWS) + "\n")


def _write_jsonl(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    path.with_suffix(".jsonl").write_text(lines)


def _write_csv(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    columns = sorted({name for row in rows for name in row})
    with path.with_suffix(".csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[WebhookReceiver]:
    """Who is told."""
    with WebhookReceiver(tmp_path / "journal") as receiver:
        yield receiver


def test_two_thousand_records(
    wardwatch: Wardwatch, database_url: str, receiver: WebhookReceiver
) -> None:
    """Exactly the impostors become cases and alerts, exactly the bad rows wait."""
    wardwatch.configure(database_url, FILES, receiver=receiver.url)
    fill(wardwatch.home / "in")
    first = wardwatch("run", "--once", "--json")

    assert (first.code, first.json) == (
        0,
        {
            "connectors": {
                "files": {
                    "fetched": RECORDS + MAILS + len(BAD_ROWS),
                    "stored": RECORDS + MAILS,
                    "parked": len(BAD_ROWS),
                    "error": None,
                }
            },
            "findings": len(IMPOSTORS),
            "cases": len(IMPOSTORS),
            "alerts_delivered": len(IMPOSTORS),
        },
    )
    told = [
        alert["label"]
        for found in receiver.deliveries
        for alert in found.data["alerts"]
    ]
    assert sorted(told) == sorted(IMPOSTORS)
    assert all(delivery.signed for delivery in receiver.deliveries)
    listed = wardwatch("cases list", "--json").json["cases"]
    assert {row["handle"] for row in listed} == IMPOSTORS
    second = wardwatch("run", "--once", "--json").json
    assert second["connectors"]["files"]["fetched"] == 0
    assert second["alerts_delivered"] == 0
