"""`wardwatch explain`: why one account is judged as it is, for each practice nearby.

It asks the engine that `scan` and the service ask.
"""

import json
from collections.abc import Sequence
from io import BufferedIOBase
from pathlib import Path

import click

from monitor.cli.account_lines import AccountLine, parse_account
from monitor.cli.context import (
    Context,
    config_option,
    json_option,
    load_config,
    say,
    say_json,
)
from monitor.cli.json_lines import numbered_lines
from monitor.cli.judgement_text import judgement_dict, judgement_lines
from monitor.cli.jury import Jury
from monitor.domain.errors import BadItem


@click.command("explain")
@config_option
@json_option
@click.argument("file", type=click.File("rb"), required=False)
@click.option("--platform", default="", help="Where the account lives, like x.")
@click.option("--handle", default="", help="Its handle.")
@click.option("--name", default="", help="Its display name.")
@click.option("--bio", default="", help="Its description.")
@click.option("--link", "links", multiple=True, help="A link; may be given again.")
@click.option("--avatar", type=click.Path(dir_okay=False), help="Its picture's file.")
@click.pass_obj
def command(
    context: Context,
    /,
    config: Path,
    file: BufferedIOBase | None,
    *,
    as_json: bool,
    **told: str | tuple[str, ...] | None,
) -> None:
    """Tell why an account is judged as it is.

    FILE holds one account as `scan` reads it, - is stdin; or tell what you see of the
    account by options.
    """
    if file and any(told.values()):
        raise click.UsageError("give a file or options, not both")
    line = _read(file) if file else _told(told)
    jury = Jury(load_config(config), context.clock.now())
    try:
        avatar = jury.avatar(line)
    except BadItem as error:
        say(str(error), err=True)
        avatar = None
    found = jury.judge_all(line, avatar)
    if as_json:
        practices = list(map(judgement_dict, found))
        say_json({"id": line.id, "practices": practices})
        return
    say("\n\n".join("\n".join(judgement_lines(judged)) for judged in found))


def _read(file: BufferedIOBase) -> AccountLine:
    lines = [line for _, line in zip(range(2), numbered_lines(file), strict=False)]
    if len(lines) != 1:
        raise click.UsageError("give a file of one account; `scan` judges many")
    try:
        return parse_account(lines[0][1])
    except BadItem as error:
        raise click.UsageError(str(error)) from error


def _told(told: dict[str, str | tuple[str, ...] | None]) -> AccountLine:
    if not any(value for name, value in told.items() if name != "platform"):
        raise click.UsageError("give a file, or at least --handle or --name")
    names: dict[str, str | Sequence[str] | None] = {
        "id": "account",
        "display_name": told.pop("name"),
        **told,
    }
    return parse_account(json.dumps(names).encode())
