"""Where Wardwatch keeps what it can make again."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

_OWN: Final = "CACHE_DIRECTORY"
"""Set by systemd for units with CacheDirectory=, already of this service alone."""


def cache_folder(environ: Mapping[str, str]) -> Path | None:
    """Return the cache's directory, None if there is no home to have one in.

    It is systemd's, else `wardwatch` in the user's cache (XDG Base Directory
    Specification 0.8). It need not exist.
    """
    if own := environ.get(_OWN):
        return Path(own.partition(":")[0])
    base = environ.get("XDG_CACHE_HOME", "")
    if base.startswith("/"):
        return Path(base, "wardwatch")
    home = environ.get("HOME", "")
    return Path(home, ".cache", "wardwatch") if home.startswith("/") else None
