"""`wardwatch backup`: the whole database in one file, while the service runs."""

from pathlib import Path

import click

from monitor.cli.context import config_option, json_option, load_config, say, say_json
from monitor.storage.backup import back_up


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@config_option
@json_option
def command(file: Path, config: Path, *, as_json: bool) -> None:
    """Copy the database into FILE, as it is now; the service goes on meanwhile.

    FILE is an SQLite file, whichever database it comes from, for nobody else's eyes.
    Its SHA-256 lies beside it. It holds patients' information: keep it as safe as the
    database, and destroy it when that would be destroyed. The configuration and its
    secrets are not in it.
    """
    done = back_up(load_config(config).database, file)
    if as_json:
        say_json({"rows": done.rows, "sha256": done.sha256})
    else:
        say(f"{done.rows} rows in {file}, sha256 {done.sha256}")
