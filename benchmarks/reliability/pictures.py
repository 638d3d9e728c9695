"""S4: pictures that were made to harm who decodes them.

In a process of its own: if a picture takes it down, that is a row and no accident.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Final

from benchmarks.images import Tally
from benchmarks.reliability.rows import Row

_FILES: Final = 12_000
_FEW: Final = 200
_MOST_MIB: Final = 256
_MOST_SECONDS: Final = 5.0
_REPLACED: Final = 1.0


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield one row; quickly nobody looks at a clock, since machines are shared."""
    count = _FEW if quick else _FILES
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.images", "--json", "--count", str(count)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        yield _row(count, None, "the parent ended", held=False)
        return
    tally = Tally(**json.loads(done.stdout))
    measured = (
        f"{tally.seconds:.1f} s at most, the next child after {tally.replaced:.1f} s, "
        f"{tally.honest:.0%} of honest pictures decoded"
    )
    yield _row(tally.files, tally, measured, held=_held(tally, timed=not quick))


def _held(tally: Tally, *, timed: bool) -> bool:
    late = tally.seconds > _MOST_SECONDS or tally.replaced > _REPLACED
    kept = tally.honest == 1 and tally.peak_mib <= _MOST_MIB
    return kept and not (timed and late)


def _row(times: int, tally: Tally | None, measured: str, *, held: bool) -> Row:
    return Row(
        id="S4",
        tried="hostile pictures, each in a child",
        times=times,
        crashed=0 if tally else 1,
        peak_mib=tally.peak_mib if tally else None,
        measured=measured,
        goal="the service lives; a child takes 256 MiB and 5 s, the next comes in 1 s",
        held=held,
    )
