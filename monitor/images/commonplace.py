"""Commonplace views: prints that are near those of pictures which many people have.

A disc on shoulders, a letter, a cross: a logo's view that resembles such pictures is
no sign of that logo. The prints of some of them are in a file beside this module;
docs/models/commonplace.md tells which.
"""

import base64
import json
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from monitor.domain.prints import BITS

FILE: Final = Path(__file__).with_name("commonplace.json")

_Columns: TypeAlias = npt.NDArray[np.uint64]

_UNLIKE: Final = 100
"""Bits by which a telling view differs from the nearest commonplace print at least;
of 96, 100 and 104, which find as many logos, the one with which copies stay as alike as
they were and no more strangers come as close as 0.6."""

MOST: Final = 51
"""Bits of handicap at most, with which a perfect copy is still 0.6 alike."""


def commonness(bits: int) -> int:
    """Return the bits of handicap, 0 to 100, that a view with such a print needs."""
    apart = np.bitwise_count(_known() ^ _columns(bits.to_bytes(BITS // 8, "big")))
    nearest = apart.sum(axis=0, dtype=np.uint16).min()
    return max(0, _UNLIKE - int(nearest))


@cache
def _known() -> _Columns:
    told = json.loads(FILE.read_text("ascii"))
    return _columns(base64.b64decode(told["prints"]))


def _columns(joined: bytes) -> _Columns:
    """Return prints beside each other: numpy adds long rows faster than many."""
    rows = np.frombuffer(joined, np.uint64).reshape(-1, BITS // 64)
    return np.ascontiguousarray(rows.T)
