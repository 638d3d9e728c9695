"""R30: every answer of every platform changed, in one place or as a whole."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from benchmarks.payloads.platforms import RECORDED, Platform, recorded, simulated
from benchmarks.payloads.trials import Plan, Tally, tried
from benchmarks.reliability.rows import Row

_SEED: Final = 2026
_FULL: Final = Plan(changes=24, breaks=6)
_FEW: Final = Plan(changes=2, breaks=1, answers=1)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each platform, simulated and, where there are any, recorded."""
    with simulated() as platforms:
        yield from _rows(platforms, "simulated", _FEW if quick else _FULL)
    if quick or not RECORDED.exists():
        return
    with recorded(RECORDED) as platforms:
        yield from _rows(platforms, "recorded", _FULL)


def _rows(platforms: Sequence[Platform], kind: str, plan: Plan) -> Iterator[Row]:
    for platform in platforms:
        yield _row(platform, kind, tried(platform, plan, Random(_SEED)))


def _row(platform: Platform, kind: str, tally: Tally) -> Row:
    bugs = ", ".join(sorted(set(tally.bugs)))
    return Row(
        id="R30",
        tried=f"changed answers, {platform.connector}, {kind}",
        times=tally.times,
        lost=tally.lost,
        crashed=len(tally.bugs),
        measured=f"{tally.answers} answers, {tally.parked} items parked, "
        f"{tally.refused} runs failed, {tally.in_gaps} records in gaps {bugs}".strip(),
        goal="others of the page are stored; what is broken is read when it is whole",
        held=not (tally.lost or tally.bugs),
    )
