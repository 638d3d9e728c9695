"""Tests for monitor.cli.scan."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from monitor.cli import group
from monitor.cli.context import Context
from monitor.domain.errors import ConfigError
from tests.fakes.runtime import FakeClock

PRACTICE = """\
name: Riverside Family Clinic
domains: [riversidefamily.example]
accounts:
  - {platform: x, handle: riversidefam}
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return a directory with one practice and no channels."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "wardwatch.yaml").write_text("database: sqlite:///test.db\n")
    (tmp_path / "practices" / "river.yaml").write_text(PRACTICE)
    return tmp_path


def scan(
    config: Path, lines: Iterable[str | dict[str, Any]], file: str = "-"
) -> Result:
    """Run the command on `lines`."""
    written = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    return CliRunner().invoke(
        group,
        ["scan", "--config", str(config), file],
        input="".join(f"{line}\n" for line in written),
        standalone_mode=False,
        obj=Context(FakeClock()),
    )


def rows(result: Result) -> list[dict[str, Any]]:
    """Return what was printed."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_is_answered_in_order(config: Path) -> None:
    """One verdict a line, with the line's own id."""
    found = rows(scan(config, [{"id": "b"}, {"id": 2, "handle": "riversidefam"}]))

    assert [row["id"] for row in found] == ["b", 2]


def test_a_row_has_the_documented_keys(config: Path) -> None:
    """Others read these."""
    fake = {"id": "1", "handle": "r1versidefam", "display_name": "Riverside Family"}
    (row,) = rows(scan(config, [fake]))

    documented = ["id", "verdict", "score", "practice", "signals"]
    assert list(row) == [*documented, "severity", "change"]
    assert (row["verdict"], row["practice"]) == ("impersonation", "river")
    assert {"name", "value", "contribution", "why"} == set(row["signals"][0])


def test_the_own_account_is_official(config: Path) -> None:
    """As configured."""
    own = {"id": "1", "platform": "x", "handle": "riversidefam"}

    assert rows(scan(config, [own]))[0]["verdict"] == "official"


def test_a_bad_line_is_named_and_the_rest_goes_on(config: Path) -> None:
    """Its number and reason go to stderr, and the command fails."""
    result = scan(config, [{"id": "1"}, "not json", {"id": "3"}])

    assert [row["id"] for row in rows(result)] == ["1", "3"]
    assert "line 2: not JSON" in result.stderr
    assert result.return_value == 1


def test_good_lines_exit_with_zero_and_say_nothing_else(config: Path) -> None:
    """Nothing but results on stdout, nothing on stderr without a terminal."""
    result = scan(config, [{"id": "1"}])

    assert (result.return_value, result.stderr) == (0, "")


def test_an_avatar_that_is_not_there_is_no_error(config: Path) -> None:
    """What can't be measured is missing."""
    odd = {"id": "1", "handle": None, "avatar": "no-such.png", "links": None}

    assert rows(scan(config, [odd]))[0]["verdict"] == "clear"


def test_lone_surrogates_are_answered(config: Path) -> None:
    """An id of half an emoji comes back as it was."""
    assert rows(scan(config, ['{"id": "\\ud83d"}']))[0]["id"] == "\ud83d"


def test_files_are_read_too(config: Path) -> None:
    """FILE is a path or -."""
    path = config / "accounts.jsonl"
    path.write_text('{"id": "1"}\n')

    assert len(rows(scan(config, [], str(path)))) == 1


def test_a_config_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """Nothing is scored against nobody by mistake."""
    assert isinstance(scan(tmp_path / "none", []).exception, ConfigError)


REGISTER = """\
affiliates:
  - {platform: x, handle: riverside_friends, proof: a letter}
former_staff:
  - {platform: x, handle: riverside_dana, proof: HR, until: 2030-01-31}
suppressed:
  - {platform: x, handle: riverside_care, note: harmless, until: 2030-01-31}
  - {platform: x, handle: riverside_over, note: harmless, until: 2001-01-31}
same_name:
  - city: Fresno
    accounts: [{platform: x, handle: riverside_fresno}]
"""


@pytest.fixture
def registered(config: Path) -> Path:
    """Return a directory with one account in each list of the register."""
    (config / "practices" / "river.yaml").write_text(PRACTICE + REGISTER)
    return config


def verdict(config: Path, handle: str, bio: str = "") -> str:
    """Return the verdict on an account of the practice's name."""
    name = "Riverside Family Clinic"
    line = {"id": 1, "platform": "x", "handle": handle, "display_name": name}
    return str(rows(scan(config, [{**line, "bio": bio}]))[0]["verdict"])


@pytest.mark.parametrize(
    ("handle", "alone", "asking"),
    [
        ("riversidefam", "official", "suspicious"),
        ("riverside_friends", "clear", "suspicious"),
        ("riverside_dana", "clear", "suspicious"),
        ("riverside_care", "clear", "suspicious"),
        ("riverside_fresno", "clear", "suspicious"),
        ("riverside_over", "suspicious", "impersonation"),
    ],
)
def test_registered_accounts_are_judged_by_their_harms(
    registered: Path, handle: str, alone: str, asking: str
) -> None:
    """Each list of the register, and an entry that ended."""
    asks = verdict(registered, handle, "Send us your insurance id")

    assert (verdict(registered, handle), asks) == (alone, asking)
