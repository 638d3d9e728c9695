"""Tests for benchmarks.strangers."""

import json
from pathlib import Path

from benchmarks.strangers import Group, judged, line

PRACTICE = "practices:\n- {name: Riverside Family Clinic}\n"
FAKE = {
    "id": "1",
    "handle": "riversidefam_pay",
    "display_name": "Riverside Family Clinic",
}
STRANGER = {"id": "2", "handle": "acme"}


def case(account: object, *, attack: bool) -> str:
    """Return a line of a profile that nobody read a miss of."""
    told = {"handle_only": False, "read": False, "hard": False}
    return json.dumps({**told, "kind": "any", "attack": attack, "account": account})


def test_what_is_said_of_fakes_and_of_others_is_counted(tmp_path: Path) -> None:
    """As a share of each, beside the F1 of both."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "practices" / "all.yaml").write_text(PRACTICE)
    (tmp_path / "wardwatch.yaml").write_text("database: sqlite:///x.db\n")
    cases = [case(FAKE, attack=True), case(STRANGER, attack=True)]
    cases += [case(STRANGER, attack=False)]
    (tmp_path / "profiles.jsonl").write_text("\n".join(cases))

    found = list(judged(tmp_path))

    assert {one.group for one in found} == {
        Group(handle_only=False, read=False, hard=False)
    }
    told = line(str(found[0].group), found)
    assert told.startswith("profiles, not read")
    assert "fakes noticed 1/2 0.500" in told
    assert "innocents 0/1 0.000" in told
    assert "F1 0.667; called impersonation 1, rightly 1" in told
