"""A watched text, and how it may be misspelled."""

from dataclasses import dataclass

from monitor.domain.text.slips import Spans, allowed_slips


@dataclass(frozen=True, slots=True)
class Spelled:
    """A watched text, and the slips that a lookalike of it may have.

    Attributes:
        text: In skeletons, without spaces.
        slips: How many in all, 0..3.
        telling: Where the words are in which fewer may be, unless one is all.
    """

    text: str
    slips: int
    telling: Spans = ()

    @property
    def within(self) -> int:
        """How many slips may be in the telling words, 0 if there are none."""
        return allowed_slips(sum(end - start for start, end in self.telling))
