"""S7, S9 to S11: what attackers write, in every place that shows it.

The log is held by `tests/unit/monitor/test_log.py`, since one process has one log.
"""

from collections.abc import Iterator
from itertools import cycle, product
from typing import Final

from benchmarks.outputs.payloads import drawn, payloads
from benchmarks.outputs.places import PLACES, Place
from benchmarks.reliability.rows import Row

_MIXTURES: Final = 1_000
_SEED: Final = 2026


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each place; quickly each payload is in one field of it."""
    for place in PLACES:
        if quick:
            shown = list(zip(cycle(place.fields), payloads(), strict=False))
        else:
            texts = [*payloads(), *drawn(_MIXTURES, _SEED)]
            shown = list(product(place.fields, texts))
        yield _row(place, shown)


def _row(place: Place, shown: list[tuple[str, str]]) -> Row:
    alive = [found for field, text in shown if (found := place.faults(field, text))]
    kinds = sorted(set().union(*alive))
    return Row(
        id=place.row,
        tried=f"texts of attackers in: {place.name}",
        times=len(shown),
        measured=f"{len(alive)} alive{': ' if alive else ''}{', '.join(kinds)}",
        goal="no link, mention, markup, control or line of theirs",
        held=not alive,
    )
