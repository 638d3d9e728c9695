"""Canaries: made-up secrets, one for each field, and finding them in any output."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

_LENGTH: Final = 32
"""Characters; those of PagerDuty's keys, and 24 bytes of base64."""
_SHIFTS: Final = range(3)


@dataclass(frozen=True, slots=True)
class Canaries:
    """Makes a canary for each field and remembers it.

    Attributes:
        planted: Canaries by the field that holds them.
    """

    planted: dict[str, str] = field(default_factory=dict)

    def __call__(self, name: str) -> str:
        """Return the canary of field `name`: letters and digits."""
        digest = hashlib.sha256(name.encode()).hexdigest()
        return self.planted.setdefault(name, f"canary{digest}"[:_LENGTH])


def found(output: bytes, planted: Mapping[str, str]) -> frozenset[str]:
    """Return the fields whose canaries are in `output`, in any notation."""
    return frozenset(
        name
        for name, canary in planted.items()
        if any(form in output for form in forms(canary))
    )


def forms(canary: str) -> Iterator[bytes]:
    """Yield how `canary` may be written: plain, in hex, or inside of base64."""
    plain = canary.encode()
    yield plain
    yield plain.hex().encode()
    for shift in _SHIFTS:
        # What three bytes share with their neighbours is left out at both ends.
        inner = plain[shift : shift + (len(plain) - shift) // 3 * 3]
        yield base64.b64encode(inner)
