"""`wardwatch check`: everything that is wrong with a configuration, at once."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from monitor.cli.context import config_option, json_option, load_config, say, say_json
from monitor.domain.time import to_datetime
from monitor.settings import ConfigProblems, Problem, Settings

_BAD_CONFIG = 2


@click.command("check")
@config_option
@json_option
@click.pass_context
def command(context: click.Context, config: Path, *, as_json: bool) -> None:
    """Validate the configuration.

    Prints every error and warning with its file, line and column. Exits 0 if
    the configuration can be used, else 2.
    """
    today = to_datetime(context.obj.clock.now()).date()
    settings, errors, warnings = _load(config, today)
    if as_json:
        rows = [*_rows("error", errors), *_rows("warning", warnings)]
        say_json(rows)
    else:
        _tell(errors, warnings)
        if settings:
            say(_summary(settings))
    if settings is None:
        context.exit(_BAD_CONFIG)


def _load(
    directory: Path, today: date
) -> tuple[Settings | None, tuple[Problem, ...], tuple[Problem, ...]]:
    try:
        settings = load_config(directory, today)
    except ConfigProblems as found:
        return None, found.problems, found.warnings
    return settings, (), settings.warnings


def _rows(level: str, problems: Iterable[Problem]) -> list[dict[str, str | int]]:
    return [
        {
            "level": level,
            "file": str(problem.file),
            "line": problem.line,
            "column": problem.column,
            "cause": problem.cause,
            "hint": problem.hint,
        }
        for problem in problems
    ]


def _tell(errors: tuple[Problem, ...], warnings: tuple[Problem, ...]) -> None:
    for problem in errors:
        say(str(problem), err=True)
    for problem in warnings:
        say(f"{problem} (warning)", err=True)
    if errors:
        say(f"errors: {len(errors)}, warnings: {len(warnings)}", err=True)


def _summary(settings: Settings) -> str:
    counts = {
        "practices": len(settings.practices),
        "connectors": len(settings.connectors),
        "channels": len(settings.channels),
        "warnings": len(settings.warnings),
    }
    return "fine: " + ", ".join(f"{word} {number}" for word, number in counts.items())
