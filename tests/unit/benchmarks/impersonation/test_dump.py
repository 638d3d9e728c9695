"""The dump: one JSON object a case."""

import json
from dataclasses import replace
from pathlib import Path

from benchmarks.impersonation.drafts import Draft
from benchmarks.impersonation.dump import write_lines
from tests.unit.benchmarks.impersonation.builders import outcome, signal


def test_a_line_has_label_score_and_signals(tmp_path: Path) -> None:
    """What a fit needs, in one line."""
    file = tmp_path / "cases.jsonl"
    write_lines(file, [outcome(signals=(signal("place", 0.5),)), outcome()])
    first, _ = map(json.loads, file.read_text().splitlines())

    assert (first["attack"], first["kind"], first["table"]) == (True, "typo", "profile")
    assert (first["score"], first["signals"]) == (0.9, {"place": 0.5})


def test_a_line_has_the_case_and_the_account(tmp_path: Path) -> None:
    """What the case is, and what it was judged by."""
    file = tmp_path / "cases.jsonl"
    write_lines(file, [outcome("fans", attack=False, group="community")])
    line = json.loads(file.read_text())

    assert (line["practice"], line["kind"]) == ("riversidefamilyclinic", "fans")
    assert (line["group"], line["held_out"]) == ("community", False)
    assert (line["verdict"], line["values"]) == ("impersonation", {})
    assert line["rivals"]["openSquat"] == 1.0
    assert (line["handle"], line["name"], line["days"]) == ("riverside", "", None)


def test_lone_surrogates_are_escaped(tmp_path: Path) -> None:
    """What no encoding has stops no dump."""
    found = outcome()
    hostile = replace(found.case, draft=Draft(handle="\ud800"))
    write_lines(tmp_path / "cases.jsonl", [replace(found, case=hostile)])

    assert "\\ud800" in (tmp_path / "cases.jsonl").read_text()
