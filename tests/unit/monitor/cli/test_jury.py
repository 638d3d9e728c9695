"""Avatars that `scan` is given: good ones, bad ones, and none."""

import os
from pathlib import Path
from typing import Final

import pytest

from monitor.cli.account_lines import AccountLine, parse_account
from monitor.cli.jury import Jury
from monitor.domain.errors import BadItem
from monitor.settings import Settings, load_settings

NOW: Final = 1_800_000_000_000_000

LINE: Final = b'{"id": 1, "avatar": "%s"}'


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return a configuration of one practice without a logo."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "wardwatch.yaml").touch()
    (tmp_path / "practices" / "river.yaml").write_text("name: Riverside Clinic\n")
    return load_settings(tmp_path, connectors={}, channels={}, environ={})


def line(avatar: Path | str) -> AccountLine:
    """Return an account with that avatar."""
    return parse_account(LINE % str(avatar).encode())


@pytest.mark.parametrize("name", ["none.png", ".", "x" * 300, "\\u0000", "\\ud83d"])
def test_a_file_that_is_none_is_told(settings: Settings, name: str) -> None:
    """Without its name, which an attacker may have written."""
    with pytest.raises(BadItem, match="avatar not used: the") as caught:
        Jury(settings, NOW).avatar(line(name))

    assert name not in str(caught.value)


def test_a_file_that_would_be_waited_for_is_told(
    settings: Settings, tmp_path: Path
) -> None:
    """A pipe may never say anything."""
    os.mkfifo(tmp_path / "a.png")

    with pytest.raises(BadItem, match="no such file"):
        Jury(settings, NOW).avatar(line(tmp_path / "a.png"))


def test_an_account_without_an_avatar_has_none(settings: Settings) -> None:
    """That is no error."""
    assert (
        Jury(settings, NOW).avatar(parse_account(b'{"id": 1, "avatar": null}')) is None
    )


def test_without_logos_nothing_is_decoded(settings: Settings, tmp_path: Path) -> None:
    """There would be nothing to compare it with, so any file will do."""
    path = tmp_path / "a.png"
    path.write_bytes(b"no picture")

    assert Jury(settings, NOW).avatar(line(path)) is None


@pytest.mark.parametrize(
    ("born", "young"), [("2027-01-10", True), ("2017-01-10", False)]
)
def test_an_account_is_as_old_as_it_is_now(
    settings: Settings, born: str, *, young: bool
) -> None:
    """The command has a clock; detectors have none."""
    text = f'{{"id": 1, "display_name": "Riverside Clinic", "created_at": "{born}"}}'
    judged = Jury(settings, NOW).judge(parse_account(text.encode()), None)
    (age,) = (s for s in judged.signals if s.name == "account_age")

    assert (age.contribution > 0) is young
