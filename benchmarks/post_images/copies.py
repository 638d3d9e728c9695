"""Which copies of removed images are found, and what else is taken for one."""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import Final

from PIL import Image, ImageOps

from benchmarks.post_images.pages import DRAWN
from benchmarks.post_images.shares import share
from monitor.domain.prints import Print, read_prints, resemblance
from monitor.domain.removed_images import COPY
from monitor.images.child import normal
from monitor.images.photos import photo_variants_of

CHANGES: Final[Mapping[str, Callable[[Image.Image], Image.Image]]] = {
    "as it was": lambda image: image,
    "a third of the size": lambda image: image.resize(
        (image.width // 3, image.height // 3)
    ),
    "a tenth of its sides cut": lambda image: ImageOps.crop(image, image.width // 20),
    "in a white border": lambda image: ImageOps.expand(image, 60, "white"),
    "mirrored": ImageOps.mirror,
    "darker": lambda image: image.point(lambda level: int(level * 0.7)),
    "turned by 3 degrees": lambda image: image.rotate(3, fillcolor="white"),
}


def tables(seeds: range) -> Iterator[str]:
    """Yield the recall of each change, and the false matches within each kind."""
    drawn = {name: [draw(seed) for seed in seeds] for name, draw in DRAWN.items()}
    known = {name: list(map(_prints, images)) for name, images in drawn.items()}
    for name, change in CHANGES.items():
        pairs = [
            (_prints(change(image)), prints)
            for kind, images in drawn.items()
            for image, prints in zip(images, known[kind], strict=True)
        ]
        found = sum(_is_copy(*pair) for pair in pairs)
        yield f"copy {name:28} {share(found, len(pairs))}"
    for kind, prints in known.items():
        others = list(combinations(prints, 2))
        false = sum(_is_copy(*pair) for pair in others)
        yield f"two of: {kind:25} {share(false, len(others))}"


def _prints(image: Image.Image) -> tuple[Print, ...]:
    return read_prints(photo_variants_of(normal(image).tobytes()))


def _is_copy(shown: tuple[Print, ...], removed: tuple[Print, ...]) -> bool:
    found = resemblance([each for each in shown if not each.label], removed)
    return found is not None and found.value >= COPY
