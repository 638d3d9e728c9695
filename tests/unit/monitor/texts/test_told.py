"""What tone and gravity ask of a passage."""

from monitor.texts.told import Told
from tests.unit.monitor.texts.saying import saying


def test_a_passage_tells_it() -> None:
    """Sentences as they were written, in plain letters, and where they are."""
    told: Told = saying("They DON'T call. 👍")

    assert told.parts == ("They DON'T call.", "👍")
    assert [len(told.plain_parts), len(told.sentences)] == [2, 1]
    assert told.spans[0] == (0, 16)
