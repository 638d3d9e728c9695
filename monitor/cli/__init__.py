"""The command line.

Commands are imported when they are called, so that help and `check` start at once.

Exit codes: 0 fine, 1 failed, 2 bad usage or bad configuration, 75 temporary.
"""

import importlib
import io
from collections.abc import Sequence
from typing import Final, cast

import click

from monitor.cli.context import Context, say
from monitor.domain.errors import ConfigError, RetryLater, WardwatchError
from monitor.ports.runtime import Clock

FAILED: Final = 1
BAD_USAGE: Final = 2
TEMPORARY: Final = 75

_COMMANDS: Final = {
    "demo": "Watch the service catch impostors in a simulated world.",
    "run": "The service; --once runs one full cycle.",
    "init": "Ask a few questions and write a configuration.",
    "check": "Validate the configuration.",
    "doctor": "Try connectors, channels, database, clock and disk.",
    "scan": "Score accounts from JSONL against the watchlist.",
    "explain": "Tell why one account is judged as it is.",
    "classify": "Label texts from JSONL.",
    "check-reply": "Tell what of a draft reply or post must not be sent.",
    "cases": "List, show, open and close cases.",
    "hunt": "Search all kept history for a claim that was added later.",
    "parked": "List items that could not be read, and try them again.",
    "coverage": "Tell what is watched and what is not, and why.",
    "report": "Sum up own pages: what is on them, and which fell silent.",
    "db": "Show and upgrade the database's schema.",
    "backup": "Copy the whole database into one file.",
    "restore": "Fill an empty database from a backup; nothing is sent again.",
    "health": "Tell whether the service makes progress.",
}


class _LazyGroup(click.Group):
    """Knows the commands by name, imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the documentation."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None if there is none of that name."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"monitor.cli.{cmd_name.replace('-', '_')}")
        return cast("click.Command", module.command)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the list of commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wardwatch", prog_name="wardwatch")
def group() -> None:
    """Watch what is said and claimed in a practice's name."""


def run_command(arguments: Sequence[str], clock: Clock) -> int:
    """Run one command line.

    Args:
        arguments: Without the program's name.
        clock: The clock, so that long spans can be tested.

    Returns:
        The exit code.
    """
    try:
        code = group.main(
            list(arguments), "wardwatch", standalone_mode=False, obj=Context(clock)
        )
    except click.ClickException as error:
        told = io.StringIO()
        error.show(told)
        say(told.getvalue().removesuffix("\n"), err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("stopped", err=True)
        return FAILED
    except WardwatchError as error:
        say(str(error), err=True)
        return _exit_code(error)
    except OSError as error:
        say(f"{error.filename or 'file'}: {error.strerror}", err=True)
        return FAILED
    return code if isinstance(code, int) else 0


def _exit_code(error: WardwatchError) -> int:
    if isinstance(error, ConfigError):
        return BAD_USAGE
    return TEMPORARY if isinstance(error, RetryLater) else FAILED
