"""Whether a person at the practice should read a text as a complaint.

That is what complains by stars and tone, and whatever tells of harm to a patient or of
a person in danger: such a text is critical, and without the label no case would open.
Threats have a label of their own.
"""

from typing import Final

from monitor.domain.findings import Signal
from monitor.domain.reading import LabelScore
from monitor.texts import gravity
from monitor.texts.passage import Passage
from monitor.texts.scores import scored
from monitor.texts.sentiment import THRESHOLD, negative, undecided

_GRAVE: Final = 4.0
_AT_LEAST: Final = 2.2
"""Log-odds of .9, whatever stars and tone say. Both were set by hand: how sure the
recognisers of `monitor.texts.gravity` are."""


def complaint(passage: Passage) -> LabelScore | None:
    """Return whether `passage` complains; None if it says nothing, or both."""
    said = negative(passage)
    if said is None:
        return None
    if not _tells_of_something_grave(passage):
        return None if undecided(said, passage.text) else said
    odds = sum(signal.contribution for signal in said.signals)
    grave = Signal(
        name="grave_content",
        value=1.0,
        contribution=max(_GRAVE, _AT_LEAST - odds),
        why="It tells of something grave: harm by care, or a person in danger.",
    )
    return scored((*said.signals, grave), THRESHOLD)


def _tells_of_something_grave(passage: Passage) -> bool:
    sentences = passage.sentences
    return gravity.self_harm(sentences) or gravity.safety_event(sentences)
