"""Makes the prints of commonplace pictures anew, that no logo is to be known by.

    python -m benchmarks.logos.commonplace

Half are scenes, portraits and letters, half are drawn logos, changed like impostors'.
Their seeds are in neither half of the benchmark, and no brand is among them.
"""

import base64
import json
from collections.abc import Iterator
from random import Random
from typing import Final

from benchmarks.logos.artwork import saved
from benchmarks.logos.changes import CHANGES, changed
from benchmarks.logos.drawn import drawn_logo
from benchmarks.logos.matching import pixels_of
from benchmarks.logos.strangers import STRANGERS
from monitor.domain.prints import BITS
from monitor.images.commonplace import FILE
from monitor.images.prints import hashes_of

_FIRST: Final = 2_000_000
_EACH: Final = 300


def main() -> None:
    """Write the file that belongs to the program."""
    found = {bits: None for file in _files() for bits in hashes_of(pixels_of(file))}
    joined = b"".join(bits.to_bytes(BITS // 8, "big") for bits in found)
    written = json.dumps({"prints": base64.b64encode(joined).decode("ascii")})
    FILE.write_text(written + "\n", "ascii")
    print(f"{len(found)} prints")


def _files() -> Iterator[bytes]:
    for number in range(_FIRST, _FIRST + _EACH):
        chance = Random(number)
        change = CHANGES[chance.choice(list(CHANGES))]
        yield changed(drawn_logo(str(number)), change, str(number))
        yield saved(chance.choice(list(STRANGERS.values()))(chance), "JPEG")


if __name__ == "__main__":
    main()
