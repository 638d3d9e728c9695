"""`wardwatch check-reply`: what of a draft must not be sent.

Drafts are neither stored nor logged nor shown again: problems are places and kinds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

import click

from monitor.cli import FAILED
from monitor.cli.context import json_option, load_config, say, say_json
from monitor.domain.errors import ImageRefused
from monitor.domain.image_reading import ImageReading
from monitor.domain.reading import Text
from monitor.encoders import build_encoders
from monitor.images.decoder import MAX_PICTURE_BYTES
from monitor.ports.encoder_choice import AUTO
from monitor.reading import build_image_reader, build_more, build_reader
from monitor.settings import Settings
from monitor.settings.cache import cache_folder
from monitor.settings.claims import shipped_claims
from monitor.settings.environ import environ
from monitor.texts.phi.own import known_of, phone_of
from monitor.texts.phi.spans import NOTHING_KNOWN, Known, Recogniser
from monitor.texts.replies.check import check_post, check_reply
from monitor.texts.replies.drafts import LONGEST_DRAFT, DraftRefused, require_text
from monitor.texts.replies.verdict import Checked, Verdict

_BYTES_A_CHARACTER = 4
_BYTE_ORDER_MARK = "\ufeff"


@click.command("check-reply")
@click.argument("file", type=click.File("rb"), default="-")
@click.option(
    "--review", type=click.File("rb"), help="File of the review that it answers."
)
@click.option("--post", is_flag=True, help="It is the draft of a post, not a reply.")
@click.option(
    "--image",
    "images",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="PATH",
    help="An image of the post; may be given several times.",
)
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
    images: tuple[Path, ...],
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
    if images and not post:
        raise click.UsageError("a reply has no images: --image goes with --post")
    draft = _text(file, "draft")
    answered = None if review is None else _text(review, "review")
    settings = None if config is None else load_config(config)
    try:
        if post:
            checked = _checked_post(draft, images, settings)
        else:
            checked = _checked_reply(draft, answered, settings)
    except DraftRefused as error:
        raise click.UsageError(str(error)) from None
    if as_json:
        say_json(_machine(checked))
    else:
        say("\n".join(_person(checked)))
    return 0 if checked.verdict is Verdict.SEND else FAILED


def _checked_reply(
    draft: str, review: str | None, settings: Settings | None
) -> Checked:
    if settings is None:
        return check_reply(draft, review)
    known, phone = known_of(settings.practices), phone_of(settings.practices)
    more = build_more(presidio=settings.presidio)
    return check_reply(draft, review, known, phone, more)


def _checked_post(
    draft: str, images: tuple[Path, ...], settings: Settings | None
) -> Checked:
    claims = shipped_claims() if settings is None else settings.claims
    known = NOTHING_KNOWN if settings is None else known_of(settings.practices)
    choice = AUTO if settings is None else settings.encoder
    encoders = build_encoders(choice, cache_folder(environ()))
    text = Text(body=require_text(draft, "draft"), own=True)
    (reading,) = build_reader(encoders, claims, known).read([text])
    more = build_more(presidio=settings is not None and settings.presidio)
    return check_post(draft, known, reading, list(_read(images, known, more)), more)


def _read(
    images: tuple[Path, ...], known: Known, more: Recogniser | None
) -> Iterator[ImageReading | None]:
    """Yield what is on each image; None for what is no image that can be read."""
    reader = build_image_reader(known, more)
    for path in images:
        with path.open("rb") as file:
            body = file.read(MAX_PICTURE_BYTES + 1)
        try:
            yield reader.read(body).reading
        except ImageRefused:
            yield None


def _text(file: BinaryIO, what: str) -> str:
    longest = LONGEST_DRAFT * _BYTES_A_CHARACTER
    raw = file.read(longest + 1)
    if len(raw) > longest:
        raise click.UsageError(f"the {what} has more than {LONGEST_DRAFT} characters")
    try:
        return raw.decode().removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError:
        raise click.UsageError(f"the {what} is not UTF-8") from None


def _machine(checked: Checked) -> Mapping[str, object]:
    return {
        "ok": checked.verdict is Verdict.SEND,
        "verdict": checked.verdict,
        "problems": [asdict(problem) for problem in checked.problems],
        "hint": checked.hint,
        "images": [asdict(problem) for problem in checked.images],
    }


def _person(checked: Checked) -> Iterator[str]:
    if checked.verdict is Verdict.SEND:
        yield "nothing found, which is no proof: hints only people notice may be left"
        return
    for found in checked.problems:
        place = f"line {found.line}, column {found.column}, length {found.length}"
        yield f"{place}: {found.why} [{found.rule}: {found.kind}]"
    for shown in checked.images:
        yield f"image {shown.image}: {shown.why} {shown.advice} [{shown.kind}]"
    if not checked.problems:
        return
    yield ""
    yield from dict.fromkeys(f"{one.rule}: {one.advice}" for one in checked.problems)
    yield from ("", "What can be sent to anybody:", checked.hint)
