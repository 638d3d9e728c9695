"""`wardwatch restore`: an empty database filled from a backup."""

from pathlib import Path

import click

from monitor.cli.context import config_option, json_option, load_config, say, say_json
from monitor.storage.backup import restore


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@config_option
@json_option
def command(file: Path, config: Path, *, as_json: bool) -> None:
    """Fill the configured database, which must be empty, from the backup in FILE.

    A backup of an earlier version is upgraded. Nothing is sent again: alerts that had
    not been sent when the backup was taken are held back, because they may have been
    sent since; `wardwatch cases resend` sends those of a case. What came after the
    backup is read, judged and told as news.
    """
    done = restore(file, load_config(config).database)
    if as_json:
        say_json({"rows": done.rows, "alerts_held": done.held})
        return
    say(f"{done.rows} rows restored")
    if done.held:
        say(
            f"{done.held} alerts are held back, because they may have been sent "
            "after the backup: see `wardwatch cases list`, and send those of a case "
            "with `wardwatch cases resend ID`"
        )
