"""What is wrong with a configuration, and where.

Problems are collected rather than raised, so that all are told at once.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from monitor.domain.errors import ConfigError

_SHOWN_CHARACTERS = 60


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file.

    Attributes:
        file: The file.
        line: Line, from 1.
        column: Character in the line from 1; in a CSV file the cell from 1.
    """

    file: Path
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One error or warning.

    Attributes:
        file: The file, or the directory.
        line: Line, from 1.
        column: As in `Place`.
        cause: What is wrong; never holds a secret.
        hint: What to write instead, or empty.
    """

    file: Path
    line: int
    column: int
    cause: str
    hint: str = ""

    def __str__(self) -> str:
        """Return `file:line:column: cause; hint`."""
        told = f"{self.file}:{self.line}:{self.column}: {self.cause}"
        return f"{told}; {self.hint}" if self.hint else told


class ConfigProblems(ConfigError):
    """The configuration cannot be used; the message has one line a problem.

    Args:
        problems: Every error, at least one.
        warnings: What else is worth telling.
    """

    def __init__(
        self, problems: tuple[Problem, ...], warnings: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
        self.warnings = warnings


class Report:
    """Collects the problems of one load."""

    def __init__(self) -> None:
        self._errors: dict[Problem, None] = {}
        self._warnings: dict[Problem, None] = {}

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The errors, by file, line and column."""
        return tuple(sorted(self._errors))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The warnings, by file, line and column."""
        return tuple(sorted(self._warnings))

    def error(self, place: Place, cause: str, hint: str = "") -> None:
        """Add what makes the configuration unusable."""
        self._errors[_problem(place, cause, hint)] = None

    def warn(self, place: Place, cause: str, hint: str = "") -> None:
        """Add what is only worth telling."""
        self._warnings[_problem(place, cause, hint)] = None

    def has_error_at(self, place: Place) -> bool:
        """Return whether an error was found right there."""
        spot = (place.file, place.line, place.column)
        return any((p.file, p.line, p.column) == spot for p in self._errors)


def _problem(place: Place, cause: str, hint: str) -> Problem:
    return Problem(place.file, place.line, place.column, cause, hint)


def quoted(text: str) -> str:
    """Return `text` in quotes, shortened, and harmless on a terminal."""
    shown = text[:_SHOWN_CHARACTERS] + "…" * (len(text) > _SHOWN_CHARACTERS)
    safe = (c if c.isprintable() else f"\\u{ord(c):04x}" for c in shown)
    return f'"{"".join(safe)}"'


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` was probably meant to be, if any."""
    words = {choice.lower(): choice for choice in sorted(known)}
    # 0.6 is difflib's own threshold: two swapped letters of six pass.
    found = difflib.get_close_matches(word.lower(), words, n=1, cutoff=0.6)
    return words[found[0]] if found else None


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the hint that offers the known word closest to `word`."""
    choices = sorted(known)
    if found := closest(word, choices):
        return f'did you mean "{found}"?'
    return f"known here: {', '.join(choices)}" if choices else ""
