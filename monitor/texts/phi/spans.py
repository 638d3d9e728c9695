"""Spans: where something was found, and what a recogniser is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from monitor.domain.phi import PhiKind

NEAR: Final = 60
"""Characters before a number or a date in which words say whose it is."""

_END: Final = re.compile(
    r"(?<!\b[Nn]o)(?<!\b[Tt]el)(?<!\b[Pp]h)(?<!\b[Pp]t)(?<!\b[Dd]r)(?<!\b[Mm]r)"
    r"(?<!\b[Mm]rs)(?<!\bMs)(?<!\b[Aa]cct)(?<!\b[Nn]um)[.!?](?=\s)|\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where something was found; never what it says.

    Attributes:
        kind: What it is.
        start: Its first character.
        end: One after its last character, > start.
        tied: Whether the words around it say that it is somebody's. A phone number
            alone is mostly an office's.
    """

    kind: PhiKind
    start: int
    end: int
    tied: bool = True

    @property
    def why(self) -> str:
        """Why it was told, and where; quotes nothing."""
        return f"{self.kind.why[:-1]}, at characters {self.start} to {self.end}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is the practice's own, and so no patient's.

    Attributes:
        phones: Digits of its telephone numbers, the country code left out.
        domains: Its domains, in small letters.
        streets: Its streets with numbers, in small letters.
        names: Its names and those of its clinicians, in small letters.
    """

    phones: frozenset[str] = field(default=frozenset())
    domains: frozenset[str] = field(default=frozenset())
    streets: frozenset[str] = field(default=frozenset())
    names: frozenset[str] = field(default=frozenset())


NOTHING_KNOWN: Final = Known()

Recogniser = Callable[[str, Known], Iterator[Span]]
"""Finds one sort of thing in a plain text. Its time is linear in the text."""


def before(text: str, start: int, most: int = NEAR) -> str:
    """Return what stands before `start` in the same sentence, at most `most`."""
    return _END.split(text[max(0, start - most) : start])[-1]


def after(text: str, end: int, most: int = NEAR) -> str:
    """Return what stands after `end` in the same sentence, at most `most`."""
    return _END.split(text[end : end + most])[0]


def around(text: str, start: int, end: int, most: int) -> str:
    """Return what stands before `start` and behind `end`, at most `most` each."""
    return f"{text[max(0, start - most) : start]} {text[end : end + most]}"
