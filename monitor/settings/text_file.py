"""Reading one file of the configuration as text, within limits."""

from pathlib import Path
from typing import Final

from monitor.settings.problems import Place, Report

MAX_YAML_BYTES: Final = 1 << 20
"""1 MiB: a configuration written by hand is far smaller (go-yaml caps likewise)."""

MAX_CSV_BYTES: Final = 8 << 20
"""8 MiB: about 100,000 clinicians."""


def read_text(path: Path, limit: int, report: Report) -> str | None:
    """Return the text of `path`, or None after reporting why it cannot be read.

    Args:
        path: The file, UTF-8 with or without a byte order mark.
        limit: The most bytes it may have.
        report: Takes the problem.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as error:
        report.error(Place(path), f"cannot be read: {error.strerror}")
        return None
    if len(raw) > limit:
        report.error(Place(path), f"larger than {limit >> 10} KiB", "split the file")
        return None
    return _decoded(path, raw, report)


def _decoded(path: Path, raw: bytes, report: Report) -> str | None:
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        good = raw[: error.start].decode("utf-8")
        line = good.count("\n") + 1
        place = Place(path, line, len(good) - good.rfind("\n"))
        report.error(place, "not UTF-8 text", 'save the file as "UTF-8"')
        return None
