"""The reader: encodes texts in one call and composes what is said of each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeAlias

from monitor.domain.findings import Severity
from monitor.domain.reading import Label, LabelScore, Reading, Span, Stance, Text
from monitor.domain.topics import Topic
from monitor.ports.encoder import Encoder
from monitor.texts.encoded import encoded
from monitor.texts.language import Language
from monitor.texts.passage import Passage
from monitor.texts.sentiment import but_of_claim
from monitor.texts.thresholds import Thresholds, flagged_from

Labeler: TypeAlias = Callable[[Passage], LabelScore | None]
"""Judges one label; None where it abstains."""

Locator: TypeAlias = Callable[[Passage, Collection[Topic]], Mapping[Topic, Span]]
"""Tells where a text speaks of each of its topics."""

PhiLabeler: TypeAlias = Callable[[Text], LabelScore | None]
"""Judges whether a text discloses patient information; needs no vector."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReading:
    """What a text says of a known false claim.

    Attributes:
        misinformation: How far it spreads the claim; None abstains.
        claim: The claim's id, or None if no known claim is mentioned.
        stance: How the text stands to the claim; None if there is none.
    """

    misinformation: LabelScore | None
    claim: str | None
    stance: Stance | None
    alone: bool = False
    """Whether the text speaks of nothing else, and of nobody's own experience."""


class SeverityJudge(Protocol):
    """Tells how grave a text's content is."""

    def __call__(
        self, passage: Passage, topics: Collection[Topic], /, *, negative: bool
    ) -> Severity | None:
        """Return how grave; None is not at all."""
        ...


class ClaimReader(Protocol):
    """Finds known false claims."""

    def read(self, passage: Passage) -> ClaimReading | None:
        """Return what `passage` says of the claim it is nearest to; None if none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What judges a passage.

    Attributes:
        labels: What judges each label that a passage alone tells.
        topics: What it speaks of, 0..1; topics that it doesn't touch are missing.
        evidence: Where it speaks of each of these.
        severity: Tells how grave its content is; None never is.
        phi: What judges `Label.PHI`; None abstains always.
        claims: What finds known false claims; None finds none.
        sentences: Encodes parts of texts, of the model that encodes the whole; None
            leaves them without vectors.
    """

    labels: Mapping[Label, Labeler] = field(default_factory=dict)
    topics: Callable[[Passage], Mapping[Topic, float]] = lambda _: {}
    evidence: Locator = lambda *_: {}
    severity: SeverityJudge | None = None
    phi: PhiLabeler | None = None
    claims: ClaimReader | None = None
    sentences: Encoder | None = None
    thresholds: Callable[[str], Thresholds] = lambda _: {}
    """What an encoder flags from other scores, by its id."""


class Reader:
    """A `monitor.ports.reader.TextReader`.

    Args:
        encoder: Gives the vectors.
        parts: Judge what was encoded.
    """

    def __init__(self, encoder: Encoder, parts: Parts) -> None:
        self._encoder = encoder
        self._parts = parts

    def read(self, texts: Sequence[Text]) -> Sequence[Reading]:
        """Return one reading for each text, in their order."""
        if not texts:
            return []
        passages = encoded(texts, self._encoder, self._parts.sentences)
        return [self._reading(passage) for passage in passages]

    def _reading(self, passage: Passage) -> Reading:
        claims = self._parts.claims
        found = claims.read(passage) if claims else None
        touched = self._parts.topics(passage)
        said = Reading(
            labels=self._labels(passage, found),
            topics=touched,
            evidence=self._parts.evidence(passage, touched),
            claim=found.claim if found else None,
            stance=found.stance if found else None,
        )
        return replace(said, severity=self._severity(passage, said))

    def _severity(self, passage: Passage, said: Reading) -> Severity | None:
        if self._parts.severity is None:
            return None
        negative = said.flagged(Label.NEGATIVE) is not None
        return self._parts.severity(passage, said.topics, negative=negative)

    def _phi(self, passage: Passage) -> LabelScore | None:
        """Return the score, or None where nothing is found in a language of others.

        Numbers and addresses are the same in all languages, the rest is not.
        """
        found = self._parts.phi(passage.text) if self._parts.phi else None
        if found is None or len(found.signals) > 1:
            return found
        return None if passage.language is Language.OTHER else found

    def _labels(
        self, passage: Passage, claim: ClaimReading | None
    ) -> Mapping[Label, LabelScore]:
        parts = self._parts
        judged = {label: judge(passage) for label, judge in parts.labels.items()}
        if claim and claim.alone and claim.stance in {Stance.DEBUNKS, Stance.PROMOTES}:
            judged[Label.NEGATIVE] = but_of_claim(judged.get(Label.NEGATIVE))
        judged[Label.PHI] = self._phi(passage)
        judged[Label.MISINFORMATION] = claim.misinformation if claim else None
        found = {label: score for label, score in judged.items() if score is not None}
        return flagged_from(found, parts.thresholds(self._encoder.id))
