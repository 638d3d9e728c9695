"""Where the sentences of a plain text are."""

import re
from collections.abc import Iterator
from typing import Final

_END: Final = re.compile(
    r"(?<!\b[Mm]r)(?<!\b[Mm]rs)(?<!\bMs)(?<!\b[Dd]r)(?<!\bSt)(?<!\bSr)(?<!\bSra)(?<!\b[A-Z])"
    r"[.!?\u2026]+(?=\s|$)|\n"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence that is not blank."""
    start = 0
    for found in _END.finditer(text):
        if text[start : found.end()].strip():
            yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)
