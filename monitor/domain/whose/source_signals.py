"""What the source of a text says: whose page it is, and whose neighbours talk there."""

from collections.abc import Iterator

from monitor.domain.findings import Signal
from monitor.domain.whose import weights
from monitor.domain.whose.marks import Marks
from monitor.domain.whose.mention import Mention


def source_signals(
    mention: Mention, marks: Marks, *, area: bool, owned: bool
) -> Iterator[Signal]:
    """Yield whose page or listing a text is from.

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
    if marks.watched.practice.id in mention.hits:
        yield from _region(mention, marks, area=area)
    elif area:
        why = "It is from the practice's area, and does not name it."
        yield _found("region", weights.REGION_ALONE, why)


def _region(mention: Mention, marks: Marks, *, area: bool) -> Iterator[Signal]:
    own = {city.replace(" ", "") for city in marks.cities}
    if area or own & mention.communities:
        why = "It is from where the practice is."
        yield _found("region", weights.REGION, why)
    elif own and mention.elsewhere:
        why = "It is from the community of another city."
        yield _found("other_region", weights.OTHER_REGION, why)


def _found(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
