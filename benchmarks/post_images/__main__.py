"""Prints what is read on drawn images, their flags and copies, time and memory.

    python -m benchmarks.post_images [--pages 5] [--seed 1] [--photos FOLDER]

A folder of photos (such as `skimage/data` of a scikit-image wheel) is listed with what
each was flagged as; nothing of it is kept.
"""

import argparse
import resource
from collections.abc import Iterator
from pathlib import Path

from benchmarks.post_images import copies, reading
from benchmarks.post_images.inside import Inside
from benchmarks.post_images.pages import chart, page, poster, saved
from monitor.ports.images import ImageReader
from monitor.reading import build_image_reader


def _costs(reader: ImageReader) -> Iterator[str]:
    """Yield processor time of both children, and the memory of the larger one."""
    full = tuple(line for seed in range(4) for line in chart(seed))
    for name, image in (
        ("poster", poster(1)),
        ("chart, 10 lines", page(chart(1))),
        ("chart, 40 lines, 2048 px", page(full, 14).resize((2048, 1536))),
    ):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        reader.read(saved(image))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        most = after.ru_maxrss / 1024
        yield f"{name:28} {spent:.1f} s of a processor, at most {most:.0f} MiB so far"


def main() -> None:
    """Run and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--photos", type=Path)
    options = parser.parse_args()
    seeds = range(options.seed, options.seed + options.pages)
    reader = Inside()
    tables = [
        ("Time and memory", _costs(build_image_reader())),
        ("Patient information found", reading.recall(reader, seeds)),
        ("Flags", reading.flags(reader, seeds)),
        (
            "Copies of removed images",
            copies.tables(range(seeds.start, seeds.stop + 15)),
        ),
    ]
    if options.photos:
        told = reading.flags_of_photos(reader, options.photos)
        tables.append((f"Photos in {options.photos.name}", told))
    for title, rows in tables:
        print(f"\n{title}", flush=True)
        for row in rows:
            print(f"  {row}", flush=True)


if __name__ == "__main__":
    main()
