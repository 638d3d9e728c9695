"""Whether a person at the practice should read a text as a complaint, or as praise.

A complaint is what complains by stars and tone, and whatever tells of something grave:
harm to a patient, a person in danger, law, discrimination or a breach of privacy. Such
a text is high at least, and without the label no case would open. It is never praise,
and high stars above it disagree with it, however kindly it ends.
Threats have a label of their own.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from monitor.domain.findings import Signal
from monitor.domain.reading import LabelScore
from monitor.texts.grave_wordings import Grave
from monitor.texts.passage import Passage
from monitor.texts.ratings import HIGH, share_of_stars
from monitor.texts.scores import prior, scored
from monitor.texts.sentiment import (
    DISAGREES,
    THRESHOLD,
    negative,
    praise,
    undecided,
)

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
        signals = said.signals if said else (_TONELESS,)
        return scored(_grave(signals, passage), THRESHOLD)
    return None if said is None or undecided(said, passage.text) else said


def commendation(passage: Passage) -> LabelScore | None:
    """Return whether `passage` praises, and tells of nothing grave; None as above."""
    said = praise(passage)
    if said is None or not passage.grave:
        return said
    odds = sum(signal.contribution for signal in said.signals)
    grave = _tells_of(passage.grave, -max(_GRAVE, odds + _AT_LEAST))
    return scored((*said.signals, grave), THRESHOLD)


def _grave(said: tuple[Signal, ...], passage: Passage) -> Iterator[Signal]:
    """Yield `said`, what is grave, and whether the stars disagree with that.

    It is what the text says, however kind the rest: with low stars it agrees.
    """
    rated = share_of_stars(passage.text) or 0.0
    kept = [one for one in said if rated >= HIGH or one.name != DISAGREES]
    yield from kept
    odds = sum(signal.contribution for signal in kept)
    yield _tells_of(passage.grave, max(_GRAVE, _AT_LEAST - odds))
    if rated >= HIGH and DISAGREES not in {signal.name for signal in kept}:
        # It makes the complaint no surer: what is grave overruled the stars already.
        yield Signal(
            name=DISAGREES,
            value=1.0,
            contribution=0.0,
            why="Text and stars disagree.",
        )


def _tells_of(kinds: Collection[Grave], contribution: float) -> Signal:
    return Signal(
        name="grave_content",
        value=1.0,
        contribution=contribution,
        why=f"It tells of {' and of '.join(_TELLS[kind] for kind in kinds)}.",
    )
