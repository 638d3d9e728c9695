"""Shares as the tables print them."""

from benchmarks.measures import wilson


def share(part: int, whole: int) -> str:
    """Return a share with its 95 % interval."""
    low, high = wilson(part, whole)
    return f"{part / max(1, whole):.2f} ({low:.2f}..{high:.2f}) of {whole}"
