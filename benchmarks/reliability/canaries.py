"""S14: made-up secrets in every field, while every integration fails."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.reliability.rows import Row
from benchmarks.secrets.platform import Fault
from benchmarks.secrets.trial import Trial, ground

_FEW: Final = (Fault.UNAUTHORIZED, Fault.SERVER_ERROR)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each fault, and for each configuration that is refused."""
    with tempfile.TemporaryDirectory() as folder, ground(Path(folder)) as here:
        for fault in _FEW if quick else Fault:
            yield _row(here.under(fault, everything=not quick))
        yield from map(_row, here.broken())


def _row(trial: Trial) -> Row:
    shown = ", ".join(f"{field} in {where}" for where, field in sorted(trial.shown))
    return Row(
        id="S14",
        tried=f"secrets; {trial.name}",
        times=len(trial.planted),
        crashed=trial.crashed,
        measured=f"{len(trial.arrived)} reached a server that repeats them; "
        f"{trial.outputs} outputs, {len(trial.shown)} showed one{': ' if shown else ''}"
        f"{shown}",
        goal="in no output: log, alert, terminal, backup, list of processes",
        held=trial.sound and not (trial.shown or trial.crashed),
    )
