"""Words for what the YAML parser refuses.

The parser's own message may quote the text around an error, which may be part
of a secret; these never do.
"""

from pathlib import Path
from typing import Final

from yaml import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from monitor.settings.problems import Place, Report

_TAB: Final = ("a tab", "indent with spaces")
_GENERIC: Final = ("not valid YAML", 'put text with special characters in "quotes"')
# What the parser says, what we say, and what to do.
_WORDS: Final = (
    (
        "cannot start any token",
        "a value cannot start with this character",
        'put the text in "quotes"',
    ),
    (
        "mapping values are not allowed",
        "a second `:` or a wrong indentation",
        'align the keys, or put text that has ": " in it in "quotes"',
    ),
    (
        "expected <block end>",
        "wrong indentation",
        "indent entries of the same level equally",
    ),
    ("expected ',' or ']'", "this `[` is not closed", "add `]`"),
    ("expected ',' or '}'", "this `{` is not closed", 'add `}`, or quote "${NAME}"'),
    ("unexpected end of stream", "this quote is not closed", "add the closing quote"),
    ("could not find expected ':'", "a line without `:`", "write `key: value`"),
    (
        "unknown escape",
        "an unknown escape",
        r"write \\ for a backslash, or use 'quotes'",
    ),
)
# These are noticed far behind the place where the mistake is.
_OPENED: Final = ("expected ',' or", "unexpected end of stream")


def report_syntax(path: Path, text: str, error: YAMLError, report: Report) -> None:
    """Report `error` of the file at `path`, which holds `text`, with its place."""
    if isinstance(error, ReaderError):
        report.error(Place(path), "a control character", "remove it")
        return
    said, mark = "", None
    if isinstance(error, MarkedYAMLError):
        said, mark = error.problem or "", error.problem_mark
        if error.context_mark and any(part in said for part in _OPENED):
            mark = error.context_mark
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    if mark and text[mark.index : mark.index + 1] == "\t":
        report.error(place, *_TAB)
        return
    words = ((cause, hint) for part, cause, hint in _WORDS if part in said)
    report.error(place, *next(words, _GENERIC))
