"""`wardwatch scan FILE`: score accounts from JSONL against the watchlist.

One line of output for each line of input, in order and as soon as it is ready.
"""

import sys
from collections.abc import Iterable, Mapping
from io import BufferedIOBase
from pathlib import Path

import click

from monitor.cli import FAILED
from monitor.cli.account_lines import AccountLine, parse_account
from monitor.cli.context import (
    Context,
    config_option,
    load_config,
    on_terminal,
    say,
    say_json,
)
from monitor.cli.json_lines import numbered_lines
from monitor.cli.judgement_text import judgement_dict
from monitor.cli.jury import Jury
from monitor.detectors.impersonation import Judgement
from monitor.domain.errors import BadItem


@click.command("scan")
@config_option
@click.argument("file", type=click.File("rb"))
@click.pass_obj
def command(context: Context, config: Path, file: BufferedIOBase) -> int:
    """Score the accounts in FILE, one JSON object a line; - reads them from stdin."""
    jury = Jury(load_config(config), context.clock.now())
    with click.progressbar(
        numbered_lines(file),
        label="scanned",
        show_pos=True,
        file=sys.stderr,
        hidden=not on_terminal() or sys.stdout.isatty(),
    ) as lines:
        bad = _scan(lines, jury)
    if bad:
        say(f"{bad} lines could not be read", err=True)
    return FAILED if bad else 0


def _scan(lines: Iterable[tuple[int, bytes | None]], jury: Jury) -> int:
    """Write a verdict for every line and return how many could not be read."""
    bad = 0
    for number, line in lines:
        try:
            found = parse_account(line)
        except BadItem as error:
            bad += 1
            say(f"line {number}: {error}", err=True)
            continue
        try:
            avatar = jury.avatar(found)
        except BadItem as error:
            say(f"line {number}: {error}", err=True)
            avatar = None
        say_json(_verdict(found, jury.judge(found, avatar)))
    return bad


def _verdict(found: AccountLine, judged: Judgement) -> Mapping[str, object]:
    return {"id": found.id, **judgement_dict(judged)}
