"""What this machine's processor can, as Linux tells it."""

import platform
from hashlib import sha256
from pathlib import Path
from typing import Final

_CPUINFO: Final = Path("/proc/cpuinfo")
_BF16: Final = frozenset({"amx_bf16", "avx512_bf16", "bf16"})
_FEATURES: Final = frozenset({"flags", "features"})


def computes_bf16(told: str | None = None) -> bool:
    """Return whether products of bf16 are one instruction.

    Args:
        told: Text of /proc/cpuinfo; None reads it, and a machine without has no bf16.
    """
    return not _BF16.isdisjoint(_features(_cpuinfo() if told is None else told))


def chip_key(told: str | None = None) -> str:
    """Return what differs between processors of different abilities.

    Args:
        told: Text of /proc/cpuinfo; None reads it.
    """
    features = " ".join(sorted(_features(_cpuinfo() if told is None else told)))
    return f"{platform.machine()}-{sha256(features.encode()).hexdigest()[:12]}"


def _cpuinfo() -> str:
    try:
        return _CPUINFO.read_text("utf-8", "replace")
    except OSError:
        return ""


def _features(told: str) -> frozenset[str]:
    """Return the abilities of the first processor."""
    for line in told.splitlines():
        key, _, value = line.partition(":")
        if key.strip().lower() in _FEATURES:
            return frozenset(value.split())
    return frozenset()
