"""Texts of a benchmark, encoded as the service encodes them."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from monitor.domain.reading import Text
from monitor.encoders import build_encoder
from monitor.texts.encoded import encoded
from monitor.texts.passage import Passage

_ENCODER = build_encoder()


def passages(texts: Iterable[str]) -> list[Passage]:
    """Return `texts` with their vectors."""
    return list(encoded([Text(body=text) for text in texts], _ENCODER, _ENCODER))


def csv_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table; bytes that are no UTF-8 are replaced."""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        yield from csv.DictReader(file)


def harmless_chat(data: Path) -> list[str]:
    """Return text messages between friends, the wanted part of the SMS collection.

    Source: Mishra and Soni, SMS Phishing Dataset, CC BY 4.0.
    """
    rows = csv_rows(data / "sms_phishing/Dataset_5971.csv")
    return [row["TEXT"] for row in rows if row["LABEL"].lower() == "ham"]
