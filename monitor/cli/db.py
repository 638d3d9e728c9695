"""`wardwatch db`: where the database stands, and bringing it to this version."""

from contextlib import ExitStack
from pathlib import Path

import click

from monitor.cli.context import config_option, json_option, load_config, say, say_json
from monitor.storage.engine import open_engine
from monitor.storage.schema import schema_state, upgrade

_NOT_CURRENT = 1


@click.group("db")
def command() -> None:
    """Show and upgrade the database's schema."""


@command.command("status")
@config_option
@json_option
def status(config: Path, *, as_json: bool) -> int:
    """Tell where the schema stands; exit 1 unless it is at the head."""
    with ExitStack() as ending:
        engine = open_engine(load_config(config).database)
        ending.callback(engine.dispose)
        state = schema_state(engine)
    if as_json:
        found = {
            "current": state.current,
            "head": state.head,
            "up_to_date": state.up_to_date,
        }
        say_json(found)
    else:
        say(f"schema {state.current or 'none'}, this version needs {state.head}")
    return 0 if state.up_to_date else _NOT_CURRENT


@command.command("upgrade")
@config_option
def upgrade_command(config: Path) -> None:
    """Bring the schema to this version, in one transaction."""
    with ExitStack() as ending:
        # A migration may rewrite the largest table in one statement.
        engine = open_engine(load_config(config).database, within=None)
        ending.callback(engine.dispose)
        before = upgrade(engine)
    if before.up_to_date:
        say(f"already at schema {before.head}")
    else:
        say(f"upgraded from {before.current or 'none'} to {before.head}")
