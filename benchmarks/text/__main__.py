"""One table of how well texts are read.

    python -m benchmarks.text [--data DIR] [--test] [LABEL ...]

Prints the development halves; --test prints the others, on which nothing was
trained or chosen. Names of labels print their rows alone.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from benchmarks.patient_comments import DATA
from benchmarks.text import (
    gravity,
    harassment,
    language,
    misinformation,
    phi,
    replies,
    scam,
    sentiment,
    topics,
)
from benchmarks.text.rows import Row, RowsOf

TABLES: Final[Mapping[str, RowsOf]] = {
    "language": language.rows,
    "sentiment": sentiment.rows,
    "topics": topics.rows,
    "misinformation": misinformation.rows,
    "phi": phi.rows,
    "replies": replies.rows,
    "harassment": harassment.rows,
    "scam": scam.rows,
    "grave": gravity.rows,
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="*", choices=[*TABLES, []])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--test", action="store_true")
    chosen = parser.parse_args()
    for name in chosen.labels or TABLES:
        for row in TABLES[name](chosen.data, chosen.test):
            print(line(row), flush=True)


def line(row: Row) -> str:
    """Return a line of the table."""
    low, high = row.interval
    held = ""
    if row.target is not None:
        bound = "at most" if row.at_most else "at least"
        held = f"  {'met   ' if row.met else 'missed'} {bound} {row.target:g}"
    source = f"{row.tested} ({row.trained})" if row.trained else row.tested
    return (
        f"{row.label:14} {row.measure:24} {source:50} {row.count:6}"
        f"  {row.figure:.3f} [{low:.3f} {high:.3f}]{held}"
    )


if __name__ == "__main__":
    main()
