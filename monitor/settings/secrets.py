"""Secrets: which keys hold them, and reading them from files."""

import stat
from typing import Final, get_args

from pydantic import BaseModel

from monitor.domain.sources import JSONValue
from monitor.settings.origin import Section
from monitor.settings.problems import Report

_MAX_BYTES: Final = 64 << 10
"""64 KiB: room for any key or certificate."""

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def fields_of_type(model: type[BaseModel], wanted: type) -> frozenset[str]:
    """Return the names of the fields that hold a `wanted`, or may hold one."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if _mentions(field.annotation, wanted)
    )


def _mentions(annotation: object, wanted: type) -> bool:
    parts = get_args(annotation)
    return annotation is wanted or any(_mentions(part, wanted) for part in parts)


def take_secrets(
    data: dict[str, JSONValue], fields: frozenset[str], section: Section, report: Report
) -> dict[str, JSONValue]:
    """Return `data` with each `NAME_file` replaced by the `NAME` it holds.

    Args:
        data: The filled-in mapping.
        fields: Names of the keys that hold secrets.
        section: Where the mapping is.
        report: Takes errors, and warnings about secrets that lie open.
    """
    taken = dict(data)
    for name in sorted(fields):
        key = f"{name}_file"
        if key in taken:
            path = taken.pop(key)
            if name in taken:
                report.error(
                    section.at(key).key_place, f"{name} is given twice", "keep one"
                )
            taken[name] = _from_file(path, section.at(key), report)
    return taken


def warn_inline(section: Section, fields: frozenset[str], report: Report) -> None:
    """Warn of every secret of `fields` that is written into the file itself."""
    for name in sorted(fields):
        value = section.at(name).value
        if isinstance(value, str) and "${" not in value:
            report.warn(
                section.at(name).place,
                f"{name} is a secret written into the configuration",
                f"move it into a file and write {name}_file: PATH, "
                f"or write {name}: ${{VARIABLE}}",
            )


def _from_file(path: JSONValue, section: Section, report: Report) -> str:
    """Return what the file holds; empty after reporting why it cannot be read."""
    if not isinstance(path, str):
        report.error(section.place, "not a path", 'write the path in "quotes"')
        return ""
    file = section.file.path.parent / path
    try:
        with file.open("rb") as opened:
            raw = opened.read(_MAX_BYTES + 1)
            mode = stat.S_IMODE(file.stat().st_mode)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "not a path"
        report.error(
            section.place,
            f"the secret's file cannot be read: {why}",
            f"looked at {file}",
        )
        return ""
    if mode & _OTHERS:
        report.warn(
            section.place, "others may read the secret's file", f"chmod 600 {file}"
        )
    return _text(raw, section, report)


def _text(raw: bytes, section: Section, report: Report) -> str:
    try:
        text = raw.decode("utf-8").strip()
    except UnicodeDecodeError:
        text = ""
    if not text or len(raw) > _MAX_BYTES:
        report.error(
            section.place,
            "the secret's file is empty, too large or not text",
            "it should hold the secret alone",
        )
        return ""
    return text
