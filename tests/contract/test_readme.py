"""The README's tables name every part, and no other."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click
import pytest

from monitor.cli import group
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
