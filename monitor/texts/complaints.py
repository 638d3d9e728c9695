"""Whether a person at the practice should read a text as a complaint.

That is what complains by stars and tone, and whatever tells of something grave: harm
to a patient, a person in danger, law, discrimination or a breach of privacy. Such a
text is high at least, and without the label no case would open.
Threats have a label of their own.
"""

from collections.abc import Collection, Mapping
from typing import Final

from monitor.domain.findings import Signal
from monitor.domain.reading import LabelScore
from monitor.texts.grave_wordings import Grave
from monitor.texts.passage import Passage
from monitor.texts.scores import prior, scored
from monitor.texts.sentiment import THRESHOLD, negative, undecided

_GRAVE: Final = 4.0
_AT_LEAST: Final = 2.2
"""Log-odds of .9, whatever stars and tone say. Both were set by hand: how sure the
recognisers of `monitor.texts.gravity` are."""

_TELLS: Final[Mapping[Grave, str]] = {
    Grave.SELF_HARM: "a person in danger of self-harm",
    Grave.SAFETY_EVENT: "harm that came, or nearly came, by care",
    Grave.LEGAL_THREAT: "courts, boards or authorities",
    Grave.DISCRIMINATION: "discrimination",
    Grave.PRIVACY_BREACH: "a breach of privacy",
}

_TONELESS: Final = prior(0.0, "It has neither stars nor a tone.")


def complaint(passage: Passage) -> LabelScore | None:
    """Return whether `passage` complains; None if it says nothing, or both."""
    said = negative(passage)
    if passage.grave:
        return _grave(said.signals if said else (_TONELESS,), passage.grave)
    return None if said is None or undecided(said, passage.text) else said


def _grave(said: tuple[Signal, ...], kinds: Collection[Grave]) -> LabelScore:
    odds = sum(signal.contribution for signal in said)
    grave = Signal(
        name="grave_content",
        value=1.0,
        contribution=max(_GRAVE, _AT_LEAST - odds),
        why=f"It tells of {' and of '.join(_TELLS[kind] for kind in kinds)}.",
    )
    return scored((*said, grave), THRESHOLD)
