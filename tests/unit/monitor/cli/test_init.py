"""`wardwatch init`."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.cli.context import load_config
from monitor.cli.init import command

NAME = ("--no-input", "--name", "Riverside Family Clinic")


def init(directory: Path, *arguments: str, answers: str = "") -> Result:
    """Write a configuration."""
    asked = ["--directory", str(directory), *arguments]
    return CliRunner().invoke(command, asked, input=answers)


def test_a_name_is_enough(tmp_path: Path) -> None:
    """What is written passes `check` and searches for the name."""
    result = init(tmp_path / "config", *NAME)
    settings = load_config(tmp_path / "config")

    assert result.exit_code == 0
    assert [c.type for c in settings.connectors] == [
        "bluesky",
        "mastodon",
        "feeds",
        "domains",
        "import",
    ]
    assert settings.practices[0].search_terms == ("Riverside Family Clinic",)
    assert settings.warnings == ()


def test_a_webhook_gets_a_secret_of_its_own(tmp_path: Path) -> None:
    """Address and secret lie in files that nobody else may read."""
    address = "https://horn.example/ward"
    init(tmp_path / "config", *NAME, "--webhook-url", address)
    settings = load_config(tmp_path / "config")

    assert [channel.type for channel in settings.channels] == ["webhook"]
    assert settings.warnings == ()
    for name in ("webhook.url", "webhook.secret"):
        mode = (tmp_path / "config" / name).stat().st_mode
        assert stat.S_IMODE(mode) == 0o600


def test_questions_are_asked(tmp_path: Path) -> None:
    """Answers become the practice; questions do not disturb stdout."""
    answers = (
        "River Clinic\nriver.example, river2.example\nx:@river bluesky:r.example\n\n"
    )
    result = init(tmp_path / "config", answers=answers)
    [practice] = load_config(tmp_path / "config").practices

    assert practice.domains == ("river.example", "river2.example")
    assert [account.handle for account in practice.accounts] == ["river", "r.example"]
    assert "Name of the practice" not in result.stdout


def test_the_outlook_is_printed(tmp_path: Path) -> None:
    """What can be seen, what must be applied for, and what to do next."""
    printed = init(tmp_path / "config", *NAME).stdout

    assert "What can be seen today" in printed
    assert "support.reddithelp.com" in printed
    assert f"wardwatch run --once --config {tmp_path / 'config'}" in printed


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--no-input",), "needs a name"),
        ((*NAME, "--account", "river"), "PLATFORM:HANDLE"),
        ((*NAME, "--domain", "river"), "domains: not a domain; write it like"),
        ((*NAME, "--webhook-url", "ftp://horn.example"), "url: "),
        (("--no-input", "--name", "a\x07b"), "control character"),
    ],
)
def test_a_wrong_answer_writes_nothing(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    """The exit code is that of bad usage, and no half is left behind."""
    result = init(tmp_path / "config", *arguments)

    assert result.exit_code == 2
    assert told in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A directory with anything in it stays as it is."""
    (tmp_path / "notes").write_text("mine")
    result = init(tmp_path, *NAME)

    assert result.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["notes"]


def test_an_empty_directory_is_used(tmp_path: Path) -> None:
    """As a volume that was mounted for it."""
    (tmp_path / "config").mkdir()

    assert init(tmp_path / "config", *NAME).exit_code == 0
