"""`wardwatch check`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.cli.check import command
from monitor.cli.context import Context
from monitor.domain.time import DAY
from tests.fakes.runtime import START, FakeClock

BROKEN = "name: Riverside\naliasses: [x]\naccounts:\n  - {platform: x, handel: y}\n"


def check(directory: Path, practice: str, *arguments: str, now: int = START) -> Result:
    """Check a configuration of one practice."""
    (directory / "practices").mkdir()
    (directory / "wardwatch.yaml").write_text("database: sqlite:///test.db\n")
    (directory / "practices" / "river.yaml").write_text(practice)
    clock = Context(FakeClock(now))
    return CliRunner().invoke(
        command, ["--config", str(directory), *arguments], obj=clock
    )


def test_a_small_configuration_is_fine(tmp_path: Path) -> None:
    """The result is on stdout, and the exit code says so."""
    result = check(tmp_path, "name: Riverside Family Clinic\n")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "fine: practices 1, connectors 0, channels 0, warnings 0\n"


def test_every_error_is_on_stderr(tmp_path: Path) -> None:
    """File, line, column, cause and hint; exit code 2."""
    result = check(tmp_path, BROKEN)
    file = tmp_path / "practices" / "river.yaml"

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        f'{file}:2:1: unknown key "aliasses"; did you mean "aliases"?',
        f'{file}:4:19: unknown key "handel"; did you mean "handle"?',
        "errors: 2, warnings: 0",
    ]


def test_warnings_do_not_fail(tmp_path: Path) -> None:
    """They are told, and the exit code stays 0."""
    result = check(tmp_path, "name: Dental\n")

    assert result.exit_code == 0
    assert result.stderr.endswith("(warning)\n")


@pytest.mark.parametrize(
    ("practice", "code", "levels"),
    [
        ("name: Riverside Family Clinic\n", 0, []),
        ("name: Dental\n", 0, ["warning"]),
        (BROKEN, 2, ["error", "error"]),
    ],
)
def test_machines_get_a_list(
    tmp_path: Path, practice: str, code: int, levels: list[str]
) -> None:
    """With --json, stdout is one JSON list of problems."""
    result = check(tmp_path, practice, "--json")
    rows = json.loads(result.stdout)

    assert (result.exit_code, result.stderr) == (code, "")
    assert [row["level"] for row in rows] == levels
    assert all(
        row.keys() >= {"file", "line", "column", "cause", "hint"} for row in rows
    )


def test_nothing_slow_is_imported() -> None:
    """Checking needs no SDK, no database and no HTTP client."""
    code = (
        "import sys; import monitor.cli.check; from monitor.cli.context import"
        " load_config, Path; load_config(Path('config')); slow = {'torch', 'scipy',"
        " 'numpy', 'sqlalchemy', 'atproto', 'httpx', 'PIL', 'apscheduler'};"
        " print(sorted(slow & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[4],
    )

    assert done.stdout == "[]\n"


def test_claims_whose_review_is_due_are_told(tmp_path: Path) -> None:
    """An old version warns of what it may no longer know."""
    result = check(tmp_path, "name: River\n", now=START + 20 * 365 * DAY)

    assert result.exit_code == 0
    assert 'the claim "vaccines-cause-autism" was to be reviewed' in result.stderr
