"""The README's tables name every part, and no other."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click
import pytest

from monitor.cli import group
from monitor.cli.context import load_config
from monitor.registry import channel_specs, connector_specs, detector_specs

README: Final = Path(__file__).parents[2] / "README.md"


def named_under(heading: str) -> list[str]:
    """Return the first cells of the first table under a heading."""
    _, _, rest = README.read_text(encoding="utf-8").partition(f"\n{heading}\n")
    part = re.split(r"\n#+ ", rest)[0]
    return re.findall(r"^\| `([a-z_-]+)` \|", part, re.MULTILINE)


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("### Connectors", connector_specs()),
        ("### Detectors", detector_specs()),
        ("### Channels", channel_specs()),
        ("### Commands", group.list_commands(click.Context(group))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_table_names_every_part(heading: str, parts: Iterable[str]) -> None:
    """In alphabetical order, but for commands."""
    named = named_under(heading)

    assert sorted(named) == sorted(parts)
    assert heading == "### Commands" or named == sorted(named)


def test_the_first_configuration_is_right(tmp_path: Path) -> None:
    """It can be copied as it stands, beside a logo and a secret of one's own."""
    blocks = re.findall(
        r"```yaml\n# mine/(\S+)\n(.*?)```",
        README.read_text(encoding="utf-8"),
        re.DOTALL,
    )
    for name, block in blocks:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(block, encoding="utf-8")
    (tmp_path / "practices/logos").mkdir()
    (tmp_path / "practices/logos/riverside.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "teams.url").write_text("https://a.logic.azure.example/workflows/1")
    settings = load_config(tmp_path)

    assert [practice.name for practice in settings.practices] == [
        "Riverside Family Clinic"
    ]
    assert len(settings.connectors) == 5
