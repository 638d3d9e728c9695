"""What a person names in a report: an address or an account, and saved files."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import click

from monitor.domain.evidence import Attachment
from monitor.domain.platforms import FORMER_NAMES

LARGEST_FILE: Final = 20 * 1024 * 1024
"""Bytes of one attached file; several times a long screenshot."""

LONGEST_TARGET: Final = 2048
"""Characters of an address or account."""

_PLATFORM: Final = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")


def target(text: str) -> tuple[str, str, str | None]:
    """Return platform, handle and URL of what was reported.

    Args:
        text: An http or https URL, or a platform and a handle like `x:name`.

    Raises:
        click.BadParameter: It is neither.
    """
    text = text.strip()
    if len(text) > LONGEST_TARGET or not text.isprintable():
        raise click.BadParameter("an address has no control characters and an end")
    if "://" in text:
        return "web", "", _url(text)
    platform, _, handle = (part.strip() for part in text.partition(":"))
    platform, handle = platform.lower(), handle.removeprefix("@")
    if not (_PLATFORM.fullmatch(platform) and handle):
        raise click.BadParameter(
            "give a URL, or platform and handle like bluesky:name.bsky.social"
        )
    return FORMER_NAMES.get(platform, platform), handle, None


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
        web = parts.scheme in {"http", "https"} and parts.hostname
    except ValueError:
        web = None
    if not web:
        raise click.BadParameter("the URL must be http:// or https:// with a host")
    return text


def attachment(path: Path) -> Attachment:
    """Return the file at `path`.

    Raises:
        click.BadParameter: It is too large or cannot be read.
    """
    try:
        with path.open("rb") as file:
            # Not by its size: a pipe or device has none.
            body = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise click.BadParameter(f"{path.name} cannot be read") from error
    if len(body) > LARGEST_FILE:
        raise click.BadParameter(f"{path.name} is larger than 20 MiB")
    return Attachment(name=path.name, body=body)
