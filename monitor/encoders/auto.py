"""`encoder: auto`: which of the encoders with equal vectors this machine uses.

ONNX Runtime, unless both were measured and the other is faster: it starts in a tenth of
the time and takes a third of the memory. Measuring loads PyTorch, so only the doctor
does it, once, in processes of their own; everybody obeys what it stored.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from monitor.encoders.chip import chip_key
from monitor.ports.encoder_choice import EncoderName

EQUALS: Final = (EncoderName.ONNX, EncoderName.SENTENCE_TRANSFORMERS)
"""Encoders whose vectors are equal to 1e-4, preferred first."""

CLEARLY_FASTER: Final = 1.2
"""From which ratio speed outweighs start and memory; less is noise."""

Rates = Mapping[EncoderName, float]
"""Texts a second of processor time; those that cannot be used are missing."""

_FILE: Final = "encoder.json"
_SPEAKS: Final = ("onnxruntime", "torch", "sentence-transformers")


def chosen(cache: Path | None) -> EncoderName:
    """Return the encoder of this machine, and store it if none is stored."""
    found = _stored(cache)
    if found is None:
        usable = find_spec("onnxruntime") is not None
        found = EncoderName.ONNX if usable else EncoderName.SENTENCE_TRANSFORMERS
        _store(cache, found, {})
    return found


def measure(cache: Path | None, rates: Callable[[], Rates]) -> EncoderName:
    """Return the encoder of this machine, measured unless that was done already.

    Args:
        cache: Where the choice is stored; None measures each time.
        rates: Measures `EQUALS`.
    """
    found = _stored(cache, measured=True)
    if found is None:
        told = rates()
        found = fastest(told)
        _store(cache, found, told)
    return found


def fastest(rates: Rates) -> EncoderName:
    """Return the preferred encoder, or one that is clearly faster."""
    preferred, other = EQUALS
    if rates.get(other, 0.0) > CLEARLY_FASTER * rates.get(preferred, 0.0):
        return other
    return preferred


def _stored(cache: Path | None, *, measured: bool = False) -> EncoderName | None:
    """Return the choice that was stored for such a machine, if it can be read."""
    if cache is None:
        return None
    try:
        told = json.loads((cache / _FILE).read_text("utf-8"))
        name, same = EncoderName(told["encoder"]), told["machine"] == _machine()
        known = bool(told["texts_per_cpu_second"]) or not measured
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return name if same and known and name in EQUALS else None


def _store(cache: Path | None, name: EncoderName, rates: Rates) -> None:
    if cache is None:
        return
    told = {
        "encoder": name,
        "machine": _machine(),
        "texts_per_cpu_second": {one: round(rate, 1) for one, rate in rates.items()},
    }
    beside = cache / f".{_FILE}"
    with suppress(OSError):  # chosen again by the next one
        cache.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(told) + "\n", "utf-8")
        beside.replace(cache / _FILE)


def _machine() -> str:
    """Return what a choice holds for: the chip, and the versions of what computes."""
    return " ".join([chip_key(), *map(_version, _SPEAKS)])


def _version(package: str) -> str:
    try:
        return f"{package}={version(package)}"
    except PackageNotFoundError:
        return f"{package}=none"
