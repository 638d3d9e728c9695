"""S7, S9 to S11: what attackers write, in every place that shows it.

The log is held by `tests/unit/monitor/test_log.py`, since one process has one log.
"""

import sys
from collections.abc import Iterator
from itertools import cycle, product
from typing import Final

from benchmarks.outputs.faults import PLAIN, Fault
from benchmarks.outputs.payloads import drawn, payloads
from benchmarks.outputs.places import PLACES, Place
from benchmarks.reliability.rows import Row
from monitor.channels.kit.plain import plain
from monitor.cli.context import shown

_MIXTURES: Final = 1_000
_SEED: Final = 2026
_BLOCK: Final = 100
"""Characters; as many as are shown of a name everywhere."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each place; quickly each payload is in one field of it."""
    yield _every_character(step=16 if quick else 1)
    for place in PLACES:
        if quick:
            tries = list(zip(cycle(place.fields), payloads(), strict=False))
        else:
            texts = [*payloads(), *drawn(_MIXTURES, _SEED)]
            tries = list(product(place.fields, texts))
        yield _row(place, tries)


def _row(place: Place, tries: list[tuple[str, str]]) -> Row:
    alive = [found for field, text in tries if (found := place.faults(field, text))]
    kinds = sorted(set().union(*alive))
    return Row(
        id=place.row,
        tried=f"texts of attackers in: {place.name}",
        times=len(tries),
        measured=f"{len(alive)} alive{': ' if alive else ''}{', '.join(kinds)}",
        goal="no link, mention, markup, control or line of theirs",
        held=not alive,
    )


def _every_character(step: int) -> Row:
    """Try all code points, or one block of a hundred in `step`."""
    starts = range(0, sys.maxunicode + 1, _BLOCK * step)
    blocks = [
        "".join(map(chr, range(start, min(start + _BLOCK, sys.maxunicode + 1))))
        for start in starts
    ]
    alive = [
        show
        for show in (shown, _one_line)
        for block in blocks
        if PLAIN[Fault.CONTROL](show(block))
    ]
    return Row(
        id="S11",
        tried="code points, in a terminal and in a message",
        times=sum(map(len, blocks)),
        measured=f"{len(alive)} blocks alive",
        goal="none that hides or turns what is read",
        held=not alive,
    )


def _one_line(text: str) -> str:
    return plain(text, _BLOCK)
