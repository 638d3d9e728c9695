"""`wardwatch coverage`: what is watched for each practice and what is not."""

from pathlib import Path

import click

from monitor.cli.context import (
    Context,
    config_option,
    groups_option,
    json_option,
    load_config,
    say,
    say_json,
    shown,
)
from monitor.cli.coverage_text import by_practice, coverage_dict, lines
from monitor.configured import coverage_rows, open_store


@click.command("coverage")
@config_option
@json_option
@groups_option
@click.option("--practice", "practice_id", help="Only this practice, by its id.")
@click.pass_obj
def command(
    context: Context,
    config: Path,
    groups: tuple[str, ...],
    practice_id: str | None,
    *,
    as_json: bool,
) -> None:
    """Tell what is watched and what is not, why, and what to do about it.

    For each practice, platform and capability, and for each location that is
    listed on a review site: how its sources ran, since when and when last, and
    what they could not see; or why nothing watches it.
    """
    settings = load_config(config)
    known = {practice.id: practice.name for practice in settings.practices}
    if practice_id is not None and practice_id not in known:
        raise click.BadParameter(f"no practice has the id {practice_id!r}")
    with open_store(settings) as store:
        found = coverage_rows(store, settings, groups or None)
    rows = [row for row in found if practice_id in {None, row.practice_id}]
    now = context.clock.now()
    if as_json:
        say_json([coverage_dict(row, now) for row in rows])
        return
    for practice, own in by_practice(rows).items():
        say(f"{shown(known[practice])} ({practice})")
        say("\n".join(lines(own, now)))
