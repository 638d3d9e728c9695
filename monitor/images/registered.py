"""From the files that a practice registers to prints of them.

Logos are compared by their figures, portraits and banners as whole pictures.
"""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from monitor.domain.errors import ConfigError, ImageRefused
from monitor.images.decoder import build_picture_decoder


def logo_prints(files: Mapping[str, Path]) -> Mapping[str, tuple[str, ...]]:
    """Return the prints of each logo by the SHA-256 of its file; each is read once.

    Args:
        files: Where each logo is, by its SHA-256.

    Raises:
        ConfigError: A logo cannot be compared; the message names its file.
        Unavailable: The machine cannot decode pictures now.
    """
    take = build_picture_decoder().decode_logo
    return {digest: _prints(digest, path, take) for digest, path in files.items()}


def picture_prints(files: Mapping[str, Path]) -> Mapping[str, tuple[str, ...]]:
    """Return the prints of each portrait and banner; see `logo_prints`.

    Raises:
        ConfigError: A picture cannot be compared; the message names its file.
        Unavailable: The machine cannot decode pictures now.
    """
    take = build_picture_decoder().decode_picture
    return {digest: _prints(digest, path, take) for digest, path in files.items()}


def _prints(
    digest: str, path: Path, take: Callable[[bytes], tuple[str, ...]]
) -> tuple[str, ...]:
    try:
        body = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    if hashlib.sha256(body).hexdigest() != digest:
        raise ConfigError(f"{path}: was changed meanwhile; start again")
    try:
        prints = take(body)
    except ImageRefused as error:
        raise ConfigError(f"{path}: cannot be used as a picture: {error}") from error
    if not prints:
        raise ConfigError(
            f"{path}: too plain to tell it from other pictures; "
            "use a file that shows more, such as the emblem or the name"
        )
    return prints
