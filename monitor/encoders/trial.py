"""Measures encoders, each in a process of its own that ends with what it loaded.

    python -m monitor.encoders.trial NAME [CACHE]

prints one number, texts a second of processor time.
"""

import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from monitor.encoders.build import build_bare
from monitor.ports.encoder import Encoder
from monitor.ports.encoder_choice import EncoderChoice, EncoderName

_TEXT: Final = (
    "The nurse was kind but we waited two hours at the clinic and nobody explained the"
    " bill that came a month later with a charge for a test which the doctor never did."
)
_TEXTS: Final = tuple(
    _TEXT[start:end] for start in range(4) for end in range(20, len(_TEXT), 5)
)
_ROUNDS: Final = 3
_LONGEST: Final = 300.0
"""Seconds; loading PyTorch from a cold and busy disk takes a tenth of that."""


def rates(names: Iterable[EncoderName], cache: Path | None) -> dict[EncoderName, float]:
    """Return the rate of each encoder that can be used."""
    found = {name: _rate_of(name, cache) for name in names}
    return {name: rate for name, rate in found.items() if rate is not None}


def rate(encoder: Encoder) -> float:
    """Return texts a second of processor time, the best of three rounds."""
    encoder.encode(_TEXTS[:1])
    return len(_TEXTS) / min(_seconds(encoder) for _ in range(_ROUNDS))


def _seconds(encoder: Encoder) -> float:
    start = time.process_time()
    encoder.encode(_TEXTS)
    return time.process_time() - start


def _rate_of(name: EncoderName, cache: Path | None) -> float | None:
    """Return None for an encoder that cannot be used, or not in time."""
    where = [] if cache is None else [str(cache)]
    command = [sys.executable, "-m", __name__, name, *where]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command of our own
            command, capture_output=True, check=True, timeout=_LONGEST
        )
        return float(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError):
        return None


def _main(name: str, *cache: str) -> None:
    choice = EncoderChoice(name=EncoderName(name))
    encoder = build_bare(choice, Path(cache[0]) if cache else None)
    sys.stdout.write(f"{rate(encoder)}\n")


if __name__ == "__main__":
    _main(*sys.argv[1:])
