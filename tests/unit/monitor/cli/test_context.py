"""Tests of what commands share."""

import json
from pathlib import Path

import pytest

from monitor.cli.context import LONGEST_SHOWN, load_config, say, say_json, shown
from monitor.domain.errors import ConfigError


@pytest.mark.parametrize(
    ("text", "inert"),
    [
        ("Riverside Médica 河", "Riverside Médica 河"),
        ("\x1b]0;title\x07", "<U+001B>]0;title<U+0007>"),
        ("a\nb\r\u2028c", "a<U+000A>b<U+000D><U+2028>c"),
        ("\u202eevil\u200b", "<U+202E>evil<U+200B>"),
        ("\x9b31m", "<U+009B>31m"),
        ("\ud800", "<U+D800>"),
    ],
)
def test_terminals_obey_nothing(text: str, inert: str) -> None:
    """Controls, formats and line ends are written as code points."""
    assert shown(text) == inert


def test_a_line_is_printed_without_what_terminals_obey(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Line ends of its own, and nothing else."""
    say("a\x1b[2J\nb\r\u202e", err=True)

    assert capsys.readouterr().err == "a<U+001B>[2J\nb<U+000D><U+202E>\n"


def test_machines_get_what_was_there(capsys: pytest.CaptureFixture[str]) -> None:
    """In one line of printable ASCII."""
    value = {"id": "a\n\x1b\x7f\x9b\u202e\u2028\ud800é"}
    say_json(value)

    line = capsys.readouterr().out.removesuffix("\n")
    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line) == value


def test_long_text_is_cut() -> None:
    """A name of a megabyte costs one line."""
    assert shown("a" * 1_000_000) == "a" * LONGEST_SHOWN + "…"


def test_plugins_are_known(tmp_path: Path) -> None:
    """Connectors and channels that exist are the ones that may be configured."""
    (tmp_path / "practices").mkdir()
    (tmp_path / "practices" / "a.yaml").write_text("name: Riverside Family Clinic\n")
    service = tmp_path / "wardwatch.yaml"
    service.write_text("connectors: [{name: a, type: import, folder: in}]\n")
    (connector,) = load_config(tmp_path).connectors
    assert connector.type == "import"

    service.write_text("connectors: [{name: a, type: imprt, folder: in}]\n")
    with pytest.raises(ConfigError, match="import"):
        load_config(tmp_path)
