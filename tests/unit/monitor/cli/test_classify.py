"""Tests for monitor.cli.classify."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from monitor.cli.classify import _answered
from monitor.cli.json_lines import Line
from monitor.domain.errors import BadItem
from monitor.domain.reading import Label
from monitor.ports.encoder import Encoders
from monitor.ports.reader import TextReader
from monitor.reading import build_reader
from tests.fakes.encoder import FakeEncoder


def reader(encoder: FakeEncoder | None = None) -> TextReader:
    """Return a reader that needs no model and knows no claim."""
    of_texts = encoder or FakeEncoder()
    return build_reader(Encoders(of_texts, FakeEncoder(), FakeEncoder()), [])


def line(number: int, text: str, **fields: object) -> Line:
    """Return a line of input."""
    return number, json.dumps({"id": f"t{number}", "text": text, **fields}).encode()


def rows(*lines: Line) -> list[dict[str, Any]]:
    """Return what is printed for `lines`, all of which can be read."""
    answers = _answered([lines], reader())
    printed = (json.dumps(one) for one in answers if isinstance(one, Mapping))
    return [json.loads(row) for row in printed]


def test_every_line_is_answered_in_order() -> None:
    """Bad lines stand where they were."""
    lines = [line(1, "a"), (2, b"{"), line(3, "b")]
    first, second, third = _answered([lines], reader())

    assert isinstance(second, tuple)
    assert (second[0], type(second[1])) == (2, BadItem)
    ids = [row["id"] for row in (first, third) if isinstance(row, Mapping)]
    assert ids == ["t1", "t3"]


def test_lines_together_are_encoded_together() -> None:
    """At most 1,024 in a call."""
    encoder = FakeEncoder()
    list(_answered([[line(n, f"{n}") for n in range(1030)]], reader(encoder)))

    assert [len(call) for call in encoder.calls] == [1024, 6]


def test_a_row_has_the_documented_keys() -> None:
    """Others read these."""
    (row,) = rows(line(1, "I will kill you", kind="review", rating=1, max_rating=5))

    assert row.keys() == {
        "id", "labels", "flags", "topics", "severity", "claim", "stance",
        "rating_disagrees",
    }  # fmt: skip
    assert row["labels"].keys() == set(Label)
    assert {"negative", "harassment"} <= set(row["flags"])
    assert row["severity"] == "critical"


def test_labels_that_abstain_are_null() -> None:
    """Nothing is said of nothing."""
    (row,) = rows(line(1, ""))

    assert set(row["labels"].values()) == {None}
    assert (row["flags"], row["topics"], row["severity"]) == ([], {}, "none")
    assert (row["claim"], row["stance"]) == (None, None)


@pytest.mark.parametrize(("rating", "disagrees"), [(5, True), (4, True), (1, False)])
def test_high_stars_above_something_grave_disagree(
    rating: int, *, disagrees: bool
) -> None:
    """However kindly it ends; and it is no praise."""
    text = "They operated on the wrong knee. Lovely receptionist."
    (row,) = rows(line(1, text, kind="review", rating=rating, max_rating=5))

    assert row["rating_disagrees"] is disagrees
    assert "negative" in row["flags"]
    assert "praise" not in row["flags"]
