"""What the source of a text says: whose page it is, and whose neighbours talk there."""

from collections.abc import Iterator

from monitor.domain.findings import Signal
from monitor.domain.whose import weights
from monitor.domain.whose.marks import Marks
from monitor.domain.whose.mention import Mention


def source_signals(
    mention: Mention, marks: Marks, *, area: bool, owned: bool
) -> Iterator[Signal]:
    """Yield what the sources of a text say.

    Args:
        mention: The text.
        marks: Of the practice.
        area: Whether it is from a community or has a hashtag of its area.
        owned: Whether it is from its own page or listing.
    """
    if owned:
        why = "It is from the practice's own account or listing."
        yield _found("source", weights.OWNED, why)
    if mention.location in marks.listings:
        why = "The source names a location of the practice."
        yield _found("location", weights.LISTING, why)
    if area:
        named = marks.watched.practice.id in mention.hits
        why = "It is from the practice's area."
        yield _found("region", weights.REGION if named else weights.REGION_ALONE, why)


def _found(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
