"""S19: what the service could do to its host, as systemd sees its unit."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.reliability.rows import Row

_UNIT: Final = Path(__file__).parents[2] / "systemd" / "wardwatch.service"
_WORST: Final = 1.5
_SAID: Final = re.compile(r"Overall exposure level for .*: ([0-9.]+)")


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield one row; quickly a machine without systemd has none."""
    analyze = shutil.which("systemd-analyze")
    if analyze is None and quick:
        return
    exposure = None if analyze is None else _exposure(analyze)
    yield Row(
        id="S19",
        tried="exposure of the unit, systemd-analyze security",
        times=1,
        measured="systemd-analyze is missing"
        if exposure is None
        else f"{exposure:.1f} of 10",
        goal=f"at most {_WORST}",
        held=exposure is not None and exposure <= _WORST,
    )


def _exposure(analyze: str) -> float | None:
    command = [analyze, "security", "--offline=true", "--no-pager", str(_UNIT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = _SAID.search(done.stdout)
    return None if found is None else float(found[1])
