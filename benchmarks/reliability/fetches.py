"""S1, S2, S5: the guarded client, led inside by every block, form and way."""

from collections.abc import Iterator
from typing import Final

from benchmarks.fetch.attacks import attacks, controls
from benchmarks.fetch.bodies import MOST_MIB, Unfolded, run_bodies
from benchmarks.fetch.rebinding import TRICKS, tricks
from benchmarks.fetch.traps import traps
from benchmarks.fetch.trials import Outcome, run_attacks, run_controls, run_tricks
from benchmarks.reliability.rows import Row

_SEED: Final = 2026
_ADDRESSES: Final = 8
"""Of each block that is not public."""
_TRICKS: Final = 1_000
_CONTROLS: Final = 12
"""Of each block that is."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for addresses, names, controls and bodies."""
    with traps() as listening:
        outcome = run_attacks(attacks(1 if quick else _ADDRESSES, _SEED))
        ways = ", ".join(f"{way} {count}" for way, count in outcome.tried.items())
        yield _row("S1", "addresses that are not public", ways, outcome)
        outcome = run_tricks(tricks(5 * len(TRICKS) if quick else _TRICKS, _SEED))
        kinds = ", ".join(f"{kind} {count}" for kind, count in outcome.tried.items())
        yield _row("S2", "names that change their mind", kinds, outcome)
        yield _arrived(listening.caught(), len(listening.listeners))
    outcome = run_controls(controls(2 if quick else _CONTROLS))
    yield Row(
        id="S1",
        tried="public addresses, which must pass",
        times=outcome.tried.total(),
        measured=f"{len(outcome.passed)} were kept back",
        goal="each is connected to as it was resolved",
        held=outcome.held,
    )
    yield from map(_of_body, run_bodies())


def _row(row: str, tried: str, measured: str, outcome: Outcome) -> Row:
    return Row(
        id=row,
        tried=tried,
        times=outcome.tried.total(),
        connected=len(outcome.connected),
        measured=f"{measured}; {len(outcome.passed)} not refused, "
        f"{len(outcome.asked_again)} resolved again",
        goal="no connection, and each name resolved once a fetch",
        held=outcome.held,
    )


def _arrived(caught: int, listeners: int) -> Row:
    return Row(
        id="S1",
        tried="the same, seen by listeners on ports 80 and 443",
        times=listeners,
        connected=caught,
        goal="nothing arrives",
        held=not caught,
    )


def _of_body(body: Unfolded) -> Row:
    return Row(
        id="S5",
        tried=f"a body that unfolds: {body.name}",
        times=1,
        measured=f"{body.mebibytes:.1f} MiB more",
        goal=f"refused, within {MOST_MIB} MiB",
        held=body.held,
    )
