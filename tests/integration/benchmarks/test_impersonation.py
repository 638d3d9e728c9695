"""The impersonation benchmark as a command."""

import json
import subprocess
import sys
from pathlib import Path

_NAMES = """name,City
riverside family clinic,austin
MERCY PEDIATRICS,DALLAS
St. Anna's Hospital,Reno
Lakeview Dental,
"""


def _run(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "benchmarks.impersonation", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout


def test_any_csv_of_names_and_cities(tmp_path: Path) -> None:
    """Tables are printed, and files written, of names in any capitals."""
    names, lines, picture = (tmp_path / name for name in ("n.csv", "c.jsonl", "r.svg"))
    names.write_text(_NAMES, encoding="utf-8")
    printed = _run(names, "--test", "--json", lines, "--svg", picture)
    cases = [json.loads(line) for line in lines.read_text().splitlines()]

    assert "Full profiles" in printed
    assert "Handles alone" in printed
    assert {case["attack"] for case in cases} == {True, False}
    assert picture.read_text().startswith("<svg")
