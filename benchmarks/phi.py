"""How well patient information is found in drafts of replies.

    python -m benchmarks.phi [--test] [--show]

The development half is for tuning. The test half (--test) is for one final run, whose
figures go into benchmarks/README.md. `reply_drafts.jsonl` holds invented drafts.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any, Final

from monitor.texts.replies.check import check_post, check_reply
from monitor.texts.replies.problem import Problem

_DRAFTS: Final = Path(__file__).with_name("reply_drafts.jsonl")


def main() -> None:
    """Print the table of one half."""
    asked = _arguments()
    half = "test" if asked.test else "dev"
    _drafts(half, show=asked.show)


def _drafts(half: str, *, show: bool) -> None:
    rows = [json.loads(line) for line in _DRAFTS.read_text().splitlines()]
    said: Counter[tuple[bool, bool]] = Counter()
    for row in (row for row in rows if row["half"] == half):
        problems = _problems(row)
        said[row["unsafe"], bool(problems)] += 1
        if show and row["unsafe"] != bool(problems):
            kinds = sorted({f"{found.rule}: {found.kind}" for found in problems})
            print("missed" if row["unsafe"] else "false", kinds, row["draft"])
    hits, misses, false = said[True, True], said[True, False], said[False, True]
    print(f"drafts: {hits + misses} unsafe, {false + said[False, False]} safe")
    print(
        f"  recall {hits / (hits + misses):.3f} precision {hits / (hits + false):.3f}"
    )


def _problems(row: dict[str, Any]) -> tuple[Problem, ...]:
    if row.get("post"):
        return check_post(row["draft"])
    return check_reply(row["draft"], row.get("review"))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--test", action="store_true", help="the half for the end")
    parser.add_argument("--show", action="store_true", help="print drafts judged wrong")
    return parser.parse_args()


if __name__ == "__main__":
    main()
