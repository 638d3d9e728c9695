"""R30: every answer of every platform changed, in one place or as a whole."""

from collections.abc import Iterator
from random import Random
from typing import Final

from benchmarks.payloads.platforms import RECORDED, Platform, recorded, simulated
from benchmarks.payloads.trials import Tally, tried
from benchmarks.reliability.rows import Row

_SEED: Final = 2026
_CHANGES: Final = 24
_BREAKS: Final = 6
_FEW: Final = 1


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each platform, simulated and, where there are any, recorded."""
    changes, breaks = (_FEW, _FEW) if quick else (_CHANGES, _BREAKS)
    with simulated() as platforms:
        for platform in platforms:
            tally = tried(platform, changes, breaks, Random(_SEED))
            yield _row(platform, "simulated", tally)
    if not RECORDED.exists():
        return
    with recorded(RECORDED) as platforms:
        for platform in platforms:
            tally = tried(platform, changes, breaks, Random(_SEED))
            yield _row(platform, "recorded", tally)


def _row(platform: Platform, kind: str, tally: Tally) -> Row:
    bugs = ", ".join(sorted(set(tally.bugs)))
    return Row(
        id="R30",
        tried=f"changed answers, {platform.connector}, {kind}",
        times=tally.times,
        lost=tally.lost,
        crashed=len(tally.bugs),
        measured=f"{tally.answers} answers, {tally.parked} items parked, "
        f"{tally.refused} runs refused {bugs}".strip(),
        goal="others of the page are stored; what is broken is read when it is whole",
        held=not (tally.lost or tally.bugs),
    )
