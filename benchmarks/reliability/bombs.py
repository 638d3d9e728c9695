"""S13: small inputs that would fill memory or time, read in children."""

from collections.abc import Iterator

from benchmarks.bombs.cost import MOST_MIB, MOST_MILLISECONDS, Cost, cost_of
from benchmarks.bombs.inputs import bombs
from benchmarks.reliability.rows import Row


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each reader; quickly nobody looks at a clock.

    Machines that are shared are too slow at times for a tenth of a second.
    """
    for what, reader, texts in bombs():
        costs = [cost_of(reader, text) for text in texts.values()]
        yield _row(what, costs, timed=not quick)


def _row(what: str, costs: list[Cost], *, timed: bool) -> Row:
    slowest = max(cost.milliseconds for cost in costs)
    largest = max(cost.mebibytes for cost in costs)
    refused = sum(cost.refused for cost in costs)
    return Row(
        id="S13",
        tried=f"bombs: {what}",
        times=len(costs),
        measured=f"{refused} refused, {slowest:.0f} ms, {largest:.1f} MiB at most",
        goal=f"refused within {MOST_MILLISECONDS} ms and {MOST_MIB} MiB",
        held=all(cost.held if timed else cost.contained for cost in costs),
    )
