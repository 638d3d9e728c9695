"""`wardwatch check-reply`: what of a draft must not be sent.

Drafts are neither stored nor logged nor shown again: problems are places and kinds.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

import click

from monitor.cli import FAILED
from monitor.cli.context import json_option, load_config
from monitor.domain.reading import Text
from monitor.encoders import build_encoders
from monitor.reading import build_reader
from monitor.settings import Settings
from monitor.settings.claims import shipped_claims
from monitor.texts.phi.own import known_of, phone_of
from monitor.texts.phi.spans import NOTHING_KNOWN
from monitor.texts.replies.check import check_post, check_reply
from monitor.texts.replies.drafts import LONGEST_DRAFT, DraftRefused, require_text
from monitor.texts.replies.verdict import Checked

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
    settings = None if config is None else load_config(config)
    try:
        if post:
            checked = _checked_post(draft, settings)
        else:
            checked = _checked_reply(draft, answered, settings)
    except DraftRefused as error:
        raise click.UsageError(str(error)) from None
    for line in [_machine(checked)] if as_json else _person(checked):
        click.echo(line)
    return FAILED if checked.problems else 0


def _checked_reply(
    draft: str, review: str | None, settings: Settings | None
) -> Checked:
    if settings is None:
        return check_reply(draft, review)
    phone = phone_of(settings.practices)
    return check_reply(draft, review, known_of(settings.practices), phone)


def _checked_post(draft: str, settings: Settings | None) -> Checked:
    claims = shipped_claims() if settings is None else settings.claims
    known = NOTHING_KNOWN if settings is None else known_of(settings.practices)
    text = Text(body=require_text(draft, "draft"), own=True)
    (reading,) = build_reader(build_encoders(), claims).read([text])
    return check_post(draft, known, reading)


def _text(file: BinaryIO, what: str) -> str:
    longest = LONGEST_DRAFT * _BYTES_A_CHARACTER
    raw = file.read(longest + 1)
    if len(raw) > longest:
        raise click.UsageError(f"the {what} has more than {LONGEST_DRAFT} characters")
    try:
        return raw.decode().removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError:
        raise click.UsageError(f"the {what} is not UTF-8") from None


def _machine(checked: Checked) -> str:
    return json.dumps(
        {
            "ok": not checked.problems,
            "verdict": checked.verdict,
            "problems": [asdict(problem) for problem in checked.problems],
            "hint": checked.hint,
        }
    )


def _person(checked: Checked) -> Iterator[str]:
    if not checked.problems:
        yield "nothing found, which is no proof: hints only people notice may be left"
        return
    for found in checked.problems:
        place = f"line {found.line}, column {found.column}, length {found.length}"
        yield f"{place}: {found.why} [{found.rule}: {found.kind}]"
    yield ""
    yield from dict.fromkeys(f"{one.rule}: {one.advice}" for one in checked.problems)
    yield from ("", "What can be sent to anybody:", checked.hint)
