"""`wardwatch check-reply`: what of a draft must not be sent.

Drafts are neither stored nor logged nor shown again: problems are places and kinds.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

import click

from monitor.cli import FAILED
from monitor.cli.context import json_option, load_config
from monitor.texts.phi.own import known_of
from monitor.texts.phi.spans import NOTHING_KNOWN
from monitor.texts.replies.check import (
    LONGEST_DRAFT,
    SAFE_REPLY,
    SAFE_THANKS,
    check_post,
    check_reply,
)
from monitor.texts.replies.problem import Problem

_BYTES_A_CHARACTER = 4
_BYTE_ORDER_MARK = "\ufeff"


@click.command("check-reply")
@click.argument("file", type=click.File("rb"), default="-")
@click.option(
    "--review", type=click.File("rb"), help="File of the review that it answers."
)
@click.option("--post", is_flag=True, help="It is the draft of a post, not a reply.")
@click.option(
    "--config",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Configuration whose phones, places and clinicians are not flagged.",
)
@json_option
def command(
    file: BinaryIO,
    review: BinaryIO | None,
    config: Path | None,
    *,
    post: bool,
    as_json: bool,
) -> int:
    """Check the draft of a reply in FILE, or on stdin, before it is sent.

    Exit code 0: nothing found; 1: something must not be sent; 2: bad usage.
    """
    if post and review is not None:
        raise click.UsageError("a post answers no review: leave out --review")
    draft = _text(file, "draft")
    answered = None if review is None else _text(review, "review")
    known = NOTHING_KNOWN if config is None else known_of(load_config(config).practices)
    problems = check_post(draft, known) if post else check_reply(draft, answered, known)
    for line in [_machine(problems)] if as_json else _person(problems, post=post):
        click.echo(line)
    return FAILED if problems else 0


def _text(file: BinaryIO, what: str) -> str:
    longest = LONGEST_DRAFT * _BYTES_A_CHARACTER
    try:
        text = file.read(longest + 1).decode().removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError:
        raise click.UsageError(f"the {what} is not UTF-8, or too long") from None
    if len(text) > LONGEST_DRAFT:
        raise click.UsageError(f"the {what} has more than {LONGEST_DRAFT} characters")
    if not text.strip():
        raise click.UsageError(f"the {what} is empty")
    return text


def _machine(problems: Sequence[Problem]) -> str:
    found = [asdict(problem) for problem in problems]
    return json.dumps({"ok": not problems, "problems": found})


def _person(problems: Sequence[Problem], *, post: bool) -> Iterator[str]:
    if not problems:
        yield "nothing found, which is no proof: hints only people notice may be left"
        return
    for found in problems:
        place = f"line {found.line}, column {found.column}, length {found.length}"
        yield f"{place}: {found.why} [{found.rule}: {found.kind}]"
    yield ""
    yield from dict.fromkeys(f"{found.rule}: {found.advice}" for found in problems)
    if not post:
        yield from ("", "What can be sent to anybody:", SAFE_REPLY, SAFE_THANKS)
