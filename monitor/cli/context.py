"""What commands share: the clock, the configuration, text that is safe to show."""

import json
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from monitor.ports.runtime import Clock
from monitor.registry import channel_specs, connector_specs
from monitor.settings import Settings, load_settings
from monitor.settings.environ import environ

CommandFunction = TypeVar("CommandFunction", bound=Callable[..., Any])

LONGEST_SHOWN: Final = 200


@dataclass(frozen=True, slots=True)
class Context:
    """What every command gets."""

    clock: Clock


config_option = click.option(
    "--config",
    "config",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("config"),
    show_default=True,
    metavar="DIR",
    help="Directory of the configuration.",
)
"""`--config DIR`, the same for every command."""

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON, for machines."
)
"""`--json`, the same for every command."""

groups_option = click.option(
    "--group",
    "groups",
    multiple=True,
    help="Only practices of this group; may be given more than once.",
)
"""`--group NAME`, the same for every command that shows what was found."""


def load_config(directory: Path, today: date | None = None) -> Settings:
    """Return the configuration in `directory`.

    Args:
        directory: Of the configuration.
        today: Day at which claims and registered accounts that are due for a review
            are told; None tells none.

    Raises:
        ConfigError: It cannot be used; the message lists every problem.
    """
    return load_settings(
        directory,
        connectors={name: spec.options for name, spec in connector_specs().items()},
        channels={name: spec.options for name, spec in channel_specs().items()},
        environ=environ(),
        today=today,
    )


def shown(text: str) -> str:
    """Return untrusted `text` on one line, without what a terminal obeys.

    Control and format characters (escape sequences, bidirectional overrides,
    zero-width characters) are written as code points.
    """
    capped = text[:LONGEST_SHOWN] + ("…" if len(text) > LONGEST_SHOWN else "")
    return "".join(map(_inert, capped))


def _inert(char: str) -> str:
    if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return f"<U+{ord(char):04X}>"
    return char


def say(text: str, *, err: bool = False) -> None:
    """Print lines for people: nothing in `text` but its line ends is obeyed.

    Args:
        text: One line or several, of which strangers may have written parts; those
            go through `shown` first, which lets them begin no line of their own.
        err: Whether it goes to stderr.
    """
    lines = text.split("\n")
    click.echo("\n".join("".join(map(_inert, line)) for line in lines), err=err)


def say_json(value: object) -> None:
    """Print `value` for machines, as JSON in one line of printable ASCII."""
    click.echo(json.dumps(value).replace("\x7f", "\\u007f"))


def on_terminal() -> bool:
    """Return whether a person sees what is written to stderr."""
    return sys.stderr.isatty()
