"""Tests for monitor.cli.explain."""

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from monitor.cli import group
from monitor.cli.context import Context
from tests.fakes.runtime import FakeClock

FAKE = {"id": 7, "handle": "riversidefam_help", "bio": "DM us your insurance id"}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return a directory with two practices of nearly the same name."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "wardwatch.yaml").write_text("database: sqlite:///test.db\n")
    for name in ("Riverside Fam", "Riverside Fam North"):
        file = tmp_path / "practices" / f"{name.replace(' ', '').lower()}.yaml"
        file.write_text(f"name: {name}\n")
    return tmp_path


def explain(config: Path, *arguments: str, read: str | None = None) -> Result:
    """Run the command."""
    return CliRunner().invoke(
        group,
        ["explain", "--config", str(config), *arguments],
        input=read,
        standalone_mode=False,
        obj=Context(FakeClock()),
    )


def test_every_practice_nearby_is_told_the_likeliest_first(config: Path) -> None:
    """A person sees with whom it was compared."""
    result = explain(config, "--json", "-", read=json.dumps(FAKE))
    found = json.loads(result.stdout)
    practices = found["practices"]

    assert found["id"] == 7
    assert [one["practice"] for one in practices] == [
        "riversidefam",
        "riversidefamnorth",
    ]
    assert practices[0]["score"] >= practices[1]["score"]


def test_an_account_may_be_told_by_options(config: Path) -> None:
    """Whoever sees a page need not write JSON."""
    told = explain(
        config,
        *("--handle", "riversidefam_help", "--bio", "DM us your insurance id"),
        "--json",
    )
    read = explain(config, "--json", "-", read=json.dumps(FAKE | {"id": "account"}))

    assert json.loads(told.stdout) == json.loads(read.stdout)


def test_people_read_lines(config: Path) -> None:
    """The verdict comes first, what would change it last."""
    lines = explain(config, "--name", "Riverside Fam").stdout.splitlines()

    assert lines[0].startswith("suspicious for riversidefam: probability 0.")
    assert any("prior" in line for line in lines)


@pytest.mark.parametrize(
    ("arguments", "read", "reason"),
    [
        ((), None, "give a file, or at least"),
        (("--platform", "x"), None, "give a file, or at least"),
        (("-", "--handle", "a"), '{"id": 1}', "a file or options, not both"),
        (("-",), "", "a file of one account"),
        (("-",), '{"id": 1}\n{"id": 2}\n', "a file of one account"),
        (("-",), "[1]", "JSON object"),
        (("-",), '{"id": 1, "handle": 3}', '"handle" must be'),
    ],
)
def test_bad_input_is_told(
    config: Path, arguments: tuple[str, ...], read: str | None, reason: str
) -> None:
    """The error says what to do."""
    error = explain(config, *arguments, read=read).exception

    assert isinstance(error, click.UsageError)
    assert reason in error.message


def test_an_unreadable_avatar_is_left_out(config: Path) -> None:
    """The rest is judged, and a person is told."""
    result = explain(config, "--name", "Riverside Fam", "--avatar", "none.png")

    assert "avatar not used" in result.stderr
    assert "name_similarity" in result.stdout
